#include "core/ingest/mail_article_reader.h"

#include "core/base/unicode.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/// What the lines before the first blank one are called, folded; a content type with its value.
/// Empty if one of them is no header line.
std::set<std::string, std::less<>> headerNames(std::string_view front)
{
    std::set<std::string, std::less<>> names;
    for (std::size_t at = 0; at < front.size();) {
        const std::size_t end = std::min(front.find('\n', at), front.size());
        const std::string_view line = front.substr(at, end - at);
        at = end + 1;
        if (trimmed(line).empty() || end == front.size())
            break;
        if (line.starts_with(' ') || line.starts_with('\t'))
            continue;
        const std::string folded = foldCase(line.substr(0, 256));
        const std::string_view name = std::string_view(folded).substr(0, folded.find(':'));
        if (name.empty() || name.size() == folded.size()
            || !std::ranges::all_of(name, isNameCharacter))
            return {};
        names.emplace(name);
        if (name == "content-type" && folded.find('/') != std::string::npos)
            names.insert("content-type of mime");
    }
    return names;
}

} // namespace

std::optional<std::string> sniffMail(std::string_view text, std::string_view)
{
    constexpr std::size_t kFront = 65536;
    std::string_view front = text.substr(0, kFront);
    if (front.starts_with("From "))
        front.remove_prefix(std::min(front.find('\n'), front.size() - 1) + 1);
    const auto names = headerNames(front);
    const auto has = [&](std::string_view name) { return names.contains(name); };
    const bool telling = has("received") || has("mime-version") || has("return-path")
        || has("delivered-to") || has("content-transfer-encoding") || has("x-mailer")
        || (has("message-id") && has("from")) || (has("content-type of mime") && has("from"));
    if (telling || (has("from") && has("to") && has("subject")))
        return "it begins like an e-mail message";
    return std::nullopt;
}

} // namespace core
