# Which libraries are built and installed: CSEMPLAN_BUILD_SHARED and CSEMPLAN_BUILD_STATIC. Anyone who gives
# BUILD_SHARED_LIBS, as a distribution or a project around does, gets that kind alone; otherwise both are ON. Either can
# be given, too. The defaults are not cached, so that a later BUILD_SHARED_LIBS in the same build tree counts.
#
# CSEMPLAN_DEFAULT_KIND is what csemplan::csemplan is, and what the programs are linked with.
get_property(csemplan_can_share GLOBAL PROPERTY TARGET_SUPPORTS_SHARED_LIBS)
if(NOT DEFINED CSEMPLAN_BUILD_SHARED)
    set(CSEMPLAN_BUILD_SHARED ${csemplan_can_share})
    if(DEFINED BUILD_SHARED_LIBS AND NOT BUILD_SHARED_LIBS)
        set(CSEMPLAN_BUILD_SHARED OFF)
    endif()
endif()
if(NOT DEFINED CSEMPLAN_BUILD_STATIC)
    set(CSEMPLAN_BUILD_STATIC ON)
    if(BUILD_SHARED_LIBS AND CSEMPLAN_BUILD_SHARED)
        set(CSEMPLAN_BUILD_STATIC OFF)
    endif()
endif()
if(CSEMPLAN_BUILD_SHARED AND NOT csemplan_can_share)
    message(FATAL_ERROR "CSEMPLAN_BUILD_SHARED is ON, but this platform has no shared libraries")
endif()

set(CSEMPLAN_KINDS)
if(CSEMPLAN_BUILD_SHARED)
    list(APPEND CSEMPLAN_KINDS shared)
endif()
if(CSEMPLAN_BUILD_STATIC)
    list(APPEND CSEMPLAN_KINDS static)
endif()
if(NOT CSEMPLAN_KINDS)
    message(FATAL_ERROR "CSEMPLAN_BUILD_SHARED and CSEMPLAN_BUILD_STATIC are both OFF: there is nothing to build")
endif()

list(GET CSEMPLAN_KINDS 0 CSEMPLAN_DEFAULT_KIND)
if(CSEMPLAN_BUILD_STATIC AND DEFINED BUILD_SHARED_LIBS AND NOT BUILD_SHARED_LIBS)
    set(CSEMPLAN_DEFAULT_KIND static)
endif()
