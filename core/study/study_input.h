#pragma once

#include "core/domain/ids.h"
#include "core/domain/price_series.h"
#include "core/domain/quality_finding.h"
#include "core/time/exchange_calendar.h"
#include "core/time/trading_date.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace core {

/// Daily prices and what is known of them. Nothing is owned: all must outlive the study.
struct StudySeries {
    const PriceSeries* bars = nullptr;          ///< daily, adjusted for splits
    const ExchangeCalendar* calendar = nullptr; ///< nullptr: its bars are its sessions
    std::span<const QualityFinding> findings{}; ///< in any order
};

/// One instrument and one event.
struct StudyPairInput {
    InstrumentId instrument{};
    std::string symbol{};
    EventId event{};
    std::string eventName{};
    std::string label{}; ///< pairs with the same one make a group: the event's kind
    /// The first session that could react. Where the instrument's exchange had none on that day,
    /// the next session is day 0, and a warning says so.
    TradingDate day{};
    StudySeries share{};
    StudySeries market{}; ///< may be without bars for the mean-adjusted model
};

/// Another named event that may have moved prices in the same days.
struct StudyOtherEvent {
    EventId event{};
    std::string name{};
    TradingDate firstSession{};
    std::optional<TradingDate> until{};      ///< the last day of what went on for longer
    std::vector<InstrumentId> instruments{}; ///< whom it concerns; empty: everybody
    bool namesInstruments = false;           ///< it is they that it is about
};

struct StudyInput {
    std::vector<StudyPairInput> pairs{};
    /// An event of the study itself may be among them: it confounds only pairs of other events.
    std::vector<StudyOtherEvent> others{};
};

} // namespace core
