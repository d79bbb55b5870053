#pragma once

#include "core/domain/listings.h"

#include <span>
#include <string>

/// The JSON documents of corporate actions and dated facts; see core/report/json.h for their form.
/// What they hold can be imported again.

namespace core {

std::string actionsToJson(std::span<const ActionListing> actions);
std::string factsToJson(std::span<const FactListing> facts);

} // namespace core
