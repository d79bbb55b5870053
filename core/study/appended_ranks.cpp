#include "core/study/appended_ranks.h"

#include <cassert>

namespace core {

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
    , m_eights((estimationDays + 7) / 8)
    , m_ranks(m_eights)
    , m_narrow(m_eights * candidates)
    , m_own(estimationDays, 0)
    , m_moves(estimationDays * candidates, 0)
    , m_appended(candidates, 0)
{
}

void AppendedRanks::add(std::span<const std::int32_t> doubled, std::span<const Standing> standings)
{
    for (std::size_t day = 0; day < m_days; ++day) {
        m_own[day] += doubled[day];
        m_ranks[day / 8][day % 8] = static_cast<std::int16_t>(doubled[day]); // at most 2 x 10,001
    }
    for (std::size_t candidate = 0; candidate < standings.size(); ++candidate) {
        m_appended[candidate] += doubledRank(standings[candidate]);
        move(std::span(m_narrow).subspan(candidate * m_eights, m_eights), standings[candidate]);
    }
    m_pairs += 1.0;
    ++m_narrowPairs;
    assert(m_narrowPairs <= kMostPairs);
}

/// As doubledMove() does. What is true of a lane is -1 there.
void AppendedRanks::move(std::span<EightWords> moves, const Standing& standing) const
{
    const auto low = static_cast<std::int16_t>(2 * standing.below);
    const auto high = static_cast<std::int16_t>(2 * (standing.below + standing.ties));
    if (low == high) {
        for (std::size_t i = 0; i < moves.size(); ++i) {
            const EightWords above = m_ranks[i] > low;
            moves[i] -= above + above;
        }
        return;
    }
    for (std::size_t i = 0; i < moves.size(); ++i)
        moves[i] -= (m_ranks[i] > low) + (m_ranks[i] > high);
}

void AppendedRanks::add(const AppendedRanks& other)
{
    for (std::size_t day = 0; day < m_days; ++day)
        m_own[day] += other.m_own[day];
    for (std::size_t candidate = 0; candidate < m_appended.size(); ++candidate) {
        m_appended[candidate] += other.m_appended[candidate];
        for (std::size_t day = 0; day < m_days; ++day)
            m_moves[candidate * m_days + day] += other.movesOf(candidate, day);
    }
    m_pairs += other.m_pairs;
}

std::int64_t AppendedRanks::movesOf(std::size_t candidate, std::size_t day) const
{
    return m_moves[candidate * m_days + day] + m_narrow[candidate * m_eights + day / 8][day % 8];
}

void AppendedRanks::addTo(std::size_t candidate, RankSums& sums) const
{
    const double among = static_cast<double>(m_days) + 1.0;
    for (std::size_t day = 0; day < m_days; ++day)
        sums.add(day, m_own[day] + movesOf(candidate, day), among, m_pairs);
    sums.add(m_days, m_appended[candidate], among, m_pairs);
}

} // namespace core
