#include "core/series/action_moves.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace core {

namespace {

/// How far from its day a split that was applied wrongly shows.
constexpr std::chrono::days kSplitReach{45};
constexpr double kExplained = 0.08;
constexpr double kUsualMoves = 6.0;
/// Of the logarithm of the split: prices that were adjusted for it are printed with few digits.
constexpr double kRounding = 0.05;

bool isNear(TradingDate a, TradingDate b)
{
    return std::chrono::abs(a.day() - b.day()) <= kSplitReach;
}

bool isSplit(const CorporateAction& action)
{
    return action.kind == CorporateActionKind::Split && action.value > 0.0;
}

} // namespace

bool ActionMoves::explain(const Jump& jump) const
{
    const auto expected = expectedMove(jump.bar);
    return expected && !misapplied(jump)
        && std::abs(jump.move - *expected) <= std::max(kUsualMoves * jump.usual, kExplained);
}

std::optional<CorporateAction> ActionMoves::misapplied(const Jump& jump) const
{
    if (std::abs(jump.move) < kLeastSplit)
        return std::nullopt;
    const auto expected = expectedMove(jump.bar);
    double best = std::clamp(1.5 * jump.usual, 0.03, 0.10);
    if (expected)
        best = std::min(best, std::abs(jump.move - *expected));
    std::optional<CorporateAction> found;
    for (const CorporateAction& action : m_context.actions()) {
        if (!isSplit(action) || !isNear(action.day, m_context.day(jump.bar)))
            continue;
        const double split = -std::log(action.value);
        const bool isInPlace = m_context.barOf(action) == jump.bar && split * jump.move > 0.0;
        const double distance = std::abs(std::abs(jump.move) - std::abs(split));
        if (!isInPlace && distance < std::max(best, kRounding * std::abs(split))) {
            best = distance;
            found = action;
        }
    }
    return found;
}

bool ActionMoves::splitOn(std::size_t bar) const
{
    return std::ranges::any_of(m_context.actions(), [&](const CorporateAction& action) {
        return isSplit(action) && m_context.barOf(action) == bar;
    });
}

std::optional<double> ActionMoves::expectedMove(std::size_t bar) const
{
    constexpr double kLeastLeft = 1e-9; // of a price that a dividend takes whole
    bool isKnown = false;
    double split = 0.0;
    double paid = 0.0; // for one of the shares of the day, which are split already
    for (const CorporateAction& action : m_context.actions()) {
        if (m_context.barOf(action) != bar || !(action.value > 0.0))
            continue;
        isKnown = true;
        if (action.kind == CorporateActionKind::Split)
            split += std::log(action.value);
        else
            paid += action.value;
    }
    if (!isKnown)
        return std::nullopt;
    const double left = 1.0 - paid * std::exp(split) / m_context.bars().close[bar - 1];
    return std::log(std::max(left, kLeastLeft)) - split;
}

std::string splitText(double ratio)
{
    return ratio >= 1.0 ? numberText(ratio) + ":1" : "1:" + numberText(1.0 / ratio);
}

} // namespace core
