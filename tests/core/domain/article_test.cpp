#include "core/domain/article.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

TEST(ArticleTest, IsCreditedToItsPublisherBeforeItsAgency)
{
    EXPECT_EQ(creditedTo({.publisher = "Handelsblatt", .agency = "dpa"}), "Handelsblatt");
    EXPECT_EQ(creditedTo({.agency = "dpa"}), "dpa");
    EXPECT_EQ(creditedTo({}), "");
}

} // namespace
