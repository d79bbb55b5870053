#pragma once

#include "core/base/result.h"
#include "core/domain/figure.h"

#include <string>
#include <string_view>

namespace core {

/// The specification as a JSON object: every field, days as YYYY-MM-DD, null for an open end of
/// the span. Reading it back gives an equal specification.
std::string figureSpecToJson(const FigureSpec& spec);

/// Reads the same, and "log": true for the axis; a field that is absent keeps its default, except
/// that several instruments in one pane are rebased where no style is given. `name` stands in
/// errors.
///
/// Fails with Format, naming the field, when one is unknown, stands there twice, is of the wrong
/// kind or has a value that makes no sense.
Result<FigureSpec> figureSpecFromJson(std::string_view json, std::string_view name);

} // namespace core
