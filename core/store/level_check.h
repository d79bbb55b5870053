#pragma once

#include "core/base/result.h"
#include "core/store/database.h"

#include <string>
#include <vector>

namespace core {

/// Makes the levels of detail of every series anew from its bars, a block at a time, and adds to
/// `problems` where the stored ones differ, a sentence each. A series of which no level is stored
/// is no problem: it is answered from the bars. Of blocks that cannot be read nothing is said here.
Result<void> checkLevels(Database& database, std::vector<std::string>& problems);

} // namespace core
