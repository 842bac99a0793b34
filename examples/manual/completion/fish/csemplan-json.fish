# SPDX-License-Identifier: MIT
# fish completion of csemplan-json; examples/manual/make.py writes this file.
complete -c csemplan-json -l compact -d 'print without line breaks'
complete -c csemplan-json -l jsonl -d 'print each report on one line, in the order of the files'
complete -c csemplan-json -l no-spans -d 'omit the places in the source, to compare reports'
complete -c csemplan-json -l profile -d 'how reports are printed: the name of a profile, or a file with one as JSON (default: one that explains the text)' -r -a '(csemplan-json --list-profiles | string split -f 1 " ")'
complete -c csemplan-json -l show-profile -d 'print the profile that a report is read with, as JSON, and exit'
complete -c csemplan-json -l list-profiles -d 'print the names of the profiles and exit'
complete -c csemplan-json -l fiscal-year-start -d 'month in which a fiscal year starts, 1 to 12 (default 4)' -x
complete -c csemplan-json -l agency -d 'an additional agency that the report may name; may be repeated' -x
complete -c csemplan-json -l replace-invalid -d 'read bytes that are not UTF-8 as U+FFFD'
complete -c csemplan-json -l max-input -d 'reject a larger input (default 1073741824; 0: no limit)' -x
complete -c csemplan-json -l limit -d 'another limit: max_lines, max_nodes, max_agencies, max_values, max_nesting, max_digits or max_memory (0: no limit); may be repeated' -x -a 'max_input= max_lines= max_nodes= max_agencies= max_values= max_nesting= max_digits= max_memory='
complete -c csemplan-json -l strict -d 'exit with status 3 if the text of a report fits no grammar'
complete -c csemplan-json -s h -l help -d 'print this help and exit'
complete -c csemplan-json -l version -d 'print the version and exit'
