#pragma once

#include "ui/figure/figure_layout.h"

#include <QString>

#include <vector>

namespace ui {

/// The brand bar, the title and the subtitle at the top of the page. Gives where they end.
double placeHead(FigureLayout& layout, const core::FigureText& text, const Typesetter& type);

/// Footnotes, remarks and the source at the bottom of the page.
class FigureFoot {
public:
    /// `layout.footnotes` without their places; the first `numbered` have numbers, brief and
    /// shortest ones stand in a row.
    FigureFoot(const FigureLayout& layout, const core::FigureData& data,
               const core::FigureText& text, core::FootnoteDetail detail, std::size_t numbered,
               const Typesetter& type);

    double top() const { return m_top; }
    /// Adds the words to a layout of the same page.
    void place(FigureLayout& layout, const Typesetter& type) const;

private:
    /// One line of the foot before its place is known.
    struct Line {
        FigureTextRole role = FigureTextRole::Note;
        QString number{}; ///< in front of a footnote's first line
        QString text{};
        double indent = 0.0;
    };

    void addWrapped(FigureTextRole role, const QString& number, const QString& text, double indent);
    void addRow(std::size_t numbered);
    void addNumbered(std::size_t numbered);

    const FigureLayout& m_layout;
    const Typesetter& m_type;
    std::vector<Line> m_lines;
    double m_top = 0.0;
};

} // namespace ui
