#pragma once

namespace ui {

/// Tells assistive technology that a PriceChart is a chart, with its description. May be called
/// more than once.
void installChartAccessibility();

} // namespace ui
