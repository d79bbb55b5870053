#include "core/domain/quality_code.h"
#include "core/series/quality_context.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <string>

namespace core {

namespace {

constexpr double kTolerance = 0.15;         // of the amount
constexpr double kLeastDifference = 0.0008; // of the price: what rounding leaves
const double kLeastJump = std::log(1.5);
/// Prices that are printed with few digits let the factor waver from bar to bar.
constexpr std::size_t kBarsAround = 10;
constexpr std::size_t kEnough = 5; // steps that tell how far it wavers
constexpr double kMostWavers = 0.9;
constexpr double kBeyondWavers = 1.5;
constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

/// The actions of one bar.
struct BarActions {
    double dividends = 0.0;  ///< their amounts
    bool isForeign = false;  ///< one is in another currency than the prices
    bool isOfItsDay = false; ///< one counts the shares of its day, whatever the prices count
    double split = 0.0;      ///< ln(ratio)
};

/// Holds the adjusted close to the close: between two bars their ratio moves by what the actions
/// of the later one take from the price, and by nothing else.
class AdjustedCheck {
public:
    explicit AdjustedCheck(QualityContext& context)
        : m_context(context)
        , m_steps(context.size(), kUnknown)
    {
        for (const AdjustedCloses& closes : context.input().adjustedCloses)
            include(closes);
        for (const CorporateAction& action : context.actions()) {
            if (const auto bar = context.barOf(action))
                include(action, m_actions[*bar]);
        }
    }

    void check()
    {
        double wayBack = 0.0;
        for (std::size_t bar = 1; bar < m_steps.size(); ++bar) {
            const double step = m_steps[bar];
            if (std::isnan(step))
                continue;
            const auto actions = m_actions.find(bar);
            const bool isLarge = std::abs(step) >= kLeastJump;
            if (actions != m_actions.end() && actions->second.dividends > 0.0)
                checkDividend(bar, actions->second);
            else if (actions == m_actions.end() && isLarge
                     && std::abs(step + wayBack) > 0.1 * std::abs(step))
                wayBack = reportJump(bar);
            else if (isLarge)
                wayBack = 0.0;
        }
    }

private:
    /// A step is known where the last import that speaks of either bar speaks of both: a later
    /// download has other factors, and may know of dividends that the earlier one could not.
    void include(const AdjustedCloses& closes)
    {
        const std::vector<Instant>& times = m_context.bars().times;
        std::size_t bar = 0;
        std::size_t behind = 0; // the bar after the last that is spoken of
        double before = 0.0;
        for (std::size_t i = 0; i < closes.times.size(); ++i) {
            while (bar < times.size() && times[bar] < closes.times[i])
                ++bar;
            if (bar == times.size())
                break;
            if (times[bar] != closes.times[i])
                continue;
            const bool follows = bar > 0 && behind == bar;
            m_steps[bar] = follows ? closes.logFactors[i] - before : kUnknown;
            before = closes.logFactors[i];
            behind = bar + 1;
            if (behind < times.size())
                m_steps[behind] = kUnknown;
        }
    }

    void include(const CorporateAction& action, BarActions& actions) const
    {
        if (!(action.value > 0.0))
            return;
        if (action.kind == CorporateActionKind::Split) {
            actions.split += std::log(action.value);
            return;
        }
        const std::string& currency = m_context.input().currency;
        actions.dividends += action.value;
        actions.isForeign = actions.isForeign
            || (!action.currency.empty() && !currency.empty() && action.currency != currency);
        actions.isOfItsDay = actions.isOfItsDay || !action.besidePrices;
    }

    /// How far the factor moves around a bar without any action.
    double wavers(std::size_t bar) const
    {
        std::array<double, 2 * kBarsAround> steps{};
        std::size_t count = 0;
        const std::size_t end = std::min(m_steps.size(), bar + kBarsAround + 1);
        for (std::size_t i = bar - std::min(bar, kBarsAround); i < end; ++i) {
            if (i != bar && !std::isnan(m_steps[i]) && !m_actions.contains(i))
                steps[count++] = std::abs(m_steps[i]);
        }
        if (count < kEnough)
            return 0.0;
        const auto most = static_cast<std::size_t>(kMostWavers * static_cast<double>(count - 1));
        std::ranges::nth_element(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(most),
                                 steps.begin() + static_cast<std::ptrdiff_t>(count));
        return steps[most];
    }

    /// The splits after a bar as one ratio.
    double splitsAfter(std::size_t bar) const
    {
        double splits = 0.0;
        for (auto later = m_actions.upper_bound(bar); later != m_actions.end(); ++later)
            splits += later->second.split;
        return std::exp(splits);
    }

    void checkDividend(std::size_t bar, const BarActions& actions)
    {
        const double before = m_context.bars().close[bar - 1];
        const double amount = actions.dividends;
        if (actions.isForeign || !(before > amount))
            return;
        const double allowed = kLeastDifference + kBeyondWavers * wavers(bar);
        // Whether the close itself is adjusted for a split, of the day or later, is not known.
        const double plain = 1.0 - std::exp(-m_steps[bar]);
        const double unsplit = 1.0 - std::exp(-m_steps[bar] + actions.split);
        const double expected = amount / before;
        const double taken =
            std::abs(plain - expected) <= std::abs(unsplit - expected) ? plain : unsplit;
        const auto fits = [&](double fraction) {
            return std::abs(taken - fraction) <= std::max(kTolerance * fraction, allowed);
        };
        if (fits(expected) || (actions.isOfItsDay && fits(expected / splitsAfter(bar))))
            return;
        const double takenAmount = taken * before;
        const std::string said = "The dividend of " + numberText(amount) + " on "
            + toIso(m_context.day(bar)) + " is " + percentText(expected) + " of the price; ";
        m_context.block(
            bar, quality_code::kDividendNotAdjusted,
            said + "the adjusted close allows for "
                + (std::abs(takenAmount) < 1e-3 * amount ? "none" : roundedText(takenAmount, 4))
                + ".");
    }

    /// What a step back to where it was would be.
    double reportJump(std::size_t bar)
    {
        m_context.block(bar, quality_code::kAdjustedCloseJump,
                        "The adjusted close leaves the close "
                            + numberText(m_context.bars().close[bar]) + " on " + m_context.when(bar)
                            + " by a factor " + roundedText(std::exp(m_steps[bar]), 4)
                            + " that no action explains.");
        return m_steps[bar];
    }

    QualityContext& m_context;
    std::vector<double> m_steps; ///< into each bar, of ln(adjusted close / close); NaN: not known
    std::map<std::size_t, BarActions> m_actions;
};

} // namespace

void checkAdjustedClose(QualityContext& context)
{
    if (!context.input().adjustedCloses.empty())
        AdjustedCheck(context).check();
}

} // namespace core
