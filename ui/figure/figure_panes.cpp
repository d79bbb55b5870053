#include "ui/figure/figure_panes.h"

#include "ui/figure/figure_labels.h"
#include "ui/support/conversion.h"
#include "ui/support/formatting.h"

#include <algorithm>

namespace ui {

namespace {

constexpr double kVolumeShare = 0.17; ///< of a pane's height
constexpr double kLeastPane = 6.0;    ///< in labels: less cannot be read
constexpr double kLeastOfMany = 3.5;  ///< of several panes, whose course is compared

std::vector<FigurePane*> panesOf(FigureLayout& layout)
{
    std::vector<FigurePane*> panes{&layout};
    for (FigurePane& pane : layout.further)
        panes.push_back(&pane);
    return panes;
}

/// What the labels of grid lines say, in their order. Steps of equal size have equally many
/// decimals, those of a logarithmic scale each as few as it needs: "0.5", "1", "100".
QStringList tickTexts(const std::vector<double>& values, bool isLogarithmic, bool rebased,
                      const QLocale& locale)
{
    QStringList texts;
    for (const double value : values) {
        const int decimals = isLogarithmic ? decimalsOf({value}) : decimalsOf(values);
        const QString number = formatNumber(value, decimals, locale);
        texts << (rebased && value > 0.0 ? QLatin1Char('+') + number : number);
    }
    return texts;
}

std::vector<double> ticksOf(const FigurePane& pane, double height, const FigureMeasures& measures)
{
    const double least = measures.label.size * 3.2 / std::max(height, 1.0);
    return priceTicks(pane.plot.scale, std::min(least, 0.5));
}

/// A grid line's label stands on it, and the highest line may be near the top.
double aboveFirstLine(const FigureLayout& layout)
{
    return layout.measures.label.size * (layout.marked.empty() ? 0.8 : 0.25);
}

/// From one pane to the next: the lowest label of the upper one has its room too.
double paneGap(const FigureLayout& layout)
{
    return layout.measures.label.size * 0.5;
}

double titleHeight(const FigureLayout& layout, const Typesetter& type)
{
    return layout.further.empty()
        ? 0.0
        : type.lineHeight(layout.measures.strong) + layout.measures.label.size * 0.2;
}

class PaneTexts {
public:
    PaneTexts(FigureLayout& layout, const core::FigureData& data, const FigureCurves& curves,
              const QLocale& locale, const Typesetter& type)
        : m_layout(layout)
        , m_data(data)
        , m_curves(curves)
        , m_locale(locale)
        , m_type(type)
        , m_measures(layout.measures)
    {
    }

    void placeGrid(FigurePane& pane, double top)
    {
        const QRectF& prices = pane.plot.prices;
        const double line = m_type.lineHeight(m_measures.label);
        const std::vector<double> values = ticksOf(pane, prices.height(), m_measures);
        const QStringList texts =
            tickTexts(values, pane.plot.scale.logarithmic, m_curves.rebased, m_locale);
        for (std::size_t index = 0; index < values.size(); ++index) {
            const double y = pane.plot.yOf(values[index]);
            if (y < prices.top() || y > prices.bottom() || y - line < top)
                continue;
            pane.grid.push_back({y, m_curves.rebased && values[index] == 0.0});
            const QString& text = texts[static_cast<qsizetype>(index)];
            add(FigureTextRole::AxisLabel, text, m_measures.label, m_measures.margin, y - line,
                pane.firstSeries);
        }
    }

    /// Above the pane of volumes, which has no scale: what its highest bar stands for.
    void placeVolumeLabel(const FigurePane& pane)
    {
        if (pane.plot.volumes.isEmpty())
            return;
        const bool german = m_data.spec.locale == "de";
        const QString most =
            (german ? QStringLiteral("Volumen, bis ") : QStringLiteral("Volume, up to "))
            + formatVolume(pane.plot.highestVolume, m_locale);
        add(FigureTextRole::VolumeLabel, most, m_measures.label, m_measures.margin,
            pane.plot.volumes.top() - m_type.lineHeight(m_measures.label), pane.firstSeries);
    }

