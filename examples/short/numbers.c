/* SPDX-License-Identifier: MIT */
/* Prints the numbers in English prose that count or measure something. usage: numbers TEXT, for example
 * `numbers 'In 2019, about 40 towns opened 12 parks.'`, which prints `40 towns, about, In 2019` and more. */
#include <csemplan.h>
#include <stdio.h>
#include <string.h>

static void print(const csem_statistic *statistic) {
    const char *unit = csem_statistic_unit(statistic, NULL);
    const char *period;
    csem_statistic_period(statistic, &period, NULL);
    printf("%.15g %s, %s, %s\n", csem_statistic_value(statistic), unit ? unit : "(no unit)",
           csem_value_name(CSEM_ENUMERATION_QUALIFIER, csem_statistic_qualifier(statistic)),
           period ? period : "(no period)");
}

int main(int argc, char **argv) {
    csem_prose *prose;
    csem_error error;
    csem_error_init(&error, sizeof error);
    if (argc != 2 || csem_prose_parse(argv[1], strlen(argv[1]), NULL, &prose, &error) != CSEM_OK) {
        fprintf(stderr, "%s\n", argc != 2 ? "usage: numbers TEXT" : error.message);
        return 1;
    }
    for (size_t i = 0; i < csem_prose_statistic_count(prose); i++)
        print(csem_prose_statistic(prose, i));
    csem_prose_free(prose);
    return 0;
}
