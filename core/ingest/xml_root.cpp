#include "core/ingest/xml_root.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kNone = std::string_view::npos;

/// How long the comment, instruction or DOCTYPE at the front is; 0 if there is none, or no end.
std::size_t lengthOfProlog(std::string_view text)
{
    const auto upTo = [&](std::string_view closing, std::size_t from) {
        const std::size_t end = text.find(closing, from);
        return end == kNone ? 0 : end + closing.size();
    };
    if (text.starts_with("<!--"))
        return upTo("-->", 4);
    if (text.starts_with("<?"))
        return upTo("?>", 2);
    if (!text.starts_with("<!"))
        return 0;
    const std::size_t subset = text.find('[');
    const std::size_t end = text.find('>');
    if (subset > end)
        return end == kNone ? 0 : end + 1;
    const std::size_t close = text.find(']', subset);
    return close == kNone ? 0 : upTo(">", close);
}

} // namespace

std::optional<XmlRoot> xmlRootOf(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    while (const std::size_t length = lengthOfProlog(text)) {
        text.remove_prefix(length);
        text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    }
    if (text.size() < 2 || text.front() != '<' || text[1] == '!' || text[1] == '?'
        || text[1] == '/')
        return std::nullopt;
    constexpr std::size_t kLongestTag = 65536;
    const std::string_view tag = text.substr(0, std::min(text.find('>'), kLongestTag));
    const std::size_t nameEnd = std::min(tag.find_first_of(" \t\r\n/"), tag.size());
    std::string_view name = tag.substr(1, nameEnd - 1);
    if (const std::size_t colon = name.find(':'); colon != kNone)
        name.remove_prefix(colon + 1);
    return name.empty() ? std::nullopt : std::optional(XmlRoot{.name = name, .tag = tag});
}

} // namespace core
