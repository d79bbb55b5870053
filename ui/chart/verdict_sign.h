#pragma once

#include "core/domain/claim_check.h"

#include <QColor>

class QPainter;
class QRectF;

namespace ui {

struct ChartTheme;

/// How a verdict looks wherever it is shown: in the text, in the ledger, on the chart.
struct VerdictColours {
    QColor ink{};     ///< readable on `surface` and on a panel
    QColor surface{}; ///< behind words

    bool operator==(const VerdictColours&) const = default;
};

VerdictColours verdictColours(const ChartTheme& theme, core::Verdict verdict);

/// A tick, a wave, a cross or a question mark, drawn as large as the square `rect` allows: what a
/// verdict is can be told without its colour, in any typeface.
void drawVerdictSign(QPainter& painter, const QRectF& rect, core::Verdict verdict,
                     const QColor& ink);

} // namespace ui
