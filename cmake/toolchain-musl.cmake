# The C library musl, linked statically (on Debian: apt-get install musl-tools).
set(CMAKE_C_COMPILER musl-gcc)
set(CMAKE_EXE_LINKER_FLAGS_INIT "-static")
