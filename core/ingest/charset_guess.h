#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The encoding that a byte order mark names: "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE",
/// "UTF-32BE"; empty without one.
std::string encodingOfMark(std::string_view bytes);

/// "UTF-16LE" or "UTF-16BE" for text without a mark in which every other byte is a NUL, as in
/// UTF-16 of Western text; empty otherwise.
std::string wideEncoding(std::string_view bytes);

/// The likeliest encoding of bytes that are not valid UTF-8: "UTF-8" if most of what is not ASCII
/// is UTF-8 all the same, "windows-1252" for what Western text is made of, else what ICU detects.
std::string guessEncoding(std::string_view bytes);

/// UTF-8 with foreign bytes among it, these read as windows-1252.
struct MixedText {
    std::string text{};
    std::vector<std::size_t> lines{}; ///< that held foreign bytes, from 1
    bool cutOff = false;              ///< the last character is incomplete, and was replaced
};
MixedText readMixed(std::string_view bytes);

} // namespace core
