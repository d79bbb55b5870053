#pragma once

#include "core/domain/instrument.h"
#include "core/domain/price_series.h"

#include <QString>

namespace ui {

/// "Nvidia"; the symbol of one without a name.
QString instrumentName(const core::Instrument& instrument);

/// `text` for a button or a menu, where a single ampersand would vanish: "S&&P 500".
QString buttonText(QString text);

/// "XNAS:NVDA · USD · daily".
QString instrumentFacts(const core::Instrument& instrument, core::Interval interval);

} // namespace ui
