#pragma once

#include "ui/widgets/figure_rendering.h"

#include <QWidget>

class QLabel;

namespace ui {

/// What was looked at before a figure leaves the program, a line each.
class FigureCheckList final : public QWidget {
    Q_OBJECT

public:
    explicit FigureCheckList(QWidget* parent);

    void clear();
    void showChecks(const FigureRendering& figure);
    void showClaims(const FigureClaims& claims);

private:
    QLabel* line(const char* name);
    void showWarnings(const FigureRendering& figure);
    void warn(QLabel* label, const QString& sentence);

    QLabel* m_labels;
    QLabel* m_unseen;
    QLabel* m_panels;
    QLabel* m_style;
    QLabel* m_glyphs;
    QLabel* m_colours;
    QLabel* m_claims;
};

} // namespace ui
