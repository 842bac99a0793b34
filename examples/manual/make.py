#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes man pages and shell completions of the programs from their --help and from the text files here.

Usage: make.py [--check] BIN     BIN is the folder of the built programs

Writes man/*.1 and completion/*/*; with --check it only reports what is not up to date, and fails if anything is.

A text file has a line `name ...`, lines that say how the argument of an option is completed,
    @words --table agencies chapters      one of these words
    @list --by chapter measure            words with commas between them
    @pairs --where kind=count,age unit=   KEY=VALUE
    @files --config                       a file
    @rules --disable                      the first word of each line of csemplan-lint --list-rules
    @profiles --profile                   the first word of each line of --list-profiles, or a file
    @none --jobs                          nothing
and sections: a line in capitals after `# `, then paragraphs. Lines indented by two blanks are printed as they are.
`DESCRIPTION` continues the description of --help."""
import re
import subprocess
import sys
import textwrap
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROGRAMS = ("csemplan-json", "csemplan-lint", "csemplan-stats")
DATE = "2026-11-24"
SHARED = {"--limit": ("@pairs", [f"max_{what}=" for what in
                                 ("input", "lines", "nodes", "agencies", "values", "nesting", "digits", "memory")]),
          "--profile": ("@profiles", [])}
OPTION = re.compile(r"  (?:(-[a-z]), )?(--[a-z-]+)(?: ([A-Z][A-Z=,.\[\]]*))?(?:  +(\S.*))?$")


class Program:
    """A program: self.usage, self.about, self.options [(name, argument, text)], self.short
    {name: letter}, self.tail
    {heading: [line]}, self.name, self.hints {option: (how, [word])}, self.sections {heading: [line]}."""

    def __init__(self, program, bin_folder):
        self.program = program
        self.version = run(bin_folder, program, "--version").split()[1]
        self.read_help(run(bin_folder, program, "--help"))
        self.read_text((HERE / f"{program}.txt").read_text(encoding="utf-8"))

    def read_help(self, text):
        self.usage, self.options, self.short, self.tail = [], [], {}, {}
        about, heading = [], None
        for line in text.splitlines():
            option = OPTION.match(line) if heading is None else None
            start = re.match(r"(Configuration|Environment|Exit status|Examples):\s*(.*)", line)
            if line.startswith(("Usage: ", "       csemplan")):
                self.usage.append(line[7:])
            elif start:
                heading = start.group(1).upper()
                self.tail[heading] = [start.group(2)] if start.group(2) else []
            elif heading:
                self.tail[heading].append(line)
            elif option:
                short, name, argument, words = option.groups()
                self.options.append([name, argument, words or ""])
                if short:
                    self.short[name] = short
            elif self.options and line.startswith(" " * 29):
                self.options[-1][2] += " " + line.strip()
            elif line.strip():
                about.append(line)
        self.about = " ".join(about)

    def read_text(self, text):
        self.hints, self.sections, heading = dict(SHARED), {}, None
        for line in text.splitlines():
            words = line.split()
            if line.startswith("# "):
                heading = line[2:]
                self.sections[heading] = []
            elif heading:
                self.sections[heading].append(line)
            elif words and words[0] == "name":
                self.name = " ".join(words[1:])
            elif words:
                self.hints[words[1]] = (words[0], words[2:])


def run(bin_folder, program, option):
    return subprocess.run([str(Path(bin_folder) / program), option], capture_output=True, check=True,
                          text=True).stdout


# ---- man pages ----

def escape(text):
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("^", "\\(ha")
    return text.replace("~", "\\(ti").replace("`", "\\(ga")


def literal(text):
    escaped = escape(text)
    return "\\&" + escaped if escaped.startswith(("." , "\\(aq")) else escaped


def prose(text):
    """A paragraph, with options and words in backquotes in bold."""
    parts = re.split(r"(`[^`]+`|(?<![\w-])--[a-z][a-z-]+)", text)
    out = "".join(f"\\fB{escape(p.strip('`'))}\\fR" if i % 2 else p.replace("\\", "\\e").replace("'", "\\(aq")
                  for i, p in enumerate(parts))
    sentences = re.sub(r"(?<=[.:?]) +(?=[A-Z\\])", "\n", out).splitlines()
    lines = [line for sentence in sentences for line in
             textwrap.wrap(sentence, 76, break_long_words=False, break_on_hyphens=False)]
    return "\n".join("\\&" + line if line.startswith((".", "\\(aq")) else line for line in lines)


def sentence(text, words):
    """A sentence with a capital, unless it begins with a word to be typed."""
    return text if text.split(",")[0].split()[0] in words else text[0].upper() + text[1:]


def paragraphs(lines):
    """Filled paragraphs, and blocks of indented lines."""
    out, filled, block = [], [], []

    def flush():
        if filled:
            out.append(".PP\n" + prose(" ".join(filled)))
            filled.clear()
        if block:
            out.append(".PP\n.RS 4\n.nf\n" + "\n".join(literal(b) for b in block) + "\n.fi\n.RE")
            block.clear()

    for line in lines:
        if line.startswith("  "):
            if filled:
                flush()
            block.append(line[2:])
        elif line.strip():
            if block:
                flush()
            filled.append(line.strip())
        else:
            flush()
    flush()
    return out


def section(heading, parts):
    parts = list(parts)
    if parts and parts[0].startswith(".PP\n"):
        parts[0] = parts[0][4:]
    return [f".SH {heading}", *parts]


def man_page(p):
    out = [f".\\\" SPDX-License-Identifier: MIT\n.\\\" examples/manual/make.py writes this file.\n"
           f".TH {p.program.upper()} 1 \"{DATE}\" \"libcsemplan {p.version}\" \"User Commands\"",
           ".SH NAME", f"{p.program} \\- {p.name}", ".SH SYNOPSIS"]
    for i, line in enumerate(p.usage):
        words = [f"\\fB{escape(w)}\\fR" if w.startswith(("--", "csemplan")) else
                 re.sub(r"(?<![A-Z])[A-Z][A-Z]+", r"\\fI\g<0>\\fR", escape(w)) for w in line.split()]
        out.append((".br\n" if i else "") + " ".join(words))
    out += section("DESCRIPTION", [".PP\n" + prose(p.about)] + paragraphs(p.sections.get("DESCRIPTION", [])))
    out.append(".SH OPTIONS")
    for name, argument, text in p.options:
        value = f" \\fI{escape(argument)}\\fR" if argument else ""
        short = f"\\fB{escape(p.short[name])}\\fR, " if name in p.short else ""
        out.append(f".TP\n{short}\\fB{escape(name)}\\fR{value}\n{prose(sentence(text, hint(p, name)[1]) + '.')}")
    sections = {**{k: v for k, v in p.sections.items() if k != "DESCRIPTION"}}
    for heading in ("CONFIGURATION", "ENVIRONMENT", "EXIT STATUS", "EXAMPLES"):
        lines = p.tail.get(heading, []) + sections.pop(heading, [])
        if lines:
            sections[heading] = lines
    others = [f"\\fB{escape(o)}\\fR(1)" for o in PROGRAMS if o != p.program]
    for heading, lines in sections.items():
        out += section(heading, paragraphs(lines))
    out += [".SH SEE ALSO", ",\n".join(others)]
    return "\n".join(out) + "\n"


# ---- completion ----

def hint(p, option):
    return p.hints.get(option, ("@none", []))


BASH = r"""# SPDX-License-Identifier: MIT
# bash completion of {program}; examples/manual/make.py writes this file.
_{function}() {{
    local -a words=() found=()
    local i join='' list='' cut='' suffix='' current option=''
    COMPREPLY=()
    # bash splits words at '='
    for ((i = 1; i <= COMP_CWORD; i++)); do
        if [[ ${{COMP_WORDS[i]}} == = && ${{#words[@]}} -gt 0 ]]; then
            words[${{#words[@]}}-1]+='='
            join=1
        elif [[ $join ]]; then
            words[${{#words[@]}}-1]+=${{COMP_WORDS[i]}}
            join=''
        else
            words+=("${{COMP_WORDS[i]}}")
        fi
    done
    current=${{words[${{#words[@]}}-1]}}
    if [[ $current == --*=* ]]; then
        option=${{current%%=*}}
        current=${{current#*=}}
    elif ((${{#words[@]}} > 1)); then
        option=${{words[${{#words[@]}}-2]}}
    fi
    case $option in
{cases}    *)
        if [[ $current == -* ]]; then
            list='{options}'
        else
            compopt -o filenames 2>/dev/null
            while IFS= read -r i; do COMPREPLY+=("$i"); done < <(compgen -f -- "$current")
            return
        fi
        ;;
    esac
    if [[ $cut == *=* && $COMP_WORDBREAKS == *=* ]]; then cut=''; fi
    while IFS= read -r i; do found+=("$i"); done < <(compgen -W "$list" -- "$current")
    for i in "${{found[@]}}"; do COMPREPLY+=("$cut$i$suffix"); done
    if [[ $suffix || ${{COMPREPLY[0]-}} == *= ]]; then compopt -o nospace 2>/dev/null; fi
}}
complete -F _{function} {program}
"""

RULES = "$({program} --list-rules 2>/dev/null | cut -d' ' -f1)"


def bash_case(how, words, program):
    plain = " ".join(words)
    if how == "@words":
        return f"        list='{plain}'\n"
    if how == "@list":
        return ("        if [[ $current == *,* ]]; then cut=${current%,*},; current=${current##*,}; fi\n"
                f"        list='{plain}'\n")
    if how == "@rules":
        return f"        list=\"{RULES.format(program=program)}\"\n"
    if how == "@levels":
        return ("        if [[ $current == *=* ]]; then\n"
                "            cut=${current%%=*}=; current=${current#*=}\n"
                f"            list='{plain}'\n"
                f"        else list=\"{RULES.format(program=program)}\"; suffix==; fi\n")
    if how == "@pairs":
        lines = ["        case $current in\n"]
        for pair in words:
            key, values = pair.split("=")
            lines.append(f"        {key}=*) cut={key}=; current=${{current#*=}}; list='{values.replace(',', ' ')}' ;;\n")
        keys = " ".join(pair.split("=")[0] + "=" for pair in words)
        return "".join(lines) + f"        *) list='{keys}' ;;\n        esac\n"
    if how == "@profiles":
        return (f"        list=\"$({program} --list-profiles 2>/dev/null | cut -d' ' -f1)\"\n"
                "        compopt -o filenames 2>/dev/null\n"
                "        while IFS= read -r i; do COMPREPLY+=(\"$i\"); done < <(compgen -f -- \"$current\")\n")
    if how == "@files":
        return ("        compopt -o filenames 2>/dev/null\n"
                "        while IFS= read -r i; do COMPREPLY+=(\"$i\"); done < <(compgen -f -- \"$current\")\n"
                "        return\n")
    return "        return\n"


def bash_completion(p):
    cases = "".join(f"    {name})\n{bash_case(*hint(p, name), p.program)}        ;;\n"
                    for name, argument, _ in p.options if argument)
    return BASH.format(program=p.program, function=p.program.replace("-", "_"), cases=cases,
                       options=" ".join([*(name for name, _, _ in p.options), *p.short.values()]))


def zsh_action(how, words, program):
    if how == "@profiles":
        return f"{{_files; compadd -- ${{${{(f)\"$({program} --list-profiles)\"}}%% *}}}}"
    if how == "@words":
        return f"({' '.join(words)})"
    if how == "@list":
        return f"_values -s , key {' '.join(words)}"
    if how == "@pairs":
        keys = " ".join(pair.split("=")[0] + "=" for pair in words)
        return f"compadd -S \"\" -- {keys}"
    if how == "@files":
        return "_files"
    if how in ("@rules", "@levels"):
        suffix = " -S =" if how == "@levels" else ""
        return f"compadd{suffix} -- ${{${{(f)\"$(csemplan-lint --list-rules)\"}}%% *}}"
    return " "


def zsh_completion(p):
    out = [f"#compdef {p.program}", "# SPDX-License-Identifier: MIT",
           "# examples/manual/make.py writes this file.", "_arguments \\"]
    for name, argument, text in p.options:
        text = text.replace("'", "'\\''").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:")
        many = "'*'" if "may be repeated" in text or name == "--by" else ""
        tail = f"={'[' + text + ']'}:{argument}:{zsh_action(*hint(p, name), p.program)}" if argument else f"[{text}]"
        if name in p.short:
            out.append(f"    '({p.short[name]} {name})'{{{p.short[name]},{name}}}'{tail}' \\")
        else:
            out.append(f"    {many}'{name}{tail}' \\")
    return "\n".join(out + ["    '*:file:_files'"]) + "\n"


def fish_completion(p):
    out = ["# SPDX-License-Identifier: MIT", f"# fish completion of {p.program}; examples/manual/make.py writes this "
           "file."]
    for name, argument, text in p.options:
        text = text.replace("\\", "\\\\").replace("'", "\\'")
        short = f" -s {p.short[name][1:]}" if name in p.short else ""
        line = f"complete -c {p.program}{short} -l {name[2:]} -d '{text}'"
        how, words = hint(p, name)
        if argument:
            line += " -r" if how in ("@files", "@profiles") else " -x"
        if how in ("@words", "@list"):
            line += f" -a '{' '.join(words)}'"
        elif how == "@pairs":
            pairs = [k + "=" + v for k, _, vs in (w.partition("=") for w in words) for v in vs.split(",")]
            line += f" -a '{' '.join(pairs)}'"
        elif how == "@profiles":
            line += f" -a '({p.program} --list-profiles | string split -f 1 \" \")'"
        elif how in ("@rules", "@levels"):
            line += " -a '(csemplan-lint --list-rules | string split -f 1 \" \")'"
        out.append(line)
    return "\n".join(out) + "\n"


# ---- files ----

def documents(bin_folder):
    """The files by their paths below this folder."""
    found = {}
    for program in PROGRAMS:
        p = Program(program, bin_folder)
        found[f"man/{program}.1"] = man_page(p)
        found[f"completion/bash/{program}"] = bash_completion(p)
        found[f"completion/zsh/_{program}"] = zsh_completion(p)
        found[f"completion/fish/{program}.fish"] = fish_completion(p)
    return found


def main(arguments):
    check = "--check" in arguments
    folders = [a for a in arguments if a != "--check"]
    if len(folders) != 1:
        sys.exit(__doc__)
    stale = 0
    for name, text in documents(folders[0]).items():
        path = HERE / name
        if check:
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                print(f"{path} is not up to date: run {Path(__file__).name} BIN")
                stale += 1
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return stale > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
