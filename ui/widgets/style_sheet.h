#pragma once

#include <QPalette>
#include <QString>

namespace ui {

struct ChartTheme;

/// The theme as a palette, for what Qt draws by itself.
QPalette paletteOf(const ChartTheme& theme);

/// The rules of the whole program. Widgets ask for a look with dynamic properties:
///   card      a panel with a border             muted    text that stands below or beside
///   title     the name of the instrument        section  a small heading in capitals
///   chip      a flat button of a row            link     a button that reads like a link
///   primary   the button that does it           plain    a field or list without a frame
///   danger    text that says what went wrong
QString styleSheetOf(const ChartTheme& theme);

/// No style sheet while it lives; the one before is put on again when it goes. Around the building
/// of many widgets: with a sheet, each widget that is given a parent is styled with all it holds.
/// Does nothing where the sheet has styled a widget already.
class StyleSheetPause {
public:
    StyleSheetPause();
    ~StyleSheetPause();
    StyleSheetPause(const StyleSheetPause&) = delete;
    StyleSheetPause& operator=(const StyleSheetPause&) = delete;

private:
    QString m_sheet;
};

} // namespace ui
