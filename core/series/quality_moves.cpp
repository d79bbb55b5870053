#include "core/domain/quality_code.h"
#include "core/series/action_moves.h"
#include "core/series/quality_context.h"
#include "core/series/split_ratio.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

namespace core {

namespace {

/// Moves below are not looked at: a wrong price that near is no wonder among real ones.
constexpr double kLeastJump = 0.10;
constexpr double kLeastJumpIntraday = 0.05;
constexpr double kUnusual = 6.0; // times the usual move
constexpr double kWild = 10.0;
const double kLeastShift = std::log(1.5);
const double kGreatShift = std::log(3.0);
constexpr double kNearSplit = 0.10;
constexpr double kLeastShiftLikeSplit = 0.3; // of 3:2 with a day's own move
const double kHundred = std::log(100.0);
constexpr double kNearHundred = 0.35;
/// A level that is left for no more bars than this and found again was never real.
constexpr std::size_t kLongestExcursion = 63;
constexpr std::size_t kLongestSpike = 5;
/// News that move a price so far are traded.
constexpr double kBusy = 2.0;
constexpr double kQuiet = 1.5;
/// Volumes beyond these, by what a split would bring, speak for news. Back where the price came
/// from with news, less will do: that it halves to where it doubled from is no chance.
constexpr double kMuchOverSplit = 3.0;
constexpr double kMuchOverSplitHome = 2.0;

/// By what the price changed: "0.1", "3.998".
std::string factorText(double move)
{
    return roundedText(std::exp(move), 4);
}

class MoveCheck {
public:
    explicit MoveCheck(QualityContext& context)
        : m_context(context)
        , m_bars(context.bars())
        , m_actions(context)
    {
    }

    void check()
    {
        const bool isShort = isIntraday(m_bars.interval);
        const double least = std::exp(isShort ? kLeastJumpIntraday : kLeastJump);
        for (std::size_t bar = 1; bar < m_bars.size(); ++bar) {
            const double before = m_bars.close[bar - 1];
            const double close = m_bars.close[bar];
            if (close < before * least && close * least > before)
                continue;
            const Jump jump{bar, m_context.logReturn(bar), m_context.usualMove(bar)};
            if (std::abs(jump.move) >= kUnusual * jump.usual || m_actions.misapplied(jump))
                bar = judge(jump);
        }
    }

private:
    /// The last bar that the judgement covers.
    std::size_t judge(const Jump& jump)
    {
        const auto back = wayBack(jump);
        if (back && judgeExcursion(jump, *back))
            return *back;
        if (back && isTraded(jump).value_or(false))
            m_home = *back;
        if (!back && !m_actions.explain(jump))
            judgeShift(jump);
        return jump.bar;
    }

    /// The bar on which the price returns by one move to where it jumped from.
    std::optional<std::size_t> wayBack(const Jump& jump) const
    {
        const double size = std::abs(jump.move);
        const double near = std::min(0.35 * size, std::max(0.1 * size, 4.0 * jump.usual));
        const std::size_t end = std::min(m_bars.size(), jump.bar + kLongestExcursion + 1);
        double level = jump.move;
        for (std::size_t bar = jump.bar + 1; bar < end; ++bar) {
            const double move = m_context.logReturn(bar);
            level += move;
            if (std::abs(move + jump.move) <= near && std::abs(level) <= 0.3 * size)
                return bar;
        }
        return std::nullopt;
    }

    bool judgeExcursion(const Jump& jump, std::size_t back)
    {
        const std::string factor = factorText(jump.move);
        if (const auto split = m_actions.misapplied(jump)) {
            blockEach(jump.bar, back, quality_code::kSplitMisapplied, [&](std::size_t bar) {
                return closeText(bar) + " is " + factor + " times those around it, as by the split "
                    + splitText(split->value) + " that is recorded for " + toIso(split->day) + ".";
            });
            return true;
        }
        if (isHundredfold(jump)) {
            blockEach(jump.bar, back, quality_code::kHundredfold, [&](std::size_t bar) {
                return closeText(bar) + " is about "
                    + (jump.move > 0.0 ? "100 times" : "a hundredth of") + " those around it.";
            });
            return true;
        }
        return back - jump.bar <= kLongestSpike ? judgeSpike(jump, back) : judgeRun(jump, back);
    }

    /// Weeks on another level, to which and from which nobody traded more than usual.
    bool judgeRun(const Jump& jump, std::size_t back)
    {
        const double size = std::abs(jump.move);
        const Jump home{back, -jump.move, jump.usual};
        if (size < std::max(kLeastShift, kWild * jump.usual) || isTraded(jump).value_or(false)
            || isTraded(home).value_or(false))
            return false;
        const bool isSure = isTraded(jump).has_value() || size >= kGreatShift;
        for (std::size_t bar = jump.bar; bar < back; ++bar)
            m_context.add(m_context.day(bar), quality_code::kLevelShift,
                          closeText(bar) + " is on a level " + factorText(jump.move)
                              + " times that before " + m_context.when(jump.bar) + ", which "
                              + m_context.when(back) + " returns to.",
                          isSure ? QualitySeverity::Blocks : QualitySeverity::Note);
        return true;
    }

