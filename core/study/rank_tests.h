#pragma once

#include "core/domain/study_group.h"
#include "core/study/group_sample.h"

namespace core {

/// Both tests on ranks. They are made together because they sort the same values.
struct RankTests {
    /// Corrado (1989), with the correction for missing days of Corrado and Zivney (1992): U = rank
    /// / (1 + M) - 1/2 over all M days of both windows of a pair, mean ranks over the pairs that
    /// have the day (counted from day 0), S^2 the mean over the days of (N_t/N) (mean U)^2. Of a
    /// day, mean U / S; of the window, the sum of the mean U / (sqrt(n) S). Normal. Equal values
    /// share the mean rank.
    StudyTest corrado{};
    /// GRANK-T (Kolari and Pynnonen 2011): a day's SAR, or the window's SCAR, over its standard
    /// deviation across pairs, is ranked as one more day among the pair's L estimation SAR (over
    /// their own forecast errors), T = L + 1, U = rank / (T+1) - 1/2, Z = mean U / S with S as
    /// above over the T days, t = Z sqrt((T-2) / (T-1-Z^2)), Student with T - 2. Where days are
    /// missing, T counts the days of the estimation window that any pair has.
    StudyTest grank{};
};
/// REQUIRES: there is a member
RankTests rankTests(const GroupSample& sample);

} // namespace core
