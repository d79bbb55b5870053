#include "core/ingest/feed_date.h"

#include "core/base/unicode.h"
#include "core/ingest/number_parts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

namespace core {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// Zones of RFC 822 and others that only machine-written dates may leave to their abbreviation.
constexpr auto kZones = std::to_array<Pair>({{"UT", "UTC"},
                                             {"WET", "+00:00"},
                                             {"BST", "+01:00"},
                                             {"WEST", "+01:00"},
                                             {"EET", "+02:00"},
                                             {"EEST", "+03:00"},
                                             {"MSK", "+03:00"},
                                             {"CST", "-06:00"},
                                             {"CDT", "-05:00"},
                                             {"MST", "-07:00"},
                                             {"MDT", "-06:00"},
                                             {"AKST", "-09:00"},
                                             {"AKDT", "-08:00"},
                                             {"HST", "-10:00"},
                                             {"AEST", "+10:00"},
                                             {"AEDT", "+11:00"}});

bool allDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, isDigit);
}

std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \t\r\n"), text.size());
        if (end > 0)
            words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

/// "04" is 2004, "87" is 1987.
std::string fullYear(std::string_view year)
{
    constexpr std::string_view kFirstOfOldCentury = "70";
    return std::string(year < kFirstOfOldCentury ? "20" : "19").append(year);
}

/// The words of an RFC 822 date with its old year and zone written out.
std::string writtenOut(std::string_view text)
{
    std::vector<std::string_view> words = wordsOf(text);
    std::string result;
    for (std::size_t index = 0; index < words.size(); ++index) {
        const std::string_view word = words[index];
        const auto zone = std::ranges::find(kZones, word, &Pair::first);
        const bool behindMonth = index > 0 && std::ranges::none_of(words[index - 1], isDigit)
            && index > 1 && allDigits(words[index - 2]);
        if (!result.empty())
            result += ' ';
        if (zone != kZones.end() && index > 0)
            result += zone->second;
        else if (behindMonth && word.size() == 2 && allDigits(word))
            result += fullYear(word);
        else
            result += word;
    }
    return result;
}

/// "Mon Jan 27 22:10:00 UTC 2025" as "27 Jan 2025 22:10:00 UTC".
std::string yearBeforeClock(std::string_view text)
{
    const std::vector<std::string_view> words = wordsOf(text);
    const bool zone = words.size() == 6;
    if ((!zone && words.size() != 5) || words[3].find(':') == std::string_view::npos
        || words.back().size() != 4 || !allDigits(words.back()))
        return std::string(text);
    std::string result(words[2]);
    for (const std::string_view word :
         {words[1], words.back(), words[3], zone ? words[4] : std::string_view{}})
        result.append(" ").append(word);
    return writtenOut(result);
}

std::optional<ArticleDate> yearOnly(std::string_view text)
{
    int year = 0;
    if (text.size() != 4 || !allDigits(text))
        return std::nullopt;
    std::from_chars(text.data(), text.data() + text.size(), year);
    constexpr int kFirstYear = 1700;
    constexpr int kLastYear = 2200;
    if (year < kFirstYear || year > kLastYear)
        return std::nullopt;
    return ArticleDate{.date = PartialDate::ofYear(std::chrono::year{year}), .length = text.size()};
}

} // namespace

std::string withDateMarks(std::string_view text)
{
    if (text.size() < 8 || !allDigits(text.substr(0, 8)) || (text.size() > 8 && isDigit(text[8])))
        return std::string(text);
    std::string marked;
    marked.append(text, 0, 4).append("-").append(text, 4, 2).append("-").append(text, 6, 2);
    text.remove_prefix(8);
    if (text.size() < 5 || text.front() != 'T' || !allDigits(text.substr(1, 4)))
        return marked.append(text);
    marked.append(text, 0, 3).append(":").append(text, 3, 2);
    text.remove_prefix(5);
    if (text.size() >= 2 && allDigits(text.substr(0, 2))) {
        marked.append(":").append(text, 0, 2);
        text.remove_prefix(2);
    }
    return marked.append(text);
}

std::optional<ArticleDate> feedDate(std::string_view text, std::string_view zone)
{
    constexpr std::size_t kLongest = 100;
    text = trimmed(text);
    if (text.empty() || text.size() > kLongest)
        return std::nullopt;
    if (auto date = yearOnly(text))
        return date;
    for (const std::string& form :
         {std::string(text), withDateMarks(text), writtenOut(text), yearBeforeClock(text)}) {
        if (auto date = wholeDate(form, zone))
            return date;
    }
    return std::nullopt;
}

} // namespace core
