#include "core/report/claim_arithmetic.h"

#include "core/report/sentence_form.h"
#include "core/report/words.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace core {

namespace {

constexpr BilingualText kMove{"%1 → %2: %3.", "%1 → %2: %3."};
constexpr BilingualText kMoveLess{"%1 less a dividend of %2 → %3: %4.",
                                  "%1 abzüglich %2 Dividende → %3: %4."};
constexpr BilingualText kRangeMove{"From %1 the prices of the day, %2 to %3, are %4 to %5.",
                                   "Von %1 aus sind die Kurse des Tages, %2 bis %3, %4 bis %5."};
constexpr BilingualText kLooseMove{
    "From prices of %1 to %2 to those of %3 to %4 it is %5 to %6.",
    "Von Kursen zwischen %1 und %2 zu solchen zwischen %3 und %4 sind es "
    "%5 bis %6."};
constexpr BilingualText kLevel{"%1.", "%1."};
constexpr BilingualText kLevelIs{"%1, that is %2 %3.", "%1, das sind %2 %3."};
constexpr BilingualText kRange{"Prices of %1: %2 to %3.", "Kurse vom %1: %2 bis %3."};
constexpr BilingualText kRangeOfDays{"Prices: %1 to %2.", "Kurse: %1 bis %2."};
constexpr BilingualText kImplied{
    "%1 %2 %3 = %4, against %5; the day's range is %6 to %7 (%8).",
    "%1 %2 %3 = %4 gegen %5; die Spanne des Tages ist %6 bis %7 (%8)."};
constexpr BilingualText kFromBase{"%1 is %2 from %3.", "%1 sind %2 gegen %3."};
constexpr BilingualText kFromBaseInRange{"%1 is %2 from %3; the day's range is %4 to %5 (%6).",
                                         "%1 sind %2 gegen %3; die Spanne des Tages ist %4 bis %5 "
                                         "(%6)."};
constexpr BilingualText kShares{"%1, times %2 shares (as of %3): %4.",
                                "%1, mal %2 Aktien (Stand %3): %4."};
constexpr BilingualText kAllows{"%1 allows %2 to %3.", "%1 erlaubt %2 bis %3."};
constexpr BilingualText kAllowsFrom{"%1 allows %2 or more.", "%1 erlaubt %2 oder mehr."};
constexpr BilingualText kAllowsUpTo{"%1 allows %2 or less.", "%1 erlaubt %2 oder weniger."};
constexpr BilingualText kNumber{"The number", "Die Zahl"};

constexpr BilingualText kOpen{"open", "Eröffnung"};
constexpr BilingualText kHigh{"high", "Tageshoch"};
constexpr BilingualText kLow{"low", "Tagestief"};
constexpr BilingualText kClose{"close", "Schluss"};
constexpr BilingualText kDaysRange{"range of the day", "Spanne des Tages"};
constexpr std::string_view kTo = "\u00A0";
constexpr int kMostDecimals = 8;

const BilingualText& nameOf(ClaimInput::Field field)
{
    switch (field) {
    case ClaimInput::Field::Open:
        return kOpen;
    case ClaimInput::Field::High:
        return kHigh;
    case ClaimInput::Field::Low:
        return kLow;
    case ClaimInput::Field::Close:
    case ClaimInput::Field::SharesOutstanding:
        break;
    }
    return kClose;
}

/// The decimals that a step shows: 2 of 0.01; 0 of 1 and 100.
int placesOf(double step)
{
    int places = 0;
    while (places < kMostDecimals && step > 0.0 && step < 0.999) {
        step *= 10.0;
        ++places;
    }
    return places;
}

/// What the arithmetic of one check is written with.
class Arithmetic {
public:
    Arithmetic(const ClaimListing& listing, std::string_view language)
        : m_claim(listing.claim)
        , m_check(listing.check)
        , m_language(language)
        , m_prices(m_check.inputs.begin(), m_check.inputs.end())
    {
        if (!m_prices.empty() && m_prices.back().field == ClaimInput::Field::SharesOutstanding) {
            m_shares = m_prices.back();
            m_prices.pop_back();
        }
    }

