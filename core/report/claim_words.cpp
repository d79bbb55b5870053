#include "core/report/claim_words.h"

#include "core/domain/quality_code.h"
#include "core/report/claim_arithmetic.h"
#include "core/report/claim_reasons.h"
#include "core/report/sentence_form.h"
#include "core/report/words.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

namespace {

/// In the order of Verdict.
constexpr std::array<BilingualText, 4> kVerdicts{{{"supported", "gestützt"},
                                                  {"consistent", "vereinbar"},
                                                  {"contradicted", "widerlegt"},
                                                  {"not checkable", "nicht prüfbar"}}};

/// What a reading takes the words for, in the order of ClaimBasis: "it fits ...", "es passt zu
/// ...".
constexpr std::array<BilingualText, 18> kBases{
    {{"the change from close to close", "zur Veränderung von Schluss zu Schluss"},
     {"the close", "zum Schlusskurs"},
     {"a price within the day", "zu einem Kurs des Tages"},
     {"change and level together", "zu Veränderung und Stand zusammen"},
     {"the open", "zum Eröffnungskurs"},
     {"the day's high", "zum Tageshoch"},
     {"the day's low", "zum Tagestief"},
     {"prices before the open", "zu vorbörslichen Kursen"},
     {"prices after the close", "zu nachbörslichen Kursen"},
     {"the week", "zur Woche"},
     {"the month", "zum Monat"},
     {"the quarter", "zum Quartal"},
     {"the year to date", "zum Jahr bis dahin"},
     {"twelve months", "zu zwölf Monaten"},
     {"the span since then", "zur Zeit seither"},
     {"the record", "zum Rekord"},
     {"the market value", "zum Börsenwert"},
     {"nothing", "zu nichts"}}};

constexpr BilingualText kByFigures{
    "The article does not say its day; its figures point to %1.",
    "Der Artikel nennt seinen Tag nicht; seine Zahlen weisen auf den %1."};
constexpr BilingualText kOtherBasis{"It fits %1, not %2.", "Die Zahl passt %1, nicht %2."};
constexpr BilingualText kOtherPrices{
    "Other prices around that time admit it, those that the words name "
    "do not.",
    "Andere Kurse um diese Zeit lassen die Zahl zu, die in den Worten "
    "genannten nicht."};
constexpr BilingualText kSessionBefore{"It fits %1, the session before.",
                                       "Die Zahl passt zu %1, der Sitzung davor."};
constexpr BilingualText kAnotherDay{"It fits %1, not %2.", "Die Zahl passt zu %1, nicht zu %2."};
constexpr BilingualText kWithDividend{"It fits if the dividend is taken off.",
                                      "Die Zahl passt, wenn die Dividende abgezogen wird."};
constexpr BilingualText kUncertainCount{"The number of shares is not known so exactly.",
                                        "Die Aktienzahl ist nicht so genau bekannt."};
constexpr BilingualText kOwnMissing{
    "The price that the words name is not stored; others around it "
    "admit the number.",
    "Der Kurs, den die Worte nennen, ist nicht gespeichert; andere um "
    "ihn herum lassen die Zahl zu."};
constexpr BilingualText kNearMiss{"It misses that so narrowly that the words may mean it.",
                                  "Das verfehlt es so knapp, dass die Worte es meinen können."};
constexpr BilingualText kWithinDay{"It is possible; when it was so, prices of the day do not tell.",
                                   "Das ist möglich; wann es so war, zeigen Tageskurse nicht."};
constexpr BilingualText kFitsNothing{"No price that the words can mean fits.",
                                     "Kein Kurs, den die Worte meinen können, passt dazu."};
constexpr BilingualText kNotTogether{"Change and level do not go together.",
                                     "Veränderung und Stand passen nicht zusammen."};
constexpr BilingualText kOtherDirection{"The size fits, the direction does not.",
                                        "Die Größe stimmt, die Richtung nicht."};
constexpr BilingualText kFitsDay{"The statement would fit %1.", "Die Aussage würde zu %1 passen."};
constexpr BilingualText kUnderstated{"The words understate it.", "Die Worte untertreiben."};
constexpr BilingualText kOverstated{"It is far less than the words say.",
                                    "Es ist viel weniger, als die Worte sagen."};
constexpr BilingualText kAsPrinted{"The price is as it was printed before a later split.",
                                   "Der Kurs ist der von damals, vor einem späteren Aktiensplit."};
constexpr BilingualText kRecordHeld{
    "Nothing went beyond it since %1, as far back as was compared.",
    "Seit %1, so weit der Vergleich zurückreicht, ging nichts darüber "
    "hinaus."};
constexpr BilingualText kRecordExceeded{
    "On %1 it went further already; prices were compared since %2.",
    "Schon am %1 ging es weiter; verglichen wurde seit %2."};
constexpr BilingualText kRecordUnprinted{
    "These prices have more digits than exchanges print, as after an adjustment for dividends; "
    "what "
    "was printed may not have gone further.",
    "Diese Kurse haben mehr Nachkommastellen, als Börsen ausweisen, wie nach einer Bereinigung um "
    "Dividenden; die notierten müssen nicht weiter gegangen sein."};

class Explanation {
public:
    Explanation(const ClaimListing& listing, std::string_view language)
        : m_listing(listing)
        , m_check(listing.check)
        , m_language(language)
    {
    }

