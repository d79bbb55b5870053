#pragma once

#include "ui/chart/chart_bars.h"
#include "ui/document/series_details.h"

namespace ui {

class Document;
class Navigator;
class PriceChart;

/// What was loaded of a series, as charts show it.
ChartBars barsOf(const SeriesDetails& series);

/// Keeps the chart supplied, beside the window: with the details that it asks for when it shows a
/// part of a long series, with the faults of the prices that the navigator shows, and with what
/// people say of them.
void feedChart(PriceChart* chart, Document* document, Navigator* navigator);

} // namespace ui
