#include "core/ingest/article_header.h"

#include "core/base/unicode.h"
#include "core/ingest/dateline.h"
#include "core/ingest/language.h"
#include "core/ingest/number_parts.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

enum class Key { Title, Date, Publisher, Agency, Byline, Place, Language, Address, Guid };

struct KeyName {
    std::string_view name{};
    Key key = Key::Title;
};

constexpr auto kKeys = std::to_array<KeyName>({{"title", Key::Title},
                                               {"titel", Key::Title},
                                               {"headline", Key::Title},
                                               {"überschrift", Key::Title},
                                               {"ueberschrift", Key::Title},
                                               {"schlagzeile", Key::Title},
                                               {"subject", Key::Title},
                                               {"betreff", Key::Title},
                                               {"date", Key::Date},
                                               {"datum", Key::Date},
                                               {"published", Key::Date},
                                               {"published at", Key::Date},
                                               {"published on", Key::Date},
                                               {"publication date", Key::Date},
                                               {"pubdate", Key::Date},
                                               {"veröffentlicht", Key::Date},
                                               {"veroeffentlicht", Key::Date},
                                               {"veröffentlicht am", Key::Date},
                                               {"erschienen", Key::Date},
                                               {"erschienen am", Key::Date},
                                               {"stand", Key::Date},
                                               {"source", Key::Publisher},
                                               {"quelle", Key::Publisher},
                                               {"publisher", Key::Publisher},
                                               {"medium", Key::Publisher},
                                               {"zeitung", Key::Publisher},
                                               {"verlag", Key::Publisher},
                                               {"herausgeber", Key::Publisher},
                                               {"publication", Key::Publisher},
                                               {"agency", Key::Agency},
                                               {"agentur", Key::Agency},
                                               {"author", Key::Byline},
                                               {"authors", Key::Byline},
                                               {"autor", Key::Byline},
                                               {"autorin", Key::Byline},
                                               {"autoren", Key::Byline},
                                               {"byline", Key::Byline},
                                               {"by", Key::Byline},
                                               {"von", Key::Byline},
                                               {"from", Key::Byline},
                                               {"place", Key::Place},
                                               {"ort", Key::Place},
                                               {"location", Key::Place},
                                               {"language", Key::Language},
                                               {"lang", Key::Language},
                                               {"sprache", Key::Language},
                                               {"url", Key::Address},
                                               {"link", Key::Address},
                                               {"address", Key::Address},
                                               {"adresse", Key::Address},
                                               {"id", Key::Guid},
                                               {"guid", Key::Guid},
                                               {"message-id", Key::Guid}});

struct HeaderLine {
    Key key = Key::Title;
    std::string_view value{};
};

std::optional<Key> keyOf(std::string_view folded)
{
    const auto found = std::ranges::find(kKeys, folded, &KeyName::name);
    return found == kKeys.end() ? std::nullopt : std::optional(found->key);
}

std::optional<HeaderLine> cutHeaderLine(std::string_view line)
{
    constexpr std::size_t kLongestKey = 32;
    const std::size_t colon = line.find(':');
    if (colon == 0 || colon > kLongestKey)
        return std::nullopt;
    const auto key = keyOf(foldCase(trimmed(line.substr(0, colon))));
    if (!key)
        return std::nullopt;
    return HeaderLine{.key = *key, .value = trimmed(line.substr(colon + 1))};
}

std::string unquoted(std::string_view value)
{
    if (value.size() > 1 && value.front() == '"' && value.back() == '"')
        value = value.substr(1, value.size() - 2);
    return std::string(value);
}

/// A year by itself is a date here, though in a text it may be any number.
std::optional<ArticleDate> wholeDateOrYear(std::string_view text, std::string_view zone)
{
    if (auto date = wholeDate(text, zone))
        return date;
    text = trimmed(text);
    if (text.size() != 4 || text < "1700" || text > "2200")
        return std::nullopt;
    const auto year = parsePartialDate(text);
    return year ? std::optional(ArticleDate{.date = *year, .length = text.size()}) : std::nullopt;
}

void setDate(ArticleHeader& header, std::string_view value, std::size_t line, std::string_view zone)
{
    header.dateText = value;
    header.dateLine = line;
    header.date = wholeDateOrYear(value, zone);
}

