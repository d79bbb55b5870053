#pragma once

#include "ui/figure/page_file.h"

#include <QByteArray>
#include <QImage>

/// One function a format: the bytes of a file. The same page gives the same bytes, whenever and by
/// whomever it is written; empty where it cannot be drawn.

namespace ui {

QByteArray pngOf(const FigurePage& page);
QByteArray pdfOf(const FigurePage& page);
QByteArray svgOf(const FigurePage& page);

/// The picture of a PNG.
QImage pictureOf(const FigurePage& page);

} // namespace ui
