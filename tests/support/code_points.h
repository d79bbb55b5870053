#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

/// The code points of valid UTF-8, by the lead bytes of RFC 3629; independent of the program.
inline std::vector<std::string> codePoints(std::string_view text)
{
    std::vector<std::string> letters;
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        letters.emplace_back(text.substr(at, length));
        at += length;
    }
    return letters;
}

/// The words from one code point of `text` up to another, which must be there.
inline std::string wordsAt(std::string_view text, std::size_t begin, std::size_t end)
{
    const std::vector<std::string> letters = codePoints(text);
    std::string words;
    for (std::size_t at = begin; at < end; ++at)
        words += letters.at(at);
    return words;
}

/// The code points at which `word` begins in `text`, alone or within another word.
inline std::vector<std::size_t> placesOf(std::string_view word, std::string_view text)
{
    std::vector<std::size_t> places;
    for (std::size_t at = 0; (at = text.find(word, at)) != std::string_view::npos; ++at)
        places.push_back(codePoints(text.substr(0, at)).size());
    return places;
}

} // namespace tests
