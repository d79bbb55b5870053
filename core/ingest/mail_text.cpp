#include "core/ingest/mail_text.h"

#include "core/base/unicode.h"
#include "core/ingest/article_text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace core {

namespace {

/// A line by itself, its marks of quotes counted.
struct Line {
    std::string text{};
    std::size_t quotes = 0;
};

Line lineOf(std::string_view text)
{
    Line line;
    for (; text.starts_with('>'); ++line.quotes) {
        text.remove_prefix(1);
        if (text.starts_with(" >"))
            text.remove_prefix(1);
    }
    // A blank is put before lines that would look like marks (RFC 3676, 4.4).
    if (text.starts_with(' ') && line.quotes > 0)
        text.remove_prefix(1);
    line.text = text;
    return line;
}

bool isSignatureMark(std::string_view line)
{
    return line == "-- " || line == "--";
}

std::vector<Line> linesOf(std::string_view text, bool isFlowed, bool withoutBlank)
{
    std::vector<Line> lines;
    bool goesOn = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view raw = text.substr(at, end - at);
        if (raw.ends_with('\r'))
            raw.remove_suffix(1);
        at = end + 1;
        Line line = lineOf(raw);
        if (isFlowed && line.text.starts_with(' '))
            line.text.erase(0, 1);
        const bool mark = isSignatureMark(line.text);
        const bool soft = isFlowed && line.text.ends_with(' ') && !mark;
        if (soft && withoutBlank)
            line.text.pop_back();
        if (goesOn && !mark && lines.back().quotes == line.quotes)
            lines.back().text += line.text;
        else
            lines.push_back(std::move(line));
        goesOn = soft;
    }
    return lines;
}

/// "On Monday, Jane Doe wrote:", "Am 27.01.2025 schrieb Max Muster:" above a quote.
bool namesQuoted(std::string_view line)
{
    constexpr std::size_t kLongest = 200;
    const std::string folded = foldCase(trimmed(line.substr(0, kLongest)));
    return folded.ends_with(':')
        && (folded.find(" wrote") != std::string::npos
            || folded.find("schrieb") != std::string::npos
            || folded.find(" said") != std::string::npos);
}

void dropQuotes(std::vector<Line>& lines, MailText& found)
{
    std::vector<Line> kept;
    for (Line& line : lines) {
        if (line.quotes == 0) {
            kept.push_back(std::move(line));
            continue;
        }
        ++found.quotedLines;
        while (!kept.empty() && trimmed(kept.back().text).empty())
            kept.pop_back();
        if (!kept.empty() && namesQuoted(kept.back().text)) {
            kept.pop_back();
            ++found.quotedLines;
        }
        kept.emplace_back();
    }
    lines = std::move(kept);
}

} // namespace

MailText ownText(std::string_view text, bool isFlowed, bool withoutBlank)
{
    MailText found;
    std::vector<Line> lines = linesOf(text, isFlowed, withoutBlank);
    const auto mark = std::ranges::find_if(
        lines, [](const Line& line) { return line.quotes == 0 && isSignatureMark(line.text); });
    const bool hasOwn = std::any_of(lines.begin(), mark, [](const Line& line) {
        return line.quotes == 0 && hasWords(line.text);
    });
    if (hasOwn) {
        found.signatureLines = static_cast<std::size_t>(lines.end() - mark);
        lines.erase(mark, lines.end());
        dropQuotes(lines, found);
    }
    for (const Line& line : lines)
        found.text.append(line.text).append(isFlowed ? "\n\n" : "\n");
    return found;
}

bool isStubForHtml(std::string_view text)
{
    constexpr std::size_t kLongest = 400;
    const std::string folded = foldCase(trimmed(text.substr(0, kLongest + 1)));
    return text.size() <= kLongest
        && (folded.empty() || folded.find("html") != std::string::npos
            || folded.find("browser") != std::string::npos);
}

std::string withoutReplyMarks(std::string_view subject)
{
    constexpr auto kMarks = std::to_array<std::string_view>(
        {"re:", "aw:", "fwd:", "fw:", "wg:", "antw:", "re :", "tr:"});
    subject = trimmed(subject);
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view mark : kMarks) {
            if (subject.size() >= mark.size()
                && std::ranges::equal(subject.substr(0, mark.size()), mark, {}, [](char c) {
                       return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
                   })) {
                subject = trimmed(subject.substr(mark.size()));
                found = true;
            }
        }
    }
    return std::string(subject);
}

} // namespace core
