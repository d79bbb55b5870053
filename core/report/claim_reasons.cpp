#include "core/report/claim_reasons.h"

#include "core/domain/quality_code.h"
#include "core/report/claim_arithmetic.h"
#include "core/report/sentence_form.h"
#include "core/report/words.h"

#include <array>
#include <variant>

namespace core {

namespace {

constexpr BilingualText kNotAPrice{"The number is no statement about a price on an exchange.",
                                   "Die Zahl ist keine Aussage über einen Börsenkurs."};
constexpr BilingualText kOfAnotherSize{
    "The number is of another size than the price of %1, and probably not one of its prices.",
    "Die Zahl hat eine andere Größenordnung als der Kurs von %1 und ist wohl keiner."};
constexpr BilingualText kForecast{
    "The statement is about what may come, not about what was.",
    "Die Aussage handelt von dem, was kommen kann, nicht von dem, was "
    "war."};
constexpr BilingualText kConditional{"The statement holds only under a condition.",
                                     "Die Aussage gilt nur unter einer Bedingung."};
constexpr BilingualText kNegated{"The text denies the statement.",
                                 "Der Text verneint die Aussage."};
constexpr BilingualText kNoInstrument{"It is not known what instrument the number is about.",
                                      "Es ist nicht bekannt, um welches Papier es geht."};
constexpr BilingualText kNotStored{"%1 is not in the archive.", "%1 ist nicht im Archiv."};
constexpr BilingualText kDayUnknown{"It is not known what day the number is about.",
                                    "Es ist nicht bekannt, um welchen Tag es geht."};
constexpr BilingualText kDayAssumed{
    "The text does not name the day that the number is about; %1 was assumed.",
    "Der Text nennt den Tag nicht, um den es geht; angenommen wurde %1."};
constexpr BilingualText kWouldFit{" It would fit %1.", " Sie würde zu %1 passen."};
constexpr BilingualText kNoPrices{"No prices of %1 are stored.",
                                  "Von %1 sind keine Kurse gespeichert."};
constexpr BilingualText kClosedDay{"%1 was no trading day of %2.",
                                   "%1 war kein Handelstag von %2."};
constexpr BilingualText kEnded{"The prices of %1 end on %2, before %3.",
                               "Die Kurse von %1 enden am %2, vor %3."};
constexpr BilingualText kMissing{"A price of %1 is missing that the check of %2 needs.",
                                 "Von %1 fehlt ein Kurs, den die Prüfung von %2 braucht."};
constexpr BilingualText kMissingPrice{"A price of %1 is missing that the check needs.",
                                      "Von %1 fehlt ein Kurs, den die Prüfung braucht."};
constexpr BilingualText kQuality{"The prices of %1 on %2 cannot be relied on: %3.",
                                 "Die Kurse von %1 am %2 sind nicht verlässlich: %3."};
constexpr BilingualText kUnprinted{
    "The prices of %1 on %2 have more digits than exchanges print, as after an adjustment for "
    "dividends; they cannot refute the number.",
    "Die Kurse von %1 am %2 haben mehr Nachkommastellen, als Börsen ausweisen, wie nach einer "
    "Bereinigung um Dividenden; sie können die Zahl nicht widerlegen."};
constexpr BilingualText kDoubted{
    "The prices of %1 that the check needs cannot be relied on.",
    "Die Kurse von %1, die die Prüfung braucht, sind nicht verlässlich."};
constexpr BilingualText kNoEarly{"Only prices of the day are stored, none from before the market "
                                 "opened.",
                                 "Es sind nur Tageskurse gespeichert, keine vorbörslichen."};
constexpr BilingualText kNoLate{
    "Only prices of the day are stored, none from after the market closed.",
    "Es sind nur Tageskurse gespeichert, keine nachbörslichen."};
constexpr BilingualText kNoMinutes{
    "Only prices of the day are stored, none of its hours.",
    "Es sind nur Tageskurse gespeichert, keine der einzelnen Stunden."};
constexpr BilingualText kNoShareCount{
    "How many shares of %1 were outstanding is not stored: a number "
    "that was valid on %2 is missing.",
    "Wie viele Aktien von %1 ausstanden, ist nicht gespeichert: Es "
    "fehlt eine Zahl, die am %2 galt."};
constexpr BilingualText kNoShareCountAtAll{"How many shares of %1 were outstanding is not stored.",
                                           "Wie viele Aktien von %1 ausstanden, ist nicht "
                                           "gespeichert."};
constexpr BilingualText kOtherCurrency{"The number is in %1, the prices of %2 are in %3.",
                                       "Die Zahl ist in %1, die Kurse von %2 sind in %3."};
constexpr BilingualText kCurrencyUnknown{
    "It is not known what the prices of %1 are counted in.",
    "Es ist nicht bekannt, in welcher Währung die Kurse von %1 "
    "sind."};
constexpr BilingualText kAmbiguous{
    "No price that the number may be about fits, but the sentence does not tell for certain which "
    "instrument, day or price it means.",
    "Kein Kurs passt, den die Zahl meinen kann; der Satz sagt aber nicht sicher, welches Papier, "
    "welchen Tag oder welchen Kurs er meint."};
constexpr BilingualText kThisInstrument{"the instrument", "diesem Papier"};

/// In the order of Unchecked.
constexpr std::array<BilingualText, 12> kShort{
    {{"not about a price", "kein Kurs"},
     {"a forecast", "eine Prognose"},
     {"conditional", "an eine Bedingung geknüpft"},
     {"denied", "verneint"},
     {"instrument unknown", "Papier unbekannt"},
     {"day unknown", "Tag unbekannt"},
     {"no prices", "keine Kurse"},
     {"prices unreliable", "Kurse nicht verlässlich"},
     {"no prices of the hour", "keine Kurse der Stunde"},
     {"number of shares unknown", "Aktienzahl unbekannt"},
     {"other currency", "andere Währung"},
     {"open to more than one reading", "nicht eindeutig"}}};

struct CodeWords {
    std::string_view code;
    BilingualText words;
};
constexpr std::array kCodeWords{
    CodeWords{quality_code::kNotPositive,
              {"a price is zero or negative", "ein Kurs ist null oder negativ"}},
    CodeWords{quality_code::kHighBelowLow,
              {"the high is below the low", "das Tageshoch liegt unter dem Tagestief"}},
    CodeWords{quality_code::kOutsideRange,
              {"a price lies outside high and low", "ein Kurs liegt außerhalb der Tagesspanne"}},
    CodeWords{quality_code::kStaleCopy,
              {"the row repeats the one before", "die Zeile wiederholt die vorige"}},
    CodeWords{quality_code::kReturnOverGap,
              {"a session before it is missing", "eine Sitzung davor fehlt"}},
    CodeWords{quality_code::kNoSession,
              {"the exchange was closed on that day", "die Börse war an diesem Tag geschlossen"}},
    CodeWords{quality_code::kHundredfold,
              {"they are about 100 times those around them, or a hundredth",
               "sie sind etwa das Hundertfache oder ein Hundertstel der benachbarten"}},
    CodeWords{quality_code::kSpike,
              {"a price jumps far beyond the usual and comes back at once",
               "ein Kurs springt weit über das Übliche hinaus und sofort zurück"}},
    CodeWords{quality_code::kLevelShift,
              {"the price changes its level without an explanation",
               "der Kurs wechselt ohne Erklärung sein Niveau"}},
    CodeWords{quality_code::kSuspectedSplit,
              {"the price moves as by a split that is not recorded",
               "der Kurs bewegt sich wie bei einem Aktiensplit, der nicht verzeichnet ist"}},
    CodeWords{quality_code::kSplitMisapplied,
              {"a recorded split does not fit the day or the direction",
               "ein verzeichneter Aktiensplit passt nicht zu Tag oder Richtung"}},
    CodeWords{quality_code::kSplitFitsNeither,
              {"a recorded split does not fit the prices",
               "ein verzeichneter Aktiensplit passt nicht zu den Kursen"}},
    CodeWords{quality_code::kMixedScale,
              {"the close is on another scale than the other prices",
               "der Schlusskurs hat einen anderen Maßstab als die übrigen Kurse"}},
    CodeWords{quality_code::kMixedSources,
              {"two imports differ by a factor",
               "zwei Importe unterscheiden sich um einen "
               "Faktor"}},
    CodeWords{quality_code::kUnprintedCloses,
              {"they have more digits than exchanges print, as after an adjustment for dividends",
               "sie haben mehr Nachkommastellen, als Börsen ausweisen, wie nach einer Bereinigung "
               "um Dividenden"}},
    CodeWords{quality_code::kDuplicateDisagrees,
              {"two imports disagree", "zwei Importe widersprechen sich"}}};

class Reason {
public:
    Reason(const ClaimListing& listing, std::string_view language)
        : m_listing(listing)
        , m_check(listing.check)
        , m_language(language)
        , m_name(listing.subjectName.empty() ? std::string(in(language, kThisInstrument))
                                             : listing.subjectName)
    {
    }

