#pragma once

#include "tests/ui/chart/demo_series.h"
#include "ui/chart/note_shapes.h"

#include <gtest/gtest.h>

namespace tests {

/// Ten sessions from Monday, 1 January 2018, 50 units apart, on a page of 450 x 200 units that
/// begins at (100, 20): prices from 90 at the bottom to 130 at the top.
struct APage : testing::Test {
    APage()
    {
        area.prices = QRectF(100.0, 20.0, 450.0, 200.0);
        area.first = 0.0;
        area.last = 9.0;
        area.scale = {.low = 90.0, .high = 130.0};
    }

    static core::NoteAnchor at(const char* iso, double price)
    {
        return {core::timeOf(day(iso)), price};
    }

    ui::NoteShape shape(core::NoteKind kind, const core::NoteAnchor& begin,
                        std::optional<core::NoteAnchor> end = {}) const
    {
        return ui::noteShape({.kind = kind, .begin = begin, .end = end}, ground);
    }

    std::shared_ptr<const core::PriceSeries> series = weekdays(10);
    ui::PlotArea area;
    ui::SessionAxis axis{series->times, core::Interval::Day1};
    ui::NoteGround ground{area, axis};
};

} // namespace tests
