#pragma once

#include "core/ingest/reader.h"

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Why a text is IPTC ninjs, a phrase; nullopt if it is not.
std::optional<std::string> whyNinjs(std::string_view text, std::string_view path);

/// Reads ninjs 1.0 to 3.x: an object, an array of them, or an object with such an array as "items".
/// The text is the body, else the description, else a headline of three words. Objects associated
/// with one are no articles of their own. A withheld or canceled one is rejected.
///
/// Fails as readSource() does, and with Format and the member's name where the only object is not
/// valid; of several it is rejected.
Result<ReadContent> readNinjs(std::string_view text, std::string_view path,
                              const ImportOptions& options);

} // namespace core
