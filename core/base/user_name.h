#pragma once

#include <string>

namespace core {

/// The name of the user whom this process runs for: what a person decides is signed with it. Of
/// the system's accounts; where that knows none, $USER; else "user".
std::string userName();

} // namespace core
