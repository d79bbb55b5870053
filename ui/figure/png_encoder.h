#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QString>

namespace ui {

/// One text beside the picture: a keyword of Latin letters and, where it is known, the language.
struct PngText {
    QByteArray keyword{};
    QString text{};
    QString language{};
};

/// What a PNG says beside its picture. A keyword may stand there in several languages.
struct PngTexts {
    QList<PngText> texts{};
    QByteArray xmp{}; ///< an XMP packet; may be empty
};

/// A picture as a PNG file (ISO/IEC 15948), in sRGB, made for drawings: rows are told by how they
/// differ from the one above, and compressed quickly. The bytes depend on nothing but the
/// arguments. REQUIRES: `image` has a format of 32 bits.
QByteArray encodedPng(const QImage& image, const PngTexts& texts);

} // namespace ui
