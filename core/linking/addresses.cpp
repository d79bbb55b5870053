#include "core/linking/addresses.h"

#include "core/base/characters.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

/// How far around a hit an address is looked for, in bytes.
constexpr std::size_t kLongestAddress = 256;

/// What no address holds.
constexpr std::array<bool, 256> kEndsToken = [] {
    std::array<bool, 256> ends{};
    for (const char c : std::string_view(" \t\r\n<>\"()[]{}|"))
        ends[static_cast<unsigned char>(c)] = true;
    return ends;
}();

bool isTokenByte(char c)
{
    return !kEndsToken[static_cast<unsigned char>(c)];
}

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isAsciiAlphanumeric(char c)
{
    return isAsciiLetter(c) || (c >= '0' && c <= '9');
}

/// "example.org/": a full stop, letters, a slash.
bool holdsHostAndPath(std::string_view token)
{
    for (std::size_t dot = token.find('.'); dot != std::string_view::npos;
         dot = token.find('.', dot + 1)) {
        std::size_t at = dot + 1;
        while (at < token.size() && isAsciiLetter(token[at]))
            ++at;
        if (at - dot > 2 && at < token.size() && token[at] == '/')
            return true;
    }
    return false;
}

bool isMailAddress(std::string_view token)
{
    const std::size_t at = token.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < token.size()
        && isAsciiAlphanumeric(token[at - 1]) && isAsciiAlphanumeric(token[at + 1]);
}

/// The ending of the name of a site behind `end`: ".com", and no word goes on there.
bool isBeforeDomain(std::string_view text, std::size_t end)
{
    constexpr auto kDomains = std::to_array<std::string_view>(
        {"com", "org", "net", "de", "at", "ch", "eu", "uk", "fr", "co", "io", "ai", "info"});
    if (end >= text.size() || text[end] != '.')
        return false;
    std::size_t last = end + 1;
    while (last < text.size() && isAsciiLetter(text[last]))
        ++last;
    return std::ranges::find(kDomains, text.substr(end + 1, last - end - 1)) != kDomains.end()
        && characterClass(codePointAt(text, last)) == CharacterClass::Boundary;
}

} // namespace

bool isInAddress(std::string_view text, std::size_t begin, std::size_t end)
{
    if ((begin > 0 && text[begin - 1] == '@') || isBeforeDomain(text, end))
        return true;
    std::size_t first = begin;
    while (first > 0 && begin - first < kLongestAddress && isTokenByte(text[first - 1]))
        --first;
    std::size_t last = end;
    while (last < text.size() && last - end < kLongestAddress && isTokenByte(text[last]))
        ++last;
    const std::string_view token = text.substr(first, last - first);
    return token.find("://") != std::string_view::npos || token.starts_with("www.")
        || holdsHostAndPath(token) || isMailAddress(token);
}

} // namespace core
