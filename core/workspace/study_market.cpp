#include "core/workspace/study_market.h"

#include <algorithm>
#include <string>
#include <vector>

namespace core {

namespace {

bool goTogether(const Workspace& workspace, const Instrument& index, const Instrument& instrument)
{
    const ExchangeCalendar* ofIndex = workspace.calendar(index);
    const ExchangeCalendar* own = workspace.calendar(instrument);
    if (ofIndex != nullptr && own != nullptr)
        return ofIndex->zone() == own->zone();
    return !index.currency.empty() && index.currency == instrument.currency;
}

tl::unexpected<Error> notClear(const std::vector<const Instrument*>& fitting)
{
    std::string names;
    for (const Instrument* index : fitting)
        names += (names.empty() ? "" : ", ") + qualifiedSymbol(*index);
    return fail(ErrorCode::InvalidArgument,
                fitting.empty()
                    ? "The model needs a market, and the archive has no index that is surely that "
                      "of the instruments: name one, or use the mean-adjusted model."
                    : "The model needs a market, and several indices fit (" + names
                        + "): name one, or use the mean-adjusted model.");
}

} // namespace

Result<FoundMarket> findStudyMarket(const Workspace& workspace, const StudyQuery& query,
                                    std::span<const Instrument> all,
                                    std::span<const Instrument* const> studied)
{
    if (query.market) {
        const auto named = std::ranges::find(all, *query.market, &Instrument::id);
        if (named == all.end())
            return fail(ErrorCode::NotFound, "There is no such market.");
        return FoundMarket{.instrument = &*named};
    }
    if (!needsMarket(query.settings.model))
        return FoundMarket{};
    std::vector<const Instrument*> fitting;
    for (const Instrument& index : all) {
        if (index.kind != InstrumentKind::Index || studied.empty()
            || !std::ranges::all_of(studied, [&](const Instrument* instrument) {
                   return instrument == &index || goTogether(workspace, index, *instrument);
               }))
            continue;
        const auto daily = workspace.storedInterval(index.id, Interval::Day1);
        if (!daily)
            return tl::unexpected(daily.error());
        if (*daily)
            fitting.push_back(&index);
    }
    if (fitting.size() == 1)
        return FoundMarket{.instrument = fitting.front(), .isDefault = true};
    if (studied.empty())
        return FoundMarket{};
    return notClear(fitting);
}

} // namespace core
