#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace core {

/// Sums of the ranks U = rank / (1 + M) - 1/2 of several pairs, day by day, for the rank tests.
struct RankSums {
    std::vector<double> sum{};
    std::vector<double> pairs{}; ///< how many have the day

    explicit RankSums(std::size_t days)
        : sum(days, 0.0)
        , pairs(days, 0.0)
    {
    }

    /// One pair's rank of one day, doubled, among M days.
    void add(std::size_t day, std::int64_t doubledRank, double among)
    {
        sum[day] += static_cast<double>(doubledRank) / (2.0 * (1.0 + among)) - 0.5;
        pairs[day] += 1.0;
    }

    /// The sum of the doubled ranks of `count` pairs, each among M days.
    void add(std::size_t day, std::int64_t doubledRanks, double among, double count)
    {
        sum[day] += static_cast<double>(doubledRanks) / (2.0 * (1.0 + among)) - 0.5 * count;
        pairs[day] += count;
    }

    /// Everything of another one of the same days.
    void add(const RankSums& other)
    {
        for (std::size_t day = 0; day < sum.size(); ++day) {
            sum[day] += other.sum[day];
            pairs[day] += other.pairs[day];
        }
    }

    std::optional<double> mean(std::size_t day) const
    {
        return pairs[day] > 0.0 ? std::optional(sum[day] / pairs[day]) : std::nullopt;
    }
};

/// How much mean ranks vary: S^2, the mean over the days that any pair has of (N_t/N) (mean U)^2.
struct RankVariance {
    double deviation = 0.0; ///< S; 0 where ranks do not vary
    std::size_t days = 0;   ///< T
};
RankVariance rankVariance(const RankSums& sums, std::size_t pairs);

} // namespace core
