# A static library of this project. Paths in HEADERS and SOURCES are relative to the folder of the
# CMakeLists.txt that calls; #includes are written from the project's root.
function(project_add_library name)
    project_add_plain_library(${name} ${ARGN})
    project_use_precompiled(${name} core)
endfunction()

function(project_add_plain_library name)
    cmake_parse_arguments(arg "" "" "HEADERS;SOURCES;LINK;LINK_PRIVATE" ${ARGN})
    add_library(${name} STATIC ${arg_HEADERS} ${arg_SOURCES})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC ${arg_LINK} PRIVATE project_options ${arg_LINK_PRIVATE})
    project_use_unity(${name})
endfunction()

# The same for code that uses Qt: runs moc, and forbids the implicit conversions from char*. A Qt
# header goes before all others, because moc of Qt 6.4 cannot read <compare> as the first header of
# the standard library.
function(project_add_qt_library name)
    project_add_plain_library(${name} ${ARGN})
    set_target_properties(${name} PROPERTIES AUTOMOC ON AUTOMOC_MOC_OPTIONS "--include;QtCore/qglobal.h")
    target_compile_definitions(${name} PRIVATE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII)
endfunction()

# The same for code that has widgets to draw or to wait for.
function(project_add_widgets_library name)
    project_add_qt_library(${name} ${ARGN})
    target_link_libraries(${name} PUBLIC Qt6::Widgets)
    project_use_precompiled(${name} qt)
endfunction()
