#include "core/report/words.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace core {

namespace {

constexpr std::string_view kMinus = "\u2212";
constexpr std::string_view kNoBreak = "\u00A0";

constexpr std::array<std::string_view, 12> kEnglishMonths{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 12> kGermanMonths{
    "Januar", "Februar", "März",      "April",   "Mai",      "Juni",
    "Juli",   "August",  "September", "Oktober", "November", "Dezember"};

struct Currency {
    std::string_view code;
    std::string_view english;
    std::string_view german;
};
constexpr std::array<Currency, 7> kCurrencies{{{"", "points", "Punkte"},
                                               {"USD", "US dollars", "US-Dollar"},
                                               {"EUR", "euros", "Euro"},
                                               {"GBP", "pounds", "Pfund"},
                                               {"CHF", "Swiss francs", "Schweizer Franken"},
                                               {"JPY", "yen", "Yen"},
                                               {"CNY", "yuan", "Yuan"}}};

bool isGerman(std::string_view language)
{
    return language == "de";
}

/// The number without a sign, a point before its decimals.
std::string plainDigits(double value, int decimals)
{
    std::array<char, 400> text{}; // the longest double without exponent has 309 digits
    std::snprintf(text.data(), text.size(), "%.*f", decimals, std::abs(value));
    return text.data();
}

std::string monthWords(const std::chrono::year_month_day& date, std::string_view language)
{
    const auto& months = isGerman(language) ? kGermanMonths : kEnglishMonths;
    return std::string(months[static_cast<unsigned>(date.month()) - 1U]) + std::string(kNoBreak)
        + std::to_string(static_cast<int>(date.year()));
}

} // namespace

std::string decimalWords(double value, int decimals, std::string_view language)
{
    const std::string digits = plainDigits(value, decimals);
    const std::size_t whole = std::min(digits.find('.'), digits.size());
    const bool isZero = digits.find_first_not_of("0.") == std::string::npos;
    std::string words(value < 0.0 && !isZero ? kMinus : std::string_view());
    for (std::size_t index = 0; index < digits.size(); ++index) {
        if (index == whole)
            words += isGerman(language) ? ',' : '.';
        else
            words += digits[index];
        const std::size_t left = whole - index - 1;
        if (index < whole && left > 0 && left % 3 == 0)
            words += isGerman(language) ? '.' : ',';
    }
    return words;
}

std::string priceWords(double price, std::string_view language)
{
    return decimalWords(price, std::abs(price) < 1.0 && price != 0.0 ? 4 : 2, language);
}

std::string changeWords(double fraction, std::string_view language)
{
    const std::string number = decimalWords(fraction * 100.0, 2, language);
    const bool signless = number.starts_with(kMinus) || std::abs(fraction) < 0.00005;
    return (signless ? "" : "+") + number + std::string(kNoBreak) + "%";
}

std::string dayWords(TradingDate day, std::string_view language)
{
    const auto ymd = day.yearMonthDay();
    return std::to_string(static_cast<unsigned>(ymd.day())) + (isGerman(language) ? "." : "")
        + std::string(kNoBreak) + monthWords(ymd, language);
}

std::string dateWords(const PartialDate& date, std::string_view language)
{
    const std::chrono::year_month_day first{date.firstDay};
    switch (date.precision) {
    case Precision::Unknown:
        return {};
    case Precision::Year:
        return std::to_string(static_cast<int>(first.year()));
    case Precision::Month:
        return monthWords(first, language);
    case Precision::Day:
    case Precision::Minute:
        break;
    }
    return dayWords(TradingDate{date.firstDay}, language);
}

std::string currencyWords(std::string_view currency, std::string_view language)
{
    for (const Currency& known : kCurrencies) {
        if (known.code == currency)
            return std::string(isGerman(language) ? known.german : known.english);
    }
    return std::string(currency);
}

std::string listWords(const std::vector<std::string>& items, std::string_view language)
{
    std::string words;
    for (std::size_t index = 0; index < items.size(); ++index) {
        if (index > 0)
            words += index + 1 < items.size() ? ", " : isGerman(language) ? " und " : " and ";
        words += items[index];
    }
    return words;
}

std::string quoted(std::string_view text, std::string_view language)
{
    return isGerman(language) ? "„" + std::string(text) + "“" : "“" + std::string(text) + "”";
}

} // namespace core
