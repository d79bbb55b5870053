#include "core/ingest/article_text.h"

#include "core/base/unicode.h"
#include "core/ingest/dateline.h"
#include "core/ingest/number_parts.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

/// Words that end with a full stop and no sentence, beside single letters and figures.
constexpr auto kAbbreviations = std::to_array<std::string_view>(
    {"dr",  "prof", "mr",   "mrs",  "ms",  "st",   "nr",   "no",  "mio", "mrd", "bzw", "ca",
     "vgl", "inc",  "corp", "co",   "ltd", "jr",   "sr",   "jan", "feb", "mar", "apr", "jun",
     "jul", "aug",  "sep",  "sept", "oct", "okt",  "nov",  "dec", "dez", "mo",  "di",  "mi",
     "u.s", "u.k",  "u.n",  "z.b",  "d.h", "u.a",  "o.a",  "i.d", "vs",  "gen", "gov", "sen",
     "rep", "art",  "abs",  "evtl", "ggf", "inkl", "bspw", "sog", "tsd", "a.g"});

constexpr std::string_view kClosing = "\"')]»«”“’‘›‹";

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n\f"), text.size());
        lines.push_back(trimmed(text.substr(0, end)));
        const bool crlf = text.substr(end).starts_with("\r\n");
        text.remove_prefix(std::min(text.size(), end + (crlf ? 2 : 1)));
    }
    return lines;
}

bool isListItem(std::string_view line)
{
    return line.starts_with("- ") || line.starts_with("* ") || line.starts_with("• ")
        || line.starts_with("– ");
}

bool beginsLower(std::string_view line)
{
    std::size_t position = 0;
    const char32_t first = nextCodePoint(line, position);
    std::string letter;
    appendUtf8(letter, first);
    return isWordCharacter(first) && !isDigit(line.front()) && foldCase(letter) == letter;
}

/// True if `line` was broken because the next word did not fit into `width`.
bool isBroken(std::string_view line, std::string_view next, std::size_t width)
{
    constexpr std::size_t kWidestPage = 120;
    if (width > kWidestPage || isListItem(next))
        return false;
    const std::string_view word = next.substr(0, next.find(' '));
    return beginsLower(next) || codePointCount(line) + 1 + codePointCount(word) > width;
}

/// True if the full stop behind `before` ends no sentence.
bool endsAbbreviation(std::string_view before)
{
    const std::size_t blank = before.find_last_of(" (\"\u00A0");
    const std::string_view word =
        blank == std::string_view::npos ? before : before.substr(blank + 1);
    if (word.empty() || codePointCount(word) == 1)
        return true;
    if (std::ranges::all_of(word, isDigit))
        return word.size() <= 2; // "27. Januar", but "im Jahr 2025. Danach"
    const std::string folded = foldCase(word);
    return std::ranges::find(kAbbreviations, std::string_view(folded)) != kAbbreviations.end();
}

} // namespace

std::vector<std::string> paragraphsOf(std::string_view text)
{
    const std::vector<std::string_view> lines = linesOf(text);
    std::size_t width = 0;
    for (const std::string_view line : lines)
        width = std::max(width, codePointCount(line));
    std::vector<std::string> paragraphs;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        if (lines[index].empty())
            continue;
        const bool continues = index > 0 && !lines[index - 1].empty()
            && isBroken(lines[index - 1], lines[index], width)
            && !leadingDateline(lines[index], {});
        if (continues)
            paragraphs.back().append(" ").append(lines[index]);
        else
            paragraphs.emplace_back(lines[index]);
    }
    return paragraphs;
}

std::string joinParagraphs(const std::vector<std::string>& paragraphs)
{
    std::string body;
    for (const std::string& paragraph : paragraphs)
        body.append(body.empty() ? "" : "\n\n").append(paragraph);
    return body;
}

std::string_view firstSentence(std::string_view paragraph)
{
    for (std::size_t at = paragraph.find_first_of(".!?"); at != std::string_view::npos;
         at = paragraph.find_first_of(".!?", at + 1)) {
        std::size_t end = at + 1;
        while (end < paragraph.size()) {
            std::size_t next = end;
            std::string closing;
            appendUtf8(closing, nextCodePoint(paragraph, next));
            if (kClosing.find(closing) == std::string_view::npos)
                break;
            end = next;
        }
        if (end == paragraph.size())
            break;
        if (paragraph[end] != ' ' || beginsLower(paragraph.substr(end + 1))
            || (paragraph[at] == '.' && endsAbbreviation(paragraph.substr(0, at))))
            continue;
        return paragraph.substr(0, end);
    }
    return paragraph;
}

std::string shortened(std::string_view text, std::size_t limit)
{
    if (codePointCount(text) <= limit)
        return std::string(text);
    std::size_t cut = 0;
    std::size_t position = 0;
    for (std::size_t count = 0; count + 1 < limit; ++count) {
        const std::size_t begin = position;
        if (nextCodePoint(text, position) == U' ')
            cut = begin;
    }
    std::string_view kept = text.substr(0, cut == 0 ? position : cut);
    while (!kept.empty() && std::string_view(" ,;:-(").find(kept.back()) != std::string_view::npos)
        kept.remove_suffix(1);
    return std::string(kept) + "…";
}

bool hasWords(std::string_view text)
{
    for (std::size_t position = 0; position < text.size();) {
        const char32_t codePoint = nextCodePoint(text, position);
        if (isWordCharacter(codePoint) && !(codePoint >= U'0' && codePoint <= U'9'))
            return true;
    }
    return false;
}

bool isMostlyFigures(std::string_view text)
{
    std::size_t letters = 0;
    std::size_t digits = 0;
    for (std::size_t position = 0; position < text.size();) {
        const char32_t codePoint = nextCodePoint(text, position);
        const bool digit = codePoint >= U'0' && codePoint <= U'9';
        digits += digit ? 1 : 0;
        letters += !digit && isWordCharacter(codePoint) ? 1 : 0;
    }
    return digits > letters;
}

std::optional<std::string> bylineOf(std::string_view line)
{
    constexpr std::size_t kLongest = 100;
    line = trimmed(line);
    while (line.size() > 1 && (line.front() == '*' || line.front() == '_')
           && line.back() == line.front())
        line = line.substr(1, line.size() - 2);
    for (const std::string_view word : {"Von ", "von ", "VON ", "By ", "by ", "BY "}) {
        if (!line.starts_with(word) || line.size() > kLongest || line.ends_with('.'))
            continue;
        const std::string_view name = trimmed(line.substr(word.size()));
        const std::string first(name.substr(0, name.find(' ')));
        // "Von nun an" is no name, "Von 2025 bis 2030" neither.
        if (!name.empty() && foldCase(first) != first
            && isWordCharacter(static_cast<unsigned char>(name.front()))
            && name.find_first_of("?!:0123456789") == std::string_view::npos)
            return std::string(name);
    }
    return std::nullopt;
}

} // namespace core
