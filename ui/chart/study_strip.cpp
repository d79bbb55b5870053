#include "ui/chart/study_strip.h"

#include "ui/chart/study_scene.h"
#include "ui/support/formatting.h"

#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

constexpr TextStyle kText{11.0};
constexpr TextStyle kStrong{11.0, QFont::DemiBold};
constexpr double kRowHeight = 21.0;
constexpr double kHeadHeight = 18.0;
constexpr double kGroupGap = 6.0; ///< between models
constexpr double kGap = 2.0;
constexpr double kRadius = 3.0;
constexpr double kDaysWidth = 30.0;
constexpr double kWidestCell = 52.0;
constexpr float kTint = 0.20F;

QString modelName(core::StudyModel model)
{
    switch (model) {
    case core::StudyModel::Market:
        return StudyStrip::tr("Market");
    case core::StudyModel::MarketAdjusted:
        return StudyStrip::tr("Adjusted");
    case core::StudyModel::MeanAdjusted:
        break;
    }
    return StudyStrip::tr("Mean");
}

QString fullModelName(core::StudyModel model)
{
    switch (model) {
    case core::StudyModel::Market:
        return StudyStrip::tr("Market model");
    case core::StudyModel::MarketAdjusted:
        return StudyStrip::tr("Market-adjusted returns");
    case core::StudyModel::MeanAdjusted:
        break;
    }
    return StudyStrip::tr("Mean-adjusted returns");
}

/// How many models begin up to this row, besides the first.
std::size_t groupsBefore(const StudyStripTable& table, std::size_t row)
{
    std::size_t groups = 0;
    for (std::size_t index = 1; index <= row; ++index)
        groups += table.rows[index].model != table.rows[index - 1].model ? 1 : 0;
    return groups;
}

} // namespace

StudyStrip::StudyStrip(QWidget* parent)
    : QWidget(parent)
    , m_theme(lightTheme())
{
    setObjectName(QStringLiteral("studyStrip"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("The same question asked in other ways"));
}

void StudyStrip::setCells(std::vector<core::SensitivityCell> cells, bool isMean)
{
    m_cells = std::move(cells);
    m_isMean = isMean;
    m_table = studyStripTable(m_cells);
    m_current.reset();
    setAccessibleDescription(summary());
    updateGeometry();
    update();
}

void StudyStrip::setTheme(const ChartTheme& theme)
{
    m_theme = theme;
    update();
}

QSize StudyStrip::sizeHint() const
{
    if (m_table.rows.empty())
        return {200, 0};
    const QRectF last = cellRect(m_table.rows.size() - 1, 0);
    return {340, static_cast<int>(last.bottom()) + 2};
}

QSize StudyStrip::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

double StudyStrip::labelWidth() const
{
    double width = 0.0;
    for (const StudyStripTable::Row& row : m_table.rows)
        width = std::max(width, m_type.width(modelName(row.model), kText));
    return width + kDaysWidth + 8.0;
}

QRectF StudyStrip::cellRect(std::size_t row, std::size_t column) const
{
    const double left = labelWidth();
    const double columns = static_cast<double>(std::max<std::size_t>(m_table.windows.size(), 1));
    const double step = std::min((width() - left - 2.0) / columns, kWidestCell);
    const double top = kHeadHeight + kRowHeight * static_cast<double>(row)
        + kGroupGap * static_cast<double>(groupsBefore(m_table, row));
    return {left + step * static_cast<double>(column) + kGap / 2.0, top + kGap / 2.0, step - kGap,
            kRowHeight - kGap};
}

std::optional<std::size_t> StudyStrip::cellAt(QPointF position) const
{
    for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
        for (std::size_t column = 0; column < m_table.windows.size(); ++column) {
            if (cellRect(row, column).contains(position))
                return m_table.at(row, column);
        }
    }
    return std::nullopt;
}

QRectF StudyStrip::rectOf(std::size_t cell) const
{
    const auto place = std::ranges::find(m_table.cells, std::optional(cell));
    const auto number = static_cast<std::size_t>(place - m_table.cells.begin());
    return cellRect(number / m_table.windows.size(), number % m_table.windows.size());
}

QString StudyStrip::windowText(const core::DayWindow& window) const
{
    const QString last = studyDayText(window.last, locale());
    if (window.first == window.last)
        return last;
    if (window.first == -window.last)
        return QStringLiteral("±%1").arg(formatCount(window.last, locale()));
    return QStringLiteral("%1…%2").arg(studyDayText(window.first, locale()), last);
}

