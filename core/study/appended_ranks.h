#pragma once

#include "core/study/mean_ranks.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace core {

/// Where a value stands among sorted ones.
struct Standing {
    std::int32_t below = 0; ///< how many are smaller
    std::int32_t ties = 0;  ///< how many equal it
};
Standing standingOf(double value, std::span<const double> sorted);

/// The rank, doubled, that a value gets when it joins those that it stands among.
inline std::int32_t doubledRank(const Standing& standing)
{
    return 2 * standing.below + standing.ties + 2;
}

/// By how much, doubled, a value that joins moves one of those that are there, which has this rank:
/// by one if it is above it, by a half if it equals it.
inline std::int32_t doubledMove(std::int32_t doubledRank, const Standing& standing)
{
    return (doubledRank > 2 * standing.below ? 1 : 0)
        + (doubledRank > 2 * (standing.below + standing.ties) ? 1 : 0);
}

/// For the GRANK test: the ranks of the estimation days of pairs of which none is missing, with one
/// more day of several candidates, all in whole numbers. A candidate's day is added to ranks that
/// are there, instead of ranking anew for each.
///
/// Moves are at most 2 a pair and are counted in 16 bits, so that it takes no more than kMostPairs
/// one by one; others that are added as a whole do not count.
class AppendedRanks {
public:
    static constexpr std::size_t kMostPairs = 16'000;

    AppendedRanks(std::size_t estimationDays, std::size_t candidates);

    /// A pair's doubled ranks of its estimation days, and where each candidate stands among them.
    /// REQUIRES: fewer than kMostPairs came so
    void add(std::span<const std::int32_t> doubled, std::span<const Standing> standings);

    /// Adds the pairs of another one of the same size.
    void add(const AppendedRanks& other);

    /// Adds what has come together of one candidate: estimation days, then the appended one.
    void addTo(std::size_t candidate, RankSums& sums) const;

private:
    /// Eight ranks or moves that are worked on at once.
    using EightWords [[gnu::vector_size(8 * sizeof(std::int16_t))]] = std::int16_t;

    void move(std::span<EightWords> moves, const Standing& standing) const;
    std::int64_t movesOf(std::size_t candidate, std::size_t day) const;

    std::size_t m_days;
    std::size_t m_eights;            ///< of days, in a row
    std::vector<EightWords> m_ranks; ///< of the pair that is being added, doubled
    std::vector<EightWords>
        m_narrow;                    ///< moves of the pairs that came one by one, a row a candidate
    std::vector<std::int64_t> m_own; ///< sums of the ranks without candidates
    std::vector<std::int64_t> m_moves;    ///< of the others
    std::vector<std::int64_t> m_appended; ///< one a candidate
    std::size_t m_narrowPairs = 0;
    double m_pairs = 0.0;
};

} // namespace core