    std::string sentence() const;
    std::string allowance() const;

private:
    bool isPercent() const { return isChange(m_claim) && m_claim.unit == kPercent; }
    std::string unit() const { return m_claim.unit == kPoints ? std::string() : m_claim.unit; }

    std::string say(const BilingualText& sentence, std::initializer_list<std::string> words) const
    {
        return filled(in(m_language, sentence), words);
    }

    std::string number(double price) const { return priceWords(price, m_language); }
    std::string dayOf(TradingDate day) const { return claimDayWords(day, m_check, m_language); }
    std::string price(const ClaimInput& input) const
    {
        return number(input.value) + " (" + std::string(in(m_language, nameOf(input.field))) + ", "
            + dayOf(input.day) + ")";
    }

    std::string measured(double value) const;
    std::string bare(double value) const;
    std::string range(const ClaimInput& low, const ClaimInput& high) const;
    double moved(double base, double price) const;
    std::string moves() const;
    std::string levels() const;
    std::string implied() const;
    std::string withShares() const;

    const Claim& m_claim;
    const ClaimCheck& m_check;
    std::string_view m_language;
    std::vector<ClaimInput> m_prices;
    std::optional<ClaimInput> m_shares{};
};

/// A value as it is measured, with its unit.
std::string Arithmetic::measured(double value) const
{
    if (isPercent())
        return changeWords(value, std::max(2, placesOf(m_claim.step * 100.0) + 1), m_language);
    if (m_claim.quantity == ClaimQuantity::MarketValue || isChange(m_claim))
        return amountWords(value, unit(), m_language);
    return bare(value);
}

/// The same without, for the first of two.
std::string Arithmetic::bare(double value) const
{
    if (isPercent()) {
        const std::string words = measured(value);
        return words.substr(0, words.rfind(kTo));
    }
    if (m_claim.quantity == ClaimQuantity::MarketValue || isChange(m_claim))
        return countWords(value, m_language);
    return decimalWords(value, std::max(2, placesOf(m_claim.step) + 1), m_language);
}

double Arithmetic::moved(double base, double price) const
{
    return isPercent() ? price / base - 1.0 : price - base;
}

std::string Arithmetic::moves() const
{
    const auto& prices = m_prices;
    if (prices.size() == 2 && m_check.dividend)
        return say(kMoveLess,
                   {price(prices[0]), number(*m_check.dividend), price(prices[1]),
                    measured(*m_check.measured)});
    if (prices.size() == 2)
        return say(kMove, {price(prices[0]), price(prices[1]), measured(*m_check.measured)});
    if (prices.size() == 3)
        return say(kRangeMove,
                   {price(prices[0]), number(prices[1].value),
                    number(prices[2].value) + " (" + dayOf(prices[2].day) + ")",
                    bare(moved(prices[0].value, prices[1].value)),
                    measured(moved(prices[0].value, prices[2].value))});
    if (prices.size() == 4)
        return say(kLooseMove,
                   {price(prices[0]), price(prices[1]), price(prices[2]), price(prices[3]),
                    bare(moved(prices[1].value, prices[2].value)),
                    measured(moved(prices[0].value, prices[3].value))});
    return {};
}

std::string Arithmetic::levels() const
{
    const auto& prices = m_prices;
    if (prices.size() == 1) {
        // Pence, printed as pounds.
        const double value = prices[0].value;
        return std::abs(*m_check.measured - value) <= 1e-6 * value
            ? say(kLevel, {price(prices[0])})
            : say(kLevelIs,
                  {price(prices[0]), number(*m_check.measured), currencyWords(unit(), m_language)});
    }
    if (prices.size() < 2)
        return {};
    const ClaimInput& low = prices[prices.size() - 2];
    const ClaimInput& high = prices.back();
    return low.day == high.day
        ? say(kRange, {dayOf(low.day), number(low.value), number(high.value)})
        : say(kRangeOfDays, {price(low), price(high)});
}

std::string Arithmetic::implied() const
{
    if (m_prices.size() != 3)
        return levels();
    const double base = m_prices[0].value;
    const std::string low = number(m_prices[1].value);
    const std::string high = number(m_prices[2].value);
    const std::string day = dayOf(m_prices[2].day);
    const bool fits = m_check.verdict != Verdict::Contradicted;
    if (!isChange(m_claim)) {
        const std::string move = changeWords(*m_check.measured / base - 1.0, m_language);
        return fits ? say(kFromBaseInRange,
                          {number(*m_check.measured), move, price(m_prices[0]), low, high, day})
                    : levels();
    }
    const double level = isPercent() ? base * (1.0 + *m_check.measured) : base + *m_check.measured;
    if (!fits)
        return say(kFromBase, {number(level), measured(*m_check.measured), price(m_prices[0])});
    // Of "almost five per cent" it is not said which base it implies.
    if (m_claim.hedge != Hedge::Exact || m_claim.upTo || (isPercent() && m_claim.value >= 1.0))
        return say(
            kFromBaseInRange,
            {number(level), measured(*m_check.measured), price(m_prices[0]), low, high, day});
    const double change = *m_check.measured < 0.0 ? -m_claim.value : m_claim.value;
    if (isPercent())
        return say(kImplied,
                   {number(level), "/",
                    decimalWords(1.0 + change, placesOf(m_claim.step), m_language),
                    number(level / (1.0 + change)), price(m_prices[0]), low, high, day});
    return say(kImplied,
               {number(level), change < 0.0 ? "+" : "\u2212", number(m_claim.value),
                number(level - change), price(m_prices[0]), low, high, day});
}

/// Both ends; in one pair of brackets where they are those of one day.
std::string Arithmetic::range(const ClaimInput& low, const ClaimInput& high) const
{
    if (low.day != high.day)
        return price(low) + "\u2013" + price(high);
    return number(low.value) + "\u2013" + number(high.value) + " ("
        + std::string(in(m_language, kDaysRange)) + ", " + dayOf(high.day) + ")";
}

std::string Arithmetic::withShares() const
{
    const std::size_t count = m_prices.size();
    const bool isRange = count > 2 || (count == 2 && !isChange(m_claim));
    std::string prices =
        isRange ? range(m_prices[count - 2], m_prices[count - 1]) : price(m_prices.back());
    if (count > 1 && isChange(m_claim))
        prices =
            (count > 3 ? range(m_prices[0], m_prices[1]) : price(m_prices[0])) + " → " + prices;
    return say(kShares,
               {prices, countWords(m_shares->value, m_language), dayOf(m_shares->day),
                measured(*m_check.measured)});
}

std::string Arithmetic::sentence() const
{
    if (!m_check.measured || m_prices.empty())
        return {};
    if (m_shares)
        return withShares();
    if (m_check.basis == ClaimBasis::ImpliedBase)
        return implied();
    return isChange(m_claim) ? moves() : levels();
}

std::string Arithmetic::allowance() const
{
    const std::string words = m_claim.text.empty() ? std::string(in(m_language, kNumber))
                                                   : quoted(m_claim.text, m_language);
    if (m_check.low && m_check.high)
        return say(kAllows, {words, bare(*m_check.low), measured(*m_check.high)});
    if (m_check.low)
        return say(kAllowsFrom, {words, measured(*m_check.low)});
    return m_check.high ? say(kAllowsUpTo, {words, measured(*m_check.high)}) : std::string();
}

} // namespace

std::string claimDayWords(TradingDate day, const ClaimCheck& check, std::string_view language)
{
    const auto year = [](TradingDate of) { return of.yearMonthDay().year(); };
    const bool isMixed = std::ranges::any_of(check.inputs, [&](const ClaimInput& input) {
        return year(input.day) != year(check.inputs.front().day);
    });
    const bool isElsewhere = !check.inputs.empty() && year(day) != year(check.inputs.front().day);
    return shortDayWords(day, check.inputs.empty() || isMixed || isElsewhere, language);
}

std::string claimArithmetic(const ClaimListing& listing, std::string_view language)
{
    return Arithmetic(listing, language).sentence();
}

std::string claimAllowance(const ClaimListing& listing, std::string_view language)
{
    return listing.check.measured ? Arithmetic(listing, language).allowance() : std::string();
}

} // namespace core
