#include "ui/widgets/figure_check_list.h"

#include "ui/figure/figure_checks.h"
#include "ui/support/formatting.h"

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

} // namespace

FigureCheckList::FigureCheckList(QWidget* parent)
    : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 6, 0);
    layout->setSpacing(5);
    m_labels = line("checkLabels");
    m_unseen = line("checkUnseen");
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
    for (QLabel* label : {m_labels, m_unseen, m_style, m_glyphs, m_colours, m_claims})
        label->hide();
}

void FigureCheckList::showWarnings(const FigureRendering& figure)
{
    const auto count = [&](std::string_view code) {
        return static_cast<int>(
            std::ranges::count(figure.warnings, code, &core::FigureWarning::code));
    };
    const int unseen = count("event_without_mark") + count("note_out_of_sight");
    m_unseen->setVisible(unseen > 0);
    if (unseen > 0)
        say(m_unseen, false, tr("%n event(s) or note(s) without a mark in the figure", nullptr, unseen));
    m_style->setVisible(count("other_style") > 0);
    if (count("other_style") > 0)
        say(m_style, false,
            tr("Drawn as a line: days lack open, high or low, or are too many for the page"));
    m_glyphs->setVisible(!figure.withoutGlyph.isEmpty());
    if (!figure.withoutGlyph.isEmpty())
        say(m_glyphs, false, tr("No typeface has a glyph for %1").arg(figure.withoutGlyph));
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
