#include "core/ingest/declared_encoding.h"

#include <algorithm>
#include <array>
#include <optional>

namespace core {

namespace {

constexpr std::size_t kFront = 4096;
constexpr std::size_t kNone = std::string_view::npos;
constexpr std::string_view kBlanks = " \t\r\n";

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return result;
}

/// The value behind `key` and "=", quoted or not.
std::optional<std::string> valueOf(std::string_view text, std::string_view key)
{
    const std::size_t found = text.find(key);
    if (found == kNone)
        return std::nullopt;
    std::size_t at = text.find_first_not_of(kBlanks, found + key.size());
    if (at == kNone || text[at] != '=')
        return std::nullopt;
    at = text.find_first_not_of(" \t\r\n\"'", at + 1);
    if (at == kNone)
        return std::nullopt;
    const std::size_t end = std::min(text.find_first_of(" \t\r\n\"'>;/?", at), text.size());
    return std::string(text.substr(at, end - at));
}

/// What the first <meta> that names one says.
std::optional<std::string> metaCharset(std::string_view front)
{
    for (std::size_t at = front.find("<meta"); at != kNone; at = front.find("<meta", at + 1)) {
        const std::string_view tag = front.substr(at, front.find('>', at) - at);
        if (auto charset = valueOf(tag, "charset"))
            return charset;
    }
    return std::nullopt;
}

} // namespace

std::string declaredEncoding(std::string_view bytes)
{
    const std::string front = lowered(bytes.substr(0, kFront));
    const std::size_t begin = front.find_first_not_of(kBlanks);
    if (begin == kNone || front[begin] != '<')
        return {};
    std::optional<std::string> declared;
    const std::string_view start = std::string_view(front).substr(begin);
    if (start.starts_with("<?xml"))
        declared = valueOf(start.substr(0, start.find("?>")), "encoding");
    if (!declared)
        declared = metaCharset(start);
    if (!declared)
        return {};
    constexpr auto kWestern = std::to_array<std::string_view>(
        {"iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "us-ascii", "ascii"});
    if (std::ranges::find(kWestern, *declared) != kWestern.end())
        return "windows-1252";
    // ICU would look for other names among its files.
    constexpr std::size_t kLongestName = 40;
    constexpr std::string_view kOfNames = "abcdefghijklmnopqrstuvwxyz0123456789-_.:";
    if (declared->size() > kLongestName || declared->find_first_not_of(kOfNames) != kNone)
        return {};
    // The declaration was read byte by byte.
    const bool isWide = declared->starts_with("utf-16") || declared->starts_with("utf-32")
        || declared->starts_with("ucs-") || declared->starts_with("iso-10646");
    return isWide ? std::string{} : *declared;
}

} // namespace core
