#pragma once

#include "core/base/result.h"
#include "core/store/database.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace core {

/// The ids of the events that a person means by a name, an alias or an id. Case does not matter;
/// where none bears the name as it stands, those whose names begin with it.
Result<std::vector<std::int64_t>> eventsNamed(Database& database, std::string_view name);

/// The same of instruments: a symbol, "XNAS:NVDA", a name or an alias.
Result<std::vector<std::int64_t>> instrumentsNamed(Database& database, std::string_view name);

} // namespace core
