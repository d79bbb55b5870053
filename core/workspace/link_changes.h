#pragma once

#include "core/base/result.h"
#include "core/store/archive.h"
#include "core/workspace/linking_tools.h"

namespace core {

/// Lets those articles wait for linking for which something changed between the names and events
/// that the archive was linked with and those of `tools`, and remembers the latter. Which articles
/// may hold a name is asked of the full-text index, which may give too many but never too few. To
/// be called in a transaction.
Result<void> noteChanges(Archive& archive, const LinkingTools& tools);

} // namespace core
