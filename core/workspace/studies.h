#pragma once

#include "core/domain/study_listing.h"
#include "core/workspace/workspace.h"

namespace core {

/// Event studies over the prices and events of one Workspace, which outlives it. Nothing is stored:
/// a study is computed whenever it is asked for.
class Studies {
public:
    Studies(const Workspace& workspace, Workspace::State& state)
        : m_workspace(workspace)
        , m_state(state)
    {
    }

    /// Runs what `query` asks for on the daily prices of the archive, adjusted for splits, with
    /// what the quality gate finds in them as they were printed. Day 0 is the first session of each
    /// instrument's exchange that could react by the event clock. All named events of the archive
    /// with a day may confound.
    ///
    /// Where the model needs a market and none is named, it is the one index with daily prices that
    /// trades by the same clock as every instrument (the zone of the exchange) or, where a clock is
    /// not known, in the same currency; if there is exactly one.
    ///
    /// Fails with NotFound for an event, instrument or market that is not there; with
    /// InvalidArgument for a query without events and day or with both, for windows that runStudy
    /// refuses, and where a market has to be named; with InsufficientData where every event had to
    /// be left out; and with Cancelled. What blocks one instrument fails nothing, see
    /// StudyPair::blocked.
    Result<StudyListing> run(const StudyQuery& query, Progress& progress) const;

private:
    const Workspace& m_workspace;
    Workspace::State& m_state;
};

} // namespace core
