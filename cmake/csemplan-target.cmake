# What every target of this project is compiled with. Nothing of it reaches a user of the library.
function(csemplan_target target)
    set_target_properties(${target} PROPERTIES
        C_STANDARD 11
        C_STANDARD_REQUIRED ON
        C_EXTENSIONS OFF
        C_VISIBILITY_PRESET hidden
        EXPORT_COMPILE_COMMANDS ON)
    # Files over 2 GiB, and folders with large inodes, on machines of 32 bits.
    target_compile_definitions(${target} PRIVATE _FILE_OFFSET_BITS=64)
    if(CMAKE_C_COMPILER_ID MATCHES "GNU|Clang")
        target_compile_options(${target} PRIVATE
            -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes
            $<$<BOOL:${CSEMPLAN_WERROR}>:-Werror>)
        if(CSEMPLAN_SANITIZE)
            list(JOIN CSEMPLAN_SANITIZE "," sanitizers)
            target_compile_options(${target} PRIVATE
                -fsanitize=${sanitizers} -fno-sanitize-recover=all -fno-omit-frame-pointer)
            target_link_options(${target} PRIVATE -fsanitize=${sanitizers})
        endif()
        if(CSEMPLAN_BUILD_FUZZERS)
            target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
        endif()
        if(CSEMPLAN_ANALYZE AND NOT CMAKE_CURRENT_SOURCE_DIR MATCHES "/tests")
            target_compile_options(${target} PRIVATE -fanalyzer)
        endif()
        if(CSEMPLAN_COVERAGE)
            target_compile_options(${target} PRIVATE --coverage -fprofile-update=atomic)
            target_link_options(${target} PRIVATE --coverage)
        endif()
    endif()
endfunction()

# Programs and tests may use POSIX; the library itself is plain C11.
function(csemplan_program target)
    csemplan_target(${target})
    target_compile_definitions(${target} PRIVATE _POSIX_C_SOURCE=200809L)
endfunction()
