#pragma once

#include "core/domain/instrument.h"
#include "core/domain/price_series.h"

#include <QString>

namespace ui {

/// "Nvidia"; the symbol of one without a name.
QString instrumentName(const core::Instrument& instrument);

/// "XNAS:NVDA · USD · daily".
QString instrumentFacts(const core::Instrument& instrument, core::Interval interval);

} // namespace ui
