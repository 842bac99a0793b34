# 32 bits on a machine of 64 (on Debian: apt-get install gcc-12-multilib qemu-user-static). Debian's gcc-multilib would
# work, too, but it cannot be installed together with a cross compiler; all that it would add to the include path is the
# folder of the kernel's headers. Programs are emulated, since not every kernel runs those of 32 bits.
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR i686)
set(CMAKE_C_COMPILER gcc)
set(CMAKE_C_FLAGS_INIT "-m32 -idirafter /usr/include/x86_64-linux-gnu")
set(CMAKE_CROSSCOMPILING_EMULATOR qemu-i386-static)
