#include "core/study/grank.h"

#include "core/base/parallel.h"
#include "core/study/cross_moments.h"
#include "core/study/p_values.h"

#include <cmath>
#include <optional>

namespace core {

namespace {

std::optional<double> appendedValue(const PairEstimates& estimates, std::size_t pair,
                                    std::size_t slot)
{
    if (slot == estimates.slots.event)
        return estimates.standardisedSum(pair);
    if (!estimates.present[estimates.at(pair, slot)])
        return std::nullopt;
    return estimates.standardised(pair, slot);
}

/// Adds the days of a pair of which some are missing.
void addIncomplete(std::span<const std::int32_t> doubled, const WindowReturns& estimation,
                   const Standing& standing, RankSums& sums)
{
    const double among = static_cast<double>(doubled.size()) + 1.0;
    for (std::size_t i = 0; i < doubled.size(); ++i)
        sums.add(estimation.slot(i), doubled[i] + doubledMove(doubled[i], standing), among);
    sums.add(sums.sum.size() - 1, doubledRank(standing), among);
}

} // namespace

GrankRanks::GrankRanks(const GroupSample& sample)
    : m_sample(sample)
    , m_complete(sample.estimates.slots.estimation, sample.estimates.slots.event + 1)
    , m_standings(sample.estimates.slots.event + 1)
{
    constexpr std::size_t kManyPairs = 500; // of fewer, all are done before another thread begins
    m_candidates.resize(m_standings.size());
    const std::size_t inOne = sample.members.size() < kManyPairs ? m_candidates.size() : 1;
    forEachPart(partsOf(m_candidates.size(), inOne), [&](std::size_t part) {
        for (std::size_t slot = part * inOne; slot < (part + 1) * inOne; ++slot)
            m_candidates[slot] = candidateOf(slot);
    });
}

GrankRanks::Candidate GrankRanks::candidateOf(std::size_t slot) const
{
    std::vector<double> values;
    values.reserve(m_sample.members.size());
    for (const std::size_t pair : m_sample.members) {
        if (const auto value = appendedValue(m_sample.estimates, pair, slot))
            values.push_back(*value);
    }
    return {.deviation = values.empty() ? 0.0 : crossMoments(values).deviation,
            .pairs = values.size(),
            .sums = RankSums(m_sample.estimates.slots.estimation + 1)};
}

/// SAR times s is the residual over its forecast error for s = 1, which is of the market and the
/// number of days alone.
void GrankRanks::lookAtMarket(std::span<const double> market, StudyFit fit, std::size_t days)
{
    if (m_factors.size() == days && m_market.data() == market.data()
        && m_market.size() == market.size())
        return;
    fit.sigma = 1.0;
    m_market = market;
    m_factors.resize(days);
    for (std::size_t i = 0; i < days; ++i)
        m_factors[i] = 1.0 / forecastError(fit, market.empty() ? 0.0 : market[i]);
}

void GrankRanks::add(std::size_t pair, std::span<const double> residuals, const Ranks& ranks)
{
    const StudyFit& fit = m_sample.estimates.fits[pair];
    const PairReturns& returns = m_sample.returns[pair];
    const WindowSlots& slots = m_sample.estimates.slots;
    lookAtMarket(returns.estimation.market, fit, residuals.size());
    m_scaled.resize(residuals.size());
    for (std::size_t i = 0; i < residuals.size(); ++i)
        m_scaled[i] = residuals[i] * m_factors[i];
    m_ranks.rankLike(ranks, m_scaled);

    const bool isComplete =
        residuals.size() == slots.estimation && returns.event.size() == slots.event;
    for (std::size_t slot = 0; slot < m_candidates.size(); ++slot) {
        Candidate& candidate = m_candidates[slot];
        const auto value = appendedValue(m_sample.estimates, pair, slot);
        if (!value || candidate.deviation == 0.0)
            continue;
        m_standings[slot] = standingOf(*value / candidate.deviation * fit.sigma, m_ranks.sorted());
        if (!isComplete)
            addIncomplete(m_ranks.doubled(), returns.estimation, m_standings[slot], candidate.sums);
    }
    if (isComplete)
        m_complete.add(m_ranks.doubled(), m_standings);
}

void GrankRanks::add(const GrankRanks& other)
{
    for (std::size_t slot = 0; slot < m_candidates.size(); ++slot)
        m_candidates[slot].sums.add(other.m_candidates[slot].sums);
    m_complete.add(other.m_complete);
}

StudyStatistic GrankRanks::statisticOf(std::size_t slot) const
{
    const Candidate& candidate = m_candidates[slot];
    if (candidate.pairs < 2)
        return {.obstacle = StudyObstacle::FewPairs};
    if (candidate.deviation == 0.0)
        return {.obstacle = StudyObstacle::NoCrossVariance};
    RankSums sums = candidate.sums;
    m_complete.addTo(slot, sums);
    const RankVariance variance = rankVariance(sums, candidate.pairs);
    if (variance.deviation == 0.0)
        return {.obstacle = StudyObstacle::NoRankVariance};
    const double z = *sums.mean(sums.sum.size() - 1) / variance.deviation;
    const double degrees = static_cast<double>(variance.days) - 2.0;
    const double rest = degrees + 1.0 - z * z;
    if (degrees <= 0.0 || rest <= 0.0)
        return {.obstacle = StudyObstacle::NoRankVariance};
    const double t = z * std::sqrt(degrees / rest);
    return {.value = t, .p = twoSidedStudent(t, degrees), .dof = degrees};
}

StudyTest GrankRanks::test() const
{
    StudyTest test{.kind = StudyTestKind::GrankT};
    const std::size_t days = m_candidates.size() - 1;
    for (std::size_t slot = 0; slot < days; ++slot)
        test.perDay.push_back(statisticOf(slot));
    test.window = statisticOf(days);
    return test;
}

} // namespace core
