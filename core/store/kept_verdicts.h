#pragma once

#include "core/base/result.h"
#include "core/store/database.h"

namespace core {

/// Gives links back the verdicts that undoing an import kept, as far as article and event are both
/// there again; what a person has said since counts more. Their articles wait for linking, which
/// finds the evidence.
/// REQUIRES: a transaction that can write is open.
Result<void> restoreVerdicts(Database& database);

} // namespace core
