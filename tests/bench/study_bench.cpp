#include "core/study/group_tests.h"
#include "core/study/residual_correlation.h"

#include <benchmark/benchmark.h>

#include <cmath>
#include <cstdint>
#include <numeric>
#include <random>
#include <span>
#include <vector>

/// 5,000 pairs of an instrument and an event, 250 estimation days, 10 days between and 21 event
/// days: 250 instruments around each of 20 events of five years, as views of the instruments' own
/// columns, and 5,000 instruments around one event.
namespace {

using namespace core;

constexpr std::size_t kEstimation = 250;
constexpr std::size_t kBetween = 10;
constexpr std::size_t kEvent = 21;
constexpr std::size_t kSpan = kEstimation + kBetween + kEvent;
constexpr std::size_t kPairs = 5000;

struct ReadyReturns {
    std::vector<double> market{};
    std::vector<std::int32_t> days{};
    std::vector<std::vector<double>> shares{};
    std::vector<PairReturns> pairs{};
    std::vector<std::size_t> members = std::vector<std::size_t>(kPairs);

    ReadyReturns(std::size_t instruments, std::size_t events)
    {
        const std::size_t length = kSpan + (events - 1) * 50;
        std::mt19937_64 random(1);
        std::normal_distribution<double> normal;
        for (std::size_t day = 0; day < length; ++day) {
            market.push_back(0.01 * normal(random));
            days.push_back(static_cast<std::int32_t>(day));
        }
        for (std::size_t instrument = 0; instrument < instruments; ++instrument) {
            auto& share = shares.emplace_back();
            for (const double x : market)
                share.push_back(1.1 * x + 0.02 * normal(random));
        }
        for (std::size_t event = 0; event < events; ++event) {
            for (const auto& share : shares)
                pairs.push_back(
                    {.estimation = window(share, event * 50, kEstimation),
                     .event = window(share, event * 50 + kEstimation + kBetween, kEvent)});
        }
        std::iota(members.begin(), members.end(), std::size_t{0});
    }

    WindowReturns window(const std::vector<double>& share, std::size_t first,
                         std::size_t count) const
    {
        return {.share = std::span(share).subspan(first, count),
                .market = std::span(market).subspan(first, count),
                .slots = {},
                .days = std::span(days).subspan(first, count)};
    }

    GroupSample sample(const PairEstimates& estimates) const
    {
        return {.estimates = estimates, .returns = pairs, .members = members};
    }
};

const ReadyReturns& ready(std::int64_t events)
{
    static const ReadyReturns many(250, 20);
    static const ReadyReturns one(kPairs, 1);
    return events == 1 ? one : many;
}

PairEstimates& estimated(const ReadyReturns& returns)
{
    static PairEstimates estimates;
    estimatePairs(StudyModel::Market, returns.pairs, {.estimation = kEstimation, .event = kEvent},
                  estimates);
    return estimates;
}

/// The estimates by the textbook, as a plain loop: what times of a machine are to be compared with.
double plainEstimate(const PairReturns& pair)
{
    const std::span<const double> y = pair.estimation.share;
    const std::span<const double> x = pair.estimation.market;
    const auto days = static_cast<double>(y.size());
    const double ym = std::accumulate(y.begin(), y.end(), 0.0) / days;
    const double xm = std::accumulate(x.begin(), x.end(), 0.0) / days;
    double products = 0.0;
    double squares = 0.0;
    for (std::size_t i = 0; i < y.size(); ++i) {
        products += (x[i] - xm) * (y[i] - ym);
        squares += (x[i] - xm) * (x[i] - xm);
    }
    const double beta = products / squares;
    double residuals = 0.0;
    for (std::size_t i = 0; i < y.size(); ++i) {
        const double residual = (y[i] - ym) - beta * (x[i] - xm);
        residuals += residual * residual;
    }
    double car = 0.0;
    for (std::size_t i = 0; i < pair.event.size(); ++i)
        car += (pair.event.share[i] - ym) - beta * (pair.event.market[i] - xm);
    return car / std::sqrt(residuals / (days - 2.0));
}

void PlainLoop(benchmark::State& state)
{
    const ReadyReturns& returns = ready(state.range(0));
    for ([[maybe_unused]] auto round : state) {
        double sum = 0.0;
        for (const PairReturns& pair : returns.pairs)
            sum += plainEstimate(pair);
        benchmark::DoNotOptimize(sum);
    }
}

void Estimates(benchmark::State& state)
{
    const ReadyReturns& returns = ready(state.range(0));
    for ([[maybe_unused]] auto round : state)
        benchmark::DoNotOptimize(estimated(returns).sums.data());
}

void Correlation(benchmark::State& state)
{
    const ReadyReturns& returns = ready(state.range(0));
    const GroupSample sample = returns.sample(estimated(returns));
    for ([[maybe_unused]] auto round : state)
        benchmark::DoNotOptimize(meanResidualCorrelation(sample));
}

void WithAllTests(benchmark::State& state)
{
    const ReadyReturns& returns = ready(state.range(0));
    for ([[maybe_unused]] auto round : state) {
        const GroupSample sample = returns.sample(estimated(returns));
        benchmark::DoNotOptimize(groupTests(sample, meanResidualCorrelation(sample)));
    }
}

BENCHMARK(PlainLoop)->Arg(20)->Arg(1)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(Estimates)->Arg(20)->Arg(1)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(Correlation)->Arg(20)->Arg(1)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(WithAllTests)->Arg(20)->Arg(1)->UseRealTime()->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
