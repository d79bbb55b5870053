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

void BarReadout::setSeries(const ChartBars& bars, const std::string& zone)
{
    m_interval = bars.interval();
    m_zone = zone;
    m_bar.reset();
    m_dateWidth = 0.0;
    if (!bars.isEmpty()) {
        // As wide as it ever gets with these bars, so that nothing beside it moves.
        const core::PriceSeries& all = bars.overview().bars;
        double highest = 0.0;
        for (std::size_t bar = 0; bar < all.size(); ++bar)
            highest = std::fmax(std::fmax(highest, all.close[bar]), all.high[bar]);
        m_widest = bars.bar(0);
        m_widest.close = highest;
        for (auto* price : {&m_widest.open, &m_widest.high, &m_widest.low}) {
            if (*price)
                *price = highest;
        }
        m_dateWidth = widestDate();
    }
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
                              m_typesetter.tabularWidth(formatBarTime(time, m_interval),
                                                        style(textsize::kSmall)));
        }
    }
    return widest;
}

void BarReadout::setBar(const ChartBars& bars, std::optional<std::size_t> index)
{
    m_bar.reset();
    m_change.reset();
    if (index && *index < bars.size()) {
        m_bar = bars.bar(*index);
        if (const auto before = bars.closeBefore(*index); before && *before > 0.0)
            m_change = m_bar->close / *before - 1.0;
    }
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

QString BarReadout::text() const
{
    if (!m_bar)
        return {};
    QStringList words{formatBarTime(m_bar->time, m_interval, m_zone)};
    for (const Part& part : parts(*m_bar))
        words << part.label + QLatin1Char(' ') + part.value;
    if (m_change)
        words << formatChange(*m_change);
    return words.join(QStringLiteral(", "));
}

double BarReadout::widthOf(const QString& label, const QString& value) const
{
    return m_typesetter.tabularWidth(label, style(textsize::kBody)) + kLabelGap
        + m_typesetter.tabularWidth(value, style(textsize::kBody, QFont::DemiBold));
}

double BarReadout::changeWidth() const
{
    return m_typesetter.tabularWidth(formatChange(-0.1), style(textsize::kBody, QFont::DemiBold))
        + 2 * kBadgePadding;
}

int BarReadout::widthWithoutDate() const
{
    double width = changeWidth();
    for (const Part& part : parts(m_widest))
        width += widthOf(part.label, part.value) + kPartGap;
    return static_cast<int>(std::ceil(width));
}

QSize BarReadout::sizeHint() const
{
    if (m_dateWidth == 0.0)
        return {0, kHeight};
    return {widthWithoutDate() + static_cast<int>(std::ceil(m_dateWidth + kPartGap)), kHeight};
}

QSize BarReadout::minimumSizeHint() const
{
    return {m_dateWidth == 0.0 ? 0 : static_cast<int>(std::ceil(changeWidth())), kHeight};
}

double BarReadout::paintWords(QPainter& painter, double right, const QString& words,
                              const TextStyle& style, const QColor& colour) const
{
    const double wide = m_typesetter.tabularWidth(words, style);
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
    if (!m_bar)
        return;
    const ChartTheme& theme = m_appearance->theme();
    const TextStyle value = style(textsize::kBody, QFont::DemiBold);
    const TextStyle label = style(textsize::kBody);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    double right = width();
    if (m_change)
        right = paintChange(painter, right, *m_change);
    const auto all = parts(*m_bar);
    for (auto part = all.rbegin(); part != all.rend(); ++part) {
        if (right < widthOf(part->label, part->value))
            return;
        right = paintWords(painter, right, part->value, value, theme.text) - kLabelGap;
        right = paintWords(painter, right, part->label, label, theme.mutedText) - kPartGap;
    }
    const QString date = formatBarTime(m_bar->time, m_interval, m_zone);
    if (right >= m_typesetter.tabularWidth(date, style(textsize::kSmall)))
        paintWords(painter, right, date, style(textsize::kSmall), theme.mutedText);
}

} // namespace ui
