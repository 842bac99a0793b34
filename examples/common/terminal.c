/* SPDX-License-Identifier: MIT */
/* Escapes text for a terminal; terminal.h says why. */
#include "terminal.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static size_t length_by_first(unsigned char first) {
    return first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
}

size_t text_decode(const char *data, size_t length, uint32_t *character) {
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    unsigned char first = (unsigned char)data[0];
    size_t bytes = length_by_first(first);
    *character = 0xFFFD;
    if (bytes == 0 || bytes > length)
        return 1;
    uint32_t value = bytes == 1 ? first : first & (0x7FU >> bytes);
    for (size_t i = 1; i < bytes; i++) {
        if (((unsigned char)data[i] & 0xC0) != 0x80)
            return 1;
        value = value << 6 | ((unsigned char)data[i] & 0x3F);
    }
    if (value < least[bytes] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return 1;
    *character = value;
    return bytes;
}

bool text_is_control(uint32_t c) {
    static const struct {
        uint32_t first;
        uint32_t last;
    } ranges[] = {{0x00, 0x1F},     {0x7F, 0x9F},     {0x061C, 0x061C}, {0x200E, 0x200F}, {0x2028, 0x202E},
                  {0x2066, 0x206F}, {0xFDD0, 0xFDEF}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xE0000, 0xE007F}};
    for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++)
        if (c >= ranges[i].first && c <= ranges[i].last)
            return true;
    return (c & 0xFFFE) == 0xFFFE;
}

void put_escaped(FILE *stream, const char *text) {
    size_t length = strlen(text);
    size_t printed = 0; /* bytes of text that have been printed */
    for (size_t at = 0; at < length;) {
        uint32_t c;
        size_t bytes = text_decode(text + at, length - at, &c);
        bool invalid = c == 0xFFFD && bytes == 1;
        if (invalid || text_is_control(c)) {
            fwrite(text + printed, 1, at - printed, stream);
            if (invalid)
                fprintf(stream, "<%02X>", (unsigned)(unsigned char)text[at]);
            else
                fprintf(stream, "<U+%04" PRIX32 ">", c);
            printed = at + bytes;
        }
        at += bytes;
    }
    fwrite(text + printed, 1, length - printed, stream);
}

const char *shorten(const char *text, char buffer[QUOTED_SIZE]) {
    size_t length = strlen(text);
    size_t at = 0;
    for (size_t i = 0; i < MAX_QUOTED && at < length; i++) {
        uint32_t c;
        at += text_decode(text + at, length - at, &c);
    }
    memcpy(buffer, text, at);
    memcpy(buffer + at, "...", sizeof "...");
    if (at == length)
        buffer[at] = '\0';
    return buffer;
}

bool terminal_has_colours(void) {
    const char *kind = getenv("TERM");
    const char *no = getenv("NO_COLOR");
    bool dumb = !kind || !kind[0] || strcmp(kind, "dumb") == 0;
    return isatty(STDOUT_FILENO) == 1 && !dumb && !(no && no[0]);
}
