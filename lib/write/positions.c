/* SPDX-License-Identifier: MIT */
/* One walk over the text records the position of every STEP-th byte. A position is found by walking from the last
 * record at or before the offset, so it takes at most STEP steps. Records of line starts would not do, since one line
 * may be as long as the text. */
#include "write/positions.h"

enum { STEP = 1024 };

/* The position after the byte at offset. Lines end with LF, CRLF or CR; a byte order mark does not count as a column.
 */
static csem__position step_over(csem__text text, size_t offset, csem__position position) {
    unsigned char c = (unsigned char)text.data[offset];
    bool crlf = c == '\r' && offset + 1 < text.length && text.data[offset + 1] == '\n';
    if (c == '\n' || (c == '\r' && !crlf))
        return (csem__position){position.line + 1, 1};
    bool mark = offset == 0 && csem__text_begins(text, "\xEF\xBB\xBF");
    if ((c & 0xC0) != 0x80 && !crlf && !mark)
        position.column++;
    return position;
}

bool csem__positions_init(csem__positions *positions, csem__text text, const csem_allocator *allocator) {
    size_t count = text.length / STEP + 1;
    *positions = (csem__positions){.text = text, .allocator = *allocator};
    if (count > SIZE_MAX / sizeof *positions->marks)
        return false;
    positions->marks = csem__allocate(allocator, count * sizeof *positions->marks);
    if (!positions->marks)
        return false;
    csem__position position = {1, 1};
    positions->marks[0] = position;
    for (size_t i = 0; i < text.length; i++) {
        position = step_over(text, i, position);
        if ((i + 1) % STEP == 0)
            positions->marks[(i + 1) / STEP] = position;
    }
    return true;
}

void csem__positions_free(csem__positions *positions) {
    csem__release(&positions->allocator, positions->marks);
    positions->marks = NULL;
}

csem__position csem__positions_at(const csem__positions *positions, uint64_t offset) {
    size_t end = offset < positions->text.length ? (size_t)offset : positions->text.length;
    csem__position position = positions->marks[end / STEP];
    for (size_t i = end - end % STEP; i < end; i++)
        position = step_over(positions->text, i, position);
    return position;
}
