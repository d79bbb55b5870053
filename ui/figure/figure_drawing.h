#pragma once

#include "core/base/result.h"
#include "core/domain/figure_data.h"
#include "core/report/figure_text.h"
#include "ui/figure/figure_layout.h"
#include "ui/figure/page_file.h"

#include <QByteArray>
#include <QImage>

#include <filesystem>
#include <memory>
#include <string>

namespace ui {

/// A figure that is laid out, to be painted in any format. It may be handed to another thread, but
/// is used by one at a time. Needs a QGuiApplication, but no display.
class FigureDrawing {
public:
    /// Fails with InvalidArgument when the size makes no sense or the page has no room for what it
    /// has to say, and with InsufficientData when there is no bar to draw.
    static core::Result<FigureDrawing> make(core::FigureData data);
    FigureDrawing(FigureDrawing&&) noexcept;
    FigureDrawing& operator=(FigureDrawing&&) noexcept;
    ~FigureDrawing();

    const core::FigureData& data() const; ///< its texts as they are printed
    const core::FigureText& text() const;
    const std::vector<core::FigureWords>& words() const; ///< see core::figureWords
    const FigureLayout& layout() const;
    /// The signs that no installed typeface has a glyph for, with their codes: "U+0F40 (ཀ)".
    QString withoutGlyph() const;
    /// What is not shown, or not as it was asked to.
    std::vector<core::FigureWarning> warnings() const;
    /// How many pixels a picture has.
    QSize dots() const;

    /// Exactly what a PNG shows; of a page that is larger than any PNG, with fewer dots.
    QImage picture() const;
    /// Paints onto a page of layout().page units.
    void paint(QPainter& painter) const;
    /// A file's content; the ending of its name chooses the format. The same data gives the same
    /// bytes. Fails as pageBytes does, and with InvalidArgument for a picture of too many dots.
    core::Result<QByteArray> bytes(const std::filesystem::path& file) const;

private:
    struct Parts;
    explicit FigureDrawing(std::unique_ptr<Parts> parts);
    FigurePage page() const;

    std::unique_ptr<Parts> m_parts;
};

} // namespace ui
