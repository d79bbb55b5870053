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

constexpr std::array<std::string_view, 12> kShortEnglishMonths{
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<std::string_view, 12> kShortGermanMonths{
    "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."};
constexpr std::array<std::string_view, 7> kShortEnglishDays{"Sun", "Mon", "Tue", "Wed",
                                                            "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 7> kShortGermanDays{"So", "Mo", "Di", "Mi",
                                                           "Do", "Fr", "Sa"};

/// The number that a word stands for, the largest first.
struct Magnitude {
    double value;
    std::string_view english;
    std::string_view german;
};
constexpr std::array<Magnitude, 3> kMagnitudes{{{1e12, "trillion", "Billionen"},
                                                {1e9, "billion", "Milliarden"},
                                                {1e6, "million", "Millionen"}}};

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

std::string otherLanguage(std::string_view language)
{
    return language == "de" ? "en" : "de";
}

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

std::string changeWords(double fraction, int decimals, std::string_view language)
{
    const std::string number = decimalWords(fraction * 100.0, decimals, language);
    const bool isZero = number.find_first_of("123456789") == std::string::npos;
    const bool signless = number.starts_with(kMinus) || isZero;
    return (signless ? "" : "+") + number + std::string(kNoBreak) + "%";
}

std::string changeWords(double fraction, std::string_view language)
{
    return changeWords(fraction, 2, language);
}

std::string countWords(double count, std::string_view language)
{
    for (const Magnitude& magnitude : kMagnitudes) {
        if (std::abs(count) >= magnitude.value)
            return decimalWords(count / magnitude.value, 2, language) + std::string(kNoBreak)
                + std::string(isGerman(language) ? magnitude.german : magnitude.english);
    }
    return decimalWords(count, count == std::trunc(count) && std::abs(count) >= 1000.0 ? 0 : 2,
                        language);
}

std::string amountWords(double amount, std::string_view currency, std::string_view language)
{
    const bool isLarge = std::abs(amount) >= kMagnitudes.back().value;
    return (isLarge ? countWords(amount, language) : decimalWords(amount, 2, language))
        + std::string(kNoBreak) + currencyWords(currency, language);
}

std::string shortDayWords(TradingDate day, bool withYear, std::string_view language)
{
    const auto ymd = day.yearMonthDay();
    const auto& months = isGerman(language) ? kShortGermanMonths : kShortEnglishMonths;
    const auto& days = isGerman(language) ? kShortGermanDays : kShortEnglishDays;
    const std::string blank(kNoBreak);
    return std::string(days[day.weekday().c_encoding()]) + blank
        + std::to_string(static_cast<unsigned>(ymd.day())) + (isGerman(language) ? "." : "") + blank
        + std::string(months[static_cast<unsigned>(ymd.month()) - 1U])
        + (withYear ? blank + std::to_string(static_cast<int>(ymd.year())) : std::string());
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
