#include "core/ingest/web_address.h"

#include "core/base/unicode.h"

#include <libxml/uri.h>

#include <algorithm>
#include <memory>

namespace core {

namespace {

constexpr std::size_t kLongest = 4096;

bool isControlOrBlank(char c)
{
    return static_cast<unsigned char>(c) <= 0x20U || c == '\x7F';
}

bool isWebAddress(std::string_view address)
{
    const std::string front = foldCase(address.substr(0, 8));
    const std::size_t scheme =
        front.starts_with("https://") ? 8 : (front.starts_with("http://") ? 7 : 0);
    return scheme > 0 && address.size() > scheme && std::ranges::none_of(address, isControlOrBlank);
}

/// True for "mailto:x": a colon before any slash.
bool hasScheme(std::string_view address)
{
    const std::size_t end = address.find_first_of(":/?#");
    return end != std::string_view::npos && end > 0 && address[end] == ':';
}

/// What libxml2 refuses in an address, escaped.
std::string escaped(std::string_view address)
{
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string result;
    for (const char c : address) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = byte > 0x20U && byte < 0x7FU
            && std::string_view("\"<>\\^`{|}").find(c) == std::string_view::npos;
        if (plain)
            result += c;
        else
            result.append("%").append(1, kDigits[byte >> 4U]).append(1, kDigits[byte & 0xFU]);
    }
    return result;
}

} // namespace

std::string webAddress(std::string_view address, std::string_view base)
{
    address = trimmed(address);
    if (address.empty() || address.size() > kLongest || base.size() > kLongest)
        return {};
    if (isWebAddress(address))
        return std::string(address);
    base = trimmed(base);
    if (hasScheme(address) || !isWebAddress(base))
        return {};
    const auto release = [](xmlChar* text) { xmlFree(text); };
    const std::unique_ptr<xmlChar, decltype(release)> built(
        xmlBuildURI(reinterpret_cast<const xmlChar*>(escaped(address).c_str()),
                    reinterpret_cast<const xmlChar*>(escaped(base).c_str())),
        release);
    const std::string resolved = built ? reinterpret_cast<const char*>(built.get()) : "";
    return isWebAddress(resolved) ? resolved : std::string{};
}

} // namespace core
