#pragma once

#include "core/domain/adjusted_closes.h"
#include "core/domain/corporate_action.h"
#include "core/domain/instrument.h"
#include "core/domain/price_series.h"
#include "core/domain/quality_finding.h"
#include "core/domain/replaced_bars.h"
#include "core/time/exchange_calendar.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace core {

/// A series of prices and what is known besides.
struct QualityInput {
    const PriceSeries& bars;
    InstrumentKind kind = InstrumentKind::Other;
    std::string currency{};                     ///< of amounts, for sentences; may be empty
    const ExchangeCalendar* calendar = nullptr; ///< nullptr: not known when the exchange was open
    std::span<const CorporateAction> actions{}; ///< of this instrument, in any order
    std::span<const AdjustedCloses> adjustedCloses{}; ///< oldest import first
    std::span<const ReplacedBars> replacements{};     ///< oldest import first
};

/// How many bars a finding may look ahead: what comes later does not change it. Only dividends that
/// are too small are judged together, and closes that nobody printed told together, as far as they
/// reach.
inline constexpr std::size_t kQualityHorizon = 65;

/// The quality gate: what is wrong, or looks wrong, with a series, by day and then by code (see
/// quality_code.h), at most one finding of a code a day. It judges, and changes nothing.
///
/// A finding stands at the day of the bar that is wrong, each day of a run of its own, but for
/// closes that nobody printed (printed_closes.h), whose first day tells of the last; where a return
/// is wrong but neither of its two prices can be told to be, at the later day. So a level rests on
/// its own day, and a return on both of its days.
///
/// How far a price usually moves is measured by the robust scale (robust.h) of the log returns of
/// the 63 bars before and the 21 after, whichever is larger, so that a crash is judged by the
/// weeks that follow it too. A move that the volume speaks for blocks nothing.
///
/// Daily series are judged by all rules; weekly and monthly ones not by sessions and dividends,
/// intraday ones also not by copies, for minutes without trade are no fault, nor by digits. Takes
/// time in proportion to the bars.
///
/// REQUIRES: the columns of `bars` are of one length, their times rise
std::vector<QualityFinding> findQualityFaults(const QualityInput& input);

/// Whether one of them blocks.
bool anyBlocks(std::span<const QualityFinding> findings);

} // namespace core
