#include "ui/chart/price_chart_private.h"

#include "ui/support/formatting.h"

#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kZoomOfKey = 0.67;

} // namespace

void PriceChart::Private::click(QPointF position)
{
    const ChartScene& shown = currentScene();
    if (shown.isEmpty())
        return;
    if (const auto note = shown.noteAt(content, position)) {
        chooseNote(*note);
        return;
    }
    measuring->forget();
    if (content.chosenNote) {
        content.chosenNote.reset();
        contentChanged();
    }
    if (const auto index = shown.eventAt(content, position))
        emit chart->eventClicked(content.events[*index].id);
}

QString PriceChart::Private::findingsText(const FindingMark& mark, const ScenePane& pane) const
{
    constexpr std::size_t kShown = 4;
    QString text;
    for (std::size_t index = mark.first; index < mark.first + std::min(mark.count, kShown);
         ++index) {
        const core::QualityFinding& finding = content.seriesAt(pane.series).findings[index];
        const QString sentence = QString::fromStdString(finding.message).toHtmlEscaped();
        text += QStringLiteral("<p><b>%1</b> %2</p>")
                    .arg(formatDate(finding.day, DateStyle::Weekday, content.locale), sentence);
    }
    if (mark.count > kShown)
        text += QStringLiteral("<p>%1</p>")
                    .arg(PriceChart::tr("and %Ln more", nullptr,
                                        static_cast<int>(mark.count - kShown)));
    return text;
}

/// What is known of an event stands on the card at the crosshair.
void PriceChart::Private::showToolTip(QPointF position, QPoint global)
{
    const ChartScene& shown = currentScene();
    const FindingMark* faults = shown.isEmpty() ? nullptr : shown.findingAt(position);
    const QString numbered = shown.isEmpty() ? QString() : shown.numberedWords(content, position);
    if (!numbered.isEmpty())
        QToolTip::showText(global, numbered, m_canvas->widget());
    else if (faults != nullptr)
        QToolTip::showText(global, findingsText(*faults, *shown.paneAt(position.y())),
                           m_canvas->widget());
    else
        QToolTip::hideText();
}

bool PriceChart::Private::chooseEventAtCrosshair()
{
    for (const ChartEvent& event : content.events) {
        const double position = positionOf(event, content.axis());
        if (m_hovered && std::abs(position - static_cast<double>(*m_hovered)) <= 0.5) {
            emit chart->eventClicked(event.id);
            return true;
        }
    }
    return false;
}

bool PriceChart::Private::moveByKey(int key, bool pans)
{
    constexpr double kQuarter = 0.25;
    constexpr double kPage = 0.9;
    constexpr double kToTheEnd = 1e9;
    switch (key) {
    case Qt::Key_Left:
        pans ? pan(-kQuarter) : stepCrosshair(-1);
        return true;
    case Qt::Key_Right:
        pans ? pan(kQuarter) : stepCrosshair(1);
        return true;
    case Qt::Key_PageUp:
        pan(-kPage);
        return true;
    case Qt::Key_PageDown:
        pan(kPage);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(kZoomOfKey);
        return true;
    case Qt::Key_Minus:
        zoom(1.0 / kZoomOfKey);
        return true;
    case Qt::Key_Home:
        pan(-kToTheEnd);
        return true;
    case Qt::Key_End:
        pan(kToTheEnd);
        return true;
    default:
        return false;
    }
}

bool PriceChart::Private::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (content.isEmpty())
        return false;
    if (moveByKey(key, modifiers.testFlag(Qt::ShiftModifier)))
        return true;
    switch (key) {
    case Qt::Key_M:
        startMeasuringAtCrosshair();
        return true;
    case Qt::Key_B:
        if (m_hovered)
            rebaseAt(*m_hovered);
        return m_hovered.has_value();
    case Qt::Key_Escape:
        return measuring->escape();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return chooseEventAtCrosshair() || chooseNoteAtCrosshair();
    case Qt::Key_Delete:
        return askToDeleteNote();
    default:
        return false;
    }
}

} // namespace ui
