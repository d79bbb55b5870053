#pragma once

#include "core/domain/study.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tests {

inline void expectFinite(double value, const char* what)
{
    EXPECT_TRUE(std::isfinite(value)) << what;
}

inline void expectFinite(const std::optional<double>& value, const char* what)
{
    if (value)
        expectFinite(*value, what);
}

inline void expectFinite(const core::StudyCumulative& sum)
{
    for (const double value : {sum.value, sum.naiveError, sum.plainError, sum.dailyError,
                               sum.exactError, sum.tNaive, sum.tPlain, sum.tExact, sum.dof, sum.p})
        expectFinite(value, "of a sum");
}

/// Either a value with a p between 0 and 1, or the obstacle.
inline void expectFinite(const core::StudyStatistic& statistic, const char* what)
{
    expectFinite(statistic.value, what);
    EXPECT_NE(statistic.value.has_value(), statistic.obstacle.has_value()) << what;
    EXPECT_EQ(statistic.value.has_value(), statistic.p.has_value()) << what;
    if (statistic.p) {
        EXPECT_GE(*statistic.p, 0.0) << what;
        EXPECT_LE(*statistic.p, 1.0) << what;
    }
}

/// No number of the study is infinite or none at all, and what is not there has its reason.
inline void expectFinite(const core::Study& study)
{
    for (const core::StudyPair& pair : study.pairs) {
        EXPECT_NE(pair.car.has_value(), pair.blocked.has_value());
        EXPECT_EQ(pair.car.has_value(), pair.fit.has_value());
        if (pair.car)
            expectFinite(*pair.car);
        for (const core::StudyDay& day : pair.days) {
            for (const auto& value :
                 {day.actual, day.market, day.abnormal, day.error, day.t, day.p})
                expectFinite(value, "of a day");
            if (day.cumulative)
                expectFinite(*day.cumulative);
        }
    }
    for (const core::StudyGroup& group : study.groups) {
        expectFinite(group.caar, "CAAR");
        expectFinite(group.meanResidualCorrelation, "r");
        for (const core::StudyMeanDay& day : group.days) {
            for (const auto& value : {day.aar, day.caar, day.error})
                expectFinite(value, "of a mean day");
        }
        for (const core::StudyTest& test : group.tests) {
            const std::string name(toString(test.kind));
            expectFinite(test.window, name.c_str());
            for (const core::StudyStatistic& statistic : test.perDay)
                expectFinite(statistic, name.c_str());
        }
    }
    for (const core::StudyWarning& warning : study.warnings) {
        expectFinite(warning.value, "of a warning");
        expectFinite(warning.factor, "of a warning");
    }
}

} // namespace tests
