/* SPDX-License-Identifier: MIT */
/* Reads the command line of csemplan-stats. */
#include "options.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char help[] =
    "Usage: csemplan-stats [OPTION]... FILE...\n"
    "       csemplan-stats --prose [OPTION]... FILE\n"
    "Reports who answers for what, who reports what, and how much, in progress reports on a Basic\n"
    "Plan. FILE is a report as text or JSON; '-' is standard input. Figures of several reports\n"
    "are shown side by side and never added up.\n"
    "\n"
    "  --by KEY[,KEY]...          group statistics by chapter, measure, agency, unit, phrase,\n"
    "                             kind, period, qualifier or report, in the order given\n"
    "  --where KEY=VALUE          only statistics with this value, 'none' for an unknown one;\n"
    "                             may be repeated: one value of each key must match\n"
    "  --places                   with --by or --where: list the statistics that make up\n"
    "                             each figure, with their places\n"
    "  --table TABLE              only one table: agencies, chapters, matrix, partners, silence\n"
    "                             (who is not named in any effort) or statistics\n"
    "  --format FORMAT            table, csv, json or html (default table; json for --prose);\n"
    "                             csv in a file or pipe keeps marks of direction as they are\n"
    "  --bom                      begin CSV with a byte order mark, for spreadsheets\n"
    "  --jobs NUMBER              maximum number of files read at once (default: the number of\n"
    "                             processors)\n"
    "  --prose                    FILE is any English prose, wrapped or not: find its\n"
    "                             statistics\n"
    "  --explain                  say for every number why it is or is not a statistic\n" READING_HELP "\n"
    "Exit status: 0 done, 2 bad usage, 3 input that cannot be read or is not valid, or output\n"
    "that cannot be written, 4 out of memory or over a limit. A file that fails is reported\n"
    "and omitted; the others are counted.\n"
    "\n"
    "Examples:\n"
    "  csemplan-stats report.txt\n"
    "  csemplan-stats --by unit,period --where kind=count report.txt\n"
    "  csemplan-stats --where agency=NPA --where unit=seminars --places report.txt\n"
    "  csemplan-stats --table agencies --format csv 2019.txt 2020.txt > agencies.csv\n"
    "  csemplan-stats --format html 2019.txt 2020.txt > report.html\n";

enum {
    OPTION_BY = 1,
    OPTION_WHERE,
    OPTION_PLACES,
    OPTION_TABLE,
    OPTION_FORMAT,
    OPTION_BOM,
    OPTION_JOBS,
    OPTION_PROSE,
    OPTION_EXPLAIN
};

static const struct option options[] = {{"by", required_argument, NULL, OPTION_BY},
                                        {"where", required_argument, NULL, OPTION_WHERE},
                                        {"places", no_argument, NULL, OPTION_PLACES},
                                        {"table", required_argument, NULL, OPTION_TABLE},
                                        {"format", required_argument, NULL, OPTION_FORMAT},
                                        {"bom", no_argument, NULL, OPTION_BOM},
                                        {"jobs", required_argument, NULL, OPTION_JOBS},
                                        {"prose", no_argument, NULL, OPTION_PROSE},
                                        {"explain", no_argument, NULL, OPTION_EXPLAIN},
                                        READING_OPTIONS,
                                        {NULL, 0, NULL, 0}};

enum { MAX_JOBS = 256 };

/* ---- single options --------------------------------------------------------------------------------------------- */

static const char *key_name(int32_t key) {
    return csem_value_name(CSEM_ENUMERATION_KEY, key);
}

static int32_t key_of(const char *name, size_t length) {
    for (int32_t key = 1; key_name(key); key++)
        if (strlen(key_name(key)) == length && memcmp(key_name(key), name, length) == 0)
            return key;
    return CSEM_KEY_NONE;
}

static int unknown_key(const char *option, const char *argument) {
    char message[256];
    size_t length = (size_t)snprintf(message, sizeof message, "%s takes the keys", option);
    for (int32_t key = 1; key_name(key) && length < sizeof message; key++)
        length +=
            (size_t)snprintf(message + length, sizeof message - length, "%s %s", key > 1 ? "," : "", key_name(key));
    if (length < sizeof message)
        snprintf(message + length, sizeof message - length, ", not");
    return usage_error(message, argument);
}

static int add_keys(stats_task *task, const char *value) {
    for (const char *name = value;;) {
        size_t length = strcspn(name, ",");
        int32_t key = key_of(name, length);
        if (key == CSEM_KEY_NONE)
            return unknown_key("--by", value);
        for (size_t i = 0; i < task->key_count; i++)
            if (task->keys[i] == key)
                return usage_error("--by has a duplicate key:", key_name(key));
        if (task->key_count == MAX_KEYS)
            return usage_error("--by has too many keys:", value);
        task->keys[task->key_count++] = key;
        if (name[length] == '\0')
            return EXIT_DONE;
        name += length + 1;
    }
}

static int add_filter(stats_task *task, const char *value) {
    const char *equals = strchr(value, '=');
    if (!equals)
        return usage_error("--where takes KEY=VALUE, not", value);
    int32_t key = key_of(value, (size_t)(equals - value));
    if (key == CSEM_KEY_NONE)
        return unknown_key("--where", value);
    csem_filter *grown = realloc(task->filters, (task->filter_count + 1) * sizeof *grown);
    if (!grown)
        return out_of_memory();
    task->filters = grown;
    task->filters[task->filter_count++] = (csem_filter){equals + 1, key, 0};
    return EXIT_DONE;
}

