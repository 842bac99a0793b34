/* SPDX-License-Identifier: MIT */
#include "support/choice.h"

#include "grammar/infer.h"

#include <check.h>
#include <string.h>

void test_expect_choice(const char *text, const char *name) {
    csem__lines lines = {0};
    csem__arena arena;
    csem__profile inferred;
    const csem__profile *chosen;
    csem_allocator allocator = csem__default_allocator();
    csem__arena_init(&arena, &allocator);
    ck_assert(csem__lines_find(&lines, text, strlen(text), 0, &allocator));
    ck_assert(csem__profile_choose(&lines, &arena, &inferred, &chosen));
    ck_assert_msg(name ? chosen && strcmp(chosen->name, name) == 0 : !chosen, "%.300s: %s", text,
                  chosen ? chosen->name : "none");
    csem__lines_free(&lines, &allocator);
    csem__arena_free(&arena);
}

void test_compose_ogp(composed *text, int first, char sign) {
    static const char *const things[] = {"parks", "roads", "ponds", "lakes", "trees", "paths"};
    for (int n = first; n < first + 3; n++)
        compose(text,
                "%s%d%c Care of %s\n\nLead agency              Park Office\nOther actors             Road Office\n"
                "Main objective           Swept and mended places.\nEnd date                 June 202%d\n"
                "Status                   %s\n",
                n > first ? "\n" : "", n, sign, things[n - 1], n, n > first ? "Completed" : "In progress");
}
