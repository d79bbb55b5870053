#pragma once

#include "core/workspace/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

/// Corporate actions and dated facts of the instruments of one Workspace, which outlives it. What
/// a person says of an instrument, kind and day holds before what imports say, and a later import's
/// word before an earlier one's.
class InstrumentFacts {
public:
    explicit InstrumentFacts(Workspace::State& state)
        : m_state(state)
    {
    }

    /// A person's word, in place of that person's earlier one. Fails with InvalidArgument for a
    /// value that is not finite and above zero, a split of 1, a currency that is none and a fact
    /// without its source, and with NotFound when there is no such instrument.
    Result<ActionListing> add(const CorporateAction& action, const std::string& author,
                              Instant now);
    Result<FactListing> add(const DatedFact& fact, const std::string& author, Instant now);

    /// Takes it away, whoever spoke of it. Fails with NotFound.
    Result<void> remove(CorporateActionId action);
    Result<void> remove(DatedFactId fact);

    /// Of one instrument, or of all; by symbol, then by day.
    Result<std::vector<ActionListing>> actions(std::optional<InstrumentId> instrument = {}) const;
    Result<std::vector<FactListing>> facts(std::optional<InstrumentId> instrument = {}) const;

private:
    Workspace::State& m_state;
};

} // namespace core
