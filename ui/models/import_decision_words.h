#pragma once

#include "core/domain/import_preview.h"

#include <QString>

namespace ui {

/// Why something about a file was settled so, in the language of the window: core's phrase is
/// English. Numbers and quotes in it are taken over; a phrase that is not known stays as it is.
QString decisionReason(const core::ImportDecision& decision);

/// What has to be chosen before the file can be imported; core names options of the command line.
/// Empty if nothing has to.
QString importQuestion(const core::ImportPreview& preview);

} // namespace ui
