# Installs headers, libraries, programs, the CMake package and the pkg-config file. Both package files find their way
# from where they lie, so that an installed tree can be moved.
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/csemplan)

install(DIRECTORY include/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.h")
install(FILES LICENSE README.md CHANGELOG.md docs/data-model.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

# Two sets, since only the static library makes its users need cJSON.
foreach(kind shared static)
    install(TARGETS csemplan_${kind} EXPORT csemplan-${kind})
    install(EXPORT csemplan-${kind} NAMESPACE csemplan:: DESTINATION ${package_dir})
endforeach()

configure_package_config_file(cmake/csemplan-config.cmake.in ${PROJECT_BINARY_DIR}/csemplan-config.cmake
    INSTALL_DESTINATION ${package_dir})
# While the major version is 0, a minor version may break what went before.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/csemplan-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES
    ${PROJECT_BINARY_DIR}/csemplan-config.cmake
    ${PROJECT_BINARY_DIR}/csemplan-config-version.cmake
    cmake/csemplan-cjson.cmake
    DESTINATION ${package_dir})

file(RELATIVE_PATH pc_prefix ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
string(REGEX REPLACE "/$" "" pc_prefix ${pc_prefix})
configure_file(pkgconfig/csemplan.pc.in ${PROJECT_BINARY_DIR}/csemplan.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/csemplan.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
