#pragma once

#include "core/domain/study_group.h"
#include "core/study/group_sample.h"
#include "core/study/mean_ranks.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace core {

/// The Corrado rank test (see RankTests) while pairs are added.
class CorradoRanks {
public:
    explicit CorradoRanks(const GroupSample& sample);

    /// A pair's doubled ranks of all days that it has, estimation days first.
    void add(std::size_t pair, std::span<const std::int32_t> doubled);

    /// The pairs of another one of the same sample.
    void add(const CorradoRanks& other);

    StudyTest test() const;

private:
    const GroupSample& m_sample;
    RankSums m_incomplete;             ///< of pairs without some day
    std::vector<std::int64_t> m_ranks; ///< sums, of pairs with every day
    double m_complete = 0.0;           ///< how many these are
};

} // namespace core
