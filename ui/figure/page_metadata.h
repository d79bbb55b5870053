#pragma once

#include "ui/figure/page_file.h"

#include <QByteArray>
#include <QString>

namespace ui {

/// Text as the content of an XML element or attribute; what XML 1.0 cannot hold becomes U+FFFD.
QString xmlText(const QString& text);

/// What a page says of itself as an XMP packet (ISO 16684-1): dc:title, dc:description (the
/// caption) and Iptc4xmpCore:AltTextAccessibility in each of its languages, its own by default;
/// dc:language, that of what is printed, and dc:source. It names neither who made it nor when or
/// where.
QByteArray xmpPacket(const FigurePage& page);

} // namespace ui