    bool judgeSpike(const Jump& jump, std::size_t back)
    {
        const double size = std::abs(jump.move);
        const bool isShort = back == jump.bar + 1;
        if (size < (isShort ? kWild * 0.8 : kWild) * jump.usual || (!isShort && size < 0.25))
            return false;
        const bool isReal = isTraded(jump).value_or(isIntraday(m_bars.interval)
                                                    || size < std::max(0.15, kWild * jump.usual));
        for (std::size_t bar = jump.bar; bar < back; ++bar)
            m_context.add(m_context.day(bar), quality_code::kSpike,
                          closeText(bar) + " is " + factorText(jump.move) + " times that of "
                              + m_context.when(jump.bar - 1) + ", and " + m_context.when(back)
                              + " returns to " + numberText(m_bars.close[back]) + ".",
                          isReal ? QualitySeverity::Note : QualitySeverity::Blocks);
        return true;
    }

    /// Whether the volume speaks for news; nullopt where it says nothing. No news triple a price
    /// for a day, or take two thirds of it.
    std::optional<bool> isTraded(const Jump& jump) const
    {
        const auto busy = m_context.relativeVolume(jump.bar);
        if (!busy || *busy == 0.0)
            return std::nullopt;
        return *busy >= kBusy && std::abs(jump.move) < kGreatShift;
    }

    /// A move that does not come back.
    void judgeShift(const Jump& jump)
    {
        if (const auto split = m_actions.misapplied(jump)) {
            m_context.block(jump.bar, quality_code::kSplitMisapplied,
                            movedText(jump) + ", as by the split " + splitText(split->value)
                                + " that is recorded for " + toIso(split->day) + ".");
        } else if (isHundredfold(jump)) {
            m_context.block(jump.bar, quality_code::kHundredfold,
                            movedText(jump) + ", about "
                                + (jump.move > 0.0 ? "100 times" : "a hundredth of")
                                + " what it was before.");
        } else if (const auto ratio = suspected(jump)) {
            m_context.block(jump.bar, quality_code::kSuspectedSplit,
                            movedText(jump) + ", as by a split " + ratio->text()
                                + (m_actions.splitOn(jump.bar) ? "; another one is recorded."
                                                               : "; no split is recorded."));
        } else {
            judgeLevel(jump);
        }
    }

    void judgeLevel(const Jump& jump)
    {
        const double size = std::abs(jump.move);
        const bool isLikeSplit = m_context.mayBeSplit() && !m_actions.splitOn(jump.bar)
            && nearestSplit(jump.move, kNearSplit);
        const double least = isLikeSplit ? kLeastShiftLikeSplit : kLeastShift;
        if (size < std::max(least, (isLikeSplit ? kUnusual : kWild) * jump.usual))
            return;
        const auto busy = m_context.relativeVolume(jump.bar);
        if (busy && *busy >= kBusy)
            return;
        const std::string said = movedText(jump) + "; no corporate action"
            + (busy ? " and no unusual volume explains it." : " explains it.");
        if (size >= kGreatShift)
            m_context.block(jump.bar, quality_code::kLevelShift, said);
        else
            m_context.note(jump.bar, quality_code::kLevelShift, said);
    }

    bool isHundredfold(const Jump& jump) const
    {
        return std::abs(std::abs(jump.move) - kHundred) <= kNearHundred;
    }

    /// The split that the move looks like, if its volume does not speak of news. A split is made
    /// overnight: the open is on the new level already.
    std::optional<SplitRatio> suspected(const Jump& jump) const
    {
        if (!m_context.mayBeSplit() || isIntraday(m_bars.interval))
            return std::nullopt;
        const auto busy = m_context.relativeVolume(jump.bar);
        // Where no volume can speak for news, a price that halves is a split more often than not.
        const double tolerance = busy ? std::clamp(1.5 * jump.usual, 0.03, 0.10)
                                      : std::clamp(2.5 * jump.usual, 0.03, 0.15);
        const auto split = nearestSplit(jump.move, tolerance);
        if (!split || (!busy && *split == SplitRatio{3, 2}))
            return std::nullopt;
        const double night = std::log(m_bars.open[jump.bar] / m_bars.close[jump.bar - 1]);
        if (std::abs(night - split->logMove()) > tolerance)
            return std::nullopt;
        const double expected = std::exp(-split->logMove()); // shares change hands inversely
        const double much = jump.bar == m_home ? kMuchOverSplitHome : kMuchOverSplit;
        if (busy && *busy > std::max(kQuiet, much * expected))
            return std::nullopt;
        return split;
    }

    template<typename Text>
    void blockEach(std::size_t begin, std::size_t end, std::string_view code, Text&& text)
    {
        for (std::size_t bar = begin; bar < end; ++bar)
            m_context.block(bar, code, text(bar));
    }

    std::string closeText(std::size_t bar) const
    {
        return "Close " + numberText(m_bars.close[bar]) + " on " + m_context.when(bar);
    }

    std::string movedText(const Jump& jump) const
    {
        return "The close goes from " + numberText(m_bars.close[jump.bar - 1]) + " to "
            + numberText(m_bars.close[jump.bar]) + " on " + m_context.when(jump.bar);
    }

    QualityContext& m_context;
    const PriceSeries& m_bars;
    ActionMoves m_actions;
    std::size_t m_home = 0; ///< the bar that takes back the last move that was traded; 0: none
};

} // namespace

void checkMoves(QualityContext& context)
{
    MoveCheck(context).check();
}

} // namespace core
