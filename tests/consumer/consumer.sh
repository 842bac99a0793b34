#!/bin/sh
# usage: consumer.sh WAY SOURCE BUILD WORK LIBDIR GENERATOR
# Installs BUILD (WAY install), or builds WORK/walk.c in the way named, and runs it on the sample report.
set -eu
way=$1 source=$2 build=$3 work=$4 libdir=$5 generator=$6
prefix=$work/prefix
sample=$source/examples/data/sample.txt
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
with_cxx=OFF
if command -v "${CXX:-c++}" >/dev/null; then with_cxx=ON; fi

fail() {
    echo "$@"
    exit 1
}

# use PROGRAM: runs it on the sample.
use() {
    "$@" "$sample" >"$scratch/out"
    grep -q '^1(i), commitment, page [0-9]' "$scratch/out" || fail "$* prints no paragraphs"
}

# Whether a program needs a shared library.
needs() {
    objdump -p "$1" | grep -q "NEEDED *$2" || fail "$1 does not need $2"
}

needs_not() {
    if objdump -p "$1" | grep "NEEDED *$2"; then fail "$1 needs $2"; fi
}

no_run_path() {
    for file in "$@"; do
        if objdump -p "$file" | grep -E 'RPATH|RUNPATH'; then fail "$file has a run path"; fi
    done
}

# configure TREE OPTION...: a project that uses the library.
configure() {
    tree=$1
    shift
    cmake -G "$generator" -S "$source/tests/consumer/project" -B "$tree" -DCMAKE_BUILD_TYPE=Debug \
        -DPROGRAM="$work/walk.c" -DCSEMPLAN="$source" -DLIBRARY=csemplan::csemplan "$@"
}

# consume KIND TREE OPTION...: builds such a project, and runs its programs, which are linked with that kind.
consume() {
    kind=$1 tree=$2
    shift 2
    configure "$tree" "$@" >/dev/null
    cmake --build "$tree" >/dev/null
    for program in "$tree/walk" "$tree/walk-cxx"; do
        if [ -x "$program" ]; then
            is_linked "$kind" "$program"
            use "$program"
        fi
    done
}

is_linked() {
    if [ "$1" = shared ]; then
        needs "$2" libcsemplan
        needs_not "$2" libcjson
    else
        needs "$2" libcjson
        needs_not "$2" libcsemplan
    fi
}

# refuse TREE MESSAGE OPTION...: such a project cannot be configured, and the message says why.
refuse() {
    tree=$1 message=$2
    shift 2
    if configure "$tree" "$@" >"$scratch/log" 2>&1; then fail "the project was configured"; fi
    grep -q "$message" "$scratch/log" || { cat "$scratch/log"; fail "no message says: $message"; }
}

# compile KIND LIBDIR PKG_CONFIG_OPTION...: the flags of pkg-config suffice for a program. Paths may contain spaces.
compile() {
    kind=$1 libraries=$2
    shift 2
    PKG_CONFIG_PATH=$libraries/pkgconfig
    export PKG_CONFIG_PATH
    eval "\$CC $(pkg-config --cflags csemplan) \"\$work/walk.c\" -o \"\$scratch/program\" $(pkg-config "$@" --libs csemplan)"
    is_linked "$kind" "$scratch/program"
    use env LD_LIBRARY_PATH="$libraries" "$scratch/program"
}

# own_build OPTION...: builds and installs into $scratch, outside of the project, and under names with spaces.
own_build() {
    cmake -G "$generator" -S "$source" -B "$work/own build" -DCMAKE_BUILD_TYPE=Debug -DCMAKE_C_FLAGS=-O0 \
        -DCSEMPLAN_BUILD_TESTS=OFF -DCMAKE_INSTALL_PREFIX="$scratch/a prefix" -UBUILD_SHARED_LIBS \
        -DCMAKE_INSTALL_LIBDIR=lib -DCMAKE_INSTALL_INCLUDEDIR=include "$@" >/dev/null
    cmake --build "$work/own build" >/dev/null
}

