#pragma once

#include "core/domain/corporate_action.h"
#include "core/series/quality_context.h"

#include <cstddef>
#include <optional>
#include <string>

namespace core {

/// Of the logarithm: smaller splits move a price no further than a day of trading does.
inline constexpr double kLeastSplit = 0.18;

/// A close far from the one before.
struct Jump {
    std::size_t bar = 0;
    double move = 0.0;  ///< log return into the bar
    double usual = 0.0; ///< see QualityContext::usualMove
};

/// What the recorded splits and dividends say of the moves of a series.
class ActionMoves {
public:
    explicit ActionMoves(const QualityContext& context)
        : m_context(context)
    {
    }

    /// Whether the actions of its bar explain a jump of prices that are not adjusted.
    bool explain(const Jump& jump) const;

    /// A recorded split that explains the jump, but not on that bar or not in that direction.
    std::optional<CorporateAction> misapplied(const Jump& jump) const;

    /// Whether a split is recorded for that bar.
    bool splitOn(std::size_t bar) const;

private:
    /// What the actions of the bar do to an unadjusted price; nullopt where there are none.
    std::optional<double> expectedMove(std::size_t bar) const;

    const QualityContext& m_context;
};

/// "10:1", "1:10".
std::string splitText(double ratio);

} // namespace core
