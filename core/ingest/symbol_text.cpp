#include "core/ingest/symbol_text.h"

#include "core/base/unicode.h"
#include "core/ingest/number_parts.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

bool isCapital(char c)
{
    return c >= 'A' && c <= 'Z';
}

/// ISO 6166, with its check digit (Luhn over letters as 10 to 35).
bool isIsin(std::string_view text)
{
    constexpr std::size_t kLength = 12;
    if (text.size() != kLength || !isCapital(text[0]) || !isCapital(text[1])
        || !std::ranges::all_of(text, [](char c) { return isCapital(c) || isDigit(c); })
        || !isDigit(text.back()))
        return false;
    std::string digits;
    for (const char c : text)
        digits += isDigit(c) ? std::string(1, c) : std::to_string(c - 'A' + 10);
    int sum = 0;
    bool twice = false;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, twice = !twice) {
        const int value = (*digit - '0') * (twice ? 2 : 1);
        sum += value / 10 + value % 10;
    }
    return sum % 10 == 0;
}

/// The words of a line, cut at blanks and marks.
std::vector<std::string_view> wordsOfLine(std::string_view line)
{
    constexpr std::string_view kMarks = " \t:;,()[]/\"";
    std::vector<std::string_view> words;
    while (!line.empty()) {
        const std::size_t end = std::min(line.find_first_of(kMarks), line.size());
        if (end > 0)
            words.push_back(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return words;
}

std::string_view inBrackets(std::string_view line)
{
    const std::size_t open = line.rfind('(');
    const std::size_t close = line.find(')', open == std::string_view::npos ? 0 : open);
    if (open == std::string_view::npos || close == std::string_view::npos)
        return {};
    return line.substr(open + 1, close - open - 1);
}

bool isTicker(std::string_view text)
{
    constexpr std::size_t kLongest = 32;
    constexpr auto kOthers = std::to_array<std::string_view>(
        {"XETRA", "FRANKFURT", "NYSE", "NASDAQ", "WKN", "ISIN", "OHLC", "OHLCV"});
    return text.size() <= kLongest && looksLikeSymbol(text) && !isCurrencySign(text)
        && std::ranges::find(kOthers, text) == kOthers.end()
        && std::ranges::any_of(text, isCapital);
}

/// All fields of a title as one line.
std::string lineOf(const HeaderRow& title)
{
    std::string line;
    for (const std::string& field : title.fields) {
        if (!field.empty())
            line += (line.empty() ? "" : " ") + field;
    }
    return line;
}

std::string_view symbolOfLine(std::string_view line)
{
    if (isTicker(line))
        return line;
    if (const std::string_view inside = inBrackets(line); isTicker(inside))
        return inside;
    const auto words = wordsOfLine(line);
    if (const auto isin = std::ranges::find_if(words, isIsin); isin != words.end())
        return *isin;
    constexpr std::size_t kLengthOfWkn = 6;
    const auto wkn = std::ranges::find(words, std::string_view("WKN"));
    if (wkn != words.end() && wkn + 1 != words.end() && (wkn + 1)->size() == kLengthOfWkn)
        return *(wkn + 1);
    return {};
}

} // namespace

bool looksLikeSymbol(std::string_view name)
{
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return isCapital(c) || isDigit(c) || c == '^' || c == '.' || c == '_' || c == '-'
            || c == '=' || c == '/';
    });
}

std::string symbolOfName(std::string_view name)
{
    constexpr std::string_view kSeparators = " \t\r\n;,|";
    std::string symbol;
    bool isBetween = false;
    for (const char c : trimmed(name)) {
        if (kSeparators.find(c) != std::string_view::npos) {
            isBetween = true;
            continue;
        }
        if (isBetween && !symbol.empty())
            symbol += '_';
        isBetween = false;
        symbol += c;
    }
    return symbol;
}

std::string symbolOfTitles(std::span<const HeaderRow> titles)
{
    for (const HeaderRow& title : titles) {
        const std::string line = lineOf(title);
        if (const std::string_view symbol = symbolOfLine(line); !symbol.empty())
            return std::string(symbol);
    }
    return {};
}

std::string currencyOfTitles(std::span<const HeaderRow> titles)
{
    constexpr std::size_t kLetters = 3;
    for (const HeaderRow& title : titles) {
        const std::string line = lineOf(title);
        const std::string folded = foldCase(line);
        if (folded.find("währung") == std::string::npos
            && folded.find("currency") == std::string::npos)
            continue;
        for (const std::string_view word : wordsOfLine(line)) {
            if (word.size() == kLetters && std::ranges::all_of(word, isCapital))
                return std::string(word);
        }
    }
    return {};
}

} // namespace core
