#pragma once

#include "core/base/result.h"

#include <QString>

namespace ui {

/// Why a figure cannot be drawn, in the language of the window: core says it in English, and names
/// what the command line calls the choices. What is not known stays as it is.
QString figureRefusal(const core::Error& error);

} // namespace ui
