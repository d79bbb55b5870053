#pragma once

#include "core/study/study_input.h"
#include "core/workspace/workspace.h"

#include <map>
#include <memory>
#include <span>
#include <vector>

namespace core {

/// The daily prices that a study looks at. Workspace and state outlive it; the archive does not
/// change meanwhile.
class StudyPrices {
public:
    StudyPrices(const Workspace& workspace, Workspace::State& state)
        : m_workspace(workspace)
        , m_state(state)
    {
    }

    /// Reads those of each instrument once: made of shorter bars where only these are stored,
    /// adjusted for splits, with the calendar of the exchange and what the quality gate says of the
    /// prices as they were printed. Fails with Cancelled.
    Result<void> read(std::span<const Instrument* const> instruments, Progress& progress);

    /// As long as this object. REQUIRES: it was read
    StudySeries of(InstrumentId instrument) const;

private:
    struct Series {
        PriceSeries bars{};
        const ExchangeCalendar* calendar = nullptr;
        std::vector<QualityFinding> findings{};
    };

    Result<std::unique_ptr<Series>> readOne(const Instrument& instrument,
                                            std::span<const CorporateAction> actions);

    const Workspace& m_workspace;
    Workspace::State& m_state;
    std::map<InstrumentId, std::unique_ptr<Series>> m_series{};
};

} // namespace core
