#include "ui/support/formatting.h"

#include "ui/support/conversion.h"

#include <gtest/gtest.h>

#include <limits>

using namespace ui;

namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedKingdom);
const QLocale kGerman(QLocale::German, QLocale::Austria);
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

core::PartialDate partial(const char* text, const char* zone = "")
{
    return *core::parsePartialDate(text, zone);
}

TEST(Formatting, GroupsThousandsAsTheLanguageDoes)
{
    EXPECT_EQ(formatNumber(21520.5, 2, kEnglish), QStringLiteral("21,520.50"));
    EXPECT_EQ(formatNumber(21520.5, 2, kGerman), QStringLiteral("21.520,50"));
    EXPECT_EQ(formatCount(-1234567, kEnglish), QStringLiteral("−1,234,567"));
}

TEST(Formatting, TakesTheLanguageOfNobodyAsEnglish)
{
    EXPECT_EQ(formatNumber(1234.5, 1, QLocale::c()), QStringLiteral("1,234.5"));
}

TEST(Formatting, WritesChangesWithARealMinusAndAnUnbreakableBlank)
{
    EXPECT_EQ(formatChange(-0.16968, kEnglish), QStringLiteral("−16.97\u00A0%"));
    EXPECT_EQ(formatChange(-0.16968, kGerman), QStringLiteral("−16,97\u00A0%"));
    EXPECT_EQ(formatChange(0.0062, kGerman), QStringLiteral("+0,62\u00A0%"));
    EXPECT_EQ(formatChange(-0.1697, kEnglish, 1), QStringLiteral("−17.0\u00A0%"));
}

TEST(Formatting, GivesZeroNoSign)
{
    EXPECT_EQ(formatChange(-0.000001, kEnglish), QStringLiteral("0.00\u00A0%"));
    EXPECT_EQ(formatChange(0.000001, kEnglish), QStringLiteral("0.00\u00A0%"));
    EXPECT_EQ(formatNumber(-0.001, 2, kEnglish), QStringLiteral("0.00"));
}

TEST(Formatting, ShowsADashWhereThereIsNoNumber)
{
    EXPECT_EQ(formatPrice(kNan, kEnglish), QStringLiteral("–"));
    EXPECT_EQ(formatChange(kNan, kEnglish), QStringLiteral("–"));
    EXPECT_EQ(formatVolume(kNan, kEnglish), QStringLiteral("–"));
}

TEST(Formatting, GivesSmallPricesTheDecimalsTheyNeed)
{
    EXPECT_EQ(formatPrice(118.42, kEnglish), QStringLiteral("118.42"));
    EXPECT_EQ(formatPrice(0.0, kEnglish), QStringLiteral("0.00"));
    EXPECT_EQ(formatPrice(0.5, kEnglish), QStringLiteral("0.500"));
    EXPECT_EQ(formatPrice(0.07125, kEnglish), QStringLiteral("0.0712"));
    EXPECT_EQ(formatPrice(-37.63, kEnglish), QStringLiteral("−37.63"));
}

TEST(Formatting, ShortensVolumesToThreeDigits)
{
    EXPECT_EQ(formatVolume(818830900, kEnglish), QStringLiteral("819\u00A0m"));
    EXPECT_EQ(formatVolume(818830900, kGerman), QStringLiteral("819\u00A0Mio."));
    EXPECT_EQ(formatVolume(2438700029, kGerman), QStringLiteral("2,44\u00A0Mrd."));
    EXPECT_EQ(formatVolume(59893.3, kEnglish), QStringLiteral("59.9\u00A0k"));
    EXPECT_EQ(formatVolume(999.0, kEnglish), QStringLiteral("999"));
    EXPECT_EQ(formatVolume(999600.0, kEnglish), QStringLiteral("1.00\u00A0m"));
    EXPECT_EQ(formatVolume(0.0, kEnglish), QStringLiteral("0"));
}

