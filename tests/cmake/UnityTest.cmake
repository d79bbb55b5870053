# Shows which sources cmake/Unity.cmake has compiled together.
#
#   cmake -DROOT=<project> -DSCRATCH=<folder> -P tests/cmake/UnityTest.cmake
cmake_minimum_required(VERSION 3.25)
include(${ROOT}/cmake/Unity.cmake)

# Checks that sources with the TEXTS, which follow, get the GROUPS (numbers with blanks between).
function(expect what groups)
    file(REMOVE_RECURSE ${SCRATCH})
    set(sources)
    set(number 1)
    while(number LESS ${ARGC})
        math(EXPR number "${number} + 1")
        if(number LESS ${ARGC})
            file(WRITE ${SCRATCH}/${number}.cpp "${ARGV${number}}")
            list(APPEND sources ${SCRATCH}/${number}.cpp)
        endif()
    endwhile()
    unity_groups(found ${sources})
    list(JOIN found " " found)
    if(NOT found STREQUAL groups)
        message(SEND_ERROR "${what}: the groups should be ${groups}, not ${found}")
    endif()
endfunction()

# A source that keeps to itself what follows.
function(keeping out text)
    set(${out} "#include <string>\n\nnamespace core {\n\nnamespace {\n\n${text}\n\n} // namespace\n\n} // namespace core\n" PARENT_SCOPE)
endfunction()

keeping(function "int size(const std::string& text = {}, int base[] = nullptr)\n{\n    return 1\;\n}")
keeping(other_function "bool isEmpty(int number)\n{\n    return number == 0\;\n}")
keeping(pointer "const char* size(int number)\n{\n    return nullptr\;\n}")
keeping(constant "constexpr std::array<int, 2> kMost{1, 2}\;")
keeping(class "class Row final : public Base {\n}\;")
keeping(alias "using Row = std::vector<int>\;")
keeping(last "int one()\n{\n    return a[1]\;\n}\n\n} // namespace\n\nint open()\n{\n    return 1\;\n}\n\nnamespace {\n\nint size()\n{\n    return 2\;\n}")

expect("sources that share no name" "0 0 0 0" "${function}" "${other_function}" "${constant}" "${class}")
expect("the same function" "0 1" "${function}" "${pointer}")
expect("the same function in a second unnamed namespace" "0 1" "${function}" "${last}")
expect("the same type" "0 1" "${class}" "${alias}")
expect("a third that agrees with the first" "0 1 0" "${function}" "${pointer}" "${constant}")
expect("a use of another function of that name" "0 1" "${function}" "int a()\n{\n    return size(1)\;\n}\n")
expect("such a use before it" "0 1" "int a()\n{\n    return size(1)\;\n}\n" "${function}")
expect("a variable of that name" "0 1" "${constant}" "void a()\n{\n    constexpr int kMost = 2\;\n}\n")
expect("words, members and what is part of a word" "0 0" "${function}"
    "// size\nauto a = \"size\" + b.size() + c->size() + std::size(d) + size_t{}\;\n")
expect("a macro" "0 alone 0" "${function}" "#define A 1\n" "${constant}")
expect("other directives" "0 1 0" "using namespace core\;\n" "int a = 1\;\n" "using namespace core\;\n")
expect("the same taken over from another namespace" "0 0"
    "using tests::json;\nauto a = json();\n" "using tests::json;\nauto b = json();\n")
expect("one word of two namespaces" "0 1" "using tests::json;\nauto a = json();\n"
    "using other::json;\nauto b = json();\n")
expect("what is taken over, and a word of that name" "0 1"
    "using tests::json;\nauto a = json();\n" "auto b = json();\n")
expect("a word, and what is taken over with that name" "0 1"
    "auto b = json();\n" "using tests::json;\nauto a = json();\n")
expect("more than compile quickly together" "0 0 0 0 0 0 0 0 1"
    "int a\;" "int b\;" "int c\;" "int d\;" "int e\;" "int f\;" "int g\;" "int h\;" "int i\;")
