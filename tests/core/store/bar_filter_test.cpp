#include "core/store/bar_filter.h"

#include "store_fixture.h"

#include <gtest/gtest.h>

#include <random>

using namespace core;
using namespace tests;

namespace {

using std::chrono::milliseconds;

BarFilter filterBy(BarTableColumn column, Comparison comparison, QueryValue value)
{
    BarFilter filter;
    narrow(filter, column, comparison, value);
    return filter;
}

bool lets(const BarFilter& filter, Instant time)
{
    return !filter.isEmpty() && time >= filter.first && time <= filter.last;
}

template<typename Left, typename Right>
bool compares(const Left& left, Comparison comparison, const Right& right)
{
    switch (comparison) {
    case Comparison::Equal:
        return left == right;
    case Comparison::Greater:
        return left > right;
    case Comparison::GreaterOrEqual:
        return left >= right;
    case Comparison::Less:
        return left < right;
    case Comparison::LessOrEqual:
        return left <= right;
    }
    return false;
}

constexpr std::array kEvery{Comparison::Equal, Comparison::Greater, Comparison::GreaterOrEqual,
                            Comparison::Less, Comparison::LessOrEqual};

TEST(BarFilter, ComparesTheTextOfTheDayWithAnyText)
{
    for (const char* text : {"2025-01-27", "2025-01", "2025", "2025-02-30", "2025-01-27T15:30", "",
                             "0000-01-01", "9999-12-31", "abc", "-1", "10000-01-01"}) {
        for (const Comparison comparison : kEvery) {
            const BarFilter filter =
                filterBy(BarTableColumn::Day, comparison, std::string_view(text));
            for (int i = -400; i < 800; ++i) {
                const Instant morning = daysIn(i);
                const Instant night = daysIn(i + 1) - milliseconds(1);
                const bool fits = compares(toIso(dateOf(morning)), comparison, std::string(text));
                ASSERT_EQ(lets(filter, morning), fits) << text << ' ' << toIso(morning);
                ASSERT_EQ(lets(filter, night), fits) << text << ' ' << toIso(night);
            }
        }
    }
}

TEST(BarFilter, ComparesTimesWithWholeNumbersAndOthers)
{
    for (const double bound : {-2.5, -2.0, -0.5, 0.0, 0.5, 1.0, 2.999}) {
        for (const Comparison comparison : kEvery) {
            for (int time = -4; time <= 4; ++time) {
                const Instant at{milliseconds(time)};
                EXPECT_EQ(lets(filterBy(BarTableColumn::Time, comparison, bound), at),
                          compares(static_cast<double>(time), comparison, bound));
                const auto whole = static_cast<std::int64_t>(bound);
                EXPECT_EQ(lets(filterBy(BarTableColumn::Time, comparison, whole), at),
                          compares(std::int64_t{time}, comparison, whole));
            }
        }
    }
}

TEST(BarFilter, KnowsTheEndsOfTime)
{
    const auto isEmpty = [](Comparison comparison, QueryValue value) {
        return filterBy(BarTableColumn::Time, comparison, value).isEmpty();
    };
    constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

    EXPECT_TRUE(isEmpty(Comparison::Greater, kMost));
    EXPECT_TRUE(isEmpty(Comparison::Less, kLeast));
    EXPECT_FALSE(isEmpty(Comparison::Less, kMost));
    EXPECT_FALSE(isEmpty(Comparison::Greater, kLeast));
    EXPECT_TRUE(isEmpty(Comparison::Greater, 1e300));
    EXPECT_FALSE(isEmpty(Comparison::Less, 1e300));
    EXPECT_TRUE(isEmpty(Comparison::Equal, -1e300));
    EXPECT_FALSE(isEmpty(Comparison::GreaterOrEqual, -1e300));
}

TEST(BarFilter, SortsNullNumbersTextsAndBlobsAsSqliteDoes)
{
    for (const auto column : {BarTableColumn::Time, BarTableColumn::Day}) {
        for (const Comparison comparison : kEvery)
            EXPECT_TRUE(filterBy(column, comparison, QueryValue()).isEmpty());
        EXPECT_FALSE(filterBy(column, Comparison::Less, QueryBlob{}).isEmpty());
        EXPECT_TRUE(filterBy(column, Comparison::GreaterOrEqual, QueryBlob{}).isEmpty());
    }
    EXPECT_FALSE(filterBy(BarTableColumn::Time, Comparison::Less, "soon").isEmpty());
    EXPECT_TRUE(filterBy(BarTableColumn::Time, Comparison::Equal, "soon").isEmpty());
    EXPECT_TRUE(filterBy(BarTableColumn::Symbol, Comparison::Equal, QueryBlob{}).isEmpty());
}

TEST(BarFilter, IsEmptyWhereTwoConditionsContradict)
{
    BarFilter filter = filterBy(BarTableColumn::Symbol, Comparison::Equal, "NVDA");
    narrow(filter, BarTableColumn::Symbol, Comparison::Equal, "NVDA");
    EXPECT_FALSE(filter.isEmpty());

    narrow(filter, BarTableColumn::Symbol, Comparison::Equal, "AAPL");
    EXPECT_TRUE(filter.isEmpty());
}

TEST(BarFilter, HasNoDayBeyondTheYearsThatSort)
{
    EXPECT_EQ(dayOfBar(daysIn(26)), day(2025, 1, 27));
    EXPECT_EQ(dayOfBar(Instant::min()), std::nullopt);
    EXPECT_EQ(dayOfBar(Instant::max()), std::nullopt);
    EXPECT_FALSE(lets(filterBy(BarTableColumn::Day, Comparison::Greater, ""), Instant::max()));
}

} // namespace
