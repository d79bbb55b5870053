#pragma once

#include "core/domain/study_listing.h"
#include "core/report/study_sentence.h"

#include <gtest/gtest.h>

#include <string>

namespace tests {

inline bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

inline core::StudyPair listedPair(const std::string& symbol, double car, double p)
{
    const core::TradingDate day = *core::TradingDate::from(2025, 1, 27);
    core::StudyPair pair{.symbol = symbol, .eventName = "2025-01-27", .day0 = day};
    pair.fit = core::StudyFit{.beta = 1.2, .sigma = 0.02, .estimationDays = 240, .parameters = 2};
    pair.days = {{.day = 0, .date = day, .abnormal = car, .error = 0.02, .t = car / 0.02, .p = p}};
    pair.car = core::StudyCumulative{
        .value = car, .days = 1, .exactError = 0.02, .tExact = car / 0.02, .dof = 238.0, .p = p};
    pair.days[0].cumulative = pair.car;
    return pair;
}

/// Three shares on one day, of which every test has the p value that a test gives it.
struct ThreeShares : testing::Test {
    ThreeShares()
    {
        core::Study& study = listing.study;
        study.settings.window = {.first = 0, .last = 0};
        study.conventions = "As ever.";
        study.pairs = {listedPair("NVDA", -0.17, 0.001), listedPair("AMD", -0.06, 0.02),
                       listedPair("ASML", -0.05, 0.03)};
        core::StudyGroup group{.pairs = {0, 1, 2}, .caar = -0.0933, .meanResidualCorrelation = 0.4};
        group.days = {{.day = 0, .pairs = 3, .aar = -0.0933, .caar = -0.0933, .error = 0.038}};
        for (std::size_t kind = 0; kind < core::kStudyTestKinds; ++kind)
            group.tests.push_back({.kind = static_cast<core::StudyTestKind>(kind),
                                   .perDay = {{.value = -3.0, .p = 0.003}},
                                   .window = {.value = -3.0, .p = 0.003}});
        study.groups = {group};
        listing.events = {{.name = "2025-01-27", .day = *core::TradingDate::from(2025, 1, 27)}};
        listing.market = core::StudyMarket{.symbol = "SPX", .name = "S&P 500"};
        listing.pairIntervals = {core::StudyInterval{-0.21, -0.13}, core::StudyInterval{-0.1, -0.02},
                                 core::StudyInterval{-0.09, -0.01}};
        listing.groupIntervals = {core::StudyInterval{-0.15, -0.03}};
    }

    void set(core::StudyTestKind kind, double value, double p)
    {
        core::StudyStatistic& window =
            listing.study.groups[0].tests[static_cast<std::size_t>(kind)].window;
        window.value = value;
        window.p = p;
    }

    std::string english() const { return core::studySentence(listing, "en"); }

    core::StudyListing listing{};
};

} // namespace tests
