#pragma once

#include "core/time/instant.h"

#include <QString>

namespace ui {

/// "28 Jan 2025, 22:10", by the clock of this machine.
QString localTime(core::Instant instant);

} // namespace ui
