#include "core/domain/instrument.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

TEST(InstrumentTest, IsQualifiedByItsMarketWhereThatIsKnown)
{
    EXPECT_EQ(qualifiedSymbol({.symbol = "NVDA", .mic = "XNAS"}), "XNAS:NVDA");
    EXPECT_EQ(qualifiedSymbol({.symbol = "NVDA"}), "NVDA");
}

} // namespace
