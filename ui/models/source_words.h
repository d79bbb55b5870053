#pragma once

#include "core/domain/source.h"

#include <QString>

#include <chrono>

namespace ui {

struct News;

/// "Folder", "Feed".
QString sourceKindName(core::SourceKind kind);

/// What came of the last look, in a few words: "3 new", "Nothing new", "Too slow".
QString sourceResultText(const core::Source& source);

/// The same in sentences: what happened, and what can be done. Empty where all is well.
QString sourceProblem(const core::Source& source);

/// "15 minutes", "1 hour", "1 day".
QString intervalName(std::chrono::minutes interval);

/// "3 new articles from example.org".
QString newsText(const QString& from, const News& news);

} // namespace ui
