#pragma once

#include <QLatin1String>

/// Under which names QSettings keeps what a user has set up.

namespace ui::settings {

inline constexpr QLatin1String kRecentArchives{"archives/recent"};
inline constexpr QLatin1String kLastArchive{"archives/last"};
inline constexpr QLatin1String kGeometry{"window/geometry"};
inline constexpr QLatin1String kWindowState{"window/state"};
inline constexpr QLatin1String kColumns{"window/columns"};
/// Between an article's text and its claim ledger.
inline constexpr QLatin1String kArticleParts{"window/article_parts"};
/// Archive, event, article, instrument.
inline constexpr QLatin1String kSelection{"window/selection"};
inline constexpr QLatin1String kTheme{"appearance/theme"};
inline constexpr QLatin1String kLanguage{"appearance/language"};
inline constexpr QLatin1String kChartStyle{"chart/style"};
inline constexpr QLatin1String kChartScale{"chart/scale"};
inline constexpr QLatin1String kChartPanels{"chart/panels"};
inline constexpr QLatin1String kShowNotes{"chart/show_notes"};
inline constexpr QLatin1String kChartMonths{"chart/months"};
/// Followed by what the folder is for: "import", "export", "archive".
inline constexpr QLatin1String kFolder{"folders/"};
inline constexpr QLatin1String kFigurePreset{"figure/preset"};
/// Followed by a hash of the archive's path: how its studies are done.
inline constexpr QLatin1String kStudy{"study/"};

} // namespace ui::settings
