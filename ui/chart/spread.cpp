#include "ui/chart/spread.h"

#include <algorithm>
#include <cstddef>

namespace ui {

// With the sizes before each item subtracted, "in order and apart" is "not decreasing": isotonic
// regression, solved by pooling adjacent violators (Barlow et al. 1972). Cutting its solution at
// the bounds gives the best one inside them.
std::optional<std::vector<double>> spread(std::span<const SpreadItem> items, double gap, double low,
                                          double high)
{
    struct Block {
        double sum = 0.0;
        std::size_t count = 0;
        double mean() const { return sum / static_cast<double>(count); }
    };
    constexpr double kTolerance = 1e-9;

    std::vector<double> before;
    std::vector<Block> blocks;
    double used = 0.0;
    for (const SpreadItem& item : items) {
        before.push_back(used);
        blocks.push_back({item.wanted - used, 1});
        used += item.size + gap;
        while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() > blocks.back().mean()) {
            blocks[blocks.size() - 2].sum += blocks.back().sum;
            blocks[blocks.size() - 2].count += blocks.back().count;
            blocks.pop_back();
        }
    }
    const double highest = high - (used - gap);
    if (!items.empty() && highest < low - kTolerance)
        return std::nullopt;

    std::vector<double> edges;
    for (const Block& block : blocks) {
        const double shifted = std::max(low, std::min(block.mean(), highest));
        for (std::size_t member = 0; member < block.count; ++member)
            edges.push_back(shifted + before[edges.size()]);
    }
    return edges;
}

} // namespace ui
