#include "ui/chart/study_chart.h"

#include "ui/support/formatting.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace ui {

StudyChart::StudyChart(QWidget* parent)
    : QWidget(parent)
    , m_theme(lightTheme())
{
    setObjectName(QStringLiteral("studyChart"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Abnormal returns by day"));
}

void StudyChart::setData(StudyChartData data, const QString& subject)
{
    m_data = std::move(data);
    m_subject = subject;
    m_hovered.reset();
    describe();
    update();
}

void StudyChart::setTheme(const ChartTheme& theme)
{
    m_theme = theme;
    update();
}

QSize StudyChart::sizeHint() const
{
    return {350, 250};
}

QSize StudyChart::minimumSizeHint() const
{
    return {200, 250};
}

StudyScene StudyChart::scene() const
{
    return layOutStudy(m_data, QRectF(rect()), locale(), m_type);
}

StudyLegend StudyChart::plainLegend() const
{
    return m_data.isMean ? StudyLegend{.title = m_subject,
                                       .bars = tr("AAR per day"),
                                       .line = tr("CAAR with 95 % interval")}
                         : StudyLegend{.title = m_subject,
                                       .bars = tr("AR per day"),
                                       .line = tr("CAR with 95 % interval")};
}

StudyLegend StudyChart::legend() const
{
    StudyLegend legend = plainLegend();
    if (!m_hovered)
        return legend;
    const StudyChartDay& day = m_data.days[*m_hovered];
    QStringList title{m_subject, tr("day %1").arg(studyDayText(day.day, locale()))};
    if (day.date)
        title << formatDate(*day.date, DateStyle::Weekday, locale());
    title.removeAll(QString());
    legend.title = title.join(QStringLiteral(" · "));
    legend.day = values(day);
    return legend;
}

QString StudyChart::values(const StudyChartDay& day) const
{
    const auto change = [&](double value) { return formatChange(value, locale(), 1); };
    const QString bar = (m_data.isMean ? tr("AAR %1") : tr("AR %1")).arg(change(day.abnormal));
    const QString sum = sumText(day.cumulative);
    if (!std::isfinite(day.low))
        return QStringLiteral("%1 · %2").arg(bar, sum);
    //: Two numbers with a sum between two ends: "AR −1.2 % · CAR −14.0 % (−20.1 % to −8.0 %)"
    return tr("%1 · %2 (%3 to %4)").arg(bar, sum, change(day.low), change(day.high));
}

QString StudyChart::sumText(double value) const
{
    return (m_data.isMean ? tr("CAAR %1") : tr("CAR %1")).arg(formatChange(value, locale(), 1));
}

void StudyChart::describe()
{
    QString text = m_subject;
    if (m_hovered) {
        const StudyLegend shown = legend();
        text = QStringLiteral("%1: %2").arg(shown.title, shown.day);
    } else if (!m_data.isEmpty()) {
        text = tr("%1: %2 over %Ln sessions", nullptr, static_cast<int>(m_data.days.size()))
                   .arg(m_subject, sumText(m_data.days.back().cumulative));
    }
    setAccessibleDescription(text);
}

void StudyChart::hover(std::optional<std::size_t> day)
{
    if (day == m_hovered)
        return;
    m_hovered = day;
    describe();
    update();
}

void StudyChart::step(int further)
{
    if (m_data.isEmpty())
        return;
    const int count = static_cast<int>(m_data.days.size());
    const int from = m_hovered ? static_cast<int>(*m_hovered)
                               : static_cast<int>(m_data.dayZero().value_or(0)) - further;
    hover(static_cast<std::size_t>(std::clamp(from + further, 0, count - 1)));
}

void StudyChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LocaleChange)
        update();
    QWidget::changeEvent(event);
}

void StudyChart::focusInEvent(QFocusEvent* event)
{
    m_focusIsVisible =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
    QWidget::focusInEvent(event);
}

void StudyChart::focusOutEvent(QFocusEvent* event)
{
    m_focusIsVisible = false;
    hover(std::nullopt);
    update();
    QWidget::focusOutEvent(event);
}

void StudyChart::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        step(-1);
        break;
    case Qt::Key_Right:
        step(1);
        break;
    case Qt::Key_Escape:
        if (!m_hovered) {
            QWidget::keyPressEvent(event);
            return;
        }
        hover(std::nullopt);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void StudyChart::leaveEvent(QEvent*)
{
    hover(std::nullopt);
}

void StudyChart::mouseMoveEvent(QMouseEvent* event)
{
    hover(scene().dayAt(event->position().x()));
}

void StudyChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const StudyScene shown = scene();
    if (shown.isEmpty())
        return;
    const StudyInk ink{.theme = m_theme,
                       .paint = {.pixel = 1.0 / devicePixelRatioF()},
                       .type = m_type,
                       .locale = locale()};
    paintStudy(painter, shown, m_data, m_hovered, ink);
    paintStudyLegend(painter, shown, legend(), ink);
    if (m_focusIsVisible) {
        painter.setPen(QPen(m_theme.accent, 1.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

} // namespace ui
