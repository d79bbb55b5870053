#include "core/domain/instrument.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

TEST(InstrumentTest, IsQualifiedByItsMarketWhereThatIsKnown)
{
    EXPECT_EQ(qualifiedSymbol({.symbol = "NVDA", .mic = "XNAS"}), "XNAS:NVDA");
    EXPECT_EQ(qualifiedSymbol({.symbol = "NVDA"}), "NVDA");
}

TEST(FaultOf, AnInstrumentIsItsSymbolItsMarketOrItsCurrency)
{
    EXPECT_EQ(faultOf({.symbol = "NVDA", .mic = "XNAS", .currency = "USD"}), "");
    EXPECT_EQ(faultOf({.symbol = "^GDAXI"}), "");
    EXPECT_EQ(faultOf({.symbol = "DAX;NVDA"}), "\"DAX;NVDA\" is not a symbol such as NVDA.");
    EXPECT_EQ(faultOf({.symbol = "A", .mic = "XX"}),
              "\"XX\" is not the code of a market such as XNAS.");
    EXPECT_EQ(faultOf({.symbol = "A", .currency = "EURO"}),
              "\"EURO\" is not a currency such as EUR.");
}

} // namespace