void apply(ArticleHeader& header, const HeaderLine& line, std::size_t number, std::string_view zone)
{
    const auto set = [&](std::string& field) {
        if (field.empty())
            field = unquoted(line.value);
    };
    switch (line.key) {
    case Key::Title:
        return set(header.title);
    case Key::Date:
        if (header.dateText.empty())
            setDate(header, line.value, number, zone);
        return;
    case Key::Publisher:
        return set(header.publisher);
    case Key::Agency:
        return set(header.agency);
    case Key::Byline:
        return set(header.byline);
    case Key::Place:
        return set(header.place);
    case Key::Language:
        header.language = languageCode(line.value);
        return;
    case Key::Address:
        return set(header.address);
    case Key::Guid:
        return set(header.guid);
    }
}

/// True if a date of `length` bytes is the front of more figures or letters ("2025-02-3").
bool goesOn(std::string_view text, std::size_t length)
{
    if (length >= text.size())
        return false;
    const char next = text[length];
    return next == '-' || next == '/' || isDigit(next) || (next >= 'A' && next <= 'Z')
        || (next >= 'a' && next <= 'z');
}

/// How many bytes stand at the front of `text` where a date should: figures before a dateline
/// ("2025 New York (dpa) - "), or a year, a hyphen and figures ("2025-02-30"). 0 if neither do.
std::size_t lengthOfFigures(std::string_view text, std::string_view zone)
{
    constexpr int kMostWords = 4; // "Mon, 31 February 2025"
    constexpr std::size_t kLongestIso = 10;
    std::size_t end = 0;
    for (int word = 0; word < kMostWords && end < text.size(); ++word) {
        end = std::min(text.find_first_of(" \t", end + 1), text.size());
        const std::string_view figures = text.substr(0, end);
        if (std::ranges::any_of(figures, isDigit) && leadingDateline(text.substr(end), zone))
            return end;
    }
    end = std::min(text.find_first_of(" \t"), text.size());
    const std::string_view first = text.substr(0, end);
    const bool iso = first.find('-') == std::size_t{4} && first.size() <= kLongestIso
        && std::ranges::all_of(first, [](char c) { return c == '-' || isDigit(c); });
    return iso ? end : 0;
}

/// "date 2025-01 New York (dpa) - ...": how many bytes of the line the date takes up; 0 if the
/// line is not of this form.
std::size_t dateBeforeText(ArticleHeader& header, std::string_view line, std::size_t number,
                           std::string_view zone)
{
    std::size_t at = std::min(line.find_first_not_of(" \t"), line.size());
    const std::size_t keyEnd = std::min(line.find_first_of(" :\t", at), line.size());
    if (keyOf(foldCase(line.substr(at, keyEnd - at))) != Key::Date)
        return 0;
    const bool colon = keyEnd < line.size() && line[keyEnd] == ':';
    at = std::min(line.find_first_not_of(" :\t", keyEnd), line.size());
    const std::string_view value = line.substr(at);
    auto date = leadingDate(value, zone);
    std::size_t length = date ? date->length : 0;
    if (!date || goesOn(value, length)) {
        length = lengthOfFigures(value, zone);
        date = wholeDateOrYear(value.substr(0, length), zone);
    }
    const std::string_view behind = value.substr(length);
    // A colon and nothing behind the date is a whole header line.
    if (length == 0 || (colon && trimmed(behind).empty()))
        return 0;
    // Without a colon, only what no sentence begins with: "date 2025-01", or a dateline behind it.
    const bool iso = value.find('-') == std::size_t{4};
    if (!colon && !iso && !leadingDateline(behind, zone))
        return 0;
    header.dateText = trimmed(value.substr(0, length));
    header.dateLine = number;
    header.date = std::move(date);
    return at + length;
}

} // namespace

ArticleHeader readArticleHeader(std::string_view text, std::string_view zone)
{
    ArticleHeader header;
    bool any = false;
    std::size_t at = 0;
    for (std::size_t number = 1; at < text.size(); ++number) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        const std::size_t next = std::min(end + 1, text.size());
        const bool blank = trimmed(line).empty();
        const bool fence = trimmed(line) == "---";
        const auto cut = cutHeaderLine(line);
        if (blank && any) {
            header.length = next;
            return header;
        }
        if (!blank && !fence) {
            const bool dated = cut && cut->key == Key::Date && wholeDate(cut->value, zone);
            const std::size_t taken = dated ? 0 : dateBeforeText(header, line, number, zone);
            if (taken > 0 || !cut) {
                header.length = at + taken;
                return header;
            }
            apply(header, *cut, number, zone);
            any = true;
        }
        at = next;
    }
    header.length = at;
    return header;
}

} // namespace core
