#include "ui/widgets/chart_feed.h"

#include "ui/chart/price_chart.h"
#include "ui/document/detail_loader.h"
#include "ui/document/findings_loader.h"
#include "ui/document/navigator.h"
#include "ui/widgets/chart_notes.h"

namespace ui {

ChartBars barsOf(const SeriesDetails& series)
{
    ChartBars bars(series.outline, series.overview);
    bars.setDetail(series.detail);
    return bars;
}

namespace {

void feedDetails(PriceChart* chart, Document* document)
{
    auto* loader = new DetailLoader(document, chart);
    QObject::connect(chart, &PriceChart::detailWanted, loader,
                     [loader](core::InstrumentId instrument, core::Interval interval, BarSpan bars,
                              std::size_t groups) {
                         loader->ask({.instrument = instrument,
                                      .interval = interval,
                                      .firstBar = static_cast<std::int64_t>(bars.first),
                                      .lastBar = static_cast<std::int64_t>(bars.last),
                                      .groups = static_cast<std::int64_t>(groups)});
                     });
    QObject::connect(loader, &DetailLoader::loaded, chart, &PriceChart::setDetail);
}

void feedFindings(PriceChart* chart, Document* document, Navigator* navigator)
{
    auto* loader = new FindingsLoader(document, chart);
    QObject::connect(
        navigator, &Navigator::seriesShown, loader,
        [loader](const SeriesDetails& series) { loader->ask({series.instrument.id}); });
    auto* others = new FindingsLoader(document, chart);
    QObject::connect(navigator, &Navigator::overlaysShown, others,
                     [others](const std::vector<SeriesDetails>& overlays) {
                         std::vector<core::InstrumentId> ids;
                         for (const SeriesDetails& overlay : overlays)
                             ids.push_back(overlay.instrument.id);
                         others->ask(std::move(ids));
                     });
    for (const FindingsLoader* one : {loader, others})
        QObject::connect(one, &FindingsLoader::found, chart, &PriceChart::setFindings);
}

} // namespace

void feedChart(PriceChart* chart, Document* document, Navigator* navigator)
{
    feedDetails(chart, document);
    feedFindings(chart, document, navigator);
    new ChartNotes(chart, document, navigator); // belongs to the chart
}

} // namespace ui
