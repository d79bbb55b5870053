#include "core/domain/quality_code.h"
#include "core/series/quality_context.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <string>

namespace core {

namespace {

constexpr double kTolerance = 0.15;         // of the amount
constexpr double kLeastDifference = 0.0008; // of the price: what rounding leaves
const double kLeastJump = std::log(1.5);

/// Holds the adjusted close to the close: between two bars their ratio moves by what the actions
/// of the later one take from the price, and by nothing else.
class AdjustedCheck {
public:
    explicit AdjustedCheck(QualityContext& context)
        : m_context(context)
        , m_adjusted(context.input().adjustedClose)
        , m_place(lastPlace(m_adjusted.first(std::min<std::size_t>(m_adjusted.size(), 64))))
    {
    }

    void check()
    {
        std::size_t next = 0;
        const auto& actions = m_context.actions();
        double wayBack = 0.0;
        for (std::size_t bar = 1; bar < m_adjusted.size(); ++bar) {
            const double step = stepInto(bar);
            double dividends = 0.0;
            double split = 0.0;
            const std::size_t first = next;
            for (; next < actions.size() && actions[next].day <= m_context.day(bar); ++next) {
                if (m_context.barOf(actions[next]) != bar || !(actions[next].value > 0.0))
                    continue;
                if (actions[next].kind == CorporateActionKind::Dividend)
                    dividends += actions[next].value;
                else
                    split += std::log(actions[next].value);
            }
            if (dividends > 0.0)
                checkDividend(bar, step, dividends, split);
            else if (first == next && std::abs(step) >= kLeastJump
                     && std::abs(step + wayBack) > 0.1 * std::abs(step))
                wayBack = reportJump(bar, step);
            else if (std::abs(step) >= kLeastJump)
                wayBack = 0.0;
        }
    }

private:
    /// ln of (adjusted / close) by that of the bar before; 0 where it is not known.
    double stepInto(std::size_t bar) const
    {
        const std::vector<double>& close = m_context.bars().close;
        const double step =
            std::log((m_adjusted[bar] / close[bar]) / (m_adjusted[bar - 1] / close[bar - 1]));
        return std::isfinite(step) ? step : 0.0;
    }

    void checkDividend(std::size_t bar, double step, double amount, double split)
    {
        const double before = m_context.bars().close[bar - 1];
        if (!(before > amount))
            return;
        // Whether the close itself is adjusted for a split of the day is not known.
        const double expected = amount / before;
        const double plain = 1.0 - std::exp(-step);
        const double unsplit = 1.0 - std::exp(-step + split);
        const double taken =
            std::abs(plain - expected) <= std::abs(unsplit - expected) ? plain : unsplit;
        const double rounding = m_place / std::max(m_adjusted[bar - 1], m_place);
        if (std::abs(taken - expected)
            <= std::max(kTolerance * expected, kLeastDifference + rounding))
            return;
        const double takenAmount = std::round(taken * before * 1e6) / 1e6;
        const std::string said = "The dividend of " + numberText(amount) + " on "
            + toIso(m_context.day(bar)) + " is " + percentText(expected) + " of the price; ";
        m_context.block(
            bar, quality_code::kDividendNotAdjusted,
            said + "the adjusted close allows for "
                + (std::abs(takenAmount) < 1e-3 * amount ? "none" : numberText(takenAmount)) + ".");
    }

    /// What a step back to where it was would be.
    double reportJump(std::size_t bar, double step)
    {
        m_context.block(bar, quality_code::kAdjustedCloseJump,
                        "The adjusted close " + numberText(m_adjusted[bar]) + " on "
                            + m_context.when(bar) + " leaves the close "
                            + numberText(m_context.bars().close[bar]) + " by a factor "
                            + roundedText(std::exp(step), 4) + " that no action explains.");
        return step;
    }

    QualityContext& m_context;
    std::span<const double> m_adjusted;
    double m_place = 0.0;
};

} // namespace

void checkAdjustedClose(QualityContext& context)
{
    AdjustedCheck(context).check();
}

} // namespace core