    /// "Nvidia  138.85 US dollars": the name as far as there is room.
    void placeTitle(const FigurePane& pane, double top)
    {
        const std::size_t series = pane.firstSeries;
        const core::Instrument& instrument = m_data.series[series].instrument;
        QString value = endValue(m_data, m_curves, series, m_locale);
        if (!m_curves.rebased && core::hasUnit(instrument))
            value += QChar(QChar::Nbsp) + currencyWord(instrument.currency, m_locale);
        const double gap = m_measures.label.size * 0.6;
        const double width = m_layout.page.width() - 2.0 * m_measures.margin;
        const double room = width - gap - m_type.width(value, m_measures.label);
        const QString name = m_type.elided(toQString(instrument.name), m_measures.strong, room);
        add(FigureTextRole::PaneTitle, name, m_measures.strong, m_measures.margin, top, series);
        add(FigureTextRole::PaneValue, value, m_measures.label,
            m_measures.margin + m_type.width(name, m_measures.strong) + gap, top, series);
    }

private:
    void add(FigureTextRole role, const QString& text, const TextStyle& style, double left,
             double top, std::size_t series)
    {
        m_layout.texts.push_back(
            {role, text, style,
             QRectF(left, top, m_type.width(text, style), m_type.lineHeight(style)), series});
    }

    FigureLayout& m_layout;
    const core::FigureData& m_data;
    const FigureCurves& m_curves;
    const QLocale& m_locale;
    const Typesetter& m_type;
    const FigureMeasures& m_measures;
};

} // namespace

void addPanes(FigureLayout& layout, const core::FigureData& data, const FigureCurves& curves)
{
    layout.further.resize(curves.panes.size() - 1);
    const double shift = curves.rebased ? 100.0 : 0.0;
    const bool isLogarithmic = data.spec.axis == core::AxisScale::Log;
    auto drawn = curves.panes.begin();
    for (FigurePane* pane : panesOf(layout)) {
        pane->firstSeries = drawn->first;
        pane->lastSeries = drawn->last;
        pane->plot.first = curves.first;
        pane->plot.last = curves.last;
        pane->plot.scale = scaleFor(*drawn->range, isLogarithmic, shift, 0.06, 0.1);
        pane->plot.highestVolume = drawn->highestVolume;
        ++drawn;
    }
}

double leastPanesHeight(const FigureLayout& layout, const Typesetter& type)
{
    const double label = layout.measures.label.size;
    const double further = static_cast<double>(layout.further.size());
    const double pane = kLeastOfMany * label + titleHeight(layout, type);
    return layout.further.empty() ? kLeastPane * label
                                  : (further + 1.0) * pane + further * paneGap(layout);
}

double axisWidth(const FigureLayout& layout, const FigureCurves& curves, double height,
                 const QLocale& locale, const Typesetter& type)
{
    const TextStyle& style = layout.measures.label;
    double width = 0.0;
    for (const FigurePane* pane : layout.panes()) {
        const double share = height / static_cast<double>(curves.panes.size());
        const std::vector<double> values = ticksOf(*pane, share, layout.measures);
        for (const QString& text :
             tickTexts(values, pane->plot.scale.logarithmic, curves.rebased, locale))
            width = std::max(width, type.width(text, style));
    }
    return width;
}

void placePanes(FigureLayout& layout, const core::FigureData& data, double top, double bottom,
                const Typesetter& type)
{
    const FigureMeasures& measures = layout.measures;
    const double title = titleHeight(layout, type);
    const double gap = paneGap(layout);
    const double above = aboveFirstLine(layout);
    const double count = static_cast<double>(layout.further.size() + 1);
    const double height = (bottom - top - gap * (count - 1.0)) / count;
    const QRectF sides = layout.plot.prices;
    for (FigurePane* pane : panesOf(layout)) {
        PlotArea& plot = pane->plot;
        const double lower = top + height;
        plot.prices =
            QRectF(QPointF(sides.left(), top + title + above), QPointF(sides.right(), lower));
        top = lower + gap;
        const core::PriceSeries& bars = data.series[pane->firstSeries].bars;
        const bool hasColumns = !layout.curves[pane->firstSeries].columns.empty();
        if (!hasColumns || plot.prices.height() < 14.0 * measures.label.size
            || !hasVolume(bars, {0, bars.size()}))
            continue;
        const double volumes = plot.prices.height() * kVolumeShare;
        plot.volumes = QRectF(sides.left(), lower - volumes, sides.width(), volumes);
        plot.prices.setBottom(plot.volumes.top() - type.lineHeight(measures.label) * 1.1);
    }
}

void placePaneTexts(FigureLayout& layout, const core::FigureData& data, const FigureCurves& curves,
                    double top, const QLocale& locale, const Typesetter& type)
{
    PaneTexts texts(layout, data, curves, locale, type);
    const double title = titleHeight(layout, type);
    const double above = aboveFirstLine(layout);
    for (FigurePane* pane : panesOf(layout)) {
        const double begin = pane->plot.prices.top() - above - title;
        if (title > 0.0)
            texts.placeTitle(*pane, begin);
        texts.placeGrid(*pane, title > 0.0 ? begin + title : top);
        texts.placeVolumeLabel(*pane);
    }
}

} // namespace ui
