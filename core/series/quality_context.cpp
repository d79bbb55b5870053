#include "core/series/quality_context.h"

#include "core/series/robust.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kBarsBefore = 63; // three months of trading days
constexpr std::size_t kBarsAfter = 21;
constexpr std::size_t kVolumesBefore = 20;
constexpr std::size_t kEnough = 10; // values that a robust scale needs to mean something
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// Below this a series that hardly moves is not taken to move.
double leastMove(Interval interval)
{
    if (isIntraday(interval))
        return 0.0005;
    return interval == Interval::Day1 ? 0.005 : 0.01;
}

/// The numbers among up to N values from `begin` to `end`.
template<std::size_t N, typename Values>
std::pair<std::array<double, N>, std::size_t> numbersIn(std::size_t begin, std::size_t end,
                                                        Values&& valueOf)
{
    std::array<double, N> numbers{};
    std::size_t count = 0;
    for (std::size_t i = begin; i < end; ++i) {
        if (const double value = valueOf(i); !std::isnan(value))
            numbers[count++] = value;
    }
    return {numbers, count};
}

} // namespace

QualityContext::QualityContext(const QualityInput& input)
    : m_input(input)
    , m_actions(input.actions.begin(), input.actions.end())
{
    std::ranges::stable_sort(m_actions, {}, &CorporateAction::day);
}

std::string QualityContext::when(std::size_t bar) const
{
    const Instant time = m_input.bars.times[bar];
    return isIntraday(m_input.bars.interval) ? toIso(time) : toIso(dateOf(time));
}

double QualityContext::logReturn(std::size_t bar) const
{
    const std::vector<double>& close = m_input.bars.close;
    if (bar == 0 || !(close[bar - 1] > 0.0) || !(close[bar] > 0.0))
        return kNaN;
    return std::log(close[bar] / close[bar - 1]);
}

double QualityContext::usualMove(std::size_t bar) const
{
    const auto returnInto = [this](std::size_t at) { return logReturn(at); };
    auto [before, countBefore] =
        numbersIn<kBarsBefore>(bar - std::min(bar, kBarsBefore), bar, returnInto);
    // The return out of the bar undoes that into it where the bar is wrong.
    const std::size_t behind = std::min(bar + 2, size());
    auto [after, countAfter] =
        numbersIn<kBarsAfter>(behind, std::min(behind + kBarsAfter, size()), returnInto);
    double usual = leastMove(m_input.bars.interval);
    if (countBefore >= kEnough || countAfter < kEnough)
        usual = std::max(usual, robustScale(std::span(before).first(countBefore)));
    if (countAfter >= kEnough || countBefore < kEnough)
        usual = std::max(usual, robustScale(std::span(after).first(countAfter)));
    return usual;
}

std::optional<double> QualityContext::relativeVolume(std::size_t bar) const
{
    const std::vector<double>& volume = m_input.bars.volume;
    auto [before, count] = numbersIn<kVolumesBefore>(bar - std::min(bar, kVolumesBefore), bar,
                                                     [&](std::size_t at) { return volume[at]; });
    const double usual = median(std::span(before).first(count));
    if (!(usual > 0.0) || !(volume[bar] >= 0.0))
        return std::nullopt;
    return volume[bar] / usual;
}

std::optional<std::size_t> QualityContext::barOf(const CorporateAction& action) const
{
    using namespace std::chrono_literals;
    const Instant day = timeOf(action.day);
    std::size_t bar = bars().indexAtOrAfter(day);
    const bool isLonger = !isIntraday(bars().interval) && !isDaily();
    if (isLonger && bar > 0 && (bar == size() || bars().times[bar] > day))
        --bar;
    if (bar == 0 || bar >= size())
        return std::nullopt;
    return bar;
}

bool QualityContext::mayBeSplit() const
{
    switch (m_input.kind) {
    case InstrumentKind::Share:
    case InstrumentKind::Fund:
    case InstrumentKind::Other:
        return true;
    case InstrumentKind::Index:
    case InstrumentKind::Currency:
    case InstrumentKind::Crypto:
    case InstrumentKind::Commodity:
    case InstrumentKind::Bond:
        return false;
    }
    return false;
}

void QualityContext::note(std::size_t bar, std::string_view code, std::string message)
{
    add(day(bar), code, std::move(message), QualitySeverity::Note);
}

void QualityContext::block(std::size_t bar, std::string_view code, std::string message)
{
    add(day(bar), code, std::move(message), QualitySeverity::Blocks);
}

void QualityContext::add(TradingDate day, std::string_view code, std::string message,
                         QualitySeverity severity)
{
    // Thousands of bars of one intraday day say the same.
    if (!m_findings.empty() && m_findings.back().day == day && m_findings.back().code == code
        && m_findings.back().severity >= severity)
        return;
    m_findings.push_back({day, std::string(code), std::move(message), severity});
}

std::vector<QualityFinding> QualityContext::takeFindings()
{
    const auto order = [](const QualityFinding& a, const QualityFinding& b) {
        if (a.day != b.day)
            return a.day < b.day;
        if (a.code != b.code)
            return a.code < b.code;
        return a.severity > b.severity;
    };
    std::ranges::stable_sort(m_findings, order);
    const auto same = [](const QualityFinding& a, const QualityFinding& b) {
        return a.day == b.day && a.code == b.code;
    };
    const auto rest = std::ranges::unique(m_findings, same);
    m_findings.erase(rest.begin(), rest.end());
    return std::move(m_findings);
}

std::string numberText(double value)
{
    std::array<char, 32> text{};
    // Whole numbers, as volumes are, stand with all their digits.
    const bool isWhole = std::abs(value) < 1e15 && value == std::trunc(value);
    std::snprintf(text.data(), text.size(), isWhole ? "%.0f" : "%.7g", value);
    return text.data();
}

std::string roundedText(double value, int digits)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.*g", digits, value);
    return text.data();
}

std::string percentText(double fraction)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f %%", fraction * 100.0);
    return text.data();
}

std::string countText(std::size_t count, std::string_view one, std::string_view many)
{
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

double lastPlace(std::span<const double> values)
{
    double least = 0.0;
    for (const double value : values) {
        if (!std::isfinite(value) || value == 0.0)
            continue;
        std::array<char, 32> text{};
        std::snprintf(text.data(), text.size(), "%.6e", std::abs(value)); // d.dddddde+xx
        int exponent = std::atoi(text.data() + 9) - 6;
        for (const char* digit = text.data() + 7; digit > text.data() && *digit == '0'; --digit)
            ++exponent;
        const double place = std::pow(10.0, exponent);
        least = least == 0.0 ? place : std::min(least, place);
    }
    return least;
}

} // namespace core
