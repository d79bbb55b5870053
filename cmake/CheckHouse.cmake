# The test `house_rules`: what a reader of every file would notice, noticed by machine.
#
#   cmake -DROOT=<project> -P cmake/CheckHouse.cmake
#
# Files and functions stay short or say why not, nothing is left "to do", no path of one machine is
# written down, no test asserts nothing, and a type's name is that of one type: two types of one name
# in one namespace are what no compiler or linker tells, and a program with them fails anywhere. The patterns are written so that they do not match
# themselves.
cmake_minimum_required(VERSION 3.25)

set(limit_core.h 120)
set(limit_core.cpp 300)
set(limit_ui.h 120)
set(limit_ui.cpp 300)
set(limit_app.h 120)
set(limit_app.cpp 300)
set(limit_tests.h 120)
set(limit_tests.cpp 300)
set(limit_function 40)

# longer(FILE LINES REASON): a file that may be longer than its kind, and why.
set(longer)
macro(longer file lines reason)
    list(APPEND longer ${file})
    set(limit_${file} ${lines})
endmacro()

longer(core/store/database.cpp 415 "the one file that may know sqlite3.h")
longer(core/store/database.h 155 "its header: connection, statement and transaction are one contract")
longer(core/domain/listings.h 150 "rows of every list, one small struct each")
longer(core/store/bar_store.cpp 335 "every question to the stored bars")
longer(core/workspace/workspace.h 200 "the one door to core for the window and the command line")
longer(ui/document/document.h 160 "the one door to the archive for every panel")
longer(tests/app/command_line_test.cpp 310 "the whole contract of the command line, on one demo")
longer(tests/core/ingest/price_reader_test.cpp 400 "one reader, and every dialect that it knows")
longer(tests/core/linking/matcher_test.cpp 400 "one matcher, in two languages")
longer(tests/core/linking/plain_matcher.cpp 340 "the oracle of the matcher, whole in one file")
longer(tests/core/store/archive_test.cpp 400 "one story: an archive file, and all that it is not")
longer(tests/core/store/store_fixture.h 160 "builders of every value that is stored")
longer(tests/ui/chart/price_chart_test.cpp 345 "one chart, looked at and worked with")
longer(tests/ui/document/document_test.cpp 400 "one open archive: its jobs, changes and undo")
longer(tests/ui/document/demo_document.h 125 "one document on a demo archive, and how to wait for it")
longer(tests/ui/figure/figure_layout_test.cpp 400 "one page, and all that may not overlap on it")

# longer_functions(FILE LINES REASON): a file whose functions may be longer, and why.
macro(longer_functions file lines reason)
    set(limit_function_${file} ${lines})
endmacro()

longer_functions(tests/core/store/archive_faults_test.cpp 48 "150 damaged archives, each looked at whole")
longer_functions(tests/core/store/search_query_test.cpp 70 "the pieces of a query, one a line")

# Measures the functions of a file by its layout, which is clang-format's: the brace that opens a
# body stands alone on its line, and the one that closes it is the next that begins a line in the
# same column. What else opens so, a block or a list, is measured too. Counts the lines between the
# two.
function(check_functions file text limit)
    # A list is split at semicolons, and brackets and backslashes change where.
    string(REGEX REPLACE "[][;\\]" "." text "${text}")
    string(REPLACE "\n" ";" lines "${text}")
    set(number 0)
    set(open)
    foreach(line IN LISTS lines)
        math(EXPR number "${number} + 1")
        if(NOT line MATCHES "^( *)({$|})")
            continue()
        endif()
        string(LENGTH "${CMAKE_MATCH_1}" column)
        if(CMAKE_MATCH_2 STREQUAL "{")
            list(APPEND open ${column})
            set(begun_${column} ${number})
        elseif(column IN_LIST open)
            list(REMOVE_ITEM open ${column})
            math(EXPR length "${number} - ${begun_${column}} - 1")
            if(length GREATER limit)
                message(SEND_ERROR "${file}:${begun_${column}}: a function of ${length} lines: more than ${limit} wants a seam")
            endif()
        endif()
    endforeach()
    if(NOT "${open}" STREQUAL "")
        message(SEND_ERROR "${file}: a brace that opens alone on its line is closed nowhere")
    endif()
endfunction()

set(unfinished "(TO[D]O|FIX[M]E|HAC[K])")
set(machine "[\" (=](/wor[k]/|/roo[t]/|/hom[e]/|/User[s]/)")
set(hollow "(EXPECT|ASSERT)_TRUE\\(tru[e]\\)|SUCCEE[D]\\(\\)")

file(GLOB_RECURSE files RELATIVE ${ROOT}
    ${ROOT}/core/* ${ROOT}/ui/* ${ROOT}/app/* ${ROOT}/tests/* ${ROOT}/cmake/* ${ROOT}/resources/*)
file(GLOB single RELATIVE ${ROOT} ${ROOT}/*.txt ${ROOT}/*.json ${ROOT}/*.md ${ROOT}/.ci/run)
list(APPEND files ${single})
# Bytes that are not UTF-8 are there on purpose, or are a picture.
list(FILTER files EXCLUDE REGEX "^tests/data/|[.](png|ttf|otf|woff2?|qm)$")

# Types that a header defines in the namespace of its top folder.
function(check_types file top)
    file(STRINGS ${ROOT}/${file} lines REGEX "^(struct|class|enum class) [A-Z][A-Za-z0-9]*( |$)[^;]*$")
    foreach(line IN LISTS lines)
        string(REGEX MATCH "[A-Z][A-Za-z0-9]*" type "${line}")
        get_property(other GLOBAL PROPERTY type_${top}_${type})
        if(other)
            message(SEND_ERROR "${file}: ${top}::${type} is a type of ${other} already")
        endif()
        set_property(GLOBAL PROPERTY type_${top}_${type} ${file})
    endforeach()
endfunction()

foreach(file IN LISTS files)
    string(REGEX MATCH "^[^/]+" top ${file})
    if(file MATCHES "^(core|ui|app)/.*[.]h$")
        check_types(${file} ${top})
    endif()
    get_filename_component(extension ${file} LAST_EXT)
    set(limit "")
    if(file IN_LIST longer)
        set(limit ${limit_${file}})
    elseif(DEFINED limit_${top}${extension})
        set(limit ${limit_${top}${extension}})
    endif()
    if(limit)
        file(READ ${ROOT}/${file} text)
        string(REGEX MATCHALL "\n" ends "${text}")
        list(LENGTH ends length)
        if(length GREATER limit)
            message(SEND_ERROR "${file} has ${length} lines: more than ${limit} wants a seam")
        endif()
        if(DEFINED limit_function_${file})
            check_functions(${file} "${text}" ${limit_function_${file}})
        else()
            check_functions(${file} "${text}" ${limit_function})
        endif()
    endif()
    foreach(rule unfinished machine hollow)
        file(STRINGS ${ROOT}/${file} found REGEX "${${rule}}" LIMIT_COUNT 1)
        if(found)
            message(SEND_ERROR "${file}: ${rule}: ${found}")
        endif()
    endforeach()
endforeach()
