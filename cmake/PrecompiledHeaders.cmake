# One precompiled header a kind of target: core, qt (ui and app), core_tests, qt_tests. Reading the
# same headers again was most of the time that a clean build took. -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON
# builds without, which shows an #include that is missing.

# Declares the target precompiled_KIND, which holds the header cmake/precompiled/KIND.h. After the
# kind come the libraries whose flags its targets have in common.
function(project_declare_precompiled kind)
    set(source ${PROJECT_BINARY_DIR}/precompiled/${kind}.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT "// Holds the precompiled header of ${kind}.\n")
    add_library(precompiled_${kind} OBJECT ${source})
    target_link_libraries(precompiled_${kind} PRIVATE ${ARGN})
    target_precompile_headers(precompiled_${kind} PRIVATE ${PROJECT_SOURCE_DIR}/cmake/precompiled/${kind}.h)
endfunction()

# Has the sources of a target begin with the precompiled header of its kind.
function(project_use_precompiled target kind)
    target_precompile_headers(${target} REUSE_FROM precompiled_${kind})
endfunction()

project_declare_precompiled(core project_options tl::expected)
project_declare_precompiled(qt project_options tl::expected Qt6::Widgets)
target_compile_definitions(precompiled_qt PRIVATE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII)
