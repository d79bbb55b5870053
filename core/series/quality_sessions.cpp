#include "core/domain/quality_code.h"
#include "core/series/quality_context.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>

namespace core {

namespace {

/// Days without a bar that are too many for any holiday, where no calendar is known.
constexpr int kLongPause = 10;
/// So many closes in a row that are equal are copies, even where nothing but the close is known.
constexpr std::size_t kManyCloses = 5;
/// Fewer pieces, and whole hundreds of a share that moves by one tick, are traded twice by chance.
constexpr double kFewPieces = 100.0;
constexpr double kRoundLot = 100.0;
constexpr std::size_t kSample = 64; // bars that show how many digits are printed

enum class Market { Open, Closed, Unknown };

Market marketOn(const QualityInput& input, TradingDate day)
{
    if (input.kind == InstrumentKind::Crypto)
        return Market::Open; // every day
    if (input.calendar == nullptr || !input.calendar->covers(day))
        return Market::Unknown;
    return input.calendar->isSession(day) ? Market::Open : Market::Closed;
}

/// Missing, or the close of the bar before, or what stood in the same column there.
bool repeats(double value, double before, double closeBefore)
{
    return std::isnan(value) || value == closeBefore || value == before;
}

/// Whether all five numbers of a bar that was traded are those of the bar before.
bool isWholeCopy(const PriceSeries& bars, std::size_t bar)
{
    const std::size_t last = bar - 1;
    return bars.volume[bar] > 0.0 && bars.volume[bar] == bars.volume[last]
        && bars.open[bar] == bars.open[last] && bars.high[bar] == bars.high[last]
        && bars.low[bar] == bars.low[last] && bars.close[bar] == bars.close[last];
}

/// Whether the bar says nothing that the one before has not said, as far as it speaks.
bool isCopy(const PriceSeries& bars, std::size_t bar)
{
    if (isWholeCopy(bars, bar))
        return true;
    const std::size_t last = bar - 1;
    const double close = bars.close[last];
    if (bars.close[bar] != close || bars.volume[bar] > 0.0)
        return false;
    return repeats(bars.open[bar], bars.open[last], close)
        && repeats(bars.high[bar], bars.high[last], close)
        && repeats(bars.low[bar], bars.low[last], close);
}

/// What in a series can show that a bar is a copy. Two closes may well be equal, and a fund has one
/// price a day and never a volume.
struct Evidence {
    explicit Evidence(const PriceSeries& bars)
    {
        hasVolume = std::ranges::any_of(bars.volume, [](double volume) { return volume > 0.0; });
        for (std::size_t bar = 0; bar < bars.size() && !hasRange; ++bar)
            hasRange = bars.high[bar] > bars.low[bar];
        tick = lastPlace(std::span(bars.close).first(std::min(kSample, bars.size())));
    }

    /// Whether the copy at `bar` shows by itself that it is one.
    bool shows(const PriceSeries& bars, std::size_t bar) const
    {
        const bool isWhole = !std::isnan(bars.high[bar]) && !std::isnan(bars.low[bar]);
        return (hasVolume && bars.volume[bar] == 0.0) || (hasRange && isWhole);
    }

    /// Whether two sessions may well have been traded like this one, to the piece.
    bool mayRepeat(const PriceSeries& bars, std::size_t bar) const
    {
        const double volume = bars.volume[bar];
        const double range = bars.high[bar] - bars.low[bar];
        if (!(volume > 0.0))
            return false;
        const bool isFew = volume < kFewPieces && volume == std::trunc(volume);
        const bool isOneTick = range < 1.5 * tick && std::fmod(volume, kRoundLot) == 0.0;
        return !(range > 0.0) || isFew || isOneTick;
    }

