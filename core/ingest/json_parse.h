#pragma once

#include "core/base/result.h"

#include <simdjson.h>

#include <string_view>

namespace core {

/// The document in a text; it lives as long as `parser` and is gone with its next use.
///
/// Fails with Format, and the line where that is known, for what is not JSON, for more than 64 MB,
/// and for what is nested more than 1,024 deep.
Result<simdjson::dom::element> parseJson(simdjson::dom::parser& parser, std::string_view text,
                                         std::string_view path);

} // namespace core
