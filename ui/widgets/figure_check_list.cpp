#include "ui/widgets/figure_check_list.h"

#include "ui/figure/figure_checks.h"
#include "ui/figure/figure_layout.h"
#include "ui/support/formatting.h"
#include "ui/widgets/instrument_words.h"

#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

/// The sign says the same as the colour.
void say(QLabel* label, bool isGood, const QString& sentence)
{
    label->setText((isGood ? QStringLiteral("✓ ") : QStringLiteral("! ")) + sentence);
    label->setProperty("check", isGood ? QStringLiteral("good") : QStringLiteral("warning"));
    label->style()->unpolish(label);
    label->style()->polish(label);
    label->show();
}

/// The instruments that became lines; what is rebased are the lines that it asks for.
QString drawnAsLines(const FigureRendering& figure)
{
    QStringList names;
    const std::vector<FigureCurve>& curves = figure.drawing->layout().curves;
    for (std::size_t index = 0; index < curves.size(); ++index) {
        const core::ChartStyle drawn = curves[index].style;
        if (drawn != figure.data.spec.style && drawn != core::ChartStyle::Rebased)
            names << instrumentName(figure.data.series[index].instrument);
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

FigureCheckList::FigureCheckList(QWidget* parent)
    : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 6, 0);
    layout->setSpacing(5);
    m_labels = line("checkLabels");
    m_unseen = line("checkUnseen");
    m_panels = line("checkPanels");
    m_style = line("checkStyle");
    m_glyphs = line("checkGlyphs");
    m_colours = line("checkColours");
    m_claims = line("checkClaims");
}

QLabel* FigureCheckList::line(const char* name)
{
    auto* label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->hide();
    layout()->addWidget(label);
    return label;
}

void FigureCheckList::clear()
{
    for (QLabel* label : {m_labels, m_unseen, m_panels, m_style, m_glyphs, m_colours, m_claims})
        label->hide();
}

void FigureCheckList::showWarnings(const FigureRendering& figure)
{
    const auto count = [&](std::string_view code) {
        return static_cast<int>(
            std::ranges::count(figure.warnings, code, &core::FigureWarning::code));
    };
    const int unseen = count("event_without_mark") + count("note_out_of_sight");
    warn(m_unseen,
         unseen > 0 ? tr("%n event(s) or note(s) without a mark in the figure", nullptr, unseen)
                    : QString());
    warn(m_panels,
         count("in_panels") > 0
             ? tr("Each instrument has a panel of its own: one pane holds several only as lines in "
                  "one unit, on the axis in per cent, or rebased")
             : QString());
    warn(m_style,
         count("other_style") > 0
             ? tr("Drawn as a line (%1): some days lack open, high or low, or the page is too "
                  "narrow for so many days")
                   .arg(drawnAsLines(figure))
             : QString());
    warn(m_glyphs,
         figure.withoutGlyph.isEmpty()
             ? QString()
             : tr("No installed typeface has a glyph for %1").arg(figure.withoutGlyph));
}

/// An empty sentence: nothing is to be warned of.
void FigureCheckList::warn(QLabel* label, const QString& sentence)
{
    label->hide();
    if (!sentence.isEmpty())
        say(label, false, sentence);
}

void FigureCheckList::showChecks(const FigureRendering& figure)
{
    showWarnings(figure);
    say(m_labels, figure.labelsApart,
        figure.labelsApart ? tr("Labels: no overlap at this size")
                           : tr("Labels touch each other at this size"));
    m_colours->setVisible(figure.colours.has_value());
    if (!figure.colours)
        return;
    const bool areDistinct = *figure.colours >= kDistinctColours;
    say(m_colours, areDistinct,
        areDistinct ? tr("Colours distinct with three kinds of colour blindness")
                    : tr("Two colours are hard to tell apart with colour blindness"));
    m_colours->setToolTip(
        tr("Smallest difference (CIEDE2000): %1").arg(formatNumber(*figure.colours, 1)));
}

void FigureCheckList::showClaims(const FigureClaims& claims)
{
    if (claims.all == 0) {
        m_claims->hide();
        return;
    }
    say(m_claims, claims.contradicted == 0,
        claims.contradicted == 0
            ? tr("Quoted sentences: %n statement(s) about prices, none contradicted by the archive",
                 nullptr, claims.all)
            : tr("Quoted sentences: the archive contradicts %n statement(s) about prices", nullptr,
                 claims.contradicted));
}

} // namespace ui
