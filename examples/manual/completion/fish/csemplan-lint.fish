# SPDX-License-Identifier: MIT
# fish completion of csemplan-lint; examples/manual/make.py writes this file.
complete -c csemplan-lint -l format -d 'text, json, sarif, junit, tap or tap14 (default text); all files together give one document' -x -a 'text json sarif junit tap tap14 markdown'
complete -c csemplan-lint -l disable -d 'switch a rule off; may be repeated' -x -a '(csemplan-lint --list-rules | string split -f 1 " ")'
complete -c csemplan-lint -l severity -d 'make a rule an error, a warning or a note, or switch it off; may be repeated' -x -a '(csemplan-lint --list-rules | string split -f 1 " ")'
complete -c csemplan-lint -l fail-on -d 'lowest severity that fails: error, warning, note, or never (default error)' -x -a 'error warning note never'
complete -c csemplan-lint -l max-findings -d 'maximum number of findings per file (default 1048576; 0: no limit)' -x
complete -c csemplan-lint -l config -d 'read this configuration instead of .csemplan.json' -r
complete -c csemplan-lint -l no-config -d 'read no configuration'
complete -c csemplan-lint -l list-rules -d 'print the rules and exit'
complete -c csemplan-lint -l explain -d 'print the documentation of a rule, with examples, and exit' -x -a '(csemplan-lint --list-rules | string split -f 1 " ")'
complete -c csemplan-lint -l profile -d 'how reports are printed: the name of a profile, or a file with one as JSON (default: one that explains the text)' -r -a '(csemplan-lint --list-profiles | string split -f 1 " ")'
complete -c csemplan-lint -l show-profile -d 'print the profile that a report is read with, as JSON, and exit'
complete -c csemplan-lint -l list-profiles -d 'print the names of the profiles and exit'
complete -c csemplan-lint -l fiscal-year-start -d 'month in which a fiscal year starts, 1 to 12 (default 4)' -x
complete -c csemplan-lint -l agency -d 'an additional agency that the report may name; may be repeated' -x
complete -c csemplan-lint -l replace-invalid -d 'read bytes that are not UTF-8 as U+FFFD'
complete -c csemplan-lint -l max-input -d 'reject a larger input (default 1073741824; 0: no limit)' -x
complete -c csemplan-lint -l limit -d 'another limit: max_lines, max_nodes, max_agencies, max_values, max_nesting, max_digits or max_memory (0: no limit); may be repeated' -x -a 'max_input= max_lines= max_nodes= max_agencies= max_values= max_nesting= max_digits= max_memory='
complete -c csemplan-lint -l strict -d 'exit with status 3 if the text of a report fits no grammar'
complete -c csemplan-lint -s h -l help -d 'print this help and exit'
complete -c csemplan-lint -l version -d 'print the version and exit'
