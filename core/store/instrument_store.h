#pragma once

#include "core/base/result.h"
#include "core/domain/alias.h"
#include "core/domain/instrument.h"
#include "core/domain/listings.h"
#include "core/store/database.h"
#include "core/store/origin.h"

#include <optional>
#include <string_view>
#include <vector>

namespace core {

/// What has a price, and what the press calls it. A symbol is unique within its market.
class InstrumentStore {
public:
    explicit InstrumentStore(Database& database)
        : m_database(database)
    {
    }

    /// Stores an instrument. One of the same symbol and market stays as it is: an import then
    /// counts as another source of it, a person's addition fails with Conflict.
    Result<Stored<InstrumentId>> add(const Instrument& instrument, const Origin& origin);

    /// Replaces what is known of `instrument.id`. A person's change keeps the instrument in the
    /// archive whatever import is undone. Fails with NotFound, and with Conflict when another has
    /// that symbol and market.
    Result<void> update(const Instrument& instrument, const Origin& origin);

    /// Adds one more name; false where it is there already. Taking back the import that gave it
    /// takes it away. Fails with NotFound.
    Result<bool> addAlias(InstrumentId instrument, const Alias& alias, const Origin& origin);

    Result<std::optional<Instrument>> find(InstrumentId instrument);

    /// By its symbol, on `mic` if that is given. Fails with Conflict when several markets have it
    /// and `mic` is empty.
    Result<std::optional<Instrument>> find(std::string_view symbol, std::string_view mic = {});

    /// All, by symbol.
    Result<std::vector<Instrument>> all();

    /// The same with the days and closes of their daily bars.
    Result<std::vector<InstrumentSummary>> summaries();

private:
    Database& m_database;
};

} // namespace core