/* The index of a name in a list, or -1. */
static int find_name(const char *name, const char *const *names, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(name, names[i]) == 0)
            return (int)i;
    return -1;
}

static int set_format(stats_task *task, const char *name) {
    static const char *const names[] = {"table", "csv", "json", "html"};
    int found = find_name(name, names, sizeof names / sizeof names[0]);
    if (found < 0)
        return usage_error("--format takes table, csv, json or html, not", name);
    task->format = (output_format)(FORMAT_TABLE + found);
    return EXIT_DONE;
}

static int set_view(stats_task *task, const char *name) {
    static const char *const names[] = {"agencies", "chapters", "matrix", "partners", "silence", "statistics"};
    int found = find_name(name, names, sizeof names / sizeof names[0]);
    if (found < 0)
        return usage_error("--table takes agencies, chapters, matrix, partners, silence or statistics, not", name);
    if (task->view != VIEW_OVERVIEW && task->view != (stats_view)(VIEW_AGENCIES + found))
        return usage_error("--table takes only one table, not also", name);
    task->view = (stats_view)(VIEW_AGENCIES + found);
    return EXIT_DONE;
}

static int set_jobs(stats_task *task, const char *value) {
    uint64_t number;
    if (!parse_number(value, &number) || number < 1)
        return usage_error("--jobs takes a number of at least 1, not", value);
    task->jobs = number < MAX_JOBS ? (size_t)number : MAX_JOBS;
    return EXIT_DONE;
}

static int take_option(stats_task *task, int letter, const char *value) {
    switch (letter) {
    case OPTION_BY:
        return add_keys(task, value);
    case OPTION_WHERE:
        return add_filter(task, value);
    case OPTION_PLACES:
        task->places = true;
        return EXIT_DONE;
    case OPTION_TABLE:
        return set_view(task, value);
    case OPTION_FORMAT:
        return set_format(task, value);
    case OPTION_BOM:
        task->bom = true;
        return EXIT_DONE;
    case OPTION_JOBS:
        return set_jobs(task, value);
    case OPTION_PROSE:
        task->prose = true;
        return EXIT_DONE;
    case OPTION_EXPLAIN:
        task->explain = true;
        return EXIT_DONE;
    default:
        return reading_option(&task->reading, letter, value);
    }
}

/* ---- all of them together --------------------------------------------------------------------------------------- */

static int check_numbers(const stats_task *task) {
    const char *name = task->prose ? "--prose" : "--explain";
    if (task->view != VIEW_OVERVIEW || task->key_count > 0 || task->filter_count > 0 || task->places)
        return usage_error("--by, --where, --places and --table cannot be combined with", name);
    if (task->format == FORMAT_HTML || (task->explain && task->format == FORMAT_CSV))
        return usage_error(task->explain ? "only --format table or json can be combined with"
                                         : "only --format table, csv or json can be combined with",
                           name);
    if (task->file_count > 1)
        return usage_error("only one file can be given with", name);
    if (task->prose && task->reading.strict)
        return usage_error("--strict cannot be combined with", name);
    return EXIT_DONE;
}

static int check_selection(stats_task *task) {
    if (task->key_count > 0 && task->view != VIEW_OVERVIEW)
        return usage_error("--by makes a table of its own and cannot be combined with --table", NULL);
    if (task->filter_count > 0 && task->view != VIEW_OVERVIEW && task->view != VIEW_STATISTICS)
        return usage_error("--where selects statistics; it is used with --by, with --table statistics, or alone", NULL);
    if (task->view == VIEW_OVERVIEW && (task->key_count > 0 || task->filter_count > 0))
        task->view = VIEW_GROUPS;
    if (task->places && task->view != VIEW_GROUPS)
        return usage_error("--places needs --by or --where", NULL);
    return EXIT_DONE;
}

static int check_task(stats_task *task) {
    int code = check_files(task->files, task->file_count);
    if (code)
        return code;
    code = task->prose || task->explain ? check_numbers(task) : check_selection(task);
    if (code)
        return code;
    if (task->format == FORMAT_DEFAULT)
        task->format = task->prose && !task->explain ? FORMAT_JSON : FORMAT_TABLE;
    if (task->bom && task->format != FORMAT_CSV)
        return usage_error("--bom needs --format csv", NULL);
    return EXIT_DONE;
}

static size_t processors(void) {
    long online = sysconf(_SC_NPROCESSORS_ONLN);
    return online < 1 ? 1 : online < MAX_JOBS ? (size_t)online : MAX_JOBS;
}

int task_parse(int argc, char **argv, stats_task *task, bool *done) {
    *task = (stats_task){.format = FORMAT_DEFAULT, .view = VIEW_OVERVIEW};
    *done = false;
    reading_init(&task->reading);
    for (int letter; (letter = next_option(argc, argv, options)) != -1;) {
        if (letter == OPTION_HELP || letter == OPTION_VERSION) {
            if (letter == OPTION_HELP)
                fputs(help, stdout);
            else
                printf("csemplan-stats %s\n", csem_version());
            *done = true;
            return finish_output(0);
        }
        int code = take_option(task, letter, optarg);
        if (code)
            return code;
    }
    task->files = argv + optind;
    task->file_count = (size_t)(argc - optind);
    if (task->jobs == 0)
        task->jobs = processors();
    int code = profile_task(&task->reading, task->files, NULL, task->file_count, done);
    return code || *done ? code : check_task(task);
}

void task_free(stats_task *task) {
    reading_free(&task->reading);
    free(task->filters);
}
