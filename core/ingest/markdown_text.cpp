#include "core/ingest/markdown_text.h"

#include "core/base/unicode.h"
#include "core/ingest/markdown_inline.h"
#include "core/ingest/number_parts.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace core {

namespace {

constexpr std::size_t kNone = std::string_view::npos;

/// `text` without what stands from each `open` to the `close` behind it.
std::string without(std::string_view text, std::string_view open, std::string_view close)
{
    std::string kept;
    std::size_t at = 0;
    for (std::size_t begin = text.find(open); begin != kNone; begin = text.find(open, at)) {
        const std::size_t end = text.find(close, begin + open.size());
        if (end == kNone)
            break;
        kept.append(text.substr(at, begin - at));
        at = end + close.size();
    }
    return kept.append(text.substr(at));
}

/// True for at least `fewest` times one of `marks`, blanks between them left out.
bool isRule(std::string_view line, std::string_view marks, std::size_t fewest)
{
    if (line.empty() || marks.find(line.front()) == kNone)
        return false;
    const auto count = static_cast<std::size_t>(std::ranges::count(line, line.front()));
    const auto blanks = static_cast<std::size_t>(std::ranges::count(line, ' '));
    return count >= fewest && count + blanks == line.size();
}

/// "|---|:--:|", between the header and the rows of a table.
bool isTableRule(std::string_view line)
{
    return line.find('-') != kNone && line.find('|') != kNone
        && line.find_first_not_of("|-: \t") == kNone;
}

std::string cellsOf(std::string_view line)
{
    std::string cells;
    while (!line.empty()) {
        const std::size_t end = std::min(line.find('|'), line.size());
        if (const std::string cell = markdownLine(trimmed(line.substr(0, end))); !cell.empty())
            cells.append(cells.empty() ? "" : " ").append(cell);
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return cells;
}

/// A line without the marks of quotations before it.
std::string_view unquoted(std::string_view line)
{
    constexpr int kDeepest = 64;
    line = trimmed(line);
    for (int depth = 0; depth < kDeepest && line.starts_with('>'); ++depth) {
        line.remove_prefix(1);
        line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    }
    return line;
}

class Blocks {
public:
    void read(std::string_view text)
    {
        std::optional<std::string_view> line;
        while (!text.empty() || line) {
            const std::string_view here = line ? *line : cut(text);
            line = text.empty() ? std::nullopt : std::optional(cut(text));
            take(here, line.value_or(std::string_view{}));
        }
        flush();
    }

    MarkdownText done() { return std::move(m_done); }

private:
    static std::string_view cut(std::string_view& text)
    {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        return line;
    }

    void take(std::string_view line, std::string_view next)
    {
        line = unquoted(line);
        if (!m_fence.empty()) {
            if (line.starts_with(m_fence))
                endFence();
            else
                append(line);
        } else if (line.starts_with("```") || line.starts_with("~~~")) {
            flush();
            m_fence = line.substr(0, 3);
        } else if (line.empty()) {
            flush();
            m_inTable = false;
        } else if (!takeHeading(line) && !takeTable(line, unquoted(next))
                   && !takeDefinition(line)) {
            if (const std::size_t mark = itemMark(line); mark > 0) {
                flush();
                line = trimmed(line.substr(mark));
                for (const std::string_view box : {"[ ] ", "[x] ", "[X] "})
                    line.remove_prefix(line.starts_with(box) ? box.size() : 0);
            } else if (m_paragraph.empty()) {
                m_item = 0;
            }
            append(line.ends_with('\\') ? trimmed(line.substr(0, line.size() - 1)) : line);
        }
    }

    void append(std::string_view line)
    {
        m_paragraph.append(m_paragraph.empty() || line.empty() ? "" : " ").append(line);
    }

    void endFence()
    {
        m_fence = {};
        if (const std::string_view code = trimmed(m_paragraph); !code.empty())
            m_done.paragraphs.emplace_back(code);
        m_paragraph.clear();
    }

    void flush()
    {
        if (std::string line = markdownLine(m_paragraph); !line.empty())
            m_done.paragraphs.push_back(std::move(line));
        m_paragraph.clear();
    }

    void flushHeading()
    {
        const bool first = m_done.title.empty() && m_done.paragraphs.empty();
        flush();
        if (first && !m_done.paragraphs.empty()) {
            m_done.title = std::move(m_done.paragraphs.back());
            m_done.paragraphs.pop_back();
        }
    }

    /// "# words", words above "===" or "---", and rules.
    bool takeHeading(std::string_view line)
    {
        constexpr std::size_t kLevels = 6;
        if (!m_paragraph.empty() && isRule(line, "=-", 1) && line.find(' ') == kNone) {
            flushHeading();
            return true;
        }
        if (isRule(line, "*-_", 3)) {
            flush();
            return true;
        }
        const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
        if (level == 0 || level > kLevels || (level < line.size() && line[level] != ' '))
            return false;
        flush();
        line = trimmed(line.substr(level));
        const std::size_t end = line.find_last_not_of('#');
        append(end == kNone ? std::string_view{} : trimmed(line.substr(0, end + 1)));
        flushHeading();
        return true;
    }

    bool takeTable(std::string_view line, std::string_view next)
    {
        const bool header = line.find('|') != kNone && isTableRule(next);
        m_inTable = header || (m_inTable && line.find('|') != kNone);
        if (!m_inTable)
            return false;
        flush();
        if (isTableRule(line))
            return true;
        if (std::string cells = cellsOf(line); !cells.empty())
            m_done.paragraphs.push_back(std::move(cells));
        return true;
    }

    /// "[name]: https://..." goes; "[^1]: words" begins a paragraph.
    bool takeDefinition(std::string_view line)
    {
        const std::size_t end = line.find("]:");
        if (!line.starts_with('[') || end == kNone || line.find(']') != end)
            return false;
        const std::string_view words = trimmed(line.substr(end + 2));
        const bool note = line.starts_with("[^");
        if (!note && words.find("//") == kNone && words.find(' ') != kNone)
            return false;
        flush();
        append(note ? words : std::string_view{});
        return true;
    }

    /// How long the mark of a list's item is at the front of a line; 0 if it has none.
    std::size_t itemMark(std::string_view line)
    {
        if (line.size() > 1 && std::string_view("-*+").find(line[0]) != kNone && line[1] == ' ')
            return 2;
        std::size_t number = 0;
        const auto [stop, error] = std::from_chars(line.data(), line.data() + line.size(), number);
        const auto digits = static_cast<std::size_t>(stop - line.data());
        const std::string_view rest = line.substr(digits);
        if (error != std::errc{} || !(rest.starts_with(". ") || rest.starts_with(") "))
            || (number != 1 && number != m_item + 1))
            return 0;
        m_item = number;
        return digits + 2;
    }

    MarkdownText m_done{};
    std::string m_paragraph{};
    std::string_view m_fence{}; ///< what closes the code that is open
    bool m_inTable = false;
    std::size_t m_item = 0; ///< the last number of an item
};

} // namespace

MarkdownText readMarkdownText(std::string_view text)
{
    std::string kept = without(text, "<!--", "-->");
    kept = without(kept, "<script", "</script>");
    kept = without(kept, "<style", "</style>");
    Blocks blocks;
    blocks.read(kept);
    return blocks.done();
}

} // namespace core
