#pragma once

#include "core/domain/study.h"
#include "core/study/study_run.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace tests {

inline core::TradingDate day(int year, unsigned month, unsigned ofMonth)
{
    return core::TradingDate::from(year, month, ofMonth).value();
}

/// A pair whose share and market trade on the same exchange; the series must outlive it.
inline core::StudyPairInput pairOf(const std::string& symbol, const core::PriceSeries& share,
                                   const core::PriceSeries& market, core::TradingDate day0,
                                   const core::ExchangeCalendar* calendar)
{
    return {.symbol = symbol,
            .day = day0,
            .share = {.bars = &share, .calendar = calendar},
            .market = {.bars = &market, .calendar = calendar}};
}

/// The study, which must be one.
inline core::Study studyOr(const core::StudyInput& input, const core::StudySettings& settings)
{
    auto study = core::runStudy(input, settings);
    EXPECT_TRUE(study) << (study ? "" : study.error().message);
    return study ? *study : core::Study{};
}

inline const core::StudyTest& testOf(const core::StudyGroup& group, core::StudyTestKind kind)
{
    return *std::ranges::find(group.tests, kind, &core::StudyTest::kind);
}

/// The first warning of a code; nullptr if there is none.
inline const core::StudyWarning* warningOf(const core::Study& study, core::StudyWarningCode code)
{
    const auto found = std::ranges::find(study.warnings, code, &core::StudyWarning::code);
    return found == study.warnings.end() ? nullptr : &*found;
}

} // namespace tests
