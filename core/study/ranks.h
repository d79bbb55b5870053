#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace core {

/// Ranks values from 1, equal ones with the mean of their ranks, and gives the ranks doubled, as
/// whole numbers: sums of them are exact, whatever their order. Keeps its memory from one use to
/// the next.
class Ranks {
public:
    /// Sorts the values by a 4,096th of `scale`, which is about their standard deviation, digit by
    /// digit, and by what remains. Any scale gives the same ranks.
    /// REQUIRES: fewer than 65,536 numbers; scale > 0
    void rank(std::span<const double> values, double scale);

    /// Ranks values whose order is nearly that of the first ones of what `other` ranked.
    /// REQUIRES: no more numbers than those
    void rankLike(const Ranks& other, std::span<const double> values);

    /// In the order of the values.
    std::span<const std::int32_t> doubled() const { return m_doubled; }
    std::span<const double> sorted() const { return m_sorted; } ///< the values, ascending

private:
    void resize(std::size_t count);
    void sortByDigits(std::span<const double> values, double scale);
    void insert(std::span<const double> values);
    void spread();

    std::vector<std::int32_t> m_doubled{};
    std::vector<double> m_sorted{};
    std::vector<std::uint16_t> m_order{}; ///< which value each of m_sorted is
    std::vector<std::uint16_t> m_keys{};
    std::vector<std::uint16_t> m_byLowDigit{};
};

} // namespace core
