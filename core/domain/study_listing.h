#pragma once

#include "core/domain/ids.h"
#include "core/domain/study.h"
#include "core/domain/study_group.h"
#include "core/domain/study_settings.h"
#include "core/time/trading_date.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What a study is to look at: events by their ids and by their kind, together, or a day that has
/// no name; and for each of them the instruments.
struct StudyQuery {
    std::vector<EventId> events{};
    std::string kind{};                      ///< also every event of that kind; empty: none
    std::optional<TradingDate> day{};        ///< in place of events
    std::vector<InstrumentId> instruments{}; ///< empty: each event's own
    std::optional<InstrumentId> market{};    ///< none: see Studies::run()
    StudySettings settings{};
    bool withSensitivity = false; ///< also ask the question in the usual other ways
};

/// Why an event takes no part in a study.
enum class StudyOmission {
    NoDay,         ///< it is known to the month only, or not at all
    NoInstruments, ///< none was given, and it names none
    MarketItself,  ///< its only instrument is the market
};

/// "no_day", "no_instruments", "market_itself".
std::string_view toString(StudyOmission omission);

/// An event that was asked for and takes no part.
struct OmittedEvent {
    EventId event{};
    std::string name{};
    StudyOmission reason = StudyOmission::NoDay;

    bool operator==(const OmittedEvent&) const = default;
};

/// An event that was looked at.
struct StudiedEvent {
    EventId event{}; ///< none: a bare day
    std::string name{};
    std::string kind{};
    TradingDate day{}; ///< its own, whether it was a session or not

    bool operator==(const StudiedEvent&) const = default;
};

/// Where the true value lies with kStudyConfidence, a fraction as the value itself.
struct StudyInterval {
    double low = 0.0;
    double high = 0.0;

    bool operator==(const StudyInterval&) const = default;
};
inline constexpr double kStudyConfidence = 0.95;

/// The market that a study measures against.
struct StudyMarket {
    std::string symbol{}; ///< as StudyPair::symbol
    std::string name{};
    bool isDefault = false; ///< nobody named it: it is the one index that fits

    bool operator==(const StudyMarket&) const = default;
};

/// A study as people read it. core/report makes its sentences (study_sentence.h), the words of
/// what Study holds as data (study_words.h), JSON, CSV and Markdown of it.
struct StudyListing {
    /// pairs by event as they were asked for, and within an event by instrument. `symbol` is the
    /// symbol alone, qualified where the archive has it in several markets; `label` is the event's
    /// kind. Of a bare day, events have no id, and the day as their name.
    Study study{};
    std::vector<StudiedEvent> events{};  ///< in the order of their pairs
    std::optional<StudyMarket> market{}; ///< none: the mean-adjusted model needs none
    /// Of each pair's CAR, from its exact error and Student's t; none where it has no result.
    std::vector<std::optional<StudyInterval>> pairIntervals{};
    /// Of each group's CAAR, from its error across pairs, which the mean residual correlation r
    /// widens by sqrt((1 + (N-1) r) / (1 - r)) where it is positive, and Student's t with N-1
    /// degrees of freedom (the factor is that of Kolari and Pynnonen 2010). Of a group of one pair,
    /// that of the pair.
    std::vector<std::optional<StudyInterval>> groupIntervals{};
    std::vector<OmittedEvent> omitted{};
    /// Models, estimation windows, windows, in this order of loops; empty if not asked for.
    std::vector<SensitivityCell> sensitivity{};

    bool operator==(const StudyListing&) const = default;
};

} // namespace core
