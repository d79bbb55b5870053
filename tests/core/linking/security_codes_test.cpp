#include "core/linking/security_codes.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

TEST(AnIsin, HasACheckDigitThatFits)
{
    for (const char* isin : {"DE0007164600", "US0378331005", "AT0000APOST4", "GB00BP6MXD84",
                             "AU0000XVGZA3", "CH0038863350"})
        EXPECT_TRUE(isIsin(isin)) << isin;
    for (const char* text : {"DE0007164601", "US0378331006", "DE0007164060"})
        EXPECT_FALSE(isIsin(text)) << text;
}

TEST(AnIsin, HasTwelveCapitalsAndDigits)
{
    for (const char* text : {"", "DE000716460", "DE00071646000", "de0007164600", "D30007164600",
                             "DE000716460A", "DE0007 64600", "DE000716460\u00E9"})
        EXPECT_FALSE(isIsin(text)) << text;
}

TEST(AWkn, HasSixCapitalsAndDigits)
{
    for (const char* wkn : {"716460", "A1EWWW", "BASF11", "ENAG99"})
        EXPECT_TRUE(isWkn(wkn)) << wkn;
    for (const char* text : {"", "71646", "7164600", "BASFAG", "a1ewww", "71646 ", "71-460"})
        EXPECT_FALSE(isWkn(text)) << text;
}

TEST(AWkn, IsHeldByAGermanIsin)
{
    EXPECT_EQ(wknOf("DE0007164600"), "716460");
    EXPECT_EQ(wknOf("DE000A1EWWW0"), "A1EWWW");
    EXPECT_EQ(wknOf("US0378331005"), "");
    EXPECT_EQ(wknOf("DE0007164601"), "");
}

} // namespace
