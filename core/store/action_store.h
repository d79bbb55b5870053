#pragma once

#include "core/base/result.h"
#include "core/domain/listings.h"
#include "core/store/database.h"
#include "core/store/origin.h"

#include <optional>
#include <vector>

namespace core {

/// Splits and dividends. One of an instrument, kind and day counts once, however many speak of it:
/// each import's word and the person's are kept, so that taking an import back brings back what
/// held before, and the person's holds before the latest import's.
class ActionStore {
public:
    explicit ActionStore(Database& database)
        : m_database(database)
    {
    }

    /// Puts down what `origin` says; action.id and
    /// action.besidePrices are ignored.
    /// One who says something else than before changes his word. Fails with NotFound when there is
    /// no such instrument.
    Result<Heard<CorporateActionId>> add(const CorporateAction& action, const Origin& origin);

    /// Takes it away, whoever spoke of it. Fails with NotFound.
    Result<void> remove(CorporateActionId action);

    /// Those of one instrument, or all, that hold: by symbol, then by day.
    Result<std::vector<ActionListing>> list(std::optional<InstrumentId> instrument = {});

private:
    Database& m_database;
};

} // namespace core
