#include "core/study/corrado_rank.h"

#include "core/study/p_values.h"

#include <cmath>

namespace core {

namespace {

StudyStatistic normalStatistic(double value)
{
    return {.value = value, .p = twoSidedNormal(value)};
}

} // namespace

CorradoRanks::CorradoRanks(const GroupSample& sample)
    : m_sample(sample)
    , m_incomplete(sample.estimates.slots.estimation + sample.estimates.slots.event)
    , m_ranks(m_incomplete.sum.size(), 0)
{
}

void CorradoRanks::add(std::size_t pair, std::span<const std::int32_t> doubled)
{
    if (doubled.size() == m_ranks.size()) {
        for (std::size_t day = 0; day < doubled.size(); ++day)
            m_ranks[day] += doubled[day];
        m_complete += 1.0;
        return;
    }
    const PairReturns& returns = m_sample.returns[pair];
    const std::size_t before = returns.estimation.size();
    const std::size_t slots = m_sample.estimates.slots.estimation;
    for (std::size_t i = 0; i < doubled.size(); ++i) {
        const std::size_t day =
            i < before ? returns.estimation.slot(i) : slots + returns.event.slot(i - before);
        m_incomplete.add(day, doubled[i], static_cast<double>(doubled.size()));
    }
}

void CorradoRanks::add(const CorradoRanks& other)
{
    m_incomplete.add(other.m_incomplete);
    for (std::size_t day = 0; day < m_ranks.size(); ++day)
        m_ranks[day] += other.m_ranks[day];
    m_complete += other.m_complete;
}

StudyTest CorradoRanks::test() const
{
    RankSums sums = m_incomplete;
    for (std::size_t day = 0; day < m_ranks.size(); ++day)
        sums.add(day, m_ranks[day], static_cast<double>(m_ranks.size()), m_complete);
    const RankVariance variance = rankVariance(sums, m_sample.members.size());
    StudyTest test{.kind = StudyTestKind::CorradoRank};
    double sum = 0.0;
    double days = 0.0;
    for (std::size_t day = m_sample.estimates.slots.estimation; day < m_ranks.size(); ++day) {
        const auto mean = sums.mean(day);
        if (variance.deviation == 0.0) {
            test.perDay.push_back({.obstacle = StudyObstacle::NoRankVariance});
        } else if (sums.pairs[day] < 2.0) {
            test.perDay.push_back({.obstacle = StudyObstacle::FewPairs});
        } else {
            test.perDay.push_back(normalStatistic(*mean / variance.deviation));
        }
        sum += mean.value_or(0.0);
        days += mean ? 1.0 : 0.0;
    }
    test.window = variance.deviation == 0.0
        ? StudyStatistic{.obstacle = StudyObstacle::NoRankVariance}
        : normalStatistic(sum / (std::sqrt(days) * variance.deviation));
    return test;
}

} // namespace core
