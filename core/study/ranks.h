#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace core {

/// Ranks values from 1, equal ones with the mean of their ranks; keeps its memory from one use to
/// the next.
///
/// The values go into buckets of a 64th of `scale`, which is about their standard deviation, and
/// are sorted inside these: of ordinary returns a few comparisons a value. Any scale gives the same
/// ranks.
class Ranks {
public:
    /// REQUIRES: numbers; scale > 0
    void rank(std::span<const double> values, double scale);

    std::span<const double> ranks() const { return m_ranks; }   ///< in the order of the values
    std::span<const double> sorted() const { return m_sorted; } ///< the values, ascending

private:
    void sortBuckets();
    void spreadRanks();

    std::vector<double> m_ranks{};
    std::vector<double> m_sorted{};
    std::vector<std::uint32_t> m_order{}; ///< which value each of m_sorted is
    std::vector<std::uint16_t> m_bucketOf{};
    std::vector<std::uint32_t> m_ends{}; ///< of each bucket, in m_sorted
};

} // namespace core
