/* SPDX-License-Identifier: MIT */
/* A report as JSON, for the suites about JSON. */
#ifndef CSEM_TESTS_SUPPORT_JSON_SAMPLE_H
#define CSEM_TESTS_SUPPORT_JSON_SAMPLE_H

#include <csemplan.h>
#include <stddef.h>

/* A report with every key, every kind of null and every list, empty and not. */
static const char sample[] =
    "{\"format\":\"csemplan-report\",\"version\":2,\"profile\":\"basic-plan\",\n"
    "\"report\":{\"title\":\"Efforts on the Basic Plan on Parks\",\"plan\":\"Basic Plan on Parks\",\"issuer\":null,\n"
    "\"published\":\"2020-02-29\",\"period\":{\"start\":\"2019-04-01\",\"end\":\"2020-03-31\"}},\n"
    "\"agencies\":[{\"id\":\"PA\",\"name\":\"Park Agency\"},{\"id\":\"Road Office\",\"name\":\"Road Office\"}],\n"
    "\"contents\":[{\"level\":\"chapter\",\"number\":1,\"title\":\"Trees\",\"page\":3,\"entries\":["
    "{\"level\":\"measure\",\"number\":1,\"title\":\"Planting\",\"page\":null,\"entries\":[]}]},"
    "{\"level\":\"chapter\",\"number\":2,\"title\":\"Ponds\",\"page\":9,\"entries\":[]}],\n"
    "\"sections\":[{\"level\":\"chapter\",\"id\":\"1\",\"number\":1,\"title\":\"Trees\",\"page\":3,\"sheet\":null,"
    "\"span\":{\"start\":10,\"end\":900,\"line\":2},\"commitments\":[],\"sections\":[\n"
    "{\"level\":\"measure\",\"id\":\"1(iv)\",\"number\":4,\"title\":\"Planting \\u00e9\\u6a39\",\"page\":3,"
    "\"sheet\":null,\"span\":{\"start\":20,\"end\":900,\"line\":3},\"commitments\":[\n"
    "{\"blocks\":[{\"kind\":\"paragraph\",\"label\":null,\"text\":\"Trees shall be planted.\"}],"
    "\"agencies\":[\"Road Office\",\"PA\"],\"partners\":[\"PA\"],\"open_ended\":true,"
    "\"status\":{\"printed\":\"On track\",\"scale\":\"in-progress\"},"
    "\"deadline\":{\"text\":\"by 2020\",\"start\":\"2020-01-01\",\"end\":\"2020-12-31\"},"
    "\"fields\":[{\"label\":\"Budget\",\"text\":\"none\",\"span\":{\"start\":60,\"end\":70,\"line\":4}}],"
    "\"page\":null,\"sheet\":null,\"span\":{\"start\":30,\"end\":80,\"line\":4},\"efforts\":[\n"
    "{\"kind\":\"effort\",\"ref\":null,\"blocks\":[{\"kind\":\"paragraph\",\"label\":null,\"text\":\"In FY2019, "
    "\\\"200\\\" trees*\"},{\"kind\":\"item\",\"label\":\"i\",\"text\":\"oaks\"}],\"agencies\":[\"PA\"],"
    "\"status\":{\"printed\":\"Underway\",\"scale\":null},\"as_of\":null,"
    "\"notes\":[{\"marker\":\"*\",\"text\":\"Young ones.\"}],\"page\":4,\"sheet\":6,"
    "\"span\":{\"start\":90,\"end\":120,\"line\":5}},\n"
    "{\"kind\":\"repeat\",\"ref\":\"2(ii)\",\"blocks\":[{\"kind\":\"paragraph\",\"label\":null,\"text\":\"Ponds\"}],"
    "\"agencies\":[],\"status\":null,\"as_of\":{\"text\":\"May 2020\",\"start\":\"2020-05-01\",\"end\":\"2020-05-31\"},"
    "\"notes\":[],\"page\":null,\"sheet\":null,"
    "\"span\":{\"start\":130,\"end\":9007199254740992,\"line\":6}}]}],\"sections\":[]},\n"
    "{\"level\":\"measure\",\"id\":\"1(v)\",\"number\":5,\"title\":\"Empty\",\"page\":null,\"sheet\":null,"
    "\"span\":{\"start\":7,\"end\":7,\"line\":1},\"commitments\":[],\"sections\":["
    "{\"level\":\"part\",\"id\":\"1(v)/1\",\"number\":null,\"title\":null,\"page\":null,\"sheet\":null,"
    "\"span\":{\"start\":7,\"end\":7,\"line\":1},\"commitments\":[],\"sections\":[]}]}]}],\n"
    "\"statistics\":[{\"measure\":\"1(iv)\",\"commitment\":0,\"effort\":0,\"value\":200,\"qualifier\":\"exact\","
    "\"kind\":\"count\",\"unit\":\"trees\",\"phrase\":\"trees\",\"period\":{\"text\":\"FY2019\","
    "\"start\":\"2019-04-01\",\"end\":\"2020-03-31\"},\"page\":4,\"sheet\":6,"
    "\"span\":{\"start\":101,\"end\":104,\"line\":5}},\n"
    "{\"measure\":\"1(iv)\",\"commitment\":0,\"effort\":null,\"value\":-2.5,\"qualifier\":\"minimum\","
    "\"kind\":\"percent\",\"unit\":null,\"phrase\":null,\"period\":null,\"page\":null,\"sheet\":null,"
    "\"span\":{\"start\":40,\"end\":43,\"line\":4}}]}";

/* The sample with the first `from` replaced by `to`. The caller frees it. */
char *changed(const char *from, const char *to);

/* The sample as the library writes it with CSEM_JSON_COMPACT: no line feeds inside, characters for escapes. The
 * caller frees it. */
char *compact_sample(void);

/* The report of a JSON text, which must be valid. The caller frees it. */
csem_report *read_whole(const char *text);

/* The JSON that the library writes. The caller frees it. */
char *write_whole(const csem_report *report, uint32_t flags);

/* A sink that stores its output. */
typedef struct pieces {
    char text[32768];
    size_t length;
    int refuse_at; /* the number of the call that fails, from 1 */
    int calls;
} pieces;

int collect(void *context, const char *text, size_t length);

#endif
