#include "core/series/split_ratio.h"

#include <array>
#include <cmath>

namespace core {

namespace {

constexpr std::array kRatios{
    SplitRatio{3, 2},  SplitRatio{2, 1},  SplitRatio{5, 2},  SplitRatio{3, 1},  SplitRatio{4, 1},
    SplitRatio{5, 1},  SplitRatio{6, 1},  SplitRatio{7, 1},  SplitRatio{8, 1},  SplitRatio{10, 1},
    SplitRatio{12, 1}, SplitRatio{15, 1}, SplitRatio{20, 1}, SplitRatio{25, 1}, SplitRatio{30, 1},
    SplitRatio{40, 1}, SplitRatio{50, 1}, SplitRatio{100, 1}};

} // namespace

double SplitRatio::logMove() const
{
    return std::log(static_cast<double>(old) / static_cast<double>(shares));
}

std::string SplitRatio::text() const
{
    return std::to_string(shares) + ":" + std::to_string(old);
}

std::optional<SplitRatio> nearestSplit(double logMove, double tolerance)
{
    std::optional<SplitRatio> nearest;
    for (const SplitRatio& ratio : kRatios) {
        for (const SplitRatio& split : {ratio, SplitRatio{ratio.old, ratio.shares}}) {
            if (split.shares > 1 && split.shares < split.old) // nobody makes two of three
                continue;
            const double distance = std::abs(split.logMove() - logMove);
            if (distance <= tolerance) {
                tolerance = distance;
                nearest = split;
            }
        }
    }
    return nearest;
}

} // namespace core
