#pragma once

#include "core/domain/article.h"
#include "core/domain/day_reference.h"
#include "core/domain/ids.h"
#include "core/domain/mention.h"
#include "core/time/instant.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// What the number of a claim is. Change, Level and MarketValue are statements about the price of
/// something that is traded; Amount and Count are not.
enum class ClaimQuantity { Change, Level, Amount, MarketValue, Count };

/// What the words around a number allow beside it; see core/claims/claim_interval.h.
enum class Hedge { Exact, About, Almost, MoreThan, LessThan, UpTo };

enum class Direction { None, Up, Down };

/// Whether the text says that it is so.
enum class Modality { Asserted, Forecast, Conditional, Negated };

/// Which price of its day a claim speaks of, as its words say. Unstated: nothing is said.
enum class PricePoint { Unstated, Close, Intraday, Open, High, Low, PreMarket, AfterHours };

/// What a change is measured from: the close before its day, its week, its month ...
enum class ChangeSpan { Day, Week, Month, Quarter, YearToDate, TwelveMonths, Since };

/// What a claim says of its value beside other days': "Rekordhoch", "größter Tagesverlust seit".
enum class Superlative { None, Highest, Lowest, LargestGain, LargestLoss };

/// "change", "level", "amount", "market_value", "count"; and so on, in snake case.
std::string_view toString(ClaimQuantity quantity);
std::string_view toString(Hedge hedge);
std::string_view toString(Direction direction);
std::string_view toString(Modality modality);
std::string_view toString(PricePoint point);
std::string_view toString(ChangeSpan span);
std::string_view toString(Superlative superlative);
std::optional<ClaimQuantity> claimQuantityFromString(std::string_view text);
std::optional<Hedge> hedgeFromString(std::string_view text);
std::optional<Direction> directionFromString(std::string_view text);
std::optional<Modality> modalityFromString(std::string_view text);
std::optional<PricePoint> pricePointFromString(std::string_view text);
std::optional<ChangeSpan> changeSpanFromString(std::string_view text);
std::optional<Superlative> superlativeFromString(std::string_view text);

/// Units that are no currency (those are ISO 4217 codes).
inline constexpr std::string_view kPercent = "percent";
inline constexpr std::string_view kPercentagePoints = "percentage_points";
inline constexpr std::string_view kPoints = "points";

/// A statement of a text that holds a number.
struct Claim {
    ClaimId id{}; ///< none: as the program reads it, and no person changed it
    TextField field = TextField::Body;
    std::size_t begin = 0; ///< of hedge, number and unit: "rund 17 Prozent"
    std::size_t end = 0;
    std::string text{};
    TextSpan sentence{};

    ClaimQuantity quantity = ClaimQuantity::Amount;
    /// As printed, without sign: 0.17 of "17 Prozent", 6e11 of "600 Milliarden Dollar".
    double value = 0.0;
    std::optional<double> upTo{}; ///< of a range, "zwei bis drei Prozent": its upper end
    double step = 1.0;  ///< unit of the last significant digit, in the unit of `value`: 0.01
    std::string unit{}; ///< kPercent, kPercentagePoints, kPoints, a currency, or what is counted
    Hedge hedge = Hedge::Exact;
    Direction direction = Direction::None; ///< of a change
    Modality modality = Modality::Asserted;

    std::optional<MentionSubject> subject{}; ///< InstrumentId or KnownInstrument
    std::string subjectText{}; ///< the words that name it, or what stands for it: "der Konzern"
    std::string holder{};      ///< who says so, if the text attributes it

    DayReference day{};
    PricePoint point = PricePoint::Unstated;
    ChangeSpan span = ChangeSpan::Day;
    Superlative superlative = Superlative::None;
    DayReference since{}; ///< of ChangeSpan::Since and of superlatives: "seit März 2020"
    /// The words say that it was written while the market was open ("bis zum Mittag", "zuletzt").
    bool duringSession = false;
    /// Of a change the claim that gives the level it led to ("um 0,62 Prozent auf 21.414,25
    /// Punkte"), and of that level the change: an index into the list that both stand in.
    std::optional<std::size_t> partner{};

    /// The sentence leaves no doubt which instrument, day and direction the number is of, or a
    /// person says so. Only then is a claim contradicted.
    bool isPlain = true;

    bool dismissed = false; ///< a person says that this is no claim
    std::string remark{};   ///< a person's
    std::string author{};   ///< who wrote or changed it, if a person did
    std::optional<Instant> at{};

    bool operator==(const Claim&) const = default;
};

/// Whether it is about the price of something that is traded.
constexpr bool isAboutPrice(const Claim& claim)
{
    return claim.quantity == ClaimQuantity::Change || claim.quantity == ClaimQuantity::Level
        || claim.quantity == ClaimQuantity::MarketValue;
}

/// Whether its number is a change of a price or of a market value, not one itself.
constexpr bool isChange(const Claim& claim)
{
    return claim.quantity == ClaimQuantity::Change
        || (claim.quantity == ClaimQuantity::MarketValue && claim.direction != Direction::None);
}

} // namespace core
