#include "core/store/bar_block.h"

#include "store_fixture.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <cstring>
#include <random>

using namespace core;
using namespace tests;

namespace {

/// Minute bars as an exchange makes them: a random walk in cents, volumes in shares.
PriceSeries minuteBars(std::size_t count, std::mt19937_64& random)
{
    PriceSeries bars{.interval = Interval::Minute1};
    std::normal_distribution<double> step(0.0, 6.0);
    std::lognormal_distribution<double> volume(9.0, 1.0);
    Instant time = daysIn(0);
    std::int64_t cents = 14262;
    for (std::size_t i = 0; i < count; ++i) {
        time += std::chrono::minutes(i % 390 == 389 ? 1051 : 1);
        const std::int64_t open = cents;
        cents = std::max<std::int64_t>(1, cents + static_cast<std::int64_t>(step(random)));
        bars.append({.time = time,
                     .open = static_cast<double>(open) / 100.0,
                     .high = static_cast<double>(std::max(open, cents) + 3) / 100.0,
                     .low = static_cast<double>(std::min(open, cents)) / 100.0,
                     .close = static_cast<double>(cents) / 100.0,
                     .volume = std::floor(volume(random))});
    }
    return bars;
}

PriceSeries throughABlock(const PriceSeries& bars)
{
    BarBlockCodec codec;
    return valueOf(codec.decode(codec.encode(bars, 0, bars.size()), bars.interval));
}

/// A series of one bar a day with these opens.
PriceSeries withOpens(const std::vector<double>& opens)
{
    PriceSeries bars = dailyBars(0, std::vector<double>(opens.size(), 10.0));
    bars.open = opens;
    return bars;
}

TEST(BarBlock, GivesBackMinuteBarsInAFewBytesEach)
{
    std::mt19937_64 random(1);
    const PriceSeries bars = minuteBars(BarBlockCodec::kMaxBars, random);

    BarBlockCodec codec;
    const std::string payload = codec.encode(bars, 0, bars.size());

    EXPECT_TRUE(sameSeries(valueOf(codec.decode(payload, bars.interval)), bars));
    EXPECT_LT(static_cast<double>(payload.size()) / static_cast<double>(bars.size()), 6.0);
}

TEST(BarBlock, GivesBackAPartOfASeries)
{
    std::mt19937_64 random(2);
    const PriceSeries bars = minuteBars(100, random);

    BarBlockCodec codec;
    const PriceSeries part = valueOf(codec.decode(codec.encode(bars, 40, 3), bars.interval));

    ASSERT_EQ(part.size(), 3U);
    EXPECT_EQ(part.bar(2), bars.bar(42));
}

TEST(BarBlock, KeepsWhatNoDecimalExponentFits)
{
    const PriceSeries bars = withOpens({1.0 / 3.0, -0.0, 5e-324, 1e300, 118.41999816894531, -37.63,
                                        0.1 + 0.2, 9007199254740993.0});

    EXPECT_TRUE(sameSeries(throughABlock(bars), bars));
}

TEST(BarBlock, KeepsEveryDecimalNumberOfUpToFifteenDigits)
{
    std::mt19937_64 random(3);
    for (int digits = 1; digits <= 15; ++digits) {
        std::vector<double> values;
        for (int i = 0; i < 200; ++i) {
            const auto number = random() % static_cast<std::uint64_t>(std::pow(10.0, digits));
            const auto point = random() % 12;
            // As a file prints it: digits, and how many of them stand behind the point.
            values.push_back(std::stod(std::to_string(number) + "e-" + std::to_string(point)));
        }
        EXPECT_TRUE(sameBits(throughABlock(withOpens(values)).open, values)) << digits;
    }
}

TEST(BarBlock, KeepsRandomBitPatterns)
{
    std::mt19937_64 random(4);
    for (int round = 0; round < 50; ++round) {
        std::vector<double> values(1 + random() % 300);
        for (double& value : values) {
            const std::uint64_t bits = random();
            std::memcpy(&value, &bits, sizeof value);
        }
        EXPECT_TRUE(sameBits(throughABlock(withOpens(values)).open, values));
    }
}

TEST(BarBlock, KnowsWhatIsMissing)
{
    PriceSeries bars = withOpens({kMissing, 1.5, kMissing, kMissing, 2.25, 1.0 / 3.0, kMissing});
    bars.volume.assign(bars.size(), kMissing);
    bars.high.front() = kMissing;

    EXPECT_TRUE(sameSeries(throughABlock(bars), bars));
}

TEST(BarBlock, KeepsTimesOfAnySpacing)
{
    std::mt19937_64 random(5);
    for (const std::int64_t unit : {1LL, 7LL, 1'000LL, 60'000LL, 86'400'000LL}) {
        PriceSeries bars;
        std::int64_t time = -3'000'000'000'000 + static_cast<std::int64_t>(random() % 1000);
        for (int i = 0; i < 500; ++i) {
            time += unit * static_cast<std::int64_t>(1 + random() % 5);
            bars.append({.time = Instant(std::chrono::milliseconds(time)), .close = 1.0});
        }
        EXPECT_EQ(throughABlock(bars).times, bars.times) << unit;
    }
}

TEST(BarBlock, HoldsASingleBar)
{
    const PriceSeries bars = dailyBars(27, {118.42});

    EXPECT_TRUE(sameSeries(throughABlock(bars), bars));
}

TEST(BarBlock, ReadsEachColumnAlone)
{
    std::mt19937_64 random(6);
    const PriceSeries bars = minuteBars(1000, random);
    BarBlockCodec codec;
    const std::string payload = codec.encode(bars, 0, bars.size());

    EXPECT_EQ(valueOf(codec.decodeTimes(payload)), bars.times);
    EXPECT_TRUE(sameBits(valueOf(codec.decodeValues(payload, PriceColumn::Open)), bars.open));
    EXPECT_TRUE(sameBits(valueOf(codec.decodeValues(payload, PriceColumn::High)), bars.high));
    EXPECT_TRUE(sameBits(valueOf(codec.decodeValues(payload, PriceColumn::Low)), bars.low));
    EXPECT_TRUE(sameBits(valueOf(codec.decodeValues(payload, PriceColumn::Close)), bars.close));
    EXPECT_TRUE(sameBits(valueOf(codec.decodeValues(payload, PriceColumn::Volume)), bars.volume));
    EXPECT_EQ(valueOf(codec.decodeTimes(codec.encodeTimes(bars.times))), bars.times);
}

TEST(BarBlock, HasNoPricesInABlockOfTimes)
{
    BarBlockCodec codec;
    const std::string payload = codec.encodeTimes(std::vector{daysIn(0), daysIn(1)});

    EXPECT_EQ(codec.decode(payload, Interval::Day1).error().code, ErrorCode::Format);
    EXPECT_EQ(codec.decodeValues(payload, PriceColumn::Close).error().code, ErrorCode::Format);
}

TEST(BarBlock, RefusesEveryTruncation)
{
    std::mt19937_64 random(7);
    const PriceSeries bars = minuteBars(200, random);
    BarBlockCodec codec;
    const std::string payload = codec.encode(bars, 0, bars.size());

    for (std::size_t size = 0; size < payload.size(); ++size)
        EXPECT_FALSE(codec.decode(std::string_view(payload).substr(0, size), bars.interval))
            << size;
    EXPECT_FALSE(codec.decode(payload + "x", bars.interval));
}

TEST(BarBlock, SurvivesFlippedBits)
{
    std::mt19937_64 random(8);
    PriceSeries bars = minuteBars(300, random);
    bars.volume[5] = kMissing;
    bars.low[9] = 1.0 / 3.0;
    BarBlockCodec codec;
    const std::string whole = codec.encode(bars, 0, bars.size());

    for (int round = 0; round < 20'000; ++round) {
        std::string payload = whole;
        // Half of the rounds in the header, where sizes and codings stand.
        const std::size_t range = round % 2 == 0 ? 94 : payload.size();
        for (std::size_t flips = 1 + random() % 8; flips > 0; --flips)
            payload[random() % range] ^= static_cast<char>(1U << random() % 8);
        const auto decoded = codec.decode(payload, bars.interval);
        if (decoded) {
            EXPECT_LE(decoded->size(), BarBlockCodec::kMaxBars);
            EXPECT_EQ(decoded->volume.size(), decoded->size());
        }
    }
}

TEST(BarBlock, SurvivesNoise)
{
    std::mt19937_64 random(9);
    BarBlockCodec codec;
    for (int round = 0; round < 20'000; ++round) {
        std::string payload(random() % 400, '\0');
        for (char& byte : payload)
            byte = static_cast<char>(random());
        if (payload.size() > 2) {
            payload[0] = 1;
            payload[1] = round % 2 == 0 ? 6 : 1;
        }
        EXPECT_FALSE(codec.decode(payload, Interval::Day1));
    }
}

} // namespace
