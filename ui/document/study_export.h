#pragma once

#include "core/base/result.h"
#include "core/domain/study_listing.h"

#include <QString>

namespace ui {

enum class StudyFormat { Csv, Json, Markdown };

/// "csv", "json", "md".
QString endingOf(StudyFormat format);

/// Writes a study to a file, or leaves what stands there as it is. `language`: "de", "en".
core::Result<void> writeStudy(const core::StudyListing& listing, StudyFormat format,
                              const std::string& language, const QString& path);

} // namespace ui
