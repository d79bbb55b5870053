#include "core/workspace/studies.h"

#include "core/study/sensitivity.h"
#include "core/study/study_intervals.h"
#include "core/study/study_run.h"
#include "core/workspace/study_plan.h"
#include "core/workspace/study_prices.h"
#include "core/workspace/workspace_state.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace core {

namespace {

/// Shares of the work, as progress tells them: reading is the longest.
constexpr double kRead = 0.6;
constexpr double kStudied = 0.7;

/// The part of the work that reads.
class ReadingProgress final : public Progress {
public:
    explicit ReadingProgress(Progress& progress)
        : m_progress(progress)
    {
    }

    [[nodiscard]] bool report(double fraction, std::string_view what) override
    {
        return m_progress.report(fraction * kRead, what);
    }

private:
    Progress& m_progress;
};

tl::unexpected<Error> cancelled()
{
    return fail(ErrorCode::Cancelled, "The study was cancelled.");
}

std::vector<const Instrument*> instrumentsOf(const StudyPlan& plan)
{
    std::set<InstrumentId> known;
    std::vector<const Instrument*> instruments;
    const auto add = [&](const Instrument* instrument) {
        if (known.insert(instrument->id).second)
            instruments.push_back(instrument);
    };
    for (const PlannedPair& pair : plan.pairs)
        add(pair.instrument);
    if (plan.market != nullptr)
        add(plan.market);
    return instruments;
}

StudyInput inputOf(const StudyPlan& plan, const StudyPrices& prices)
{
    StudyInput input{.others = plan.others};
    const StudySeries market = plan.market != nullptr ? prices.of(plan.market->id) : StudySeries{};
    for (const PlannedPair& pair : plan.pairs) {
        input.pairs.push_back({.instrument = pair.instrument->id,
                               .symbol = plan.symbolOf(*pair.instrument),
                               .event = pair.event,
                               .eventName = pair.eventName,
                               .label = pair.label,
                               .day = pair.day,
                               .share = prices.of(pair.instrument->id),
                               .market = market});
    }
    return input;
}

/// Model by model, so that it can be stopped between them.
Result<std::vector<SensitivityCell>>
sensitivityOf(const StudyInput& input, const StudySettings& settings, Progress& progress)
{
    const SensitivityFamily whole = usualFamily(settings);
    std::vector<SensitivityCell> cells;
    for (std::size_t model = 0; model < whole.models.size(); ++model) {
        const double part = static_cast<double>(model) / static_cast<double>(whole.models.size());
        if (!progress.report(kStudied + (1.0 - kStudied) * part, "Trying other windows and models"))
            return cancelled();
        SensitivityFamily family = whole;
        family.models = {whole.models[model]};
        auto some = sensitivity(input, settings, family);
        if (!some)
            return some;
        std::ranges::move(*some, std::back_inserter(cells));
    }
    return cells;
}

} // namespace

Studies Workspace::studies() const
{
    return Studies(*this, *m_state);
}

Result<StudyListing> Studies::run(const StudyQuery& query, Progress& progress) const
{
    return m_state.archive.snapshot([&]() -> Result<StudyListing> {
        auto plan = planStudy(m_workspace, m_state, query);
        if (!plan)
            return tl::unexpected(plan.error());
        StudyPrices prices(m_workspace, m_state);
        ReadingProgress reading(progress);
        if (auto read = prices.read(instrumentsOf(*plan), reading); !read)
            return tl::unexpected(read.error());
        const StudyInput input = inputOf(*plan, prices);
        if (!progress.report(kRead, "Running the event study"))
            return cancelled();
        auto study = runStudy(input, query.settings);
        if (!study)
            return tl::unexpected(study.error());
        StudyListing listing{.study = std::move(*study),
                             .events = std::move(plan->events),
                             .omitted = std::move(plan->omitted)};
        if (plan->market != nullptr)
            listing.market = StudyMarket{.symbol = plan->symbolOf(*plan->market),
                                         .name = plan->market->name,
                                         .isDefault = plan->marketIsDefault};
        addIntervals(listing);
        if (query.withSensitivity) {
            auto cells = sensitivityOf(input, query.settings, progress);
            if (!cells)
                return tl::unexpected(cells.error());
            listing.sensitivity = std::move(*cells);
        }
        if (!progress.report(1.0, {}))
            return cancelled();
        return listing;
    });
}

} // namespace core
