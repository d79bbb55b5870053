# Compiles sources of a target together, which saves reading the same headers and making the same
# templates again for each: a third of the work of a clean build. Only the preset `ci` does;
# elsewhere every source is compiled alone, which is quicker after a change of one.
#
# Sources are compiled together only where none can tell: what one of them keeps to itself, in
# `namespace {`, is no word of another one's, and both begin with the same `using namespace`. New
# sources need nothing for that. What a source forgets to include shows in the builds of the other
# presets.
option(PRESSMARK_UNITY "Compile sources together where they do not disturb each other" OFF)

set(unity_together 8) # more take longer to compile again, and save little

# Gives in OUT_WORDS the words of the code TEXT, each between blanks, without comments, strings,
# members and names of the standard library.
function(unity_words text out_words)
    string(REGEX REPLACE "//[^\n]*" "" text "${text}")
    string(REGEX REPLACE "\"[^\"\n]*\"" " " text "${text}")
    string(REGEX REPLACE "([.]|->|std::)[A-Za-z0-9_]+" " " text "${text}")
    string(REGEX REPLACE "[^A-Za-z0-9_]+" " " text "${text}")
    set(${out_words} " ${text} " PARENT_SCOPE)
endfunction()

# Gives in OUT_NAMES the names that stand at the left edge of the unnamed namespaces of TEXT.
function(unity_local_names text out_names)
    set(names)
    string(REGEX REPLACE "[];\\[]" "=" text "\n${text}") # what parts or joins items of lists
    string(FIND "${text}" "\nnamespace {\n" begin)
    while(NOT begin EQUAL -1)
        string(SUBSTRING "${text}" ${begin} -1 text)
        string(FIND "${text}" "\n} // namespace\n" length)
        string(SUBSTRING "${text}" 0 ${length} inside)
        string(REGEX MATCHALL "\n[A-Za-z_][^\n]*" lines "${inside}")
        foreach(line IN LISTS lines)
            string(REGEX REPLACE "([({=]| : ).*" "" line "${line}")
            if(NOT line MATCHES "^\n(TEST|INSTANTIATE|namespace)" AND line MATCHES "[ *&]([A-Za-z0-9_]+) *$")
                list(APPEND names ${CMAKE_MATCH_1})
            endif()
        endforeach()
        string(SUBSTRING "${text}" 1 -1 text)
        string(FIND "${text}" "\nnamespace {\n" begin)
    endwhile()
    set(${out_names} ${names} PARENT_SCOPE)
endfunction()

# Gives in OUT_NAMES what TEXT takes over from other namespaces, as it is called there:
# "std::chrono::days" of "using std::chrono::days".
function(unity_used_names text out_names)
    set(used)
    string(REPLACE ";" "=" text "\n${text}")
    string(REGEX MATCHALL "\nusing [a-z_:]+::[A-Za-z0-9_]+=" lines "${text}")
    foreach(line IN LISTS lines)
        string(REGEX REPLACE "\nusing (.*)=" "\\1" name "${line}")
        list(APPEND used ${name})
    endforeach()
    set(${out_names} ${used} PARENT_SCOPE)
endfunction()

# Whether one of the NAMES, which follow, is among WORDS.
function(unity_any_among out words)
    set(${out} OFF PARENT_SCOPE)
    foreach(name IN LISTS ARGN)
        string(FIND "${words}" " ${name} " at)
        if(NOT at EQUAL -1)
            set(${out} ON PARENT_SCOPE)
            return()
        endif()
    endforeach()
endfunction()

# Whether one that is used by ONE and not by OTHER has a short form that is among the words of OTHER.
function(unity_takes_over out one other)
    set(alone ${used_${one}})
    list(REMOVE_ITEM alone "" ${used_${other}})
    list(TRANSFORM alone REPLACE ".*::" "")
    unity_any_among(found "${words_${other}}" ${alone})
    set(${out} ${found} PARENT_SCOPE)
endfunction()

# Whether ONE and OTHER, of which names_, used_ and words_ are known, disturb each other.
function(unity_disturbs out one other)
    unity_any_among(names_other "${words_${one}}" ${names_${other}})
    unity_any_among(names_one "${words_${other}}" ${names_${one}})
    unity_takes_over(uses_one ${one} ${other})
    unity_takes_over(uses_other ${other} ${one})
    set(${out} OFF PARENT_SCOPE)
    if(names_other OR names_one OR uses_one OR uses_other)
        set(${out} ON PARENT_SCOPE)
    endif()
endfunction()

# Gives in OUT_GROUPS the number of the group of each of the SOURCES, which follow: the first group
# that it does not disturb. `alone` stands for no group.
function(unity_groups out_groups)
    set(result)
    set(groups 0)
    foreach(source IN LISTS ARGN)
        file(READ ${source} text)
        if("\n${text}" MATCHES "\n *#define ")
            list(APPEND result alone) # a macro reaches as far as the compiler reads
            continue()
        endif()
        string(REGEX MATCHALL "\nusing namespace [A-Za-z0-9_:]+" using "\n${text}")
        list(SORT using)
        unity_local_names("${text}" names_new)
        unity_used_names("${text}" used_new)
        unity_words("${text}" words_new)
        set(group 0)
        while(group LESS groups)
            set(disturbs ON)
            if(using STREQUAL "${using_${group}}" AND count_${group} LESS unity_together)
                unity_disturbs(disturbs new ${group})
            endif()
            if(NOT disturbs)
                break()
            endif()
            math(EXPR group "${group} + 1")
        endwhile()
        if(group EQUAL groups)
            math(EXPR groups "${groups} + 1")
            set(using_${group} "${using}")
            set(count_${group} 0)
        endif()
        math(EXPR count_${group} "${count_${group}} + 1")
        list(APPEND names_${group} ${names_new})
        list(APPEND used_${group} ${used_new})
        string(APPEND words_${group} "${words_new}")
        list(APPEND result ${group})
    endforeach()
    set(${out_groups} ${result} PARENT_SCOPE)
endfunction()

# Has the sources of a target compiled together. What CMake writes itself stays alone.
function(project_use_unity target)
    if(NOT PRESSMARK_UNITY)
        return()
    endif()
    get_target_property(sources ${target} SOURCES)
    list(FILTER sources INCLUDE REGEX "^[^/].*[.]cpp$")
    unity_groups(groups ${sources})
    foreach(source group IN ZIP_LISTS sources groups)
        if(NOT group STREQUAL "alone")
            set_property(SOURCE ${source} PROPERTY UNITY_GROUP ${group})
        endif()
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
    # A source that is read from another file counts as a header, which may not have such members.
    target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
endfunction()
