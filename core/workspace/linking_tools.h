#pragma once

#include "core/linking/linker.h"
#include "core/linking/matcher.h"

#include <string>

namespace core {

/// Matcher and linker for the names and events of one state of the archive.
struct LinkingTools {
    std::string fingerprint{}; ///< of that state; see linkingFingerprint
    Matcher matcher;
    Linker linker;
};

} // namespace core
