#pragma once

#include "core/domain/link.h"

#include <QString>

#include <vector>

namespace ui {

/// What a link rests on, shortly: "headline “DeepSeek shock” · instrument “Nvidia” · near in time".
QString evidenceLine(const std::vector<core::LinkEvidence>& evidence);

/// The same with the weight of each reason, a line each.
QString evidenceTable(const std::vector<core::LinkEvidence>& evidence);

} // namespace ui
