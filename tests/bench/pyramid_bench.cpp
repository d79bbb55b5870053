#include "core/store/archive.h"

#include <benchmark/benchmark.h>

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <utility>

/// Ten million one-minute bars, a random walk of cents: what it costs to store them with their
/// levels of detail, and to look at them through windows of at most 4,000 groups.
namespace {

using namespace core;
namespace fs = std::filesystem;

constexpr std::int64_t kBars = 10'000'000;
constexpr std::int64_t kMostGroups = 4000;

template<typename T>
T valueOf(Result<T> result)
{
    if (!result)
        std::abort();
    return std::move(*result);
}

PriceSeries minuteBars(std::int64_t count)
{
    PriceSeries bars{.interval = Interval::Minute1};
    bars.reserve(static_cast<std::size_t>(count));
    std::mt19937_64 random(20250127);
    std::int64_t cents = 100'000;
    const auto step = [&](std::uint64_t most) { return static_cast<int>(random() % most); };
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t open = cents;
        cents = std::max<std::int64_t>(100, cents + step(41) - 20);
        bars.append({.time = Instant{std::chrono::minutes(i)},
                     .open = static_cast<double>(open) / 100.0,
                     .high = static_cast<double>(std::max(open, cents) + step(9)) / 100.0,
                     .low = static_cast<double>(std::min(open, cents) - step(9)) / 100.0,
                     .close = static_cast<double>(cents) / 100.0,
                     .volume = static_cast<double>(step(10'000))});
    }
    return bars;
}

const PriceSeries& tenMillion()
{
    static const PriceSeries bars = minuteBars(kBars);
    return bars;
}

/// An archive in a file, gone at the end.
class StoredBars {
public:
    StoredBars()
        : m_folder(fs::temp_directory_path() / ("pressmark_bench_" + std::to_string(::getpid())))
    {
        fs::create_directories(m_folder);
        m_archive.emplace(valueOf(Archive::create(m_folder / "bench.pressmark")));
        m_instrument = valueOf(m_archive->instruments().add({.symbol = "BENCH", .name = "Bench"},
                                                            Authorship{"bench", {}}))
                           .id;
    }
    ~StoredBars()
    {
        m_archive.reset();
        fs::remove_all(m_folder);
    }
    StoredBars(const StoredBars&) = delete;
    StoredBars& operator=(const StoredBars&) = delete;

    void write(const PriceSeries& bars)
    {
        const auto stored = m_archive->transaction([&]() -> Result<BarCounts> {
            const ImportId import = valueOf(m_archive->imports().begin({.path = "bench.csv"}));
            return m_archive->bars().write(import, m_instrument, bars);
        });
        benchmark::DoNotOptimize(valueOf(stored));
    }

    BarStore bars() { return m_archive->bars(); }
    InstrumentId instrument() const { return m_instrument; }

    double bytesOf(const std::string& levels)
    {
        return static_cast<double>(valueOf(m_archive->database().integer(
            "SELECT sum(length(payload)) FROM bar_block WHERE level " + levels)));
    }

private:
    fs::path m_folder;
    std::optional<Archive> m_archive;
    InstrumentId m_instrument{};
};

StoredBars& stored()
{
    static StoredBars archive;
    static const bool written = (archive.write(tenMillion()), true);
    benchmark::DoNotOptimize(written);
    return archive;
}

void Import(benchmark::State& state)
{
    tenMillion();
    for ([[maybe_unused]] auto round : state) {
        state.PauseTiming();
        auto archive = std::make_unique<StoredBars>();
        state.ResumeTiming();
        archive->write(tenMillion());
        state.PauseTiming();
        state.counters["bytes/bar, level 0"] = archive->bytesOf("= 0") / double(kBars);
        state.counters["bytes/bar, above"] = archive->bytesOf("> 0") / double(kBars);
        archive.reset();
        state.ResumeTiming();
    }
}

void LateBar(benchmark::State& state)
{
    static std::int64_t late = 0;
    StoredBars& archive = stored();
    for ([[maybe_unused]] auto round : state) {
        PriceSeries bar{.interval = Interval::Minute1};
        bar.append({.time = Instant{std::chrono::minutes(kBars + late++)}, .close = 10.0});
        archive.write(bar);
    }
}

void Outline(benchmark::State& state)
{
    StoredBars& archive = stored();
    for ([[maybe_unused]] auto round : state)
        benchmark::DoNotOptimize(
            valueOf(archive.bars().outline(archive.instrument(), Interval::Minute1)));
}

/// Windows of so many bars all over the series.
void Window(benchmark::State& state)
{
    StoredBars& archive = stored();
    std::mt19937_64 random(1);
    const std::int64_t span = state.range(0);
    for ([[maybe_unused]] auto round : state) {
        const auto first =
            static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(kBars - span + 1));
        const BarWindow window = valueOf(archive.bars().window(
            archive.instrument(), Interval::Minute1, first, first + span, kMostGroups));
        state.counters["level"] = window.level;
        state.counters["groups"] = static_cast<double>(window.bars.size());
    }
}

BENCHMARK(Import)->Iterations(3)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(Outline)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(Window)->Arg(kBars)->Arg(1'000'000)->Arg(60'000)->Arg(4000)->UseRealTime()->Unit(
    benchmark::kMillisecond);
BENCHMARK(LateBar)->UseRealTime()->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
