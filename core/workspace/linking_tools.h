#pragma once

#include "core/linking/linker.h"
#include "core/linking/matcher.h"
#include "core/store/linking_store.h"

#include <vector>

namespace core {

/// Matcher and linker for the names and events of one state of the archive.
struct LinkingTools {
    std::vector<LinkedName> names{};   ///< of that state, by key
    std::vector<LinkedEvent> events{}; ///< by id
    Matcher matcher;
    Linker linker;
};

} // namespace core
