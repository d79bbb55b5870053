#include "ui/chart/price_chart_private.h"

#include "ui/support/formatting.h"

#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kZoomOfNotch = 0.82;
constexpr double kZoomOfKey = kZoomOfNotch * kZoomOfNotch;
constexpr double kNotch = 120.0; ///< of QWheelEvent::angleDelta

QString statusText(core::EventStatus status)
{
    switch (status) {
    case core::EventStatus::Reported:
        return PriceChart::tr("reported");
    case core::EventStatus::Claimed:
        return PriceChart::tr("claimed");
    case core::EventStatus::Disputed:
        return PriceChart::tr("disputed");
    case core::EventStatus::Confirmed:
        return PriceChart::tr("confirmed");
    case core::EventStatus::Refuted:
        break;
    }
    return PriceChart::tr("refuted");
}

} // namespace

void PriceChart::Private::wheel(QPointF position, QPoint turn, Qt::KeyboardModifiers modifiers)
{
    const ChartScene& shown = currentScene();
    if (shown.isEmpty())
        return;
    const bool sideways = std::abs(turn.x()) > std::abs(turn.y());
    if (sideways || modifiers.testFlag(Qt::ShiftModifier)) {
        const double notches = (sideways ? turn.x() : turn.y()) / kNotch;
        const double shift = -notches * 0.1 * target.width();
        show(insideOf({target.first + shift, target.last + shift}, bars()), false);
    } else {
        const double factor = std::pow(kZoomOfNotch, turn.y() / kNotch);
        show(zoomed(target, shown.area.positionAt(position.x()), factor, bars()), false);
    }
    hover(position);
}

void PriceChart::Private::click(QPointF position)
{
    const ChartScene& shown = currentScene();
    if (shown.isEmpty())
        return;
    const auto note = shown.noteHit(content, position);
    const auto event = shown.eventAt(content, position);
    if (note && (note->part != NotePart::Inside || !event)) {
        board->choose(note->note);
        emit chart->noteClicked(note->note);
        return;
    }
    board->choose(std::nullopt);
    if (event)
        emit chart->eventClicked(content.events[*event].id);
}

QString PriceChart::Private::findingsText(const FindingMark& mark) const
{
    constexpr std::size_t kShown = 4;
    QString text;
    for (std::size_t index = mark.first; index < mark.first + std::min(mark.count, kShown);
         ++index) {
        const core::QualityFinding& finding = content.findings[index];
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

void PriceChart::Private::showToolTip(QPointF position, QPoint global)
{
    const ChartScene& shown = currentScene();
    const FindingMark* faults = shown.isEmpty() ? nullptr : shown.findingAt(position);
    if (faults != nullptr) {
        QToolTip::showText(global, findingsText(*faults), m_canvas->widget());
        return;
    }
    const auto index = shown.isEmpty() ? std::nullopt : shown.eventAt(content, position);
    if (!index) {
        QToolTip::hideText();
        return;
    }
    const ChartEvent& event = content.events[*index];
    QString text = QStringLiteral("<b>%1</b><br>%2 · %3")
                       .arg(event.label.toHtmlEscaped(),
                            formatDate(event.day, DateStyle::Weekday, content.locale),
                            statusText(event.status));
    if (event.session && *event.session != event.day) {
        text += QStringLiteral("<br>")
            + PriceChart::tr("First session: %1")
                  .arg(formatDate(*event.session, DateStyle::Weekday, content.locale));
        if (!event.reason.isEmpty())
            text += QStringLiteral(" (%1)").arg(event.reason.toHtmlEscaped());
    }
    QToolTip::showText(global, text, m_canvas->widget());
}

void PriceChart::Private::pan(double share)
{
    const double shift = target.width() * share;
    show(insideOf({target.first + shift, target.last + shift}, bars()), true);
}

void PriceChart::Private::zoomByKey(double factor)
{
    const double middle =
        m_hovered ? static_cast<double>(*m_hovered) : (target.first + target.last) / 2.0;
    show(zoomed(target, middle, factor, bars()), true);
}

void PriceChart::Private::stepCrosshair(int further)
{
    const BarSpan span = visibleBars(target.first, target.last, bars());
    const auto last = static_cast<std::ptrdiff_t>(bars()) - 1;
    std::ptrdiff_t bar = static_cast<std::ptrdiff_t>(span.last) - 1;
    if (m_hovered)
        bar = static_cast<std::ptrdiff_t>(*m_hovered) + further;
    moveCrosshairTo(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(bar, 0, last)));
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

bool PriceChart::Private::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    constexpr double kQuarter = 0.25;
    constexpr double kPage = 0.9;
    constexpr double kToTheEnd = 1e9;
    const bool pans = modifiers.testFlag(Qt::ShiftModifier);
    if (content.isEmpty())
        return false;
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
        zoomByKey(kZoomOfKey);
        return true;
    case Qt::Key_Minus:
        zoomByKey(1.0 / kZoomOfKey);
        return true;
    case Qt::Key_Home:
        pan(-kToTheEnd);
        return true;
    case Qt::Key_End:
        pan(kToTheEnd);
        return true;
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
