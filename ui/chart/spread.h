#pragma once

#include <optional>
#include <span>
#include <vector>

namespace ui {

/// One of several things that stand in a row, in a given order.
struct SpreadItem {
    double wanted = 0.0; ///< where its near edge would best be
    double size = 0.0;
};

/// Moves the items as little as possible (least squares) so that they keep their order, stand at
/// least `gap` apart and lie between `low` and `high`. Gives their near edges; nullopt when they
/// do not fit.
std::optional<std::vector<double>> spread(std::span<const SpreadItem> items, double gap, double low,
                                          double high);

} // namespace ui
