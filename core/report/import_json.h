#pragma once

#include "core/domain/import_preview.h"
#include "core/domain/import_report.h"

#include <span>
#include <string>

/// The JSON documents of the command line about imports; see json.h for what holds of all.

namespace core {

std::string dialectsToJson(std::span<const DialectInfo> dialects);
std::string importsToJson(std::span<const ImportReport> reports);
std::string importRecordsToJson(std::span<const ImportRecord> records);

} // namespace core
