#include "core/base/progress.h"
#include "core/store/archive.h"
#include "core/workspace/workspace.h"
#include "tests/ui/chart/random_labels.h"
#include "ui/chart/chart_scene.h"
#include "ui/chart/visible_span.h"
#include "ui/document/series_details.h"
#include "ui/widgets/chart_feed.h"

#include <benchmark/benchmark.h>

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <stdexcept>
#include <vector>

/// One-minute bars with volume, axes, crosshair and 20 events on 1600 x 900 pixels: the first
/// picture from an archive, and frames while the chart is panned, as candles and in every other
/// look; three instruments where it compares; and the layout of labels alone. Run with
/// QT_QPA_PLATFORM=offscreen. Archives are made in the temporary folder and stay there.
namespace {

namespace fs = std::filesystem;

constexpr int kWidth = 1600;
constexpr int kHeight = 900;
constexpr std::size_t kSessionMinutes = 390;

template<typename T>
T orThrow(core::Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().message);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

core::PriceSeries part(std::size_t first, std::size_t count, double& close)
{
    std::mt19937_64 random(first);
    core::PriceSeries series{.interval = core::Interval::Minute1};
    series.reserve(count);
    for (std::size_t bar = first; bar < first + count; ++bar) {
        const std::size_t day = bar / kSessionMinutes;
        const auto time = core::timeOf(*core::TradingDate::from(1985, 1, 7))
            + std::chrono::days{static_cast<int>(day / 5 * 7 + day % 5)}
            + std::chrono::minutes{static_cast<int>(14 * 60 + 30 + bar % kSessionMinutes)};
        const double open = close;
        close = std::max(1.0, close + (static_cast<double>(random() % 21) - 10.0) / 100.0);
        close = std::round(close * 100.0) / 100.0;
        series.append({time, open, std::max(open, close) + 0.02, std::min(open, close) - 0.02,
                       close, static_cast<double>(random() % 10'000)});
    }
    return series;
}

fs::path archiveOf(std::size_t bars)
{
    const fs::path path =
        fs::temp_directory_path() / ("chart_bench_" + std::to_string(bars) + ".pressmark");
    if (fs::exists(path))
        return path;
    constexpr std::size_t kPart = 1'000'000;
    auto archive = orThrow(core::Archive::create(path));
    const auto instrument =
        orThrow(archive.instruments().add({.symbol = "SYN"}, core::Authorship{.author = "bench"}));
    double close = 500.0;
    for (std::size_t first = 0; first < bars; first += kPart)
        orThrow(archive.transaction([&]() -> core::Result<void> {
            const auto import = archive.imports().begin({.path = "bench", .sha256 = "-"});
            if (!import)
                return tl::unexpected(import.error());
            const auto written = archive.bars().write(
                *import, instrument.id, part(first, std::min(kPart, bars - first), close));
            return written ? core::Result<void>() : tl::unexpected(written.error());
        }));
    return path;
}

ui::ChartContent contentOf(const core::Workspace& workspace)
{
    const core::Instrument instrument = orThrow(workspace.instrument("SYN"));
    ui::ChartContent content;
    content.series = {instrument, ui::barsOf(orThrow(ui::loadSeries(workspace, instrument)))};
    content.theme = ui::lightTheme();
    return content;
}

/// Twenty events, evenly over what is visible.
void addEvents(ui::ChartContent& content, const ui::VisibleSpan& span)
{
    const ui::SessionAxis axis = content.axis();
    for (int number = 0; number < 20; ++number)
        content.events.push_back(
            {.id = core::EventId{number + 1},
             .label = QStringLiteral("Event number %1").arg(number),
             .day = axis.dayAt(span.first + span.width() * (number + 0.5) / 20.0)});
}

void paint(QImage& page, const ui::ChartContent& content, const ui::VisibleSpan& span,
           const ui::Typesetter& type)
{
    const ui::ChartView view{
        .page = QRectF(page.rect()), .first = span.first, .last = span.last, .pixel = 1.0};
    const ui::ChartScene scene = ui::layOutScene(content, view, type);
    QPainter painter(&page);
    painter.fillRect(page.rect(), content.theme.panel);
    ui::paintScene(painter, scene, content, view, type);
    ui::paintCrosshair(painter, scene, content, view, QPointF(800.0, 400.0), type);
}

/// What the second table shows, beside candles.
enum Look { Bars, Line, Area, Log, PerCent, Rebased, Panels };

void take(ui::ChartContent& content, Look look)
{
    constexpr std::array kStyles{core::ChartStyle::Bars,    core::ChartStyle::Line,
                                 core::ChartStyle::Area,    core::ChartStyle::Candles,
                                 core::ChartStyle::Candles, core::ChartStyle::Rebased,
                                 core::ChartStyle::Candles};
    content.style = kStyles[look];
    content.scale = look == Log ? core::AxisScale::Log
        : look == PerCent       ? core::AxisScale::Percent
                                : core::AxisScale::Linear;
    content.panels = look == Panels;
    if (look == Rebased || look == Panels)
        content.overlays = {content.series, content.series};
}

/// Panning over `percent` of the series, a pixel a frame.
void pan(benchmark::State& state, std::optional<Look> look)
{
    using Clock = std::chrono::steady_clock;
    const auto workspace = orThrow(core::Workspace::open(
        archiveOf(static_cast<std::size_t>(state.range(0))), core::Workspace::Access::ReadOnly));
    ui::ChartContent content = contentOf(workspace);
    const std::size_t bars = content.series.bars.size();
    const double width = static_cast<double>(bars) * static_cast<double>(state.range(1)) / 100.0;
    ui::VisibleSpan span =
        ui::insideOf({static_cast<double>(bars) - width * 1.05, static_cast<double>(bars)}, bars);
    span.last = span.first + width;
    const ui::BarSpan shown = ui::visibleBars(span.first, span.last, bars);
    if (content.series.bars.isCoarse(shown, kWidth / 2))
        content.series.bars.setDetail(
            orThrow(ui::loadDetail(workspace,
                                   {.instrument = content.series.instrument.id,
                                    .interval = content.series.bars.interval(),
                                    .firstBar = static_cast<std::int64_t>(
                                        shown.first - std::min(shown.first, shown.size())),
                                    .lastBar = static_cast<std::int64_t>(bars),
                                    .groups = 48 * kWidth})));
    if (look)
        take(content, *look);
    addEvents(content, span);
    QImage page(kWidth, kHeight, QImage::Format_ARGB32_Premultiplied);
    const ui::Typesetter type;
    std::vector<double> milliseconds;
    const double step = width / kWidth;
    double moved = 0.0;
    for ([[maybe_unused]] auto frame : state) {
        moved = moved > width * 0.04 ? 0.0 : moved + step;
        const auto begin = Clock::now();
        paint(page, content, {span.first + moved, span.last + moved}, type);
        milliseconds.push_back(
            std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
    }
    std::ranges::sort(milliseconds);
    state.counters["p50_ms"] = milliseconds[milliseconds.size() / 2];
    state.counters["p95_ms"] = milliseconds[milliseconds.size() * 95 / 100];
}

void panFrames(benchmark::State& state)
{
    pan(state, std::nullopt);
}

void panLooks(benchmark::State& state)
{
    static constexpr std::array kNames{"bars",     "line",    "area",  "log",
                                       "per cent", "rebased", "panels"};
    const auto look = static_cast<std::size_t>(state.range(2));
    state.SetLabel(kNames[look]);
    pan(state, static_cast<Look>(look));
}

/// From a closed archive to the picture of its newest months.
void firstPicture(benchmark::State& state)
{
    const fs::path path = archiveOf(static_cast<std::size_t>(state.range(0)));
    QImage page(kWidth, kHeight, QImage::Format_ARGB32_Premultiplied);
    const ui::Typesetter type;
    for ([[maybe_unused]] auto run : state) {
        const auto workspace =
            orThrow(core::Workspace::open(path, core::Workspace::Access::ReadOnly));
        const ui::ChartContent content = contentOf(workspace);
        paint(page, content, ui::lastMonths(content.axis(), 3), type);
    }
}

/// One layout of so many labels of all kinds, on 200 charts of all sizes in turn; the slowest of
/// them, each at its fastest.
void layOutLabels(benchmark::State& state)
{
    using Clock = std::chrono::steady_clock;
    constexpr unsigned kCharts = 200;
    std::vector<std::unique_ptr<tests::RandomLabels>> charts;
    for (unsigned seed = 0; seed < kCharts; ++seed)
        charts.push_back(
            std::make_unique<tests::RandomLabels>(seed, static_cast<std::size_t>(state.range(0))));
    std::vector<double> fastest(kCharts, 1e9);
    std::size_t next = 0;
    for ([[maybe_unused]] auto layout : state) {
        const auto begin = Clock::now();
        benchmark::DoNotOptimize(ui::layOutLabels(charts[next]->request));
        fastest[next] = std::min(
            fastest[next], std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
        next = (next + 1) % kCharts;
    }
    state.counters["slowest_ms"] = *std::ranges::max_element(fastest);
}

BENCHMARK(layOutLabels)
    ->ArgName("labels")
    ->Arg(5)
    ->Arg(15)
    ->Arg(60)
    ->Iterations(2000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(firstPicture)
    ->Arg(10'000)
    ->Arg(1'000'000)
    ->Arg(10'000'000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(panFrames)
    ->ArgNames({"bars", "percent"})
    ->ArgsProduct({{10'000, 1'000'000, 10'000'000}, {95, 5}})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(panLooks)
    ->ArgNames({"bars", "percent", "look"})
    ->ArgsProduct({{10'000'000}, {95, 5}, benchmark::CreateDenseRange(Bars, Panels, 1)})
    ->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
