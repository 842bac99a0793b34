/* SPDX-License-Identifier: MIT */
/* Deadlines as plans print them, and the days that they name. */
#include "dates/dates.h"
#include "support/suite.h"

#include <check.h>
#include <stdio.h>

typedef struct deadline_case {
    const char *text;
    const char *period; /* NULL: it names no time */
} deadline_case;

static const deadline_case deadlines[] = {
    {"December 31, 2020", "2020-12-31 2020-12-31"},
    {"31 December 2020", "2020-12-31 2020-12-31"},
    {"2020-12-31", "2020-12-31 2020-12-31"},
    {"December 2015", "2015-12-01 2015-12-31"},
    {"(Dec. 2015)", "2015-12-01 2015-12-31"},
    {"by 2015", "2015-01-01 2015-12-31"},
    {"FY2021", "2021-04-01 2022-03-31"},
    {"by the end of 2025", "2025-12-31 2025-12-31"},
    {"By end of 2025", "2025-12-31 2025-12-31"},
    {"end 2025", "2025-12-31 2025-12-31"},
    {"end-2025", "2025-12-31 2025-12-31"},
    {"year-end 2025", "2025-12-31 2025-12-31"},
    {"end of FY2021", "2022-03-31 2022-03-31"},
    {"end of Q2 2021", "2021-06-30 2021-06-30"},
    {"end of summer 2021", "2021-08-31 2021-08-31"},
    {"the end", NULL},
    {"Summer 2014", "2014-06-01 2014-08-31"},
    {"Winter 2013", "2013-12-01 2014-02-28"},
    {"winter of 2013/14", "2013-12-01 2014-02-28"},
    {"Winter 2013/March 2014", "2013-12-01 2014-03-31"},
    {"Fall, 2014", "2014-09-01 2014-11-30"},
    {"Spring to Summer 2014", "2014-03-01 2014-08-31"},
    {"Autumn/Winter 2014", "2014-09-01 2015-02-28"},
    {"Winter-Spring 2014", "2013-12-01 2014-05-31"},
    {"summer", NULL},
    {"Q3 2021", "2021-07-01 2021-09-30"},
    {"2021 Q3", "2021-07-01 2021-09-30"},
    {"2021-Q3", "2021-07-01 2021-09-30"},
    {"FY2021, Q1", "2021-04-01 2021-06-30"},
    {"H2 2021", "2021-07-01 2021-12-31"},
    {"third quarter of 2021", "2021-07-01 2021-09-30"},
    {"06/2020", "2020-06-01 2020-06-30"},
    {"2020-06", "2020-06-01 2020-06-30"},
    {"2011-12", "2011-04-01 2012-03-31"},
    {"31.12.2025", "2025-12-31 2025-12-31"},
    {"31/12/2025", "2025-12-31 2025-12-31"},
    {"12/31/2025", "2025-12-31 2025-12-31"},
    {"05/06/2025", NULL},
    {"05/05/2025", "2025-05-05 2025-05-05"},
    {"31/02/2025", NULL},
    {"March 2014 and September 2014", "2014-03-01 2014-09-30"},
    {"publish by April 2014, review by September 2014", "2014-04-01 2014-09-30"},
    {"review by September 2014, publish by April 2014", "2014-04-01 2014-09-30"},
    {"June/July 2015", "2015-06-01 2015-07-31"},
    {"June and December 2015", "2015-06-01 2015-12-31"},
    {"July 2015 to June 2016", "2015-07-01 2016-06-30"},
    {"2014 - 2016", "2014-01-01 2016-12-31"},
    {"June 30, 2020 July 31, 2020*", "2020-07-31 2020-07-31"},
    {"under the Roads Act 2013, by 2018", "2018-01-01 2018-12-31"},
    {"Completed. During 2018", "2018-01-01 2018-12-31"},
    {"School year 2022/23", NULL},
    {"academic year 2022-23, at the latest June 2024", "2024-06-01 2024-06-30"},
    {"Ongoing", NULL},
    {"Every 24 months", NULL},
    {"in the school year", NULL},
    {"in each school year from 2024", "2024-01-01 2024-12-31"},
    {"All 1,200 offices", NULL},
    {"May be met", NULL},
    {"", NULL},
    {"---", NULL},
};

START_TEST(deadline) {
    const deadline_case *c = &deadlines[_i];
    csem_period period;
    char printed[64] = "";
    bool found = csem__deadline_parse(csem__text_of(c->text), 4, &period);
    if (found)
        snprintf(printed, sizeof printed, "%04d-%02d-%02d %04d-%02d-%02d", (int)period.start.year,
                 (int)period.start.month, (int)period.start.day, (int)period.end.year, (int)period.end.month,
                 (int)period.end.day);
    ck_assert_msg(found == (c->period != NULL), "%s: %s", c->text, printed);
    if (found)
        ck_assert_msg(strcmp(printed, c->period) == 0, "%s: %s", c->text, printed);
    else
        ck_assert_int_eq(period.start.year, 0);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("deadline");
    TCase *dates = tcase_create("dates");
    tcase_add_loop_test(dates, deadline, 0, (int)(sizeof deadlines / sizeof deadlines[0]));
    suite_add_tcase(suite, dates);
    return test_run(suite);
}
