#include "core/ingest/dateline.h"

#include "core/base/unicode.h"
#include "core/ingest/number_parts.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core {

namespace {

constexpr auto kAgencies = std::to_array<std::string_view>({"dpa",
                                                            "afx",
                                                            "reuters",
                                                            "rtr",
                                                            "rtrs",
                                                            "ap",
                                                            "afp",
                                                            "bloomberg",
                                                            "dts",
                                                            "epd",
                                                            "kna",
                                                            "sid",
                                                            "apa",
                                                            "sda",
                                                            "keystone",
                                                            "awp",
                                                            "ots",
                                                            "dow jones",
                                                            "djn",
                                                            "dj",
                                                            "xinhua",
                                                            "kyodo",
                                                            "ansa",
                                                            "tass",
                                                            "interfax",
                                                            "pti",
                                                            "ani",
                                                            "ians",
                                                            "efe",
                                                            "belga",
                                                            "anp",
                                                            "ntb",
                                                            "tt",
                                                            "ritzau",
                                                            "upi",
                                                            "cnn",
                                                            "cnbc",
                                                            "marketwatch",
                                                            "prnewswire",
                                                            "pr newswire",
                                                            "businesswire",
                                                            "business wire",
                                                            "globenewswire",
                                                            "globe newswire",
                                                            "accesswire",
                                                            "nikkei",
                                                            "yonhap",
                                                            "jiji"});

/// Words of a place that are not capitalised.
constexpr auto kParticles = std::to_array<std::string_view>(
    {"am", "an", "der", "den", "dem", "im",   "in",  "ob", "bei", "of",  "de",  "del",
     "la", "do", "da",  "di",  "on",  "upon", "the", "zu", "vor", "und", "and", "v.d.H."});

constexpr auto kDashes = std::to_array<std::string_view>({"---", "--", "—", "–", "-"});

void skipBlanks(std::string_view text, std::size_t& at)
{
    for (;;) {
        const std::string_view rest = text.substr(at);
        if (rest.starts_with(' ') || rest.starts_with('\t'))
            ++at;
        else if (rest.starts_with("\u00A0"))
            at += std::string_view("\u00A0").size();
        else
            return;
    }
}

bool isUpper(char32_t codePoint)
{
    std::string letter;
    appendUtf8(letter, codePoint);
    return isWordCharacter(codePoint) && foldCase(letter) != letter;
}

bool isUpperWord(std::string_view word)
{
    std::size_t position = 0;
    return !word.empty() && isUpper(nextCodePoint(word, position));
}

/// True for "FRANKFURT/MAIN": no letter that is not a capital.
bool isAllCapitals(std::string_view text)
{
    std::size_t capitals = 0;
    for (std::size_t position = 0; position < text.size();) {
        const char32_t codePoint = nextCodePoint(text, position);
        if (!isWordCharacter(codePoint))
            continue;
        if (!isUpper(codePoint))
            return false;
        ++capitals;
    }
    return capitals > 1;
}

/// A dash that ends the dateline, the blanks around it included. A dash that belongs to a word
/// has none behind it.
bool takeDash(std::string_view text, std::size_t& at)
{
    std::size_t ahead = at;
    skipBlanks(text, ahead);
    for (const std::string_view dash : kDashes) {
        if (!text.substr(ahead).starts_with(dash))
            continue;
        ahead += dash.size();
        if (dash == "-" && ahead < text.size() && text[ahead] != ' ')
            return false;
        skipBlanks(text, ahead);
        at = ahead;
        return true;
    }
    return false;
}

/// The words of one place from `at` on: it ends before a comma, a bracket, a figure, a slash with
/// an agency, or a dash. Empty if a word does not belong to a place.
std::string_view takePlace(std::string_view text, std::size_t& at)
{
    constexpr std::size_t kMostWords = 6;
    constexpr std::size_t kLongest = 80;
    const std::size_t begin = at;
    std::size_t end = at;
    for (std::size_t words = 0;; ++words) {
        std::size_t ahead = end;
        skipBlanks(text, ahead);
        if (ahead == text.size() || text[ahead] == '(' || text[ahead] == ',' || text[ahead] == '/'
            || isDigit(text[ahead]) || (words > 0 && takeDash(text, ahead)))
            break;
        const std::size_t wordEnd = std::min(text.find_first_of(" ,(\n\t", ahead), text.size());
        const std::string_view word = text.substr(ahead, wordEnd - ahead);
        const bool particle = words > 0 && std::ranges::find(kParticles, word) != kParticles.end();
        if (words == kMostWords || wordEnd - begin > kLongest || (!isUpperWord(word) && !particle)
            || word.find_first_of(":;!?\"") != std::string_view::npos)
            return {};
        end = wordEnd;
    }
    at = end;
    return text.substr(begin, end - begin);
}

/// "(dpa-AFX)" or "/PRNewswire/"; empty if there is none.
std::string_view takeAgency(std::string_view text, std::size_t& at)
{
    constexpr std::size_t kLongest = 40;
    std::size_t ahead = at;
    skipBlanks(text, ahead);
    if (ahead == text.size() || (text[ahead] != '(' && text[ahead] != '/'))
        return {};
    const char closing = text[ahead] == '(' ? ')' : '/';
    const std::size_t end = text.find(closing, ahead + 1);
    if (end == std::string_view::npos || end - ahead > kLongest || end == ahead + 1)
        return {};
    const std::string_view agency = trimmed(text.substr(ahead + 1, end - ahead - 1));
    at = end + 1;
    return agency;
}

/// ", Jan 27", " 27.01.2025", ", den 27. Januar 2025,".
std::optional<ArticleDate> takeDate(std::string_view text, std::size_t& at, std::string_view zone)
{
    std::size_t ahead = at;
    skipBlanks(text, ahead);
    if (text.substr(ahead).starts_with(','))
        ++ahead;
    skipBlanks(text, ahead);
    auto date = leadingDate(text.substr(ahead), zone);
    if (date)
        at = ahead + date->length;
    return date;
}

/// The state or country behind a comma: "OMAHA, Neb."
void takeRegion(std::string_view text, std::size_t& at, std::string& place)
{
    if (!text.substr(at).starts_with(','))
        return;
    std::size_t ahead = at + 1;
    skipBlanks(text, ahead);
    const std::string_view region = takePlace(text, ahead);
    if (region.empty())
        return;
    place += ", " + std::string(region);
    at = ahead;
}

/// What ends a dateline: a dash, or after an agency also a colon, a full stop or nothing.
bool takeEnd(std::string_view text, std::size_t& at, bool hasAgency)
{
    if (takeDash(text, at))
        return true;
    if (!hasAgency)
        return false;
    if (at < text.size() && (text[at] == ':' || text[at] == '.'))
        ++at;
    skipBlanks(text, at);
    return true;
}

} // namespace

