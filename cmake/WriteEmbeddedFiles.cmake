# Script half of EmbedFiles.cmake: writes the files NAMES (below ROOT, separated by |) as one
# table of byte arrays.
string(REPLACE "|" ";" names "${NAMES}")
list(SORT names)
set(arrays "")
set(rows "")
set(index 0)
foreach(name IN LISTS names)
    file(READ ${ROOT}/${name} hex HEX)
    string(LENGTH "${hex}" digits)
    math(EXPR size "${digits} / 2")
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" escaped "${hex}")
    # Adjacent literals: one escape sequence never runs into the next line's digits.
    string(REGEX REPLACE "(................................................................)"
        "\\1\"\n    \"" escaped "${escaped}")
    string(APPEND arrays "constexpr char kBytes${index}[] =\n    \"${escaped}\";\n")
    string(APPEND rows "    EmbeddedFile{\"${name}\", {kBytes${index}, ${size}}},\n")
    math(EXPR index "${index} + 1")
endforeach()
file(WRITE ${OUTPUT}
    "// Written by cmake/WriteEmbeddedFiles.cmake from resources/.\n"
    "#include \"core/base/resources.h\"\n\n#include \"core/base/embedded_files.h\"\n\n"
    "namespace core {\nnamespace {\n${arrays}\n"
    "constexpr EmbeddedFile kFiles[] = {\n${rows}};\n} // namespace\n\n"
    "std::span<const EmbeddedFile> allEmbeddedFiles()\n{\n    return kFiles;\n}\n} // namespace core\n")
