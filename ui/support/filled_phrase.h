#pragma once

#include <QStringList>

#include <optional>

namespace ui {

/// What stands in `text` for %1, %2 and so on, up to %4, or for %n, if it is this phrase. %1
/// reaches as far as it can, as it may be a path or a name with anything in it.
std::optional<QStringList> filledIn(const char* phrase, const QString& text);

} // namespace ui
