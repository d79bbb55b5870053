# Fails when a text of the window has no German translation, or a translation no text.
#
#   cmake -DROOT=<project> -DLUPDATE=<lupdate> -DSCRATCH=<folder> -P CheckTranslations.cmake
#
# lupdate brings a copy of the file up to date; what it had to add is "unfinished" there, what it
# no longer found is gone.
cmake_minimum_required(VERSION 3.25)
set(committed ${ROOT}/resources/translations/pressmark_de.ts)
set(current ${SCRATCH}/pressmark_de.ts)
file(MAKE_DIRECTORY ${SCRATCH})
configure_file(${committed} ${current} COPYONLY)
execute_process(
    COMMAND ${LUPDATE} -silent -I . ui -no-obsolete -locations none -ts ${current}
    WORKING_DIRECTORY ${ROOT}
    ERROR_QUIET
    COMMAND_ERROR_IS_FATAL ANY)

# texts_of(FILE VARIABLE): the source texts of the file, sorted.
function(texts_of file variable)
    file(READ ${file} content)
    string(REPLACE ";" "" content "${content}") # ends an element of a list
    string(REGEX MATCHALL "<source>[^<]*</source>" texts "${content}")
    list(SORT texts)
    set(${variable} "${texts}" PARENT_SCOPE)
endfunction()

texts_of(${committed} had)
texts_of(${current} has)
file(STRINGS ${current} unfinished REGEX "type=\"unfinished\"")
foreach(text IN LISTS has)
    if(NOT text IN_LIST had)
        message(SEND_ERROR "pressmark_de.ts lacks ${text}")
    endif()
endforeach()
foreach(text IN LISTS had)
    if(NOT text IN_LIST has)
        message(SEND_ERROR "pressmark_de.ts translates ${text}, which the window no longer says")
    endif()
endforeach()
list(LENGTH unfinished count)
if(count GREATER 0)
    message(SEND_ERROR "pressmark_de.ts has ${count} texts without a finished translation; see ${current}")
endif()
