#pragma once

#include <string_view>

namespace core {

/// The name of a company without the legal forms at its end: "Xyzzy" of "Xyzzy Holding AG" and of
/// "Xyzzy GmbH & Co. KGaA". Part of `name`; all of it where it ends with none.
std::string_view withoutLegalForm(std::string_view name);

} // namespace core
