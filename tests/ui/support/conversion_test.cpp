#include "ui/support/conversion.h"

#include <gtest/gtest.h>

using namespace ui;

namespace {

TEST(Conversion, KeepsEveryCharacterOfUtf8)
{
    const std::string text = "Börse 😀 −17 %";

    EXPECT_EQ(toStd(toQString(text)), text);
    EXPECT_EQ(toQString(text), QStringLiteral("Börse 😀 −17 %"));
}

TEST(Conversion, KeepsDaysOfEveryEra)
{
    for (const int year : {1896, 1969, 1970, 2025, 2100}) {
        const auto day = core::TradingDate::from(year, 2, 28);
        EXPECT_EQ(toQDate(*day), QDate(year, 2, 28));
        EXPECT_EQ(toTradingDate(QDate(year, 2, 28)), *day);
    }
}

TEST(Conversion, KeepsInstantsToTheMillisecond)
{
    const core::Instant instant = *core::parseInstant("2025-01-27T22:10:05.250Z");

    EXPECT_EQ(toInstant(toQDateTime(instant)), instant);
    EXPECT_EQ(toQDateTime(instant).toString(Qt::ISODateWithMs),
              QStringLiteral("2025-01-27T22:10:05.250Z"));
}

TEST(Utf16Index, CountsAnEmojiAsTwoUnits)
{
    const Utf16Index index("a😀b😀");

    EXPECT_EQ(index.unit(0), 0);
    EXPECT_EQ(index.unit(1), 1);
    EXPECT_EQ(index.unit(2), 3);
    EXPECT_EQ(index.unit(3), 4);
    EXPECT_EQ(index.unit(4), 6);
    EXPECT_EQ(index.unit(99), 6);
}

TEST(Utf16Index, LeadsBackFromBothHalvesOfAPair)
{
    const Utf16Index index("a😀b😀");
    const std::size_t expected[] = {0, 1, 1, 2, 3, 3, 4, 4};

    for (int unit = 0; unit < 8; ++unit)
        EXPECT_EQ(index.codePoint(unit), expected[unit]) << unit;
}

} // namespace
