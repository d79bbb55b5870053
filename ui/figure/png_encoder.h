#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QString>

#include <utility>

namespace ui {

/// What a PNG says beside its picture: keywords of Latin letters, with their texts.
struct PngTexts {
    QList<std::pair<QByteArray, QString>> texts{};
    QString language{}; ///< of the texts
    QByteArray xmp{};   ///< an XMP packet; may be empty
};

/// A picture as a PNG file (ISO/IEC 15948), in sRGB, made for drawings: rows are told by how they
/// differ from the one above, and compressed quickly. The bytes depend on nothing but the
/// arguments. REQUIRES: `image` has a format of 32 bits.
QByteArray encodedPng(const QImage& image, const PngTexts& texts);

} // namespace ui
