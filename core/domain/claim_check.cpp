#include "core/domain/claim_check.h"

#include "core/domain/enum_names.h"

namespace core {

namespace {

constexpr std::array<std::string_view, 4> kVerdictNames{"supported", "consistent", "contradicted",
                                                        "not_checkable"};
constexpr std::array<std::string_view, 12> kUncheckedNames{
    "not_a_price", "forecast", "conditional", "negated",        "no_instrument", "day_unknown",
    "no_data",     "quality",  "no_intraday", "no_share_count", "no_currency",   "ambiguous"};
constexpr std::array<std::string_view, 18> kBasisNames{
    "close_to_close", "close",        "intraday",     "implied_base",  "open",
    "high",           "low",          "pre_market",   "after_hours",   "week",
    "month",          "quarter",      "year_to_date", "twelve_months", "since",
    "record",         "market_value", "none"};
constexpr std::array<std::string_view, 5> kFieldNames{"open", "high", "low", "close",
                                                      "shares_outstanding"};

} // namespace

std::string_view toString(Verdict verdict)
{
    return enumName(kVerdictNames, verdict);
}

std::optional<Verdict> verdictFromString(std::string_view text)
{
    return enumFromName<Verdict>(kVerdictNames, text);
}

std::string_view toString(Unchecked reason)
{
    return enumName(kUncheckedNames, reason);
}

std::string_view toString(ClaimBasis basis)
{
    return enumName(kBasisNames, basis);
}

std::string_view toString(ClaimInput::Field field)
{
    return enumName(kFieldNames, field);
}

} // namespace core
