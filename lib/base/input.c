/* SPDX-License-Identifier: MIT */
/* The checks of every input, in the order in which a message is most helpful: its size, its format, its encoding. */
#include "base/input.h"

#include "base/encoding.h"
#include "base/error.h"
#include "base/format.h"
#include "base/limits.h"
#include "base/memory.h"
#include "base/utf8.h"

static int fail_too_large(csem_error *error) {
    return csem__fail(error, CSEM_ERROR_LIMIT, "the input is larger than 4 GiB");
}

int csem__input_check(const csem_options *checked, const char *text, size_t length, bool *replace, csem_error *error) {
    *replace = false;
    if (checked->max_input > 0 && length > checked->max_input)
        return csem__limit_fail(error, checked, CSEM_LIMIT_INPUT);
    if (length > CSEM_MAX_INPUT)
        return fail_too_large(error);
    int code = csem__format_require_text(text, length, error);
    if (code != CSEM_OK)
        return code;
    size_t bad = csem__utf8_check(text, length);
    if (bad == length)
        return CSEM_OK;
    *replace = (checked->flags & CSEM_OPTION_REPLACE_INVALID) != 0 && !csem__encoding_of_wide(text, length);
    return *replace ? CSEM_OK : csem__encoding_fail(text, length, bad, error);
}

static int read_replaced(const csem_options *checked, const char *text, size_t length, const csem__input_use *use,
                         void *result, csem_error *error) {
    size_t replaced_length;
    char *replaced = csem__utf8_replace(checked->allocator, text, length, &replaced_length);
    if (!replaced)
        return csem__fail(error, CSEM_ERROR_MEMORY, "out of memory");
    int code = replaced_length <= CSEM_MAX_INPUT ? use->read(replaced, replaced_length, checked, result, error)
                                                 : fail_too_large(error);
    csem__release(checked->allocator, replaced);
    if (code == CSEM_OK)
        use->restore(result, text, length);
    return code;
}

int csem__input_read(const csem_options *checked, const char *text, size_t length, const csem__input_use *use,
                     void *result, csem_error *error) {
    bool replace;
    int code = csem__input_check(checked, text, length, &replace, error);
    if (code != CSEM_OK)
        return code;
    return replace ? read_replaced(checked, text, length, use, result, error)
                   : use->read(text, length, checked, result, error);
}