TEST(Formatting, WritesDaysInEachStyle)
{
    const core::TradingDate day = *core::TradingDate::from(2025, 1, 28);

    EXPECT_EQ(formatDate(day, DateStyle::DayMonth, kEnglish), QStringLiteral("28 Jan"));
    EXPECT_EQ(formatDate(day, DateStyle::Short, kEnglish), QStringLiteral("28 Jan 2025"));
    EXPECT_EQ(formatDate(day, DateStyle::Long, kEnglish), QStringLiteral("28 January 2025"));
    EXPECT_EQ(formatDate(day, DateStyle::Weekday, kEnglish), QStringLiteral("Tue 28 Jan 2025"));
    EXPECT_EQ(formatDate(day, DateStyle::DayOfWeek, kEnglish), QStringLiteral("Tue 28 Jan"));
    EXPECT_EQ(formatDate(day, DateStyle::DayOfWeek, kGerman), QStringLiteral("Di., 28. Jan."));
    EXPECT_EQ(formatDate(day, DateStyle::DayMonth, kGerman), QStringLiteral("28. Jan."));
    EXPECT_EQ(formatDate(day, DateStyle::Short, kGerman), QStringLiteral("28. Jan. 2025"));
    EXPECT_EQ(formatDate(day, DateStyle::Long, kGerman), QStringLiteral("28. Januar 2025"));
    EXPECT_EQ(formatDate(day, DateStyle::Weekday, kGerman), QStringLiteral("Di., 28. Jan. 2025"));
}

TEST(Formatting, SaysNoMoreOfADateThanIsKnown)
{
    EXPECT_EQ(formatDate(core::PartialDate{}, DateStyle::Short, kEnglish), QString());
    EXPECT_EQ(formatDate(partial("2025"), DateStyle::Short, kEnglish), QStringLiteral("2025"));
    EXPECT_EQ(formatDate(partial("2025-01"), DateStyle::Short, kEnglish),
              QStringLiteral("Jan 2025"));
    EXPECT_EQ(formatDate(partial("2025-01"), DateStyle::Long, kGerman),
              QStringLiteral("Januar 2025"));
    EXPECT_EQ(
        formatDate(partial("2025-01-27T22:10", "America/New_York"), DateStyle::Short, kEnglish),
        QStringLiteral("27 Jan 2025, 22:10"));
}

TEST(Formatting, GivesShortBarsTheirTimeInTheExchangesZone)
{
    const core::Instant opening = *core::parseInstant("2025-01-27T14:30Z");

    EXPECT_EQ(formatBarTime(opening, core::Interval::Minute5, "America/New_York", kEnglish),
              QStringLiteral("Mon 27 Jan 2025, 09:30"));
    EXPECT_EQ(formatBarTime(core::timeOf(*core::TradingDate::from(2025, 1, 27)),
                            core::Interval::Day1, "America/New_York", kEnglish),
              QStringLiteral("Mon 27 Jan 2025"));
}

TEST(Formatting, NamesCurrenciesAsPeopleSayThem)
{
    EXPECT_EQ(currencyWord("USD", kGerman), QStringLiteral("Dollar"));
    EXPECT_EQ(currencyWord("EUR", kEnglish), QStringLiteral("euros"));
    EXPECT_EQ(currencyWord("", kGerman), QStringLiteral("Punkte"));
    EXPECT_EQ(currencyWord("SEK", kEnglish), QStringLiteral("SEK"));
}

TEST(DayEditFormat, HasAllDigitsOfTheYear)
{
    EXPECT_EQ(dayEditFormat(QLocale(QLocale::German, QLocale::Germany)),
              QStringLiteral("dd.MM.yyyy"));
    EXPECT_EQ(dayEditFormat(QLocale(QLocale::English, QLocale::UnitedKingdom)),
              QStringLiteral("dd/MM/yyyy"));
}

} // namespace
