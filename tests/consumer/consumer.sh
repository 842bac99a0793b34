#!/bin/sh
# usage: consumer.sh WAY SOURCE BUILD WORK LIBDIR GENERATOR
# Installs BUILD (WAY install), or builds WORK/measures.c in the way named, and runs it on the sample report.
set -eu
way=$1 source=$2 build=$3 work=$4 libdir=$5 generator=$6
prefix=$work/prefix
sample=$source/examples/data/sample.txt
PKG_CONFIG_PATH=$prefix/$libdir/pkgconfig
export PKG_CONFIG_PATH

measures_of_sample() {
    "$@" "$sample" >"$work/$way.out"
    cat "$work/$way.out"
    grep -q '^1(i) .*, page [0-9]' "$work/$way.out"
}

# Whether a program asks for a shared library when it starts.
needs() {
    objdump -p "$1" | grep -q "NEEDED *$2"
}

needs_not() {
    if needs "$1" "$2"; then
        echo "$1 needs $2"
        return 1
    fi
}

rm -rf "${work:?}/$way"
case $way in
install)
    # The tree is moved after it was installed: nothing in it may know where it was.
    rm -rf "$prefix"
    cmake --install "$build" --prefix "$work/$way" >/dev/null
    mv "$work/$way" "$prefix"
    if [ -x "$build/bin/csemplan-json" ]; then
        "$prefix/bin/csemplan-json" --version
    fi
    ;;
pkg_config)
    # shellcheck disable=SC2046
    $CC $(pkg-config --cflags csemplan) "$work/measures.c" -o "$work/$way" $(pkg-config --libs csemplan)
    needs "$work/$way" libcsemplan
    measures_of_sample env LD_LIBRARY_PATH="$prefix/$libdir" "$work/$way"
    ;;
pkg_config_static)
    # The linker takes the shared library where it finds both, so it gets a directory that has the static one only.
    mkdir "$work/$way"
    cp "$prefix/$libdir/libcsemplan.a" "$work/$way"
    # shellcheck disable=SC2046
    $CC $(pkg-config --cflags csemplan) "$work/measures.c" -o "$work/$way/measures" -L"$work/$way" \
        $(pkg-config --static --libs csemplan | sed "s|-L$prefix[^ ]*||")
    needs_not "$work/$way/measures" libcsemplan
    measures_of_sample "$work/$way/measures"
    ;;
*)
    cmake -G "$generator" -S "$source/tests/consumer/project" -B "$work/$way" -DCMAKE_BUILD_TYPE=Debug -DWAY="$way" \
        -DPROGRAM="$work/measures.c" -DCSEMPLAN="$source" -DCMAKE_PREFIX_PATH="$prefix" >/dev/null
    cmake --build "$work/$way" >/dev/null
    case $way in
    find_package | fetch_content)
        needs "$work/$way/measures" libcsemplan
        needs_not "$work/$way/measures" libcjson
        ;;
    *) needs_not "$work/$way/measures" libcsemplan ;;
    esac
    measures_of_sample "$work/$way/measures"
    ;;
esac
