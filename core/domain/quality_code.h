#pragma once

#include <span>
#include <string_view>

namespace core {

/// The kinds of findings of the quality gate, as programs name them.
namespace quality_code {
inline constexpr std::string_view kNotPositive = "not_positive";
inline constexpr std::string_view kHighBelowLow = "high_below_low";
inline constexpr std::string_view kOutsideRange = "outside_range";
inline constexpr std::string_view kNegativeVolume = "negative_volume";
inline constexpr std::string_view kStaleCopy = "stale_copy";
inline constexpr std::string_view kMissingSessions = "missing_sessions";
inline constexpr std::string_view kReturnOverGap = "return_over_gap";
inline constexpr std::string_view kNoSession = "no_session";
inline constexpr std::string_view kHundredfold = "hundredfold";
inline constexpr std::string_view kSpike = "spike";
inline constexpr std::string_view kLevelShift = "level_shift";
inline constexpr std::string_view kSuspectedSplit = "suspected_split";
inline constexpr std::string_view kSplitMisapplied = "split_misapplied";
inline constexpr std::string_view kSplitFitsNeither = "split_fits_neither";
inline constexpr std::string_view kSplitInPrices = "split_in_prices";
inline constexpr std::string_view kMixedScale = "mixed_scale";
inline constexpr std::string_view kMixedSources = "mixed_sources";
inline constexpr std::string_view kUnprintedCloses = "unprinted_closes";
inline constexpr std::string_view kDuplicateDisagrees = "duplicate_disagrees";
inline constexpr std::string_view kVolumeRevised = "volume_revised";
inline constexpr std::string_view kDividendAbovePrice = "dividend_above_price";
inline constexpr std::string_view kDividendWithoutDrop = "dividend_without_drop";
inline constexpr std::string_view kDividendTooSmall = "dividend_too_small";
inline constexpr std::string_view kDividendRepeated = "dividend_repeated";
inline constexpr std::string_view kDividendNotAdjusted = "dividend_not_adjusted";
inline constexpr std::string_view kAdjustedCloseJump = "adjusted_close_jump";
} // namespace quality_code

/// A code of QualityFinding::code and, for people, what it stands for.
struct QualityCode {
    std::string_view code{};
    std::string_view explanation{}; ///< one sentence
};

/// Every code that there is, one rule family after the other.
std::span<const QualityCode> qualityCodes();

} // namespace core
