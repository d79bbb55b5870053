#pragma once

#include "ui/chart/page_labels.h"

#include <cstddef>
#include <vector>

namespace tests {

/// What stands in the pane of a RandomLabels.
struct RandomGround {
    std::vector<QRectF> prices{};
    std::vector<QRectF> taken{};
    std::vector<QLineF> lines{};
};

/// A chart of any size, from 85 mm to a 4K screen, with labels of all kinds anywhere: on one day,
/// at the edges, out of sight. Owns what its request refers to.
class RandomLabels {
public:
    /// Of 1 to 60 labels, or of so many.
    explicit RandomLabels(unsigned seed);
    RandomLabels(unsigned seed, std::size_t labels);

    RandomLabels(const RandomLabels&) = delete;
    RandomLabels& operator=(const RandomLabels&) = delete;

    ui::LabelRequest request{};

private:
    RandomGround m_ground;
};

} // namespace tests
