#include "core/time/calendar_text.h"

#include "core/base/unicode.h"

#include <algorithm>

namespace core {

std::string_view withoutByteOrderMark(std::string_view text)
{
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    return text;
}

std::string_view takeLine(std::string_view& text)
{
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

std::vector<std::string_view> fieldsOf(std::string_view line)
{
    std::vector<std::string_view> fields;
    for (;;) {
        const std::size_t comma = line.find(',');
        fields.push_back(trimmed(line.substr(0, comma)));
        if (comma == std::string_view::npos)
            return fields;
        line.remove_prefix(comma + 1);
    }
}

bool isMarketCode(std::string_view text)
{
    return text.size() == 4 && std::ranges::all_of(text, [](char c) {
               return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
           });
}

std::vector<std::string_view> marketCodesIn(std::string_view text)
{
    for (text = withoutByteOrderMark(text); !text.empty();) {
        const std::string_view line = takeLine(text);
        auto codes = fieldsOf(line.substr(0, kLongestCalendarLine));
        if (codes.front() != "mics")
            continue;
        codes.erase(codes.begin());
        if (std::ranges::all_of(codes, isMarketCode))
            return codes;
        break;
    }
    return {};
}

} // namespace core
