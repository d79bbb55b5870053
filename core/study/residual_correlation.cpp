#include "core/study/residual_correlation.h"

#include "core/base/parallel.h"
#include "core/study/lane_sums.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>
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

/// Sums, day by day, residuals of pairs on some of their days, each pair's centred and scaled to
/// length 1 over these days. Products of two pairs' are then correlations.
struct ResidualSums {
    std::vector<double> sums{};
    double pairs = 0.0; ///< that vary on these days

    /// `days`: places among the days of the pairs' estimation windows, ascending.
    void add(const GroupSample& sample, std::span<const std::size_t> members,
             std::span<const std::size_t> days)
    {
        sums.resize(days.size(), 0.0);
        std::vector<double> residuals;
        std::vector<double> chosen(days.size());
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (i + kFetchAhead < members.size())
                fetchSoon(sample.returns[members[i + kFetchAhead]].estimation.share);
            estimationResiduals(sample, members[i], residuals);
            const double sigma = sample.estimates.fits[members[i]].sigma;
            if (days.size() == residuals.size()) {
                add(residuals, sigma);
                continue;
            }
            for (std::size_t day = 0; day < days.size(); ++day)
                chosen[day] = residuals[days[day]];
            add(chosen, sigma);
        }
    }

    /// REQUIRES: `other` is of the same days
    void add(const ResidualSums& other)
    {
        for (std::size_t day = 0; day < sums.size(); ++day)
            sums[day] += other.sums[day];
        pairs += other.pairs;
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

double productOf(const ResidualSums& a, const ResidualSums& b)
{
    double product = 0.0;
    for (std::size_t i = 0; i < a.sums.size(); ++i)
        product += a.sums[i] * b.sums[i];
    return product;
}

/// Some pairs of a block.
struct BlockPart {
    std::size_t block = 0;
    std::span<const std::size_t> pairs{};
};

std::vector<BlockPart> partsOfBlocks(std::span<const DayBlock> blocks)
{
    constexpr std::size_t kPartPairs = 500;
    std::vector<BlockPart> parts;
    for (std::size_t block = 0; block < blocks.size(); ++block) {
        const std::span<const std::size_t> pairs = blocks[block].pairs;
        for (std::size_t part = 0; part < partsOf(pairs.size(), kPartPairs); ++part)
            parts.push_back({.block = block, .pairs = partOf(pairs, part, kPartPairs)});
    }
    return parts;
}

/// Of each block the sum of the correlations of each two different pairs of it.
std::vector<double> withinBlocks(const GroupSample& sample, std::span<const DayBlock> blocks)
{
    const std::vector<BlockPart> parts = partsOfBlocks(blocks);
    std::vector<ResidualSums> sums(parts.size());
    forEachPart(parts.size(), [&](std::size_t part) {
        std::vector<std::size_t> all(blocks[parts[part].block].estimation.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        sums[part].add(sample, parts[part].pairs, all);
    });
    std::vector<double> within(blocks.size(), 0.0);
    for (std::size_t part = 0; part < parts.size();) {
        const std::size_t block = parts[part].block;
        ResidualSums& whole = sums[part];
        for (++part; part < parts.size() && parts[part].block == block; ++part)
            whole.add(sums[part]);
        if (blocks[block].pairs.size() > 1)
            within[block] = (productOf(whole, whole) - whole.pairs) / 2.0;
    }
    return within;
}

/// The sum of the correlations of each pair of one block with each of another.
double betweenBlocks(const GroupSample& sample, const DayBlock& a, const DayBlock& b)
{
    const CommonDays common = commonDays(a.estimation, b.estimation);
    if (common.inA.size() < kFewestCommonDays)
        return 0.0;
    ResidualSums ofA;
    ofA.add(sample, a.pairs, common.inA);
    ResidualSums ofB;
    ofB.add(sample, b.pairs, common.inB);
    return productOf(ofA, ofB);
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

    void add(const DayBlock& block, double within)
    {
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
    const std::vector<double> within = withinBlocks(sample, blocks);
    CorrelationSums sums(sample);
    for (std::size_t a = 0; a < blocks.size(); ++a) {
        sums.add(blocks[a], within[a]);
        for (std::size_t b = a + 1; b < blocks.size(); ++b)
            sums.add(blocks[a], blocks[b]);
    }
    return sums.means();
}

} // namespace core
