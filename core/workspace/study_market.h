#pragma once

#include "core/domain/study_listing.h"
#include "core/workspace/workspace.h"

#include <span>

namespace core {

/// A market to measure against, and whether it was named.
struct FoundMarket {
    const Instrument* instrument = nullptr; ///< nullptr: none, and none is needed
    bool isDefault = false;
};

/// The market that the query names or, where it names none, the one index with daily prices that
/// trades by the same clock (the zone of the exchange) as every one of `studied` or, where a clock
/// is not known, in the same currency. Fails with NotFound where the one that is named is not
/// among `all`, and with InvalidArgument where the model needs one and none or several fit.
Result<FoundMarket> findStudyMarket(const Workspace& workspace, const StudyQuery& query,
                                    std::span<const Instrument> all,
                                    std::span<const Instrument* const> studied);

} // namespace core
