# SPDX-License-Identifier: MIT
# fish completion of csemplan-stats; examples/manual/make.py writes this file.
complete -c csemplan-stats -l by -d 'group statistics by chapter, measure, agency, unit, phrase, kind, period, qualifier or report, in the order given' -x -a 'chapter measure agency unit phrase kind period qualifier report'
complete -c csemplan-stats -l where -d 'only statistics with this value, \'none\' for an unknown one; may be repeated: one value of each key must match' -x -a 'chapter= measure= agency= unit=none phrase=none kind=count kind=duration kind=age kind=frequency kind=money kind=percent period=none qualifier=exact qualifier=approximate qualifier=minimum qualifier=maximum report='
complete -c csemplan-stats -l places -d 'with --by or --where: list the statistics that make up each figure, with their places'
complete -c csemplan-stats -l table -d 'only one table: agencies, chapters, matrix, partners, silence (who is not named in any effort) or statistics' -x -a 'agencies chapters matrix partners silence statistics'
complete -c csemplan-stats -l format -d 'table, csv, json or html (default table; json for --prose); csv in a file or pipe keeps marks of direction as they are' -x -a 'table csv json html'
complete -c csemplan-stats -l bom -d 'begin CSV with a byte order mark, for spreadsheets'
complete -c csemplan-stats -l jobs -d 'maximum number of files read at once (default: the number of processors)' -x
complete -c csemplan-stats -l prose -d 'FILE is any English prose, wrapped or not: find its statistics'
complete -c csemplan-stats -l explain -d 'say for every number why it is or is not a statistic'
complete -c csemplan-stats -l profile -d 'how reports are printed: the name of a profile, or a file with one as JSON (default: one that explains the text)' -r -a '(csemplan-stats --list-profiles | string split -f 1 " ")'
complete -c csemplan-stats -l show-profile -d 'print the profile that a report is read with, as JSON, and exit'
complete -c csemplan-stats -l list-profiles -d 'print the names of the profiles and exit'
complete -c csemplan-stats -l fiscal-year-start -d 'month in which a fiscal year starts, 1 to 12 (default 4)' -x
complete -c csemplan-stats -l agency -d 'an additional agency that the report may name; may be repeated' -x
complete -c csemplan-stats -l replace-invalid -d 'read bytes that are not UTF-8 as U+FFFD'
complete -c csemplan-stats -l max-input -d 'reject a larger input (default 1073741824; 0: no limit)' -x
complete -c csemplan-stats -l limit -d 'another limit: max_lines, max_nodes, max_agencies, max_values, max_nesting, max_digits or max_memory (0: no limit); may be repeated' -x -a 'max_input= max_lines= max_nodes= max_agencies= max_values= max_nesting= max_digits= max_memory='
complete -c csemplan-stats -l strict -d 'exit with status 3 if the text of a report fits no grammar'
complete -c csemplan-stats -s h -l help -d 'print this help and exit'
complete -c csemplan-stats -l version -d 'print the version and exit'
