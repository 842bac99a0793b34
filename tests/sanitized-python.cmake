# A library with the AddressSanitizer of gcc needs its run-time loaded before Python, whose own leaks do not matter
# here. Other sanitizers cannot enter a program that was built without them, and no Python is there for another
# machine or C library: scripts that load the library do not run.
function(csemplan_sanitized_python test script)
    file(STRINGS ${script} loads REGEX "CSEMPLAN_LIBRARY")
    if(loads AND CMAKE_TOOLCHAIN_FILE)
        set_tests_properties(${test} PROPERTIES DISABLED ON)
    endif()
    if(NOT CSEMPLAN_SANITIZE OR NOT loads)
        return()
    endif()
    if("address" IN_LIST CSEMPLAN_SANITIZE AND CMAKE_C_COMPILER_ID STREQUAL "GNU")
        execute_process(COMMAND ${CMAKE_C_COMPILER} -print-file-name=libasan.so
            OUTPUT_VARIABLE runtime OUTPUT_STRIP_TRAILING_WHITESPACE)
        set_property(TEST ${test} APPEND PROPERTY ENVIRONMENT LD_PRELOAD=${runtime} ASAN_OPTIONS=detect_leaks=0)
    else()
        set_tests_properties(${test} PROPERTIES DISABLED ON)
    endif()
endfunction()