    std::string text();

private:
    void add(const std::string& sentence)
    {
        if (!sentence.empty())
            m_text += (m_text.empty() ? "" : " ") + sentence;
    }
    void add(const BilingualText& sentence, std::initializer_list<std::string> words = {})
    {
        add(filled(in(m_language, sentence), words));
    }
    std::string longDay(TradingDate day) const { return shortDayWords(day, true, m_language); }

    void addReading();
    void addOtherDay(TradingDate own);
    void addContradiction();
    void addRecord();

    const ClaimListing& m_listing;
    const ClaimCheck& m_check;
    std::string_view m_language;
    std::string m_text{};
};

const ClaimReading* find(const ClaimCheck& check, auto&& holds)
{
    const auto found = std::ranges::find_if(check.readings, holds);
    return found != check.readings.end() ? &*found : nullptr;
}

/// Whether `day` is known to be the session before `later`: a change on `later` is measured from
/// it, or there is only a weekend between them.
bool isSessionBefore(TradingDate day, TradingDate later, const ClaimCheck& check)
{
    const auto* change = find(check, [&](const ClaimReading& reading) {
        return reading.day == later && reading.basis == ClaimBasis::CloseToClose
            && reading.inputs.size() > 1;
    });
    if (change != nullptr)
        return change->inputs.front().day == day;
    constexpr std::chrono::days kWeekend{3}; // from Friday to Monday
    const std::chrono::days between = later.day() - day.day();
    return between == (later.weekday() == std::chrono::Monday ? kWeekend : std::chrono::days{1});
}

void Explanation::addOtherDay(TradingDate own)
{
    const TradingDate day = *m_check.day;
    if (isSessionBefore(day, own, m_check))
        add(kSessionBefore, {longDay(day)});
    else
        add(kAnotherDay, {longDay(day), longDay(own)});
}

/// Why what fits is only consistent.
void Explanation::addReading()
{
    const auto* own = find(m_check, [](const ClaimReading& reading) { return reading.isOwn; });
    const auto* fit = find(m_check, [&](const ClaimReading& reading) {
        return reading.fits && reading.basis == m_check.basis && m_check.day == reading.day;
    });
    const bool isOwn = fit != nullptr && fit->isOwn;
    const auto& words = [this](ClaimBasis basis) {
        return std::string(in(m_language, kBases[static_cast<std::size_t>(basis)]));
    };
    const bool fits = std::ranges::any_of(m_check.readings, &ClaimReading::fits);
    if (!fits && !m_check.readings.empty())
        add(kNearMiss);
    else if (m_check.dividend)
        add(kWithDividend);
    else if (isOwn)
        add(kWithinDay);
    else if (own == nullptr)
        add(kOwnMissing);
    else if (own->day != m_check.day && m_check.day)
        addOtherDay(own->day);
    else if (own->basis != m_check.basis)
        add(kOtherBasis, {words(m_check.basis), words(own->basis)});
    else if (m_listing.claim.quantity == ClaimQuantity::MarketValue)
        add(kUncertainCount);
    else
        add(kOtherPrices);
}

void Explanation::addContradiction()
{
    const double measured = m_check.measured.value_or(0.0);
    const bool isOpposite = isChange(m_listing.claim) && measured != 0.0
        && (!m_check.low || *m_check.low <= -measured)
        && (!m_check.high || -measured <= *m_check.high);
    if (m_check.exceededOn)
        return; // the number fits, the record does not
    if (isOpposite)
        add(kOtherDirection);
    else
        add(m_check.basis == ClaimBasis::ImpliedBase && isChange(m_listing.claim) ? kNotTogether
                                                                                  : kFitsNothing);
    if (m_check.fitsDay)
        add(kFitsDay, {longDay(*m_check.fitsDay)});
}

void Explanation::addRecord()
{
    if (!m_check.dataSince)
        return;
    if (m_check.exceededOn)
        add(kRecordExceeded, {longDay(*m_check.exceededOn), longDay(*m_check.dataSince)});
    else
        add(kRecordHeld, {longDay(*m_check.dataSince)});
    if (m_check.exceededOn && m_check.findingCode == quality_code::kUnprintedCloses)
        add(kRecordUnprinted);
}

std::string Explanation::text()
{
    if (m_check.verdict == Verdict::NotCheckable)
        return m_check.reason ? claimReason(m_listing, m_language) : std::string();
    add(claimArithmetic(m_listing, m_language));
    add(claimAllowance(m_listing, m_language));
    if (m_check.asPrinted)
        add(kAsPrinted);
    if (m_check.verdict == Verdict::Contradicted)
        addContradiction();
    if (m_check.verdict == Verdict::Consistent && !m_check.exceededOn)
        addReading();
    if (m_check.understated)
        add(m_listing.claim.hedge == Hedge::LessThan ? kOverstated : kUnderstated);
    addRecord();
    if (m_check.datedByFigures)
        add(kByFigures, {dayWords(*m_check.datedByFigures, m_language)});
    return m_text;
}

} // namespace

std::string claimExplanation(const ClaimListing& listing, std::string_view language)
{
    return Explanation(listing, language).text();
}

std::string verdictWords(const ClaimCheck& check, std::string_view language)
{
    std::string words(in(language, kVerdicts[static_cast<std::size_t>(check.verdict)]));
    if (check.verdict == Verdict::NotCheckable && check.reason)
        words += ": " + std::string(reasonWords(*check.reason, language));
    return words;
}

} // namespace core
