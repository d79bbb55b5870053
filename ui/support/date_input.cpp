#include "ui/support/date_input.h"

#include "core/time/trading_date.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>
#include <chrono>
#include <vector>

namespace ui {

namespace {

/// What was written: numbers with how many digits they had, and at most one month's name.
struct Parts {
    struct Number {
        int value = 0;
        qsizetype digits = 0;
        QChar after{}; ///< what stands behind it
    };
    std::vector<Number> numbers;
    std::optional<unsigned> month;
};

std::optional<unsigned> monthNamed(const QString& word)
{
    constexpr qsizetype kLeast = 3;
    static const std::array<QStringList, 12> kNames{{
        {QStringLiteral("january"), QStringLiteral("januar"), QStringLiteral("jänner")},
        {QStringLiteral("february"), QStringLiteral("februar")},
        {QStringLiteral("march"), QStringLiteral("märz"), QStringLiteral("maerz"),
         QStringLiteral("mrz")},
        {QStringLiteral("april")},
        {QStringLiteral("may"), QStringLiteral("mai")},
        {QStringLiteral("june"), QStringLiteral("juni")},
        {QStringLiteral("july"), QStringLiteral("juli")},
        {QStringLiteral("august")},
        {QStringLiteral("september")},
        {QStringLiteral("october"), QStringLiteral("oktober")},
        {QStringLiteral("november")},
        {QStringLiteral("december"), QStringLiteral("dezember")},
    }};
    const QString lower = word.toLower();
    if (lower.size() < kLeast)
        return std::nullopt;
    for (std::size_t month = 0; month < kNames.size(); ++month) {
        for (const QString& name : kNames[month]) {
            if (name.startsWith(lower))
                return static_cast<unsigned>(month + 1);
        }
    }
    return std::nullopt;
}

std::optional<Parts> partsOf(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("(\\d{1,4})(?!\\d)|(\\p{L}+)|([\\s.,/-]+)"));
    Parts parts;
    qsizetype end = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedStart() != end)
            return std::nullopt;
        end = match.capturedEnd();
        if (!match.captured(1).isEmpty()) {
            const QString digits = match.captured(1);
            parts.numbers.push_back(
                {digits.toInt(), digits.size(), end < text.size() ? text.at(end) : QChar()});
        } else if (!match.captured(2).isEmpty()) {
            const auto month = monthNamed(match.captured(2));
            if (!month || parts.month)
                return std::nullopt;
            parts.month = month;
        }
    }
    return end == text.size() ? std::optional(parts) : std::nullopt;
}

std::optional<int> yearOf(const Parts::Number& number)
{
    constexpr int kPivot = 70;
    if (number.digits == 4)
        return number.value;
    if (number.digits != 2)
        return std::nullopt;
    return number.value < kPivot ? 2000 + number.value : 1900 + number.value;
}

std::optional<core::PartialDate> dayOf(const Parts::Number& yearNumber, int month, int day)
{
    const auto year = yearOf(yearNumber);
    const auto date = year && month > 0 && day > 0
        ? core::TradingDate::from(*year, static_cast<unsigned>(month), static_cast<unsigned>(day))
        : std::nullopt;
    return date ? std::optional(core::PartialDate::ofDay(date->day())) : std::nullopt;
}

std::optional<core::PartialDate> monthOf(const Parts::Number& yearNumber, int month)
{
    if (yearNumber.digits != 4 || month < 1 || month > 12)
        return std::nullopt;
    return core::PartialDate::ofMonth(std::chrono::year{yearNumber.value}
                                      / std::chrono::month{static_cast<unsigned>(month)});
}

std::optional<core::PartialDate> withMonthName(const Parts& parts)
{
    const int month = static_cast<int>(*parts.month);
    const auto& numbers = parts.numbers;
    if (numbers.size() == 1)
        return monthOf(numbers[0], month);
    if (numbers.size() != 2)
        return std::nullopt;
    const bool yearFirst = numbers[0].digits == 4;
    return dayOf(numbers[yearFirst ? 0 : 1], month, numbers[yearFirst ? 1 : 0].value);
}

std::optional<core::PartialDate> ofThreeNumbers(const Parts& parts, const QLocale& locale)
{
    const Parts::Number& first = parts.numbers[0];
    const Parts::Number& second = parts.numbers[1];
    const Parts::Number& third = parts.numbers[2];
    if (first.digits == 4)
        return dayOf(first, second.value, third.value);
    const bool slashes = first.after == QLatin1Char('/');
    const bool monthFirst = slashes
        && (second.value > 12
            || (first.value <= 12
                && locale.dateFormat(QLocale::ShortFormat).startsWith(QLatin1Char('M'))));
    return monthFirst ? dayOf(third, first.value, second.value)
                      : dayOf(third, second.value, first.value);
}

} // namespace

std::optional<core::PartialDate> readDate(const QString& text, const QLocale& locale)
{
    const auto parts = partsOf(text.trimmed());
    if (!parts || parts->numbers.empty())
        return std::nullopt;
    if (parts->month)
        return withMonthName(*parts);
    const auto& numbers = parts->numbers;
    switch (numbers.size()) {
    case 1:
        return numbers[0].digits == 4
            ? std::optional(core::PartialDate::ofYear(std::chrono::year{numbers[0].value}))
            : std::nullopt;
    case 2:
        return numbers[0].digits == 4 ? monthOf(numbers[0], numbers[1].value)
                                      : monthOf(numbers[1], numbers[0].value);
    case 3:
        return ofThreeNumbers(*parts, locale);
    default:
        return std::nullopt;
    }
}

} // namespace ui
