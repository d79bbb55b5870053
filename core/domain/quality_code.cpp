#include "core/domain/quality_code.h"

#include <array>

namespace core {

namespace {

using namespace quality_code;

constexpr std::array kCodes{
    QualityCode{kNotPositive, "A price is zero or negative where there is no such price."},
    QualityCode{kHighBelowLow, "The high of a bar is below its low."},
    QualityCode{kOutsideRange, "The open or the close lies outside low and high."},
    QualityCode{kNegativeVolume, "A volume is below zero."},
    QualityCode{kStaleCopy,
                "A bar repeats the one before: without trade, or with its very volume."},
    QualityCode{kMissingSessions, "The exchange was open, but there is no bar."},
    QualityCode{kReturnOverGap,
                "A move is measured across missing sessions and is no one-day move."},
    QualityCode{kNoSession, "There is a bar on a day on which the exchange was closed."},
    QualityCode{kHundredfold,
                "Prices are about 100 times, or a hundredth of, those around them, "
                "as of pence against pounds."},
    QualityCode{kSpike, "A price jumps far beyond the usual and comes back at once."},
    QualityCode{kLevelShift,
                "The price changes its level, and neither a corporate action nor the "
                "volume explains it."},
    QualityCode{kSuspectedSplit, "The price moves as by a split, but none is recorded."},
    QualityCode{kSplitMisapplied,
                "The price moves as by a recorded split, but on another day or the other way."},
    QualityCode{kSplitFitsNeither,
                "A recorded split leaves a great move, whether the prices are adjusted for it "
                "already or not."},
    QualityCode{kSplitInPrices, "The prices before a recorded split are adjusted for it already."},
    QualityCode{kMixedScale,
                "The close is on another scale than open, high and low, as when it "
                "alone is adjusted for dividends."},
    QualityCode{kMixedSources,
                "Two imports give prices that differ by a factor, and bars of both "
                "stand side by side."},
    QualityCode{kUnprintedCloses,
                "The closes have more digits than exchanges print, as after an adjustment for "
                "dividends."},
    QualityCode{kDuplicateDisagrees, "A later import gave another price for the same bar."},
    QualityCode{kVolumeRevised, "A later import gave another volume for the same bar."},
    QualityCode{kDividendAbovePrice, "A dividend is as large as the price or larger."},
    QualityCode{kDividendWithoutDrop,
                "A large dividend leaves no trace in the price of its ex-day."},
    QualityCode{kDividendTooSmall,
                "On their ex-days the price falls by about 100 times the "
                "dividends that are recorded."},
    QualityCode{kDividendRepeated, "Two dividends of like amounts follow within days."},
    QualityCode{kDividendNotAdjusted,
                "The adjusted close is not adjusted by the dividend that is recorded."},
    QualityCode{kAdjustedCloseJump,
                "The adjusted close leaves the close by a factor that no action explains."},
};

} // namespace

std::span<const QualityCode> qualityCodes()
{
    return kCodes;
}

} // namespace core
