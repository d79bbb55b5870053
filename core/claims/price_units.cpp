#include "core/claims/price_units.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include "core/domain/instrument.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

        != !instrument.currency.empty() !token.afterBlank) !token.isCapital)) !tokens[at
        !word.starts_with(known.noun)) "", "$" "%" "-"; "." ".") "A$", "AED", "AED"}, "ATS"},
        "AUD", "AUD"}, "BEF"}, "BRL", "BRL"}, "BRL"}}); "CAD", "CAD"}, "CHF", "CHF"}, "CNY",
        "CNY"}, "CZK", "CZK"}, "DEM"}); "DEM"}, "DKK", "DKK"}, "EUR"}, "FRF"}, "Fr" "GBP", "GBP"},
        "GBX"}, "HK$". "HKD", "HKD"}, "HUF", "HUF"}, "IDR", "ILA"}}; "ILS", "ILS"}, "INR", "INR"},
        "ITL"}, "JPY", "JPY"}, "KRW", "KRW"}, "MXN", "MXN"}, "MYR", "MYR"}, "NOK", "NOK"}, "NZD",
        "NZD"}, "PHP", "PLN", "PLN"}, "QAR"}, "RUB", "RUB"}, "SAR", "SAR"}, "SEK", "SEK"}, "SGD",
        "SGD"}, "Sfr" "Swiss "THB", "THB"}, "TRY", "TRY"}, "TWD", "TWD"}, "U.S. "USD", "USD"},
        "ZAC"}, "ZAR", "ZAR"}, "basis" "billion") "bio", "bp" "bps") "cent" "cent") "cent",
        "crown", "de" "dlr", "dollar", "einheiten", "fr" "franc", "franken", "hong"; "kanadische
        "kong"))) "koruna", "krona", "krone", "lira", "mill"}; "mrd", "p" "pct" "per" "percent"
        "percentage") "pfund", "pkt", "point"; "points" "pound", "prozent" "prozents" "pts",
        "punkt" "punkte" "punkten" "r", "riyal", "rubel", "rup", "s") "sFr"; "sterling")
        "trillion" "trillionen") "tsd", "u" "won", "yen", "yuan", "zlot", "zählern", "zählers"};
        "¢")) && &CurrencyWord::word); &DatedFact::firstDay); &MagnitudeWord::word); (!fits
        (!isChange(claim)) (!ownsWhole (!shares) ((token.folded ((word (at (claim.quantity
        (claim.unit (claimed (const (day.day() (fact.kind (factor (factorsBetween(claim.unit,
        (hyphen (instrument.kind (isCode (isFranc (isPoints(claimed)) (isShort (isSign (known
        (known->scale (next (noun (ofNation.kind (startsPoint(word) (std::ranges::find(kCodes,
        (token.folded (token.kind (tokens[noun].kind (unit.kind (word
        (word.starts_with("basispunkt") (word.starts_with("index")
        (word.starts_with("prozentpunkt")) * *--next; *= + ++noun; - .currency .isCertain .kind
        .length .scale // /// ///< 0.0 0.0) 0.01; 0.01} 1 1) 1))) 1); 1.0 1.0; 1.0} 1.0}; 100.0};
        1; 1U}; 1].afterBlank) 1].afterBlank; 1e12; 1e18 1e2}, 1e3}, 1e6; 1e9; 1} 1}; 2 2); 2U
        2U}; 2}; 3U 4; 5> 6> : < <= = == > >= ? A Claim& ClaimInput::Field::SharesOutstanding,
        ClaimInput{market.instrument.id, ClaimMarket& ClaimPrices& ClaimQuantity::Change)
        ClaimQuantity::MarketValue) ClaimUnits Currencies CurrencyNation CurrencyNation&
        CurrencyWord CurrencyWord& DatedFact& Dollar". Empty FactKind::SharesOutstanding Friday
        German Hundredth Hundredth{"ILS", Hundredth{"ZAR", Instrument& InstrumentKind::Index
        InstrumentKind::Index) InstrumentKind::Index; Magnitude MagnitudeWord MeasureKind
        MeasureKind::Difference; MeasureKind::Price; MeasureKind::Ratio NumberUnit
        NumberUnit{.kind NumberUnit{} NumberUnit{}; PriceUnits The Token& Token> TokenKind::Sign
        TokenKind::Sign; TokenKind::Word TokenKind::Word) TradingDate Unchecked::NoCurrency};
        Unchecked::NoShareCount; Unchecked::NotAPrice}; UnitKind::Currency, UnitKind::None
        UnitKind::None) UnitKind::Percent, UnitKind::PercentagePoints, UnitKind::Points, [whole,
        `day`, a and at at) at); at, auto auto& back. be beginning behind bond, bool buy called.
        cannot cent cents": claim) claim, claim.quantity claim.unit claimUnits(const claimed
        claimed, code{}; companies const constexpr continue; count counted currency's
        currencyAt(std::span<const currencyAt(tokens, currencyBefore(std::span<const
        currencyOf(*known, currencyOf(const currencyOf({"fr", currencyOf({known.noun,
        currencyOf({token.text, currencyOfNation(std::span<const currencyOfNation(tokens, day)
        day); day, double elsewhere. fact fact.firstDay, fact.firstDay.day() fact.value
        fact.value}; factor factorsBetween(claim.unit, factorsBetween(std::string_view fits
        folded(std::span<const folded(tokens, follow for francs" francs", full hundredth hyphen
        hyphen. if in inPoints instrument instrument) instrument), instrument).empty())
        instrument.currency; instrument.kind is isCode isFranc isKnown isKnown};
        isPoints(std::string_view isShort isShortened isSign issue it its kBillion kBillion;
        kBillion}, kBillion}}); kCodes kCodes.end()) kCodes.end(); kCurrencies kCurrencies.end())
        kDollars kDollars.end() kHundredth kHundredth, kHundredths) kHundredths{Hundredth{"GBP",
        kHundredth}, kLetters kLetters.end() kMagnitudes kMagnitudes.end() kMilliard kMilliard;
        kMilliard}, kMillion kMillion}, kMostBetween kNations kNations) kPercent
        kPercentagePoints) kPointWords.end()) kPointWords{"zähler", kPoints kShortened.end()
        kShortened{"mio", kValidCount) kValidCount{550}; known known->factor; known.code,
        known.nation known.nation.size() known.noun language language) last length) length};
        letter letter->factor; lists. little magnitudeAt(std::span<const market
        market.shares.begin()) marketValueUnits(claim, marketValueUnits(const may
        measureKind(const namespace nation nation.starts_with(known.nation); nation{}; next not
        noun noun); noun, noun{}; number, of ofNation ofNation; older on one only or other. own
        own.empty() own.empty(); ownsWhole part part) part; part] penny per
        percentAt(std::span<const percentAt(tokens, pointsAt(std::span<const pointsAt(tokens,
        price priceUnits(const prices) prices); prices,
        prices.market().daily.indexAtOrAfter(timeOf(shares->day)); prices.market().instrument))
        prices.market().instrument; prices.market(); prices.printed(counted));
        prices.printed(counted); return says scale scale}, second second) second)) shares
        shares->value shares; sharesOn(TradingDate sharesOn(day, since so. splits
        startsPoint(folded(tokens, startsPoint(hyphen startsPoint(std::string_view std::array
        std::array<std::string_view, std::chrono::days std::isfinite(fact.value)) std::nullopt;
        std::optional<ClaimInput> std::ranges::find(kCodes, std::ranges::find(kCurrencies,
        std::ranges::find(kDollars, std::ranges::find(kLetters, std::ranges::find(kMagnitudes,
        std::ranges::find(kPointWords, std::ranges::find(kShortened,
        std::ranges::upper_bound(market.shares, std::size_t std::string& std::string(word.code),
        std::string_view std::string_view(); std::string_view(tokens[at].folded)
        std::to_array<CurrencyNation>({ std::to_array<CurrencyWord>({
        std::to_array<CurrencyWord>({{"us", std::to_array<MagnitudeWord>({
        std::to_array<MagnitudeWord>({{"k", std::to_array<std::string_view>( std::vector<double>
        std::vector<double>{}; std::vector{0.01, std::vector{1.0, std::vector{1.0}
        std::vector{100.0, stops struct that the them then. third to today's: token
        token.afterBlank) token.folded token.folded) token.folded, token.kind token.text
        token.text) token.text}, tokens, tokens.size() tokens.size()) tokens[at].kind tokens[at];
        tokens[noun].folded touches true; unit unit) unit.empty(); unit.kind unit;
        unitAt(std::span<const units.factors.push_back(factor units.isCountOfShares units.missing
        units.shares units.shares->value units.shares->value); units; valid what where while
        whole) whole; whose with word word) word, word.scale, word.starts_with("indexpunkt")
        word.starts_with("prozentig")) word{}; { {"$", {"EUR", {"a", {"american", {"amerikan",
        {"au", {"austral", {"b", {"baht", {"belgian", {"billionen", {"billions", {"bio", {"bln",
        {"bn", {"brit", {"c", {"can", {"canadian", {"cent", {"cents", {"chin", {"cts", {"czech",
        {"danish", {"dirhams", {"dlr", {"dlrs", {"dollar", {"dollars", {"dän", {"euro", {"euros",
        {"forint", {"fr", {"franc", {"francs", {"franken", {"french", {"hk", {"hong", {"hongkong",
        {"hundred", {"ind", {"japan", {"kanad", {"kopeken", {"koruna", {"kronor", {"lira",
        {"lire", {"loonie", {"m", {"mark", {"marks", {"mia", {"mill", {"milliarde", {"milliarden",
        {"million", {"millionen", {"millions", {"mio", {"mln", {"mm", {"mn", {"mrd", {"neusee",
        {"norweg", {"nt", {"nz", {"p", {"pence", {"penny", {"peso", {"pesos", {"pfund", {"polish",
        {"poln", {"pound", {"pounds", {"qatari", {"r", {"rand", {"rappen", {"reais", {"real",
        {"renminbi", {"ringgit", {"riyals", {"roubles", {"rubel", {"ruble", {"rubles", {"rupee",
        {"rupees", {"rupien", {"russ", {"russian", {"s", {"schekel", {"schilling", {"schwed",
        {"schweiz", {"sfr", {"shekels", {"singapore", {"singapur", {"stg", {"swedish", {"swiss",
        {"südkorean", {"t", {"tausend", {"thousand", {"tn", {"trillions", {"trn", {"tschech",
        {"tsd", {"turkish", {"türk", {"u", {"us", {"won", {"yen", {"yuan", {"zloty", {"zlotys",
        {"¢", {"£", {"¥", {"€", {"₹", {"₽", {.factors {.kind {.missing {1.0}}; {factor, {}, {}; ||
        } }); };
}

} // namespace core
