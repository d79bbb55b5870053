# The test `layers`: holds every #include of core, ui and app to the table of layers.
#
#   cmake -DROOT=<project> -P cmake/CheckLayers.cmake
#
# The table is here and nowhere else. A folder is listed once, with the folders it sees besides
# itself; a folder that is not listed does not exist.
cmake_minimum_required(VERSION 3.25)

set(values core/base core/time core/domain)

set(folders)
# layer(FOLDER sees... [FOLDER...])
macro(layer folder)
    list(APPEND folders ${folder})
    set(sees_${folder} ${ARGN})
endmacro()

layer(core/base)
layer(core/time core/base)
layer(core/domain core/base core/time)
layer(core/ingest ${values})
layer(core/series ${values})
layer(core/store ${values} core/series)
layer(core/linking ${values})
layer(core/claims ${values} core/series)
layer(core/study ${values} core/series)
layer(core/report ${values})
layer(core/workspace ${folders})

layer(ui/support ${values})
layer(ui/chart ${values} core/series ui/support)
layer(ui/figure ${values} core/series core/report ui/chart ui/support)
layer(ui/document ${values} core/report core/workspace ui/support)
layer(ui/models ${values} ui/document ui/support)
layer(ui/widgets ${values} core/workspace ui/support ui/chart ui/figure ui/document ui/models)

layer(app ${folders})
layer(app/commands ${folders} app)
list(APPEND sees_app app/commands)
layer(app/window ui/widgets)

# only(HEADER WHO WHERE): a header (regular expression) that only some files (regular expression)
# may include; WHO says in words which.
set(restricted)
macro(only header who where)
    list(APPEND restricted "${header}")
    set(who_${header} "${who}")
    set(where_${header} "${where}")
endmacro()

only("sqlite3" "core/store/database.cpp and core/store/bar_table.cpp" "^core/store/(database|bar_table)[.]cpp$")
only("qcustomplot" "ui/chart/*.cpp" "^ui/chart/[^/]+[.]cpp$")
only("boost/" "core/study/p_values.cpp" "^core/study/p_values[.]cpp$")
only("date/" "core/time/*.cpp" "^core/time/[^/]+[.]cpp$")
only("Q[A-Za-z]" "ui and app: core has no Qt" "^(ui|app)/")
only("q[a-z]+[.]h" "ui and app: core has no Qt" "^(ui|app)/")

function(check_include file folder written header)
    if(header MATCHES "^(core|ui|app|tests|resources)/")
        get_filename_component(target ${header} DIRECTORY)
        if(NOT written STREQUAL "\"")
            message(SEND_ERROR "${file}: write \"${header}\" in quotes, not <${header}>")
        endif()
        if(NOT target STREQUAL folder AND NOT target IN_LIST sees_${folder})
            message(SEND_ERROR "${file}: ${folder} may not include from ${target} (${header})")
        endif()
        return()
    endif()
    # What moc makes of a .cpp stands beside it in the build folder.
    if(written STREQUAL "\"" AND NOT header MATCHES "\\.moc$")
        message(SEND_ERROR "${file}: write the path of \"${header}\" from the project's root")
    endif()
    foreach(pattern IN LISTS restricted)
        if(header MATCHES "^${pattern}" AND NOT file MATCHES "${where_${pattern}}")
            message(SEND_ERROR "${file}: <${header}> belongs to ${who_${pattern}}")
        endif()
    endforeach()
endfunction()

file(GLOB_RECURSE files RELATIVE ${ROOT}
    ${ROOT}/core/*.h ${ROOT}/core/*.cpp ${ROOT}/ui/*.h ${ROOT}/ui/*.cpp
    ${ROOT}/app/*.h ${ROOT}/app/*.cpp)
set(count 0)
foreach(file IN LISTS files)
    get_filename_component(folder ${file} DIRECTORY)
    if(NOT folder IN_LIST folders)
        message(SEND_ERROR "${file}: the table of layers does not know the folder ${folder}")
    endif()
    file(STRINGS ${ROOT}/${file} lines REGEX "^[ \t]*#[ \t]*include[ \t]*[\"<]")
    foreach(line IN LISTS lines)
        string(REGEX MATCH "([\"<])([^\">]+)[\">]" ignored "${line}")
        check_include(${file} ${folder} "${CMAKE_MATCH_1}" ${CMAKE_MATCH_2})
        math(EXPR count "${count} + 1")
    endforeach()
endforeach()
if(count EQUAL 0)
    message(FATAL_ERROR "No #include found below ${ROOT}")
endif()
message(STATUS "Checked ${count} #includes")
