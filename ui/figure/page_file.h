#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QSizeF>
#include <QString>

#include <filesystem>
#include <functional>
#include <string>

class QPainter;

namespace ui {

/// What a file says about its page in one language; what is empty is not said.
struct PageWords {
    QString language = QStringLiteral("en");
    QString title{};
    QString altText{};
    QString caption{};
};

/// A page that was laid out, and what its file says about it.
struct FigurePage {
    QSizeF size{}; ///< in its own units
    double unitsPerInch = 96.0;
    double dotsPerUnit = 1.0; ///< of a PNG
    bool transparent = false; ///< of a PNG: what is not painted
    /// In the page's own language, then in others. REQUIRES: at least one
    QList<PageWords> words{PageWords{}};
    QString source{};
    std::function<void(QPainter&)> paint{}; ///< in units of the page
};

/// Fails with InvalidArgument when no format has the ending of `file`.
core::Result<void> checkFigureEnding(const std::filesystem::path& file);

/// A file's name for what a person called something: it names no folder, and is not hidden.
std::string fileNameOf(std::string name);

/// Whether the ending stands for a picture of dots.
bool isPicture(const std::filesystem::path& file);

/// The bytes of such a file, which is not written; the ending of its name (.png, .pdf, .svg)
/// chooses the format. The same page always gives the same bytes. Needs a QGuiApplication, but no
/// display.
///
/// Fails with InvalidArgument for another ending and for a PDF with a side beyond 14,400 points,
/// and with Io when it cannot be drawn.
core::Result<QByteArray> pageBytes(const FigurePage& page, const std::filesystem::path& file);

/// Writes them; a file of that name is replaced whole or not at all.
///
/// Fails as pageBytes does, and with Io when it cannot be written.
core::Result<void> writePage(const FigurePage& page, const std::filesystem::path& file);

} // namespace ui
