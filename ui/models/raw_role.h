#pragma once

#include <Qt>

namespace ui {

/// In every model of ours: the value behind the text that is shown (a number, a day as ISO text),
/// for sorting. REQUIRES of roles of single models: they begin at kFirstOwnRole.
constexpr int kRawRole = Qt::UserRole;
constexpr int kFirstOwnRole = Qt::UserRole + 1;

} // namespace ui