    bool hasVolume = false; ///< of any bar
    bool hasRange = false;  ///< some bar has a high above its low
    double tick = 0.0;      ///< what the last digit of a close counts
};

std::string whatOf(const PriceSeries& bars, std::size_t bar)
{
    std::string text = "Close " + numberText(bars.close[bar]);
    if (bars.volume[bar] == 0.0)
        text += " and volume 0 repeat ";
    else if (bars.volume[bar] > 0.0)
        text += ", volume " + numberText(bars.volume[bar]) + " and all other prices repeat ";
    else
        text += std::isnan(bars.high[bar]) ? " repeats " : " and all other prices repeat ";
    return text;
}

void reportCopy(QualityContext& context, const Evidence& evidence, std::size_t bar,
                std::size_t original)
{
    const std::string said = whatOf(context.bars(), bar) + context.when(original);
    if (!context.isDaily()) {
        context.note(bar, quality_code::kStaleCopy, said + ".");
        return;
    }
    const auto severity =
        evidence.mayRepeat(context.bars(), bar) ? QualitySeverity::Note : QualitySeverity::Blocks;
    const TradingDate day = context.day(bar);
    switch (marketOn(context.input(), day)) {
    case Market::Open:
        context.add(day, quality_code::kStaleCopy, said + "; the exchange was open.", severity);
        break;
    case Market::Unknown:
        context.add(day, quality_code::kStaleCopy,
                    said + "; whether the exchange was open is not known.", severity);
        break;
    case Market::Closed:
        context.note(bar, quality_code::kStaleCopy, said + "; the exchange was closed.");
        break;
    }
}

/// The calendar days between two bars, both not included, on which there were sessions.
struct Pause {
    std::size_t sessions = 0;
    TradingDate first{};
    TradingDate last{};
};

Pause pauseBetween(const QualityInput& input, TradingDate from, TradingDate to)
{
    Pause pause;
    for (auto day = from.day() + std::chrono::days{1}; day < to.day();
         day += std::chrono::days{1}) {
        const TradingDate date{day};
        if (marketOn(input, date) != Market::Open)
            continue;
        if (pause.sessions++ == 0)
            pause.first = date;
        pause.last = date;
    }
    return pause;
}

void checkPause(QualityContext& context, std::size_t bar)
{
    const TradingDate from = context.day(bar - 1);
    const TradingDate to = context.day(bar);
    const auto days = (to.day() - from.day()).count();
    if (days <= 1)
        return;
    const Pause pause = pauseBetween(context.input(), from, to);
    if (pause.sessions > 0) {
        const std::string span = pause.sessions == 1
            ? " on " + toIso(pause.first)
            : " from " + toIso(pause.first) + " to " + toIso(pause.last);
        context.add(pause.first, quality_code::kMissingSessions,
                    "There is no bar for " + countText(pause.sessions, "session", "sessions") + span
                        + "; the exchange was open.",
                    QualitySeverity::Note);
        context.block(bar, quality_code::kReturnOverGap,
                      "The move to " + toIso(to) + " is measured from " + toIso(from) + ", "
                          + std::to_string(pause.sessions + 1)
                          + " sessions before, and is no one-day move.");
    } else if (days > kLongPause && marketOn(context.input(), from) == Market::Unknown) {
        context.note(bar, quality_code::kMissingSessions,
                     "There is no bar for " + std::to_string(days - 1) + " days before " + toIso(to)
                         + "; when the exchange was open is not known.");
    }
}

void checkClosedDay(QualityContext& context, std::size_t bar)
{
    const TradingDate day = context.day(bar);
    if (marketOn(context.input(), day) != Market::Closed)
        return;
    const auto reason = context.input().calendar->closureReason(day);
    const std::string why =
        reason ? "the exchange was closed (" + std::string(*reason) + ")" : "that is a weekend";
    // A copy shifts no price, only the count of days.
    if (bar > 0 && isCopy(context.bars(), bar))
        context.note(bar, quality_code::kNoSession,
                     "There is a bar on " + toIso(day) + ", but " + why
                         + "; it repeats the one before.");
    else
        context.block(bar, quality_code::kNoSession,
                      "There is a bar of its own on " + toIso(day) + ", but " + why + ".");
}

} // namespace

void checkCopies(QualityContext& context)
{
    const PriceSeries& bars = context.bars();
    const Evidence evidence(bars);
    std::size_t original = 0; // the bar that the run of copies repeats
    for (std::size_t bar = 1; bar < bars.size(); ++bar) {
        if (!isCopy(bars, bar)) {
            original = bar;
            continue;
        }
        if (evidence.shows(bars, bar))
            reportCopy(context, evidence, bar, original);
        else if (bar - original == kManyCloses)
            for (std::size_t copy = original + 1; copy <= bar; ++copy)
                reportCopy(context, evidence, copy, original);
        else if (bar - original > kManyCloses)
            reportCopy(context, evidence, bar, original);
    }
}

void checkSessions(QualityContext& context)
{
    for (std::size_t bar = 0; bar < context.size(); ++bar) {
        checkClosedDay(context, bar);
        if (bar > 0)
            checkPause(context, bar);
    }
}

} // namespace core
