# Shows that cmake/CheckHouse.cmake bites: each tree below breaks one rule, or none.
#
#   cmake -DROOT=<project> -DSCRATCH=<folder> -P tests/cmake/CheckHouseTest.cmake
cmake_minimum_required(VERSION 3.25)

# Checks a tree of one file, FILE with the text CONTENT; REASON is part of what must be said, or
# empty if the tree must be accepted.
function(expect file content reason)
    file(REMOVE_RECURSE ${SCRATCH})
    file(WRITE ${SCRATCH}/${file} "${content}")
    execute_process(
        COMMAND ${CMAKE_COMMAND} -DROOT=${SCRATCH} -P ${ROOT}/cmake/CheckHouse.cmake
        RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
    # CMake breaks the lines of its messages.
    string(REGEX REPLACE "[ \n]+" " " said "${said}")
    string(FIND "${said}" "${reason}" at)
    if(reason STREQUAL "" AND NOT status EQUAL 0)
        message(SEND_ERROR "${file} should be accepted, but: ${said}")
    elseif(NOT reason STREQUAL "" AND (status EQUAL 0 OR at EQUAL -1))
        message(SEND_ERROR "${file} should be refused with '${reason}', not: ${said}")
    endif()
endfunction()

# Put between two letters, so that this file itself breaks no rule.
set(nothing "")

string(REPEAT "int a\;\n" 120 header)
string(REPEAT "int a\;\n" 300 source)

expect(core/base/a.h "${header}" "")
expect(core/base/a.h "${header}\n" "has 121 lines")
expect(ui/chart/a.cpp "${source}" "")
expect(ui/chart/a.cpp "${source}\n" "has 301 lines")
expect(tests/core/a_test.cpp "${source}" "")
expect(tests/core/a_test.cpp "${source}\n" "has 301 lines")

# Functions at the left edge and in a class; what stands around them does not count.
string(REPEAT "    work(a[i], '\\\\')\;\n" 40 body)
string(REPEAT "\n" 40 empty)
expect(core/base/a.cpp "namespace core {\n\nint a()\n{\n${body}}\n\nint b()\n{\n${body}}\n\n} // namespace core\n" "")
expect(core/base/a.cpp "\nint a()\n{\n${body}\n}\n" "a.cpp:3: a function of 41 lines")
expect(core/base/a.cpp "int a()\n{\n    {\n    }\n${body}}\n" "a.cpp:2: a function of 42 lines")
expect(core/base/a.cpp "int a()\n{${empty}\n}\n" "")
expect(core/base/a.cpp "int a()\n{\n${empty}\n}\n" "a function of 41 lines")
expect(tests/core/a_test.cpp "struct A {\n    A()\n    {\n${body}\n    }\n};\n" "a_test.cpp:3: a function of 41 lines")
expect(ui/chart/a.h "inline int a()\n{\n${body}\n}\n" "a function of 41 lines")
expect(core/base/a.cpp "int a()\n{\n    work();\n" "is closed nowhere")
expect(core/base/a.cpp "// To do a thing\n" "")
expect(core/base/a.cpp "// TO${nothing}DO: later\n" "unfinished")
expect(core/base/a.cpp "open(\"/ro${nothing}ot/a\")\;\n" "machine")
expect(tests/core/a_test.cpp "EXPECT_TRUE(tr${nothing}ue)\;\n" "hollow")
expect(tests/core/a_test.cpp "EXPECT_TRUE(result)\;\n" "")

file(REMOVE_RECURSE ${SCRATCH})
expect(core/base/a.h "struct A\;\n\nclass A final {\n}\;\n\nstruct B::A {\n}\;\n" "")
expect(core/base/a.h "struct A {\n}\;\n\nclass A : public B {\n}\;\n" "core::A is a type of core/base/a.h already")
