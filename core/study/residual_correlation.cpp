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

/// Pairs whose windows hold the same days, counted alike from day 0.
struct DayBlock {
    Days estimation{};
    WindowReturns event{}; ///< of the first of them
    std::vector<std::size_t> pairs{};
};

bool sameDays(Days a, Days b)
{
    return a.size() == b.size() && (a.data() == b.data() || std::ranges::equal(a, b));
}

bool sameEventDays(const WindowReturns& a, const WindowReturns& b)
{
    return sameDays(a.days, b.days)
        && (a.slots.size() == b.slots.size() ? std::ranges::equal(a.slots, b.slots)
                                             : a.slot(0) == b.slot(0));
}

std::vector<DayBlock> blocksOf(const GroupSample& sample)
{
    std::vector<DayBlock> blocks;
    std::map<std::array<std::int32_t, 4>, std::vector<std::size_t>> byEnds;
    for (const std::size_t pair : sample.members) {
        const Days estimation = sample.returns[pair].estimation.days;
        const WindowReturns& event = sample.returns[pair].event;
        auto& candidates =
            byEnds[{estimation.front(), estimation.back(), event.days.front(), event.days.back()}];
        const auto found = std::ranges::find_if(candidates, [&](std::size_t block) {
            return sameDays(blocks[block].estimation, estimation)
                && sameEventDays(blocks[block].event, event);
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
    if (a.empty() || b.empty() || a.back() < b.front() || b.back() < a.front())
        return common;
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
    const CommonDays common = commonDays(a.estimation, b.estimation);
    if (common.inA.size() < kFewestCommonDays)
        return 0.0;
    return productOf(BlockSums(sample, a, common.inA), BlockSums(sample, b, common.inB));
}

/// Adds up the correlations of each two pairs, with how much each counts.
class CorrelationSums {
public:
    explicit CorrelationSums(const GroupSample& sample)
        : m_sample(sample)
        , m_perDay(sample.estimates.slots.event, 0.0)
        , m_pairs(sample.estimates.slots.event, 0.0)
    {
    }

    void add(const DayBlock& block)
    {
        const double within = withinBlock(m_sample, block);
        m_window += within;
        for (std::size_t i = 0; i < block.event.size(); ++i) {
            m_perDay[block.event.slot(i)] += within;
            m_pairs[block.event.slot(i)] += static_cast<double>(block.pairs.size());
        }
    }

    void add(const DayBlock& a, const DayBlock& b)
    {
        const CommonDays common = commonDays(a.event.days, b.event.days);
        if (common.inA.empty())
            return;
        const double between = betweenBlocks(m_sample, a, b);
        m_window += between * static_cast<double>(common.inA.size())
            / std::sqrt(static_cast<double>(a.event.size() * b.event.size()));
        for (std::size_t i = 0; i < common.inA.size(); ++i) {
            const std::size_t slot = a.event.slot(common.inA[i]);
            if (slot == b.event.slot(common.inB[i]))
                m_perDay[slot] += between;
        }
    }

    MeanCorrelation means() const
    {
        MeanCorrelation mean;
        mean.window = m_window / pairsOf(static_cast<double>(m_sample.members.size()));
        for (std::size_t slot = 0; slot < m_perDay.size(); ++slot)
            mean.perDay.push_back(m_pairs[slot] < 2.0 ? 0.0
                                                      : m_perDay[slot] / pairsOf(m_pairs[slot]));
        return mean;
    }

private:
    static double pairsOf(double count) { return count * (count - 1.0) / 2.0; }

    const GroupSample& m_sample;
    double m_window = 0.0;
    std::vector<double> m_perDay;
    std::vector<double> m_pairs; ///< that have the day
};

} // namespace

std::optional<MeanCorrelation> meanResidualCorrelation(const GroupSample& sample)
{
    if (sample.members.size() < 2)
        return std::nullopt;
    const std::vector<DayBlock> blocks = blocksOf(sample);
    CorrelationSums sums(sample);
    for (std::size_t a = 0; a < blocks.size(); ++a) {
        sums.add(blocks[a]);
        for (std::size_t b = a + 1; b < blocks.size(); ++b)
            sums.add(blocks[a], blocks[b]);
    }
    return sums.means();
}

} // namespace core
