#pragma once

#include "core/base/result.h"
#include "core/domain/adjusted_closes.h"
#include "core/domain/ids.h"
#include "core/domain/price_series.h"
#include "core/store/database.h"

#include <vector>

namespace core {

/// The adjusted closes that stood beside the closes of imported prices, each import's apart: what
/// is taken back takes nothing but its own.
class AdjustedCloseStore {
public:
    explicit AdjustedCloseStore(Database& database)
        : m_database(database)
    {
    }

    /// Puts down what `import` says of a series; closes.import is ignored. What it said of the same
    /// times before is replaced. Costs nothing where `closes` are empty.
    ///
    /// Fails with InvalidArgument when the times do not strictly rise or a factor is no number, and
    /// with NotFound when there is no such import or series.
    ///
    /// REQUIRES: one factor a time.
    Result<void> write(ImportId import, InstrumentId instrument, Interval interval,
                       const AdjustedCloses& closes);

    /// What each import says, oldest import first. Fails with Format when a block is damaged.
    Result<std::vector<AdjustedCloses>> read(InstrumentId instrument, Interval interval);

private:
    Database& m_database;
};

} // namespace core