case $way in
install)
    # The tree is moved after it was installed: it must be relocatable.
    rm -rf "$prefix"
    cmake --install "$build" --prefix "$scratch/prefix" >/dev/null
    mv "$scratch/prefix" "$prefix"
    for name in $(grep -oh 'docs/[a-z-]*\.md' "$prefix"/include/csemplan/*.h "$prefix"/share/doc/csemplan/README.md); do
        [ -f "$prefix/share/doc/csemplan/$name" ] || fail "$name is named, but csemplan-install.cmake does not install it"
    done
    for schema in "$source"/docs/*.schema.json; do
        [ -f "$prefix/share/csemplan/${schema##*/}" ] || fail "csemplan-install.cmake does not install $schema"
    done
    no_run_path "$prefix/$libdir"/*.so
    if [ -x "$build/bin/csemplan-json" ]; then
        no_run_path "$prefix"/bin/*
        for program in json lint stats; do
            LD_LIBRARY_PATH=$prefix/$libdir "$prefix/bin/csemplan-$program" --version
            [ -f "$prefix/share/man/man1/csemplan-$program.1" ] || fail "csemplan-$program has no man page"
            [ -f "$prefix/share/bash-completion/completions/csemplan-$program" ] || fail "bash completes nothing"
            [ -f "$prefix/share/zsh/site-functions/_csemplan-$program" ] || fail "zsh completes nothing"
            [ -f "$prefix/share/fish/vendor_completions.d/csemplan-$program.fish" ] || fail "fish completes nothing"
        done
    fi
    ;;
find_package)
    consume shared "$scratch/build" -DCMAKE_PREFIX_PATH="$prefix" -DCOMPONENTS='shared;static' -DWITH_CXX=$with_cxx
    refuse "$scratch/third" 'csemplan_FOUND to FALSE' -DCMAKE_PREFIX_PATH="$prefix" -DCOMPONENTS=third
    ;;
find_package_static)
    # cJSON is found through its own package, and through pkg-config.
    for without in OFF ON; do
        consume static "$scratch/$without" -DCMAKE_PREFIX_PATH="$prefix" -DCOMPONENTS=static -DWITH_CXX=$with_cxx \
            -DLIBRARY=csemplan::csemplan_static -DCMAKE_DISABLE_FIND_PACKAGE_cJSON=$without
    done
    # Without cJSON there is only the shared library.
    refuse "$scratch/none" 'needs cJSON, which is missing' -DCMAKE_PREFIX_PATH="$prefix" -DCOMPONENTS=static \
        -DCMAKE_DISABLE_FIND_PACKAGE_cJSON=ON -DCMAKE_DISABLE_FIND_PACKAGE_PkgConfig=ON
    consume shared "$scratch/shared" -DCMAKE_PREFIX_PATH="$prefix" \
        -DCMAKE_DISABLE_FIND_PACKAGE_cJSON=ON -DCMAKE_DISABLE_FIND_PACKAGE_PkgConfig=ON
    ;;
find_package_without_static)
    cp -R "$prefix" "$scratch/a tree"
    rm "$scratch/a tree/$libdir"/*.a
    consume shared "$scratch/build" -DCMAKE_PREFIX_PATH="$scratch/a tree"
    refuse "$scratch/static" 'The static library of csemplan is not installed' -DCMAKE_PREFIX_PATH="$scratch/a tree" \
        -DCOMPONENTS=static
    ;;
find_package_without_shared)
    cp -R "$prefix" "$scratch/a tree"
    rm "$scratch/a tree/$libdir"/*.so*
    consume static "$scratch/build" -DCMAKE_PREFIX_PATH="$scratch/a tree"
    refuse "$scratch/shared" 'The shared library of csemplan is not installed' -DCMAKE_PREFIX_PATH="$scratch/a tree" \
        -DCOMPONENTS=shared
    rm "$scratch/a tree/$libdir"/*.a
    refuse "$scratch/neither" 'Neither library of csemplan is installed' -DCMAKE_PREFIX_PATH="$scratch/a tree"
    ;;
pkg_config)
    compile shared "$prefix/$libdir"
    ;;
pkg_config_static)
    # The linker takes the shared library if it finds both, so this tree has the static one only.
    cp -R "$prefix" "$scratch/a tree"
    rm "$scratch/a tree/$libdir"/*.so*
    compile static "$scratch/a tree/$libdir" --static
    ;;
shared_only)
    own_build -DBUILD_SHARED_LIBS=ON
    DESTDIR=$scratch/stage cmake --install "$work/own build" >/dev/null
    [ ! -e "$scratch/a prefix" ] || fail "DESTDIR is not respected"
    mv "$scratch/stage/$scratch/a prefix" "$scratch/a prefix"
    [ ! -e "$scratch/a prefix/lib/libcsemplan.a" ] || fail "there is a static library"
    consume shared "$scratch/package" -DCMAKE_PREFIX_PATH="$scratch/a prefix" -DCOMPONENTS=shared
    refuse "$scratch/static" 'The static library of csemplan is not installed' -DCMAKE_PREFIX_PATH="$scratch/a prefix" \
        -DCOMPONENTS='shared;static'
    compile shared "$scratch/a prefix/lib"
    ;;
static_only)
    own_build -DBUILD_SHARED_LIBS=OFF
    cmake --install "$work/own build" --prefix "$scratch/another prefix" >/dev/null
    [ ! -e "$scratch/a prefix" ] || fail "--prefix is not respected"
    for file in "$scratch/another prefix"/lib/*.so*; do
        [ ! -e "$file" ] || fail "there is a shared library"
    done
    "$scratch/another prefix/bin/csemplan-json" --version
    consume static "$scratch/package" -DCMAKE_PREFIX_PATH="$scratch/another prefix"
    refuse "$scratch/shared" 'The shared library of csemplan is not installed' \
        -DCMAKE_PREFIX_PATH="$scratch/another prefix" -DCOMPONENTS=shared
    compile static "$scratch/another prefix/lib"
    ;;
absolute)
    own_build -DCMAKE_INSTALL_LIBDIR="$scratch/the libraries" -DCMAKE_INSTALL_INCLUDEDIR="$scratch/the headers"
    cmake --install "$work/own build" >/dev/null
    no_run_path "$scratch/a prefix/bin"/* "$scratch/the libraries"/*.so
    consume shared "$scratch/package" -DCMAKE_PREFIX_PATH="$scratch/the libraries/cmake/csemplan"
    consume static "$scratch/package static" -DCMAKE_PREFIX_PATH="$scratch/the libraries/cmake/csemplan" \
        -DCOMPONENTS=static -DLIBRARY=csemplan::csemplan_static
    compile shared "$scratch/the libraries"
    rm "$scratch/the libraries"/*.so*
    compile static "$scratch/the libraries" --static
    ;;
add_subdirectory)
    # The outer project wants static libraries, and the library comes from a path with spaces.
    ln -s "$source" "$scratch/the library"
    consume static "$scratch/build" -DWAY=$way -DCSEMPLAN="$scratch/the library" -DBUILD_SHARED_LIBS=OFF
    [ -z "$(find "$scratch/build" -name 'libcsemplan.so*')" ] || fail "a shared library was built"
    ;;
fetch_content)
    # It wants shared libraries, but the static one is there too, for anyone who names it.
    consume shared "$scratch/build" -DWAY=$way -DBUILD_SHARED_LIBS=ON
    [ -z "$(find "$scratch/build" -name libcsemplan.a)" ] || fail "a static library was built"
    consume static "$scratch/build" -DWAY=$way -DBUILD_SHARED_LIBS=ON -DLIBRARY=csemplan::csemplan_static
    ;;
*)
    fail "no such way: $way"
    ;;
esac