QString StudyStrip::wordsOf(std::size_t cell) const
{
    const core::SensitivityCell& asked = m_cells.at(cell);
    const auto between = [this](const core::DayWindow& window) {
        return tr("%1 to %2")
            .arg(studyDayText(window.first, locale()), studyDayText(window.last, locale()));
    };
    QStringList lines{
        tr("%1, estimated over %2").arg(fullModelName(asked.model), between(asked.estimation)),
        tr("Event window %1").arg(between(asked.window))};
    if (asked.isChosen)
        lines.prepend(tr("The chosen way:"));
    if (!asked.caar) {
        lines << tr("no result");
        return lines.join(QLatin1Char('\n'));
    }
    QString answer =
        (m_isMean ? tr("CAAR %1") : tr("CAR %1")).arg(formatChange(*asked.caar, locale()));
    if (asked.statistic.p)
        answer += QStringLiteral(" · p = %1").arg(formatNumber(*asked.statistic.p, 3, locale()));
    lines << answer;
    return lines.join(QLatin1Char('\n'));
}

QString StudyStrip::summary() const
{
    const auto answered = std::ranges::count_if(
        m_cells, [](const core::SensitivityCell& cell) { return cell.caar.has_value(); });
    const auto distinct = std::ranges::count_if(m_cells, isDistinct);
    return tr("In %1 of %Ln ways to ask, the answer can be told from zero (p < %2).", nullptr,
              static_cast<int>(answered))
        .arg(formatCount(distinct, locale()), formatNumber(0.05, 2, locale()));
}

void StudyStrip::paintHeads(QPainter& painter) const
{
    for (std::size_t column = 0; column < m_table.windows.size(); ++column) {
        const QRectF below = cellRect(0, column);
        m_type.draw(painter, QRectF(below.left(), 0.0, below.width(), kHeadHeight - 2.0),
                    Qt::AlignCenter, windowText(m_table.windows[column]), kText, m_theme.mutedText);
    }
    for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
        const QRectF right = cellRect(row, 0);
        const StudyStripTable::Row& asked = m_table.rows[row];
        const QRectF label(0.0, right.top(), right.left() - 6.0, right.height());
        if (row == 0 || m_table.rows[row - 1].model != asked.model)
            m_type.draw(painter, label, Qt::AlignLeft | Qt::AlignVCenter, modelName(asked.model),
                        kText, m_theme.text);
        m_type.drawTabular(
            painter, label, Qt::AlignRight | Qt::AlignVCenter,
            formatCount(static_cast<std::int64_t>(asked.estimation.size()), locale()), kText,
            m_theme.mutedText);
    }
}

void StudyStrip::paintCell(QPainter& painter, std::size_t row, std::size_t column) const
{
    const auto index = m_table.at(row, column);
    if (!index)
        return;
    const core::SensitivityCell& cell = m_cells[*index];
    const QRectF rect = cellRect(row, column);
    const bool distinct = isDistinct(cell);
    QColor fill = m_theme.raised;
    fill.setAlphaF(0.6F);
    if (distinct) {
        fill = *cell.caar < 0.0 ? m_theme.fall : m_theme.rise;
        fill.setAlphaF(kTint);
    }
    const bool current = hasFocus() && m_current && *m_current == std::pair(row, column);
    painter.setBrush(fill);
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(rect, kRadius, kRadius);
    if (cell.isChosen || current) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(current ? m_theme.accent : m_theme.text, 1.5));
        painter.drawRoundedRect(rect.adjusted(0.25, 0.25, -0.25, -0.25), kRadius, kRadius);
    }
    QString text = QStringLiteral("–");
    if (cell.caar) {
        text = formatChange(*cell.caar, locale(), 1);
        text.chop(2); // the unit stands in the heading
    }
    m_type.drawTabular(painter, rect, Qt::AlignCenter, text, distinct ? kStrong : kText,
                       distinct ? m_theme.text : m_theme.mutedText);
}

void StudyStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (m_table.rows.empty())
        return;
    paintHeads(painter);
    for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
        for (std::size_t column = 0; column < m_table.windows.size(); ++column)
            paintCell(painter, row, column);
    }
}

} // namespace ui