bool isKnownAgency(std::string_view name)
{
    const std::string folded = foldCase(name);
    return std::ranges::any_of(kAgencies, [&](std::string_view agency) {
        return folded.starts_with(agency)
            && (folded.size() == agency.size()
                || std::string_view("-/ ,").find(folded[agency.size()]) != std::string_view::npos);
    });
}

std::optional<Dateline> leadingDateline(std::string_view text, std::string_view zone)
{
    std::size_t at = 0;
    skipBlanks(text, at);
    Dateline dateline;
    dateline.date = takeDate(text, at, zone);
    if (!dateline.date)
        dateline.place = takePlace(text, at);
    if (!dateline.place.empty()) {
        dateline.date = takeDate(text, at, zone);
        if (!dateline.date) {
            takeRegion(text, at, dateline.place);
            dateline.date = takeDate(text, at, zone);
        }
    }
    const std::string_view agency = takeAgency(text, at);
    const bool known = isKnownAgency(agency);
    // "HAMBURG (taz) -" is one as well, "Angela Merkel (CDU) -" is not.
    if (!agency.empty() && !known && !(isAllCapitals(dateline.place)))
        return std::nullopt;
    if (agency.empty() && (dateline.place.empty() || !dateline.date))
        return std::nullopt;
    if (!dateline.date && known) {
        std::size_t behind = at;
        if (auto date = takeDate(text, behind, zone)) {
            dateline.date = std::move(date);
            at = behind;
        }
    }
    if (!takeEnd(text, at, known))
        return std::nullopt;
    dateline.agency = agency;
    dateline.length = at;
    return dateline;
}

} // namespace core
