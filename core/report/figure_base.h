#pragma once

#include "core/domain/figure_data.h"

#include <optional>
#include <string>
#include <string_view>

/// What follows from a figure's data before anything is drawn or written: the picture and the
/// words about it ask here, so that they say the same.
/// REQUIRES, of every function that takes FigureData: it has a series, and each series has a bar.

namespace core {

/// Whether the axis says changes in per cent rather than prices.
bool countsChanges(const FigureData& data);

/// Whether one pane cannot hold all instruments: it holds several only as lines in one unit or in
/// per cent.
bool needsPanels(const FigureData& data);

/// Whether each instrument has a pane of its own: that was asked for, or is needed.
bool hasPanels(const FigureData& data);

/// Whether the prices of all instruments are counted in the same.
bool shareAUnit(const FigureData& data);

/// The style in which series `index` is drawn. It is that of the specification, except that
///  * several instruments in one pane whose axis counts in per cent are rebased;
///  * candles become the line of closes where the source has no open, high or low, or where the
///    page leaves a day less than two pixels (1/96 inch): two days are never drawn as one.
ChartStyle drawnStyle(const FigureData& data, std::size_t index = 0);

/// Whether the event has a mark: its session is known and lies in the span.
bool isMarked(const FigureData& data, const FigureEvent& event);

/// Bars from `first` up to but not including `last`.
struct DrawnBars {
    std::size_t first = 0;
    std::size_t last = 0;

    std::size_t count() const { return last - first; }
};

/// Those of series `index` that lie in the first one's span.
DrawnBars drawnBars(const FigureData& data, std::size_t index);

/// The day whose close changes are counted from. That of the specification; else the one ahead of
/// the strongest move that an event of the figure had on the first instrument, so that the line
/// itself shows that move; where there is none the first day, or the one before it if the figure
/// has only one.
TradingDate rebaseDay(const FigureData& data);

/// The last close of a series up to and including `day`; if all are later, its close on the
/// specification's base day, else its first one in the span.
/// REQUIRES: the series has a bar.
double closeOn(const FigureSeries& series, TradingDate day);

/// The later day that the changes of series `index` are counted from, where it has no close up to
/// rebaseDay(); nullopt where they count from that day, or where the figure counts no changes.
std::optional<TradingDate> ownBaseDay(const FigureData& data, std::size_t index);

/// Where the rebased line of series `index` ends, as a fraction; nullopt if it has no end.
std::optional<double> rebasedEnd(const FigureData& data, std::size_t index);

/// Whether it is known what its prices are counted in: a currency, or the points of an index.
bool hasUnit(const Instrument& instrument);

/// What the figure's prices are adjusted for: "split-adjusted"; empty where nothing had to be.
std::string adjustedWords(const FigureData& data);

/// When it happened: "27 January 2025"; of what lasted "25 January to 5 February 2025", "27. bis
/// 31. Januar 2025".
std::string whenWords(const Event& event, std::string_view language);

/// A fraction in per cent as it stands at the end of a line: "−2.6 %".
std::string shortChangeWords(double fraction, std::string_view language);

} // namespace core
