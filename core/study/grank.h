#pragma once

#include "core/domain/study_group.h"
#include "core/study/appended_ranks.h"
#include "core/study/group_sample.h"
#include "core/study/mean_ranks.h"
#include "core/study/ranks.h"

#include <cstddef>
#include <span>
#include <vector>

namespace core {

/// The GRANK-T test (see RankTests) of every day and of the window, while pairs are added.
class GrankRanks {
public:
    explicit GrankRanks(const GroupSample& sample);

    /// A pair's residuals of the estimation days that it has, the first ones of what `ranks`
    /// ranked.
    void add(std::size_t pair, std::span<const double> residuals, const Ranks& ranks);

    /// The pairs of another one of the same sample.
    void add(const GrankRanks& other);

    StudyTest test() const;

private:
    /// What is ranked as one more day: the SAR of a slot or, in the last place, the SCAR.
    struct Candidate {
        double deviation = 0.0; ///< across pairs; 0 if it is none but rounding
        std::size_t pairs = 0;
        RankSums sums{0}; ///< of pairs without some day: estimation days, then the appended one
    };

    Candidate candidateOf(std::size_t slot) const;
    void lookAtMarket(std::span<const double> market, StudyFit fit, std::size_t days);
    StudyStatistic statisticOf(std::size_t slot) const;

    const GroupSample& m_sample;
    std::vector<Candidate> m_candidates{};
    AppendedRanks m_complete; ///< of pairs with every day
    std::span<const double> m_market{};
    std::vector<double> m_factors{}; ///< what makes SAR times s of residuals of `m_market`'s days
    std::vector<double> m_scaled{};  ///< SAR times s, of the pair that is being added
    Ranks m_ranks{};
    std::vector<Standing> m_standings{};
};

} // namespace core
