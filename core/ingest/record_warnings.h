#pragma once

#include "core/ingest/records.h"

#include <span>
#include <string_view>
#include <vector>

namespace core {

/// One warning for each field name that nobody reads, so that a slip of the pen is not lost.
std::vector<ImportIssue> warnOfUnknownFields(const std::vector<Record>& records,
                                             std::span<const std::string_view> known,
                                             std::string_view path);

} // namespace core
