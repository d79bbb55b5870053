#pragma once

#include "core/base/result.h"
#include "core/store/database.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The ids of the events that a person means by a name, an alias or an id. Case does not matter;
/// where none bears the name as it stands, those whose names begin with it.
Result<std::vector<std::int64_t>> eventsNamed(Database& database, std::string_view name);

/// Instruments of the archive, and those that only the vocabulary knows and an article mentions.
struct NamedInstruments {
    std::vector<std::int64_t> ids{};
    std::vector<std::string> symbols{}; ///< qualified, each as JSON has it: "\"XNAS:META\""
};

/// The same of instruments: a symbol, "XNAS:NVDA", a name or an alias, or the words with which an
/// article mentions it.
Result<NamedInstruments> instrumentsNamed(Database& database, std::string_view name);

} // namespace core
