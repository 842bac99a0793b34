/* SPDX-License-Identifier: MIT */
/* Finds the name nearest to a wrong one by the optimal string alignment distance, the form of the Damerau-Levenshtein
 * distance that edits no substring twice: a letter is inserted, removed or replaced, or two neighbours are exchanged.
 * Invariant: rows[i % 3][j] is the distance between the first i letters of one name and the first j of the other; three
 * rows are needed at a time. */
#include "nearest.h"

#include <string.h>

enum { MAX_LENGTH = 48 };

static char lower(char c) {
    return (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

static size_t smaller(size_t a, size_t b) {
    return a < b ? a : b;
}

static void fill_row(size_t rows[3][MAX_LENGTH + 1], size_t i, const char *a, const char *b, size_t b_length) {
    size_t *row = rows[i % 3];
    const size_t *above = rows[(i + 2) % 3];
    const size_t *two_above = rows[(i + 1) % 3];
    row[0] = i;
    for (size_t j = 1; j <= b_length; j++) {
        size_t other = above[j - 1] + (lower(a[i - 1]) != lower(b[j - 1]));
        row[j] = smaller(other, smaller(above[j], row[j - 1]) + 1);
        if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]))
            row[j] = smaller(row[j], two_above[j - 2] + 1);
    }
}

static size_t changes(const char *a, size_t a_length, const char *b, size_t b_length) {
    size_t rows[3][MAX_LENGTH + 1];
    for (size_t j = 0; j <= b_length; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a_length; i++)
        fill_row(rows, i, a, b, b_length);
    return rows[a_length % 3][b_length];
}

const char *nearest_name(const char *wrong, size_t length, name_at names, const void *context) {
    const char *nearest = NULL;
    size_t fewest = MAX_LENGTH;
    if (length > MAX_LENGTH)
        return NULL;
    for (size_t i = 0;; i++) {
        const char *name = names(context, i);
        size_t size = name ? strlen(name) : 0;
        if (!name)
            return nearest;
        if (size > MAX_LENGTH)
            continue;
        size_t found = changes(wrong, length, name, size);
        if (found < fewest && found * 3 <= size) {
            nearest = name;
            fewest = found;
        }
    }
}

const char *name_of_array(const void *context, size_t index) {
    const char *const *names = context;
    return names[index];
}
