# Installs headers, libraries, programs, documents, the CMake package and the pkg-config file. Both package files find
# their way from where they lie, so that an installed tree can be moved, except for what CMAKE_INSTALL_LIBDIR or
# CMAKE_INSTALL_INCLUDEDIR fix by an absolute path.
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/csemplan)
set(made ${PROJECT_BINARY_DIR}/package)

install(DIRECTORY include/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.h")

# What headers, programs and README.md name, under the names that they use.
install(FILES LICENSE README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES
    docs/aggregation.md
    docs/data-model.md
    docs/formats.md
    docs/profile-guide.md
    docs/profiles.md
    docs/rules.md
    DESTINATION ${CMAKE_INSTALL_DOCDIR}/docs)
install(FILES
    docs/csemplan-config.schema.json
    docs/profile.schema.json
    docs/report.schema.json
    DESTINATION ${CMAKE_INSTALL_DATADIR}/csemplan)

# A set for each, since only the static library makes its users need cJSON, and since either may be missing.
foreach(kind ${CSEMPLAN_KINDS})
    install(TARGETS csemplan_${kind} EXPORT csemplan-${kind})
    install(EXPORT csemplan-${kind} NAMESPACE csemplan:: DESTINATION ${package_dir})
endforeach()

# What the files are called that users of either kind are linked with.
set(static_pattern ${CMAKE_STATIC_LIBRARY_PREFIX}csemplan*${CMAKE_STATIC_LIBRARY_SUFFIX})
set(shared_pattern ${CMAKE_SHARED_LIBRARY_PREFIX}csemplan*${CMAKE_SHARED_LIBRARY_SUFFIX}*)
if(WIN32)
    set(shared_pattern ${CMAKE_IMPORT_LIBRARY_PREFIX}csemplan*${CMAKE_IMPORT_LIBRARY_SUFFIX})
endif()
configure_package_config_file(cmake/csemplan-config.cmake.in ${made}/csemplan-config.cmake
    INSTALL_DESTINATION ${package_dir} PATH_VARS CMAKE_INSTALL_LIBDIR)
# While the major version is 0, a minor version may break what went before.
write_basic_package_version_file(${made}/csemplan-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES
    ${made}/csemplan-config.cmake
    ${made}/csemplan-config-version.cmake
    cmake/csemplan-cjson.cmake
    DESTINATION ${package_dir})

# pc_path VARIABLE DIR BASE: DIR as the pkg-config file has it, with blanks escaped, as pkg-config does in pcfiledir.
function(pc_path variable dir base)
    string(REPLACE " " "\\ " dir "${dir}")
    if(NOT IS_ABSOLUTE "${dir}")
        string(PREPEND dir "${base}/")
    endif()
    set(${variable} "${dir}" PARENT_SCOPE)
endfunction()

if(IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}")
    pc_path(pc_prefix "${CMAKE_INSTALL_PREFIX}" "")
else()
    file(RELATIVE_PATH pc_prefix "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" /)
    string(REGEX REPLACE "/$" "" pc_prefix "\${pcfiledir}/${pc_prefix}")
endif()
pc_path(pc_libdir "${CMAKE_INSTALL_LIBDIR}" "\${prefix}")
pc_path(pc_includedir "${CMAKE_INSTALL_INCLUDEDIR}" "\${prefix}")
# Anyone who links the shared library needs no cJSON.
set(pc_requires Requires.private)
set(pc_definitions)
if(NOT CSEMPLAN_BUILD_SHARED)
    set(pc_requires Requires)
    set(pc_definitions " -DCSEM_STATIC")
endif()
configure_file(pkgconfig/csemplan.pc.in ${made}/csemplan.pc @ONLY)
install(FILES ${made}/csemplan.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
