# Every library that Pressmark takes. A missing one is reported with the Debian package that has it.

# project_find(NAME DEBIAN_PACKAGE [arguments of find_package...])
macro(project_find name package)
    find_package(${name} ${ARGN} QUIET)
    if(NOT ${name}_FOUND)
        message(FATAL_ERROR
            "Pressmark needs ${name}, which is not installed. On Debian or Ubuntu: apt-get install ${package}")
    endif()
endmacro()

# project_find_pkg(NAME DEBIAN_PACKAGE MODULE): a library that only has a pkg-config file; gives
# the target PkgConfig::NAME.
macro(project_find_pkg name package module)
    pkg_check_modules(${name} QUIET IMPORTED_TARGET ${module})
    if(NOT ${name}_FOUND)
        message(FATAL_ERROR
            "Pressmark needs ${module}, which is not installed. On Debian or Ubuntu: apt-get install ${package}")
    endif()
endmacro()

project_find(PkgConfig pkg-config)
project_find(Threads libc6-dev)
project_find(tl-expected libexpected-dev CONFIG)
project_find(date libhowardhinnant-date-dev CONFIG)
project_find(FastFloat libfast-float-dev CONFIG)
project_find(simdjson libsimdjson-dev CONFIG)
project_find(nlohmann_json nlohmann-json3-dev CONFIG)
project_find(CLI11 libcli11-dev CONFIG)
project_find(Boost libboost-dev)
project_find(SQLite3 libsqlite3-dev)
project_find(ICU libicu-dev COMPONENTS uc i18n data)
project_find(LibXml2 libxml2-dev)
project_find(pugixml libpugixml-dev CONFIG)
project_find(LibArchive libarchive-dev)
project_find(ZLIB zlib1g-dev)
project_find_pkg(NETTLE nettle-dev nettle)
project_find_pkg(ZSTD libzstd-dev libzstd)
project_find_pkg(FONTCONFIG libfontconfig-dev fontconfig)
project_find_pkg(GMIME libgmime-3.0-dev gmime-3.0)
# It names -D_LARGEFILE64_SOURCE, which a precompiled header was not made with.
set_target_properties(PkgConfig::GMIME PROPERTIES INTERFACE_COMPILE_OPTIONS "")

# PrintSupport must come before QCustomPlot: Debian's package configuration expects it.
project_find(Qt6 "qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools"
    COMPONENTS Core DBus Gui Network Widgets PrintSupport Svg LinguistTools)
project_find(QCustomPlotQt6 libqcustomplot-dev CONFIG)

if(PRESSMARK_BUILD_TESTS)
    project_find(GTest "libgtest-dev libgmock-dev")
    project_find(Qt6Test qt6-base-dev)
endif()
if(PRESSMARK_BUILD_BENCHMARKS)
    project_find(benchmark libbenchmark-dev CONFIG)
endif()
