#include "ui/widgets/figure_check_list.h"

#include "ui/figure/figure_checks.h"
#include "ui/support/formatting.h"

#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

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
    for (QLabel* label : {m_labels, m_colours, m_claims})
        label->hide();
}

void FigureCheckList::showChecks(const FigureRendering& figure)
{
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
