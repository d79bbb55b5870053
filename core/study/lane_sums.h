#pragma once

#include <cstddef>
#include <cstring>
#include <span>

namespace core {

/// Two numbers that are worked on at once, as every 64-bit machine can.
using TwoLanes [[gnu::vector_size(2 * sizeof(double))]] = double;

/// Sums in eight lanes, each of every eighth term. A compiler may not reorder a sum by itself, so
/// this is what makes it quick; and it is the same on every machine, and its rounding grows with an
/// eighth of the count only.
class LaneSum {
public:
    static constexpr std::size_t kLanes = 8;

    void add(const TwoLanes& a, const TwoLanes& b, const TwoLanes& c, const TwoLanes& d)
    {
        m_a += a;
        m_b += b;
        m_c += c;
        m_d += d;
    }
    void add(double term) { m_rest += term; }

    double total() const
    {
        const TwoLanes sum = (m_a + m_c) + (m_b + m_d);
        return (sum[0] + sum[1]) + m_rest;
    }

private:
    TwoLanes m_a{};
    TwoLanes m_b{};
    TwoLanes m_c{};
    TwoLanes m_d{};
    double m_rest = 0.0;
};

inline TwoLanes lanesAt(const double* values)
{
    TwoLanes lanes;
    std::memcpy(&lanes, values, sizeof lanes);
    return lanes;
}

inline double sumOf(std::span<const double> values)
{
    LaneSum sum;
    const double* const from = values.data();
    std::size_t i = 0;
    for (; i + LaneSum::kLanes <= values.size(); i += LaneSum::kLanes)
        sum.add(lanesAt(from + i), lanesAt(from + i + 2), lanesAt(from + i + 4),
                lanesAt(from + i + 6));
    for (; i < values.size(); ++i)
        sum.add(values[i]);
    return sum.total();
}

inline double meanOf(std::span<const double> values)
{
    return sumOf(values) / static_cast<double>(values.size());
}

/// The sum of (value - center)^2.
inline double squaresAround(std::span<const double> values, double center)
{
    LaneSum sum;
    const double* const from = values.data();
    std::size_t i = 0;
    for (; i + LaneSum::kLanes <= values.size(); i += LaneSum::kLanes) {
        const TwoLanes a = lanesAt(from + i) - center;
        const TwoLanes b = lanesAt(from + i + 2) - center;
        const TwoLanes c = lanesAt(from + i + 4) - center;
        const TwoLanes d = lanesAt(from + i + 6) - center;
        sum.add(a * a, b * b, c * c, d * d);
    }
    for (; i < values.size(); ++i)
        sum.add((values[i] - center) * (values[i] - center));
    return sum.total();
}

/// Sums of a value, of its square, and of its product with a factor, in one pass.
struct MomentSums {
    double values = 0.0;
    double squares = 0.0;
    double products = 0.0;
};

/// REQUIRES: as many factors as values
inline MomentSums momentSums(std::span<const double> values, std::span<const double> factors)
{
    LaneSum sum;
    LaneSum squares;
    LaneSum products;
    const double* const from = values.data();
    const double* const by = factors.data();
    std::size_t i = 0;
    for (; i + LaneSum::kLanes <= values.size(); i += LaneSum::kLanes) {
        const TwoLanes a = lanesAt(from + i);
        const TwoLanes b = lanesAt(from + i + 2);
        const TwoLanes c = lanesAt(from + i + 4);
        const TwoLanes d = lanesAt(from + i + 6);
        sum.add(a, b, c, d);
        squares.add(a * a, b * b, c * c, d * d);
        products.add(a * lanesAt(by + i), b * lanesAt(by + i + 2), c * lanesAt(by + i + 4),
                     d * lanesAt(by + i + 6));
    }
    for (; i < values.size(); ++i) {
        sum.add(values[i]);
        squares.add(values[i] * values[i]);
        products.add(values[i] * factors[i]);
    }
    return {sum.total(), squares.total(), products.total()};
}

} // namespace core
