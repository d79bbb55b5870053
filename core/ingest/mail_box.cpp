#include "core/ingest/mail_box.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::string_view kFrom = "From ";

/// True for ">From ", ">>From ", ...
bool isEscaped(std::string_view line)
{
    const std::size_t mark = line.find_first_not_of('>');
    return mark != std::string_view::npos && mark > 0 && line.substr(mark).starts_with(kFrom);
}

/// True for "From a@example.org Mon Jan 27 22:10:00 2025": a sentence has no time of day in it.
bool isDivider(std::string_view line)
{
    return line.starts_with(kFrom) && line.find(':') != std::string_view::npos;
}

} // namespace

std::vector<BoxMessage> messagesOf(std::string_view bytes)
{
    if (!bytes.starts_with(kFrom))
        return {{.bytes = std::string(bytes)}};
    std::vector<BoxMessage> messages;
    bool behindBlank = true;
    std::size_t number = 1;
    for (std::size_t at = 0; at < bytes.size(); ++number) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
        const std::string_view line = bytes.substr(at, end - at);
        at = end;
        if (messages.empty() || (behindBlank && isDivider(line)))
            messages.push_back({.line = number});
        else
            messages.back().bytes += isEscaped(line) ? line.substr(1) : line;
        behindBlank = line == "\n" || line == "\r\n";
    }
    return messages;
}

} // namespace core
