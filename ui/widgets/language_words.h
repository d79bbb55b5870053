#pragma once

#include <QString>

#include <string>

namespace ui {

/// "German" for "de", in the language of the window; empty for an empty code.
QString languageName(const std::string& code);

} // namespace ui
