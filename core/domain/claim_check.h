#pragma once

#include "core/domain/claim.h"
#include "core/time/trading_date.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What prices say of a claim; see Verdict in core/claims/claim_checker.h for when each is given.
enum class Verdict { Supported, Consistent, Contradicted, NotCheckable };

/// Why a claim cannot be checked.
enum class Unchecked {
    NotAPrice,
    Forecast,
    Conditional,
    Negated,
    NoInstrument,
    DayUnknown,
    NoData,
    Quality,
    NoIntraday,
    NoShareCount,
    NoCurrency, ///< the number is in another currency than the prices
    Ambiguous,  ///< no reading fits, but the sentence may mean another instrument or day
};

/// What a number was compared with: the reading of a claim's words.
enum class ClaimBasis {
    CloseToClose,
    Close,
    Intraday,    ///< anywhere inside the day's range
    ImpliedBase, ///< a change with its level: the close before that both imply
    Open,
    High,
    Low,
    PreMarket,
    AfterHours,
    Week,
    Month,
    Quarter,
    YearToDate,
    TwelveMonths,
    Since,
    Record,
    MarketValue,
    None, ///< not compared
};

/// "supported", "consistent", "contradicted", "not_checkable"; and so on, in snake case.
std::string_view toString(Verdict verdict);
std::string_view toString(Unchecked reason);
std::string_view toString(ClaimBasis basis);
std::optional<Verdict> verdictFromString(std::string_view text);

/// A stored number that a check used.
struct ClaimInput {
    enum class Field { Open, High, Low, Close, SharesOutstanding };

    InstrumentId instrument{};
    TradingDate day{};
    Field field = Field::Close;
    double value =
        0.0; ///< adjusted for the splits that came later, unless the reading is as printed

    bool operator==(const ClaimInput&) const = default;
};
std::string_view toString(ClaimInput::Field field);

/// One way to understand a claim, and what it comes to.
struct ClaimReading {
    ClaimBasis basis = ClaimBasis::None;
    bool isOwn = false; ///< what the words say, not only what they admit
    bool fits = false;
    TradingDate day{};
    /// The value as the prices have it: a change as a signed fraction (or in points or currency), a
    /// level, a market value.
    double measured = 0.0;
    std::vector<ClaimInput> inputs{}; ///< in the order of the arithmetic: base, then value

    bool operator==(const ClaimReading&) const = default;
};

/// What came of checking a claim.
struct ClaimCheck {
    Verdict verdict = Verdict::NotCheckable;
    std::optional<Unchecked> reason{};   ///< of NotCheckable
    ClaimBasis basis = ClaimBasis::None; ///< of the reading that the verdict rests on
    std::optional<TradingDate> day{};
    std::optional<double> measured{}; ///< as ClaimReading::measured
    /// What the words allow, lower end and upper end, signed as `measured`; an end that they leave
    /// open is missing.
    std::optional<double> low{};
    std::optional<double> high{};
    std::vector<ClaimInput> inputs{};
    std::vector<ClaimReading> readings{}; ///< all that were tried, the words' own first
    bool understated = false;             ///< far more than "more than", far less than "less than"
    bool asPrinted = false;               ///< the level fits as it was before a later split
    std::optional<TradingDate> fitsDay{}; ///< another day of that week that the statement would fit
    std::optional<TradingDate> dataSince{};  ///< of superlatives: how far back the prices reach
    std::optional<TradingDate> exceededOn{}; ///< of superlatives: the day that was further
    std::optional<TradingDate> dataUntil{};  ///< of Unchecked::NoData: the last day with prices
    bool noSession = false;           ///< of Unchecked::NoData: the market was closed on `day`
    std::optional<double> dividend{}; ///< what the reading takes off its base, on an ex-day
    /// The article does not say on which day it was published; its figures point to this one (see
    /// core/claims/article_dating.h), and the claim was checked as if that were so.
    std::optional<TradingDate> datedByFigures{};
    /// Of Unchecked::Quality, and on which day; also of a record that only prices exceeded that
    /// nobody printed.
    std::string findingCode{};
    std::optional<TradingDate> findingDay{};

    bool operator==(const ClaimCheck&) const = default;
};

} // namespace core
