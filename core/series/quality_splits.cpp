#include "core/domain/quality_code.h"
#include "core/series/action_moves.h"
#include "core/series/adjust.h"
#include "core/series/quality_context.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <span>
#include <string>

namespace core {

namespace {

/// What a split may leave of a move: less is a day's own.
constexpr double kLeastLeft = 0.10;
constexpr double kUsualMoves = 6.0;
constexpr double kShareOfSplit = 0.15; // of the logarithm of the split
/// News that move a price so far are traded; none triple it or take two thirds.
constexpr double kBusy = 2.0;
const double kGreatMove = std::log(3.0);

/// Holds each recorded split to the prices as adjusting reads them.
class SplitCheck {
public:
    explicit SplitCheck(QualityContext& context)
        : m_context(context)
        , m_actions(context)
    {
        // One at a time first: where several fall between the same two bars, adjusting says no more
        // than that they do.
        for (const CorporateAction& action : context.actions()) {
            if (action.kind != CorporateActionKind::Split)
                continue;
            for (const Adjustment& split : adjustmentsFor(std::span(&action, 1)))
                m_logRatios[split.from] += std::log(action.value);
        }
    }

    void check()
    {
        for (const Adjustment& split : adjustmentsFor(m_context.actions())) {
            const auto bar = m_context.bars().indexOf(split.from);
            if (bar && *bar > 0)
                check(*bar, std::exp(m_logRatios[split.from]), split.ratio != 1.0);
        }
    }

private:
    std::vector<Adjustment> adjustmentsFor(std::span<const CorporateAction> actions) const
    {
        const auto around = [this](Instant time) { return barsAround(m_context.bars(), time); };
        return findAdjustments(actions, PriceAdjustment::Splits, m_context.bars().interval, {},
                               around);
    }

    void check(std::size_t bar, double ratio, bool isApplied)
    {
        const Jump jump{bar, m_context.logReturn(bar), m_context.usualMove(bar)};
        if (std::abs(std::log(ratio)) < kLeastSplit || m_actions.misapplied(jump))
            return;
        if (!isUnsuspicious(jump, ratio, isApplied))
            reportMisfit(jump, ratio);
        else if (!isApplied)
            m_context.note(bar, quality_code::kSplitInPrices,
                           "The split " + splitText(ratio) + " leaves no move: prices before "
                               + m_context.when(bar) + " are adjusted for it already.");
    }

    /// What the move is apart from the split, and from the dividends of its day if they show in it:
    /// a return of capital is often paid for by the split.
    double leftOf(const Jump& jump, double ratio, bool isApplied) const
    {
        const double before = m_context.bars().close[jump.bar - 1] / (isApplied ? ratio : 1.0);
        double paid = 0.0;
        for (const CorporateAction& action : m_context.actions()) {
            if (action.kind != CorporateActionKind::Split && m_context.barOf(action) == jump.bar)
                paid += action.value;
        }
        const double left = jump.move + (isApplied ? std::log(ratio) : 0.0);
        const double unpaid =
            paid > 0.0 && paid < before ? left - std::log(1.0 - paid / before) : left;
        return std::abs(unpaid) < std::abs(left) ? unpaid : left;
    }

    /// Whether the price did by itself what adjusting leaves of the move.
    bool isUnsuspicious(const Jump& jump, double ratio, bool isApplied) const
    {
        const double left = std::abs(leftOf(jump, ratio, isApplied));
        const double most = std::max(
            {kLeastLeft, kUsualMoves * jump.usual, kShareOfSplit * std::abs(std::log(ratio))});
        if (!(left >= most))
            return true;
        const auto busy = m_context.relativeVolume(jump.bar);
        const double expected = isApplied ? ratio : 1.0; // shares change hands inversely
        return busy && *busy >= kBusy * expected && left < kGreatMove;
    }

    void reportMisfit(const Jump& jump, double ratio)
    {
        const auto movesBy = [&](bool isApplied) {
            return percentText(std::exp(leftOf(jump, ratio, isApplied)) - 1.0);
        };
        m_context.block(jump.bar, quality_code::kSplitFitsNeither,
                        "The split " + splitText(ratio) + " does not fit the move from "
                            + numberText(m_context.bars().close[jump.bar - 1]) + " to "
                            + numberText(m_context.bars().close[jump.bar]) + " on "
                            + m_context.when(jump.bar) + ": if the prices are adjusted for it, "
                            + movesBy(false) + " are left, if not, " + movesBy(true) + ".");
    }

    QualityContext& m_context;
    ActionMoves m_actions;
    std::map<Instant, double> m_logRatios; ///< by the bar behind the splits
};

} // namespace

void checkSplits(QualityContext& context)
{
    if (!context.actions().empty())
        SplitCheck(context).check();
}

} // namespace core