    std::string sentences() const;

private:
    std::string say(const BilingualText& sentence,
                    std::initializer_list<std::string> words = {}) const
    {
        return filled(in(m_language, sentence), words);
    }
    std::string dayWords(TradingDate day) const { return shortDayWords(day, true, m_language); }

    std::string noData() const;
    std::string quality() const;
    std::string noIntraday() const;
    std::string noCurrency() const;

    const ClaimListing& m_listing;
    const ClaimCheck& m_check;
    std::string_view m_language;
    std::string m_name;
};

std::string Reason::noData() const
{
    if (m_check.noSession && m_check.day)
        return say(kClosedDay, {dayWords(*m_check.day), m_name});
    if (m_check.dataUntil && m_check.day && *m_check.dataUntil < *m_check.day)
        return say(kEnded, {m_name, dayWords(*m_check.dataUntil), dayWords(*m_check.day)});
    if (!m_check.dataUntil)
        return say(kNoPrices, {m_name});
    return m_check.day ? say(kMissing, {m_name, dayWords(*m_check.day)})
                       : say(kMissingPrice, {m_name});
}

std::string Reason::quality() const
{
    if (!m_check.findingDay || m_check.findingCode.empty())
        return say(kDoubted, {m_name});
    if (m_check.findingCode == quality_code::kUnprintedCloses)
        return say(kUnprinted, {m_name, dayWords(*m_check.findingDay)});
    return say(
        kQuality,
        {m_name, dayWords(*m_check.findingDay), findingWords(m_check.findingCode, m_language)});
}

std::string Reason::noIntraday() const
{
    if (m_check.basis == ClaimBasis::PreMarket)
        return say(kNoEarly);
    return say(m_check.basis == ClaimBasis::AfterHours ? kNoLate : kNoMinutes);
}

std::string Reason::noCurrency() const
{
    const std::string& claimed = m_listing.claim.unit;
    if (m_check.measured)
        return say(kCurrencyUnknown, {m_name});
    return say(kOtherCurrency,
               {currencyWords(claimed == kPoints ? std::string_view() : claimed, m_language),
                m_name, currencyWords(m_listing.currency, m_language)});
}

std::string Reason::sentences() const
{
    switch (*m_check.reason) {
    case Unchecked::NotAPrice:
        return m_check.measured ? say(kOfAnotherSize, {m_name}) : say(kNotAPrice);
    case Unchecked::Forecast:
        return say(kForecast);
    case Unchecked::Conditional:
        return say(kConditional);
    case Unchecked::Negated:
        return say(kNegated);
    case Unchecked::NoInstrument:
        return m_listing.subjectName.empty() ? say(kNoInstrument) : say(kNotStored, {m_name});
    case Unchecked::DayUnknown:
        return (m_check.day ? say(kDayAssumed, {dayWords(*m_check.day)}) : say(kDayUnknown))
            + (m_check.fitsDay ? say(kWouldFit, {dayWords(*m_check.fitsDay)}) : std::string());
    case Unchecked::NoData:
        return noData();
    case Unchecked::Quality:
        return quality();
    case Unchecked::NoIntraday:
        return noIntraday();
    case Unchecked::NoShareCount:
        return m_check.day ? say(kNoShareCount, {m_name, dayWords(*m_check.day)})
                           : say(kNoShareCountAtAll, {m_name});
    case Unchecked::Ambiguous:
        return say(kAmbiguous);
    case Unchecked::NoCurrency:
        break;
    }
    return noCurrency();
}

} // namespace

std::string claimReason(const ClaimListing& listing, std::string_view language)
{
    return Reason(listing, language).sentences();
}

std::string_view reasonWords(Unchecked reason, std::string_view language)
{
    return in(language, kShort[static_cast<std::size_t>(reason)]);
}

std::string findingWords(std::string_view code, std::string_view language)
{
    for (const CodeWords& known : kCodeWords) {
        if (known.code == code)
            return std::string(in(language, known.words));
    }
    return std::string(code);
}

} // namespace core
