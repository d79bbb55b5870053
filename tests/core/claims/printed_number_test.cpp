#include "core/claims/printed_number.h"

#include <gtest/gtest.h>

#include <string>

using namespace core;

namespace {

double valueOf(std::string_view digits, DecimalSign sign)
{
    const auto number = readPrintedNumber(digits, sign);
    return number ? number->value : -1.0;
}

TEST(PrintedNumber, HasTheSeparatorsOfEitherStyle)
{
    for (const DecimalSign sign : {DecimalSign::Point, DecimalSign::Comma}) {
        EXPECT_EQ(valueOf("21.414,25", sign), 21414.25);
        EXPECT_EQ(valueOf("21,414.25", sign), 21414.25);
        EXPECT_EQ(valueOf("21'414.25", sign), 21414.25);
        EXPECT_EQ(valueOf("1\u202F234\u202F567,5", sign), 1234567.5);
        EXPECT_EQ(valueOf("1.234.567", sign), 1234567.0);
        EXPECT_EQ(valueOf("0,125", sign), 0.125);
        EXPECT_EQ(valueOf("118.42", sign), 118.42);
    }
}

TEST(PrintedNumber, TakesOneSeparatorBeforeThreeDigitsAsItsStyleHasIt)
{
    EXPECT_EQ(valueOf("1.234", DecimalSign::Comma), 1234.0);
    EXPECT_EQ(valueOf("1.234", DecimalSign::Point), 1.234);
    EXPECT_EQ(valueOf("1,234", DecimalSign::Comma), 1.234);
}

TEST(PrintedNumber, SaysTheUnitOfItsLastDigit)
{
    EXPECT_DOUBLE_EQ(readPrintedNumber("21.414,25", DecimalSign::Comma)->step, 0.01);
    EXPECT_DOUBLE_EQ(readPrintedNumber("17", DecimalSign::Comma)->step, 1.0);
}

TEST(PrintedNumber, IsNoDateAndNoAddress)
{
    EXPECT_FALSE(readPrintedNumber("27.1.2025", DecimalSign::Comma));
    EXPECT_FALSE(readPrintedNumber("192.168.0.1", DecimalSign::Point));
    EXPECT_FALSE(readPrintedNumber("1.23,456.7", DecimalSign::Point));
}

TEST(PrintedNumber, HasNoMoreDigitsThanAStatement)
{
    EXPECT_FALSE(readPrintedNumber(std::string(1'000'000, '9'), DecimalSign::Point));
}

TEST(PrintedNumber, ShowsItsDecimalSignWhereOnlyOneCanBeMeant)
{
    EXPECT_EQ(decimalSignOf("1.19"), DecimalSign::Point);
    EXPECT_EQ(decimalSignOf("1.234.567"), DecimalSign::Comma);
    EXPECT_EQ(decimalSignOf("1.234"), std::nullopt);
    EXPECT_EQ(decimalSignOf("1234"), std::nullopt);
}

} // namespace
