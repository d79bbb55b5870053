#include "core/study/residual_correlation.h"

#include "core/study/lane_sums.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace core {

namespace {

constexpr std::size_t kFewestCommonDays = 3;

using Days = std::span<const std::int32_t>;

/// Pairs whose windows hold the same days.
struct DayBlock {
    Days estimation{};
    Days event{};
    std::vector<std::size_t> pairs{};
};

bool sameDays(Days a, Days b)
{
    return a.size() == b.size() && (a.data() == b.data() || std::ranges::equal(a, b));
}

std::vector<DayBlock> blocksOf(const GroupSample& sample)
{
    std::vector<DayBlock> blocks;
    std::map<std::array<std::int32_t, 4>, std::vector<std::size_t>> byEnds;
    for (const std::size_t pair : sample.members) {
        const Days estimation = sample.returns[pair].estimation.days;
        const Days event = sample.returns[pair].event.days;
        auto& candidates =
            byEnds[{estimation.front(), estimation.back(), event.front(), event.back()}];
        const auto found = std::ranges::find_if(candidates, [&](std::size_t block) {
            return sameDays(blocks[block].estimation, estimation)
                && sameDays(blocks[block].event, event);
        });
        if (found != candidates.end()) {
            blocks[*found].pairs.push_back(pair);
        } else {
            candidates.push_back(blocks.size());
            blocks.push_back({.estimation = estimation, .event = event, .pairs = {pair}});
        }
    }
    return blocks;
}

/// The places in `a` and in `b` of each day that both have; both ascend.
struct CommonDays {
    std::vector<std::size_t> inA{};
    std::vector<std::size_t> inB{};
};

CommonDays commonDays(Days a, Days b)
{
    CommonDays common;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j]) {
            common.inA.push_back(i++);
            common.inB.push_back(j++);
        } else if (a[i] < b[j]) {
            ++i;
        } else {
            ++j;
        }
    }
    return common;
}

bool haveCommonDay(Days a, Days b)
{
    if (a.empty() || b.empty() || a.back() < b.front() || b.back() < a.front())
        return false;
    return !commonDays(a, b).inA.empty();
}

/// Sums, day by day, the residuals of a block's pairs on some of its days, each pair's centred and
/// scaled to length 1 over these days. Products of two pairs' are then correlations.
struct BlockSums {
    std::vector<double> sums{};
    double pairs = 0.0; ///< that vary on these days

    BlockSums(const GroupSample& sample, const DayBlock& block, std::span<const std::size_t> days)
        : sums(days.size(), 0.0)
    {
        std::vector<double> residuals;
        std::vector<double> chosen(days.size());
        for (const std::size_t pair : block.pairs) {
            estimationResiduals(sample, pair, residuals);
            const double sigma = sample.estimates.fits[pair].sigma;
            if (days.size() == residuals.size()) {
                add(residuals, sigma);
                continue;
            }
            for (std::size_t i = 0; i < days.size(); ++i)
                chosen[i] = residuals[days[i]];
            add(chosen, sigma);
        }
    }

private:
    void add(std::span<const double> values, double sigma)
    {
        const double mean = meanOf(values);
        const double squares = squaresAround(values, mean);
        const double length = std::sqrt(squares);
        if (length <= 1e-9 * sigma)
            return;
        const double scale = 1.0 / length;
        for (std::size_t i = 0; i < values.size(); ++i)
            sums[i] += (values[i] - mean) * scale;
        pairs += 1.0;
    }
};

double productOf(const BlockSums& a, const BlockSums& b)
{
    double product = 0.0;
    for (std::size_t i = 0; i < a.sums.size(); ++i)
        product += a.sums[i] * b.sums[i];
    return product;
}

/// The sum of the correlations of each two different pairs of a block.
double withinBlock(const GroupSample& sample, const DayBlock& block)
{
    if (block.pairs.size() < 2)
        return 0.0;
    std::vector<std::size_t> all(block.estimation.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = i;
    const BlockSums sums(sample, block, all);
    return (productOf(sums, sums) - sums.pairs) / 2.0;
}

/// The sum of the correlations of each pair of one block with each of another.
double betweenBlocks(const GroupSample& sample, const DayBlock& a, const DayBlock& b)
{
    if (!haveCommonDay(a.event, b.event))
        return 0.0;
    const CommonDays common = commonDays(a.estimation, b.estimation);
    if (common.inA.size() < kFewestCommonDays)
        return 0.0;
    return productOf(BlockSums(sample, a, common.inA), BlockSums(sample, b, common.inB));
}

} // namespace

std::optional<double> meanResidualCorrelation(const GroupSample& sample)
{
    if (sample.members.size() < 2)
        return std::nullopt;
    const std::vector<DayBlock> blocks = blocksOf(sample);
    double sum = 0.0;
    for (std::size_t a = 0; a < blocks.size(); ++a) {
        sum += withinBlock(sample, blocks[a]);
        for (std::size_t b = a + 1; b < blocks.size(); ++b)
            sum += betweenBlocks(sample, blocks[a], blocks[b]);
    }
    const double pairs = static_cast<double>(sample.members.size());
    return sum / (pairs * (pairs - 1.0) / 2.0);
}

} // namespace core
