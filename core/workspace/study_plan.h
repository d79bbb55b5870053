#pragma once

#include "core/domain/study_listing.h"
#include "core/study/study_input.h"
#include "core/workspace/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

/// One instrument and one event of a study.
struct PlannedPair {
    const Instrument* instrument = nullptr;
    EventId event{};
    std::string eventName{};
    std::string label{};
    TradingDate day{}; ///< from which day 0 is looked for
};

/// What a study will look at. Instruments point into `instruments`.
struct StudyPlan {
    std::vector<Instrument> instruments{}; ///< of the whole archive
    std::vector<PlannedPair> pairs{};
    std::vector<StudiedEvent> events{}; ///< those that pairs are of
    const Instrument* market = nullptr; ///< nullptr: none
    bool marketIsDefault = false;
    std::vector<OmittedEvent> omitted{};
    std::vector<StudyOtherEvent> others{}; ///< that may confound

    /// The symbol alone where that says which instrument is meant.
    std::string symbolOf(const Instrument& instrument) const;
};

/// Resolves a query: events, instruments, days, market. Fails as Studies::run does.
Result<StudyPlan> planStudy(const Workspace& workspace, Workspace::State& state,
                            const StudyQuery& query);

} // namespace core
