#include "tests/core/series/made_up_series.h"

#include "core/domain/quality_code.h"

#include <gmock/gmock.h>

#include <set>

using namespace core;
using namespace tests;

namespace {

/// A share with one fault of most kinds.
MadeUpShare faultyShare(std::size_t days)
{
    MadeUpShare share(days);
    share.copyFromBefore(40);
    share.scale(70, 71, 1.4);
    share.scale(90, 93, 100.0);
    std::swap(share.bars.high[110], share.bars.low[110]);
    share.bars.low[120] = 0.0;
    share.scale(0, 140, 3.0);
    share.addDividend(150, 40.0);
    share.bars.open[160] *= 1.2;
    return share;
}

TEST(QualityProperty, TheUnitOfThePricesDoesNotMatter)
{
    const auto expected = linesOf(faultyShare(200).findings());
    ASSERT_GE(expected.size(), 9U);
    for (const double factor : {1e-4, 1e-2, 0.1, 10.0, 1e3, 1e6}) {
        MadeUpShare share = faultyShare(200);
        share.scale(0, 200, factor);
        for (CorporateAction& action : share.actions)
            action.value *= factor;

        EXPECT_EQ(linesOf(share.findings()), expected) << factor;
    }
}

TEST(QualityProperty, WhatComesLaterThanTheHorizonChangesNothing)
{
    for (std::size_t days = 170; days < 200; ++days) {
        const auto before = faultyShare(days).findings();
        const auto after = faultyShare(days + 100).findings();
        const TradingDate horizon = faultyShare(days).day(days - kQualityHorizon);
        const auto until = [&](std::vector<QualityFinding> findings) {
            std::erase_if(findings, [&](const auto& finding) { return finding.day > horizon; });
            return findings;
        };

        EXPECT_EQ(until(before), until(after)) << days;
    }
}

TEST(QualityProperty, FindingsComeByDayAndEachCodeOnceADay)
{
    const auto findings = faultyShare(200).findings();

    for (std::size_t i = 1; i < findings.size(); ++i)
        EXPECT_LT(std::pair(findings[i - 1].day, findings[i - 1].code),
                  std::pair(findings[i].day, findings[i].code));
}

TEST(QualityProperty, EveryCodeIsExplainedOnce)
{
    std::set<std::string_view> codes;
    for (const QualityCode& code : qualityCodes()) {
        EXPECT_TRUE(codes.insert(code.code).second) << code.code;
        EXPECT_TRUE(code.explanation.ends_with(".")) << code.code;
    }
    for (const QualityFinding& finding : faultyShare(200).findings())
        EXPECT_TRUE(codes.contains(finding.code)) << finding.code;
}

TEST(QualityProperty, MinutesOfADaySayEachThingOnce)
{
    PriceSeries minutes{.interval = Interval::Minute1};
    for (int minute = 0; minute < 300; ++minute)
        minutes.append({.time = Instant{} + std::chrono::minutes{minute},
                        .open = 10.0,
                        .high = 9.0,
                        .low = 11.0,
                        .close = 10.0,
                        .volume = 0.0});

    EXPECT_EQ(linesOf(findQualityFaults({.bars = minutes})),
              std::vector<std::string>{"1970-01-01 blocks high_below_low"});
}

} // namespace
