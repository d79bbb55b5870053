#include "ui/widgets/bar_readout.h"

#include "ui/chart/chart_theme.h"
#include "ui/support/formatting.h"
#include "ui/widgets/appearance.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr double kLabelGap = 4.0;
constexpr double kPartGap = 9.0;
constexpr double kBadgePadding = 7.0;
constexpr int kHeight = 24;

} // namespace

BarReadout::BarReadout(const Appearance* appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    setObjectName(QStringLiteral("barReadout"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void BarReadout::setSeries(std::shared_ptr<const core::PriceSeries> bars)
{
    m_bars = std::move(bars);
    m_index.reset();
    m_highest = 0.0;
    for (std::size_t bar = 0; m_bars && bar < m_bars->size(); ++bar)
        m_highest = std::max({m_highest, m_bars->close[bar],
                              std::isnan(m_bars->high[bar]) ? 0.0 : m_bars->high[bar]});
    m_dateWidth = m_bars ? widestDate() : 0.0;
    updateGeometry();
    update();
}

double BarReadout::widestDate() const
{
    // Every weekday and every month: their names differ in width.
    double widest = 0.0;
    for (unsigned month = 1; month <= 12; ++month) {
        for (unsigned day = 22; day <= 28; ++day) {
            const core::Instant time = core::timeOf(*core::TradingDate::from(2024, month, day));
            widest = std::max(widest,
                              m_typesetter.tabularWidth(formatBarTime(time, m_bars->interval),
                                                        style(textsize::kSmall)));
        }
    }
    return widest;
}

void BarReadout::setBar(std::optional<std::size_t> index)
{
    m_index = m_bars && index && *index < m_bars->size() ? index : std::nullopt;
    setAccessibleName(text());
    update();
}

TextStyle BarReadout::style(int size, QFont::Weight weight) const
{
    // Grows with the resolution that the user has set up, as the fonts of widgets do.
    return {size * logicalDpiY() / 96.0, weight};
}

std::vector<BarReadout::Part> BarReadout::parts(const core::Bar& bar) const
{
    std::vector<Part> parts;
    const auto add = [&](const QString& label, const std::optional<double>& value) {
        if (value)
            parts.push_back({label, formatPrice(*value)});
    };
    //: Open, the first price of a day; one letter if possible.
    add(tr("O"), bar.open);
    //: High, the highest price of a day; one letter if possible.
    add(tr("H"), bar.high);
    //: Low, the lowest price of a day; one letter if possible.
    add(tr("L"), bar.low);
    //: Close, the last price of a day; one letter if possible.
    add(tr("C"), bar.close);
    return parts;
}

std::optional<double> BarReadout::change() const
{
    if (!m_index || *m_index == 0 || m_bars->close[*m_index - 1] <= 0.0)
        return std::nullopt;
    return m_bars->close[*m_index] / m_bars->close[*m_index - 1] - 1.0;
}

QString BarReadout::text() const
{
    if (!m_index)
        return {};
    const core::Bar bar = m_bars->bar(*m_index);
    QStringList words{formatBarTime(bar.time, m_bars->interval)};
    for (const Part& part : parts(bar))
        words << part.label + QLatin1Char(' ') + part.value;
    if (const auto moved = change())
        words << formatChange(*moved);
    return words.join(QStringLiteral(", "));
}

QSize BarReadout::sizeHint() const
{
    if (!m_bars || m_bars->empty())
        return {0, kHeight};
    // As wide as it ever gets with these bars, so that nothing beside it moves.
    core::Bar widest = m_bars->bar(0);
    for (auto* price : {&widest.open, &widest.high, &widest.low}) {
        if (*price)
            *price = m_highest;
    }
    widest.close = m_highest;
    const TextStyle value = style(textsize::kBody, QFont::DemiBold);
    double width = m_dateWidth + kPartGap;
    for (const Part& part : parts(widest))
        width += m_typesetter.tabularWidth(part.label, style(textsize::kBody)) + kLabelGap
            + m_typesetter.tabularWidth(part.value, value) + kPartGap;
    width += m_typesetter.tabularWidth(formatChange(-0.1), value) + 2 * kBadgePadding;
    return {static_cast<int>(std::ceil(width)), kHeight};
}

double BarReadout::paintWords(QPainter& painter, double right, const QString& words,
                              const TextStyle& style, const QColor& colour) const
{
    const double wide = m_typesetter.tabularWidth(words, style);
    if (right - wide < 0.0)
        return -1.0; // there is no room for this nor for what stands before it
    m_typesetter.drawTabular(painter, QRectF(right - wide, 0.0, wide, height()),
                             Qt::AlignLeft | Qt::AlignVCenter, words, style, colour);
    return right - wide;
}

double BarReadout::paintChange(QPainter& painter, double right, double moved) const
{
    const ChartTheme& theme = m_appearance->theme();
    const TextStyle value = style(textsize::kBody, QFont::DemiBold);
    const QString words = formatChange(moved);
    const QColor colour = moved < 0.0 ? theme.fall : moved > 0.0 ? theme.rise : theme.mutedText;
    const double wide = m_typesetter.tabularWidth(words, value) + 2 * kBadgePadding;
    QColor ground = colour;
    ground.setAlphaF(theme.dark ? 0.22F : 0.13F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(right - wide, 1.0, wide, height() - 2.0), 6.0, 6.0);
    return paintWords(painter, right - kBadgePadding, words, value, colour) - kBadgePadding
        - kPartGap;
}

void BarReadout::paintEvent(QPaintEvent*)
{
    if (!m_index)
        return;
    const ChartTheme& theme = m_appearance->theme();
    const TextStyle value = style(textsize::kBody, QFont::DemiBold);
    const TextStyle label = style(textsize::kBody);
    const core::Bar bar = m_bars->bar(*m_index);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    double right = width();
    if (const auto moved = change())
        right = paintChange(painter, right, *moved);
    const auto all = parts(bar);
    for (auto part = all.rbegin(); part != all.rend(); ++part) {
        right = paintWords(painter, right, part->value, value, theme.text) - kLabelGap;
        right = paintWords(painter, right, part->label, label, theme.mutedText) - kPartGap;
    }
    paintWords(painter, right, formatBarTime(bar.time, m_bars->interval), style(textsize::kSmall),
               theme.mutedText);
}

} // namespace ui
