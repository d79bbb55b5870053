#pragma once

#include "tests/core/study/study_oracle.h"

#include <cmath>
#include <cstddef>
#include <map>
#include <vector>

namespace tests::oracle {

/// The rank of values[at], from 1: how many are smaller, and half of the others that equal it.
inline Real rankOf(const std::vector<Real>& values, std::size_t at)
{
    Real rank = 1;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] < values[at])
            rank += 1;
        else if (i != at && values[i] == values[at])
            rank += 0.5L;
    }
    return rank;
}

/// Sums of U by day, to be divided by their counts.
struct MeanRanks {
    std::map<std::size_t, Real> sums{};
    std::map<std::size_t, Real> counts{};

    void add(std::size_t day, Real u)
    {
        sums[day] += u;
        counts[day] += 1;
    }
    Real mean(std::size_t day) const { return sums.at(day) / counts.at(day); }
    Real deviation(std::size_t pairs) const
    {
        Real squares = 0;
        for (const auto& [day, count] : counts)
            squares += count / static_cast<Real>(pairs) * mean(day) * mean(day);
        return std::sqrt(squares / static_cast<Real>(counts.size()));
    }
};

} // namespace tests::oracle
