#include "core/study/appended_ranks.h"

#include <algorithm>

namespace core {

namespace {

/// How many moves of at most 2 a 16-bit number can hold.
constexpr int kMostRecent = 16'000;

} // namespace

Standing standingOf(double value, std::span<const double> sorted)
{
    // Halving takes the same steps wherever the value stands, as no branch could guess that.
    const double* first = sorted.data();
    std::size_t left = sorted.size();
    while (left > 1) {
        const std::size_t half = left / 2;
        first += static_cast<std::size_t>(first[half - 1] < value) * half;
        left -= half;
    }
    first += left == 1 && *first < value ? 1 : 0;
    const double* const end = sorted.data() + sorted.size();
    const double* last = first;
    while (last != end && *last == value)
        ++last;
    return {.below = static_cast<std::int32_t>(first - sorted.data()),
            .ties = static_cast<std::int32_t>(last - first)};
}

AppendedRanks::AppendedRanks(std::size_t estimationDays, std::size_t candidates)
    : m_days(estimationDays)
    , m_ranks(estimationDays)
    , m_own(estimationDays, 0)
    , m_recentMoves(estimationDays * candidates, 0)
    , m_moves(estimationDays * candidates, 0)
    , m_appended(candidates, 0)
{
}

void AppendedRanks::add(std::span<const std::int32_t> doubled, std::span<const Standing> standings)
{
    for (std::size_t day = 0; day < m_days; ++day) {
        m_own[day] += doubled[day];
        m_ranks[day] = static_cast<std::int16_t>(doubled[day]); // at most 2 x 10,001
    }
    for (std::size_t candidate = 0; candidate < standings.size(); ++candidate) {
        const Standing standing = standings[candidate];
        m_appended[candidate] += doubledRank(standing);
        const auto low = static_cast<std::int16_t>(2 * standing.below);
        const auto high = static_cast<std::int16_t>(2 * (standing.below + standing.ties));
        const std::int16_t* const ranks = m_ranks.data();
        std::int16_t* const moves = m_recentMoves.data() + candidate * m_days;
        for (std::size_t day = 0; day < m_days; ++day) {
            const int move = (ranks[day] > low ? 1 : 0) + (ranks[day] > high ? 1 : 0);
            moves[day] = static_cast<std::int16_t>(moves[day] + move);
        }
    }
    m_pairs += 1.0;
    if (++m_recent == kMostRecent)
        widen();
}

void AppendedRanks::widen()
{
    for (std::size_t i = 0; i < m_moves.size(); ++i)
        m_moves[i] += m_recentMoves[i];
    std::ranges::fill(m_recentMoves, std::int16_t{0});
    m_recent = 0;
}

void AppendedRanks::addTo(std::size_t candidate, RankSums& sums) const
{
    const double among = static_cast<double>(m_days) + 1.0;
    for (std::size_t day = 0; day < m_days; ++day) {
        const std::size_t at = candidate * m_days + day;
        sums.add(day, m_own[day] + m_moves[at] + m_recentMoves[at], among, m_pairs);
    }
    sums.add(m_days, m_appended[candidate], among, m_pairs);
}

} // namespace core
