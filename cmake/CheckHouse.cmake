# The test `house_rules`: what a reader of every file would notice, noticed by machine.
#
#   cmake -DROOT=<project> -P cmake/CheckHouse.cmake
#
# Files stay short or say why not, nothing is left "to do", no path of one machine is written down,
# and no test asserts nothing. The patterns are written so that they do not match themselves.
cmake_minimum_required(VERSION 3.25)

set(limit_core.h 120)
set(limit_core.cpp 300)
set(limit_ui.h 120)
set(limit_ui.cpp 300)
set(limit_app.h 120)
set(limit_app.cpp 300)
set(limit_tests.h 120)
set(limit_tests.cpp 400)

# longer(FILE LINES REASON): a file that may be longer than its kind, and why.
set(longer)
macro(longer file lines reason)
    list(APPEND longer ${file})
    set(limit_${file} ${lines})
endmacro()

longer(core/store/database.cpp 400 "the one file that may know sqlite3.h")
longer(core/store/database.h 145 "its header: connection, statement and transaction are one contract")
longer(core/workspace/workspace.h 160 "the one door to core for the window and the command line")
longer(ui/document/document.h 145 "the one door to the archive for every panel")
longer(tests/core/store/archive_test.cpp 450 "one story: an archive file, and all that it is not")
longer(tests/core/store/store_fixture.h 160 "builders of every value that is stored")

set(unfinished "(TO[D]O|FIX[M]E|HAC[K])")
set(machine "[\" (=](/wor[k]/|/roo[t]/|/hom[e]/|/User[s]/)")
set(hollow "(EXPECT|ASSERT)_TRUE\\(tru[e]\\)|SUCCEE[D]\\(\\)")

file(GLOB_RECURSE files RELATIVE ${ROOT}
    ${ROOT}/core/* ${ROOT}/ui/* ${ROOT}/app/* ${ROOT}/tests/* ${ROOT}/cmake/* ${ROOT}/resources/*)
file(GLOB single RELATIVE ${ROOT} ${ROOT}/*.txt ${ROOT}/*.json ${ROOT}/*.md ${ROOT}/.ci/run)
list(APPEND files ${single})
# Bytes that are not UTF-8 are there on purpose, or are a picture.
list(FILTER files EXCLUDE REGEX "^tests/data/|[.](png|ttf|otf|woff2?|qm)$")

foreach(file IN LISTS files)
    string(REGEX MATCH "^[^/]+" top ${file})
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
    endif()
    foreach(rule unfinished machine hollow)
        file(STRINGS ${ROOT}/${file} found REGEX "${${rule}}" LIMIT_COUNT 1)
        if(found)
            message(SEND_ERROR "${file}: ${rule}: ${found}")
        endif()
    endforeach()
endforeach()
