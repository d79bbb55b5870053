#pragma once

#include "core/domain/note.h"

#include <QLatin1String>
#include <QString>

#include <memory>
#include <optional>

class QMimeData;

namespace ui {

/// How notes stand on the clipboard, besides their words as plain text: as one JSON object.
inline constexpr QLatin1String kNoteMime{"application/x-pressmark-note+json"};

/// `archive` tells from which one it comes: any text that no other archive has.
std::unique_ptr<QMimeData> mimeOf(const core::Note& note, const QString& archive);

/// The note without id, instrument and author; of another archive, without the article and the
/// event that it cites, which have other numbers here. nullopt where `mime` has no note.
std::optional<core::Note> noteFrom(const QMimeData& mime, const QString& archive);

} // namespace ui
