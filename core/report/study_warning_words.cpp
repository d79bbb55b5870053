#include "core/report/study_warning_words.h"

#include "core/report/claim_reasons.h"
#include "core/report/sentence_form.h"
#include "core/report/warning_sentences.h"
#include "core/report/words.h"

#include <initializer_list>
#include <map>
#include <optional>
#include <set>

namespace core {

namespace {

using namespace warning_sentence;

/// Of one and of several: %2 is how many.
struct CountedText {
    BilingualText one{};
    BilingualText several{};
};
constexpr CountedText kBeyond{
    {"The event window of %1 reaches %2 session beyond %3, the last day with prices.",
     "Das Ereignisfenster von %1 reicht %2 Sitzung über den %3 hinaus, den letzten Tag mit "
     "Kursen."},
    {"The event window of %1 reaches %2 sessions beyond %3, the last day with prices.",
     "Das Ereignisfenster von %1 reicht %2 Sitzungen über den %3 hinaus, den letzten Tag mit "
     "Kursen."}};
constexpr CountedText kMissing{
    {"%2 estimation day of %1 has no return.", "%2 Schätztag von %1 hat keine Rendite."},
    {"%2 estimation days of %1 have no return.", "%2 Schätztage von %1 haben keine Rendite."}};
constexpr CountedText kMissingEvent{
    {"%2 day of the event window of %1 has no return: not all moves are in CAR.",
     "%2 Tag des Ereignisfensters von %1 hat keine Rendite: Nicht alle Bewegungen stecken in der "
     "CAR."},
    {"%2 days of the event window of %1 have no return: not all moves are in CAR.",
     "%2 Tage des Ereignisfensters von %1 haben keine Rendite: Nicht alle Bewegungen stecken in "
     "der CAR."}};
constexpr CountedText kNotPositive{
    {"%2 price of %1 is not positive and makes no return.",
     "%2 Kurs von %1 ist nicht positiv und ergibt keine Rendite."},
    {"%2 prices of %1 are not positive and make no return.",
     "%2 Kurse von %1 sind nicht positiv und ergeben keine Rendite."}};
constexpr CountedText kDays{{"%2 day", "%2 Tag"}, {"%2 days", "%2 Tage"}};
constexpr BilingualText kUpTo{"up to %1", "bis zu %1"};
constexpr BilingualText kOneEach{"1", "je 1"};
constexpr BilingualText kEachOf{"each of %1", "%1"};
constexpr BilingualText kNoDay0{"%1 has no return on day 0, %2%3.",
                                "%1 hat an Tag 0, dem %2, keine Rendite%3."};
constexpr BilingualText kOverGap{"; over the gap it moved by %1",
                                 "; über die Lücke bewegte sich der "
                                 "Kurs um %1"};
constexpr BilingualText kElsewhere{"The market trades at other hours than %1%2.",
                                   "Der Markt handelt zu anderen Zeiten als %1%2."};
constexpr BilingualText kRested{" and rested on %1 of the days", " und ruhte an %1 der Tage"};
constexpr CountedText kIgnored{
    {"%2 finding of the quality gate was overruled for %1, on the prices of %3 on %4: %5",
     "Für %1 wurde %2 Beanstandung der Qualitätsprüfung übergangen, zu den Kursen %3 vom %4: %5"},
    {"%2 findings of the quality gate were overruled for %1, the first on the prices of %3 on %4: "
     "%5",
     "Für %1 wurden %2 Beanstandungen der Qualitätsprüfung übergangen, die erste zu den Kursen %3 "
     "vom %4: %5"}};
/// The gate speaks English: %1 is the finding by its code, %2 as the gate puts it.
constexpr BilingualText kGateSays{"%2", "%1. Die Prüfung sagt dazu auf Englisch: %2"};
constexpr BilingualText kOfShare{"%1", "von %1"};
constexpr BilingualText kOfMarket{"the market, %1,", "des Marktes, %1,"};
constexpr BilingualText kOfSomeMarket{"the market", "des Marktes"};
constexpr BilingualText kAndMore{"%1 more", "%1 weitere"};

/// Says one warning.
class Sayer {
public:
    Sayer(const StudyListing& listing, const StudyWarning& warning, std::string_view language)
        : m_listing(listing)
        , m_warning(warning)
        , m_language(language)
    {
    }

    std::string sentence() const
    {
        const std::string pairs = studyPairsWords(m_listing, m_warning.pairs, m_language);
        const std::string count = std::to_string(m_warning.count);
        switch (m_warning.code) {
        case StudyWarningCode::Clustering:
            return clustering();
        case StudyWarningCode::ConfoundingEvent:
            return say(kConfounding, {name(), day(), pairs});
        case StudyWarningCode::ShortEstimation:
            return say(isOfOne() ? kShort : kShortest,
                       {pairs, count, std::to_string(m_warning.expected)});
        case StudyWarningCode::OverlappingEstimation:
            return say(kInEstimation, {name(), day(), pairs});
        case StudyWarningCode::OverlappingEvents:
            return say(kOverlapping, {pairs});
        case StudyWarningCode::ThinTrading:
            return thin(pairs);
        case StudyWarningCode::NotASession:
            return say(m_warning.isClosed ? kNotASession : kNoPrice, {day(), pairs, day0()});
        case StudyWarningCode::WindowBeyondData:
            return counted(kBeyond, {whose(pairs), amount(m_warning.count), day()});
        case StudyWarningCode::MissingDays:
            return counted(kMissing, {whose(pairs), amount(m_warning.count)});
        case StudyWarningCode::MissingEventDays:
            return counted(kMissingEvent, {whose(pairs), amount(m_warning.count)});
        default:
            return rest(pairs, count);
        }
    }

private:
    std::string rest(const std::string& pairs, const std::string& count) const
    {
        switch (m_warning.code) {
        case StudyWarningCode::NoReturnOnDay0:
            return say(kNoDay0,
                       {pairs, day(),
                        m_warning.value ? say(kOverGap, {changeWords(*m_warning.value, m_language)})
                                        : std::string()});
        case StudyWarningCode::MarketElsewhere:
            return say(kElsewhere,
                       {pairs,
                        m_warning.count > 0
                            ? say(kRested, {isOfOne() ? count : upTo(m_warning.count)})
                            : std::string()});
        case StudyWarningCode::QualityIgnored:
            return counted(kIgnored, {pairs, count, whosePrices(pairs), day(), gateWords()});
        case StudyWarningCode::NonPositivePrice:
            return counted(kNotPositive, {whose(pairs), amount(m_warning.count)});
        case StudyWarningCode::ZeroVariance:
            return still();
        case StudyWarningCode::FewPairs:
            return say(kFew, {ofGroup(), count});
        default:
            return say(kLong, {count});
        }
    }

    std::string clustering() const
    {
        constexpr double kMatters = 1.05;
        std::set<std::optional<TradingDate>> days;
        for (const std::size_t pair : m_warning.pairs)
            days.insert(m_listing.study.pairs[pair].day0);
        const std::string shared =
            say(days.size() > 1 ? kSharedDays : kSharedDay,
                {std::to_string(m_warning.count), ofGroup(), std::to_string(days.size())});
        const std::string r = m_warning.value ? decimalWords(*m_warning.value, 2, m_language) : "-";
        const double factor = m_warning.factor.value_or(1.0);
        if (factor < kMatters)
            return say(kClusteringOnly, {shared, r});
        return say(kClustering, {shared, r, decimalWords(factor, 1, m_language)});
    }

    std::string thin(const std::string& pairs) const
    {
        if (m_warning.missing == 0)
            return say(kThinStill, {pairs, share()});
        if (m_warning.count == 0)
            return say(kThinMissing, {pairs, share()});
        const auto days = [&](std::size_t count) {
            const BilingualText& text = count == 1 ? kDays.one : kDays.several;
            return say(text, {std::string(), isOfOne() ? std::to_string(count) : upTo(count)});
        };
        return say(kThinBoth, {pairs, share(), days(m_warning.count), days(m_warning.missing)});
    }

    /// A sentence for each reason why a pair has no variance.
    std::string still() const
    {
        std::map<StudyObstacle, std::vector<std::size_t>> byReason;
        for (const std::size_t pair : m_warning.pairs) {
            const auto& blocked = m_listing.study.pairs[pair].blocked;
            byReason[blocked ? blocked->obstacle : StudyObstacle::ConstantPrice].push_back(pair);
        }
        std::string text;
        for (const auto& [obstacle, pairs] : byReason) {
            const BilingualText& sentence = obstacle == StudyObstacle::ExactFit ? kExact
                : obstacle == StudyObstacle::ConstantMarket                     ? kStillMarket
                                                                                : kStill;
            text += (text.empty() ? "" : " ")
                + say(sentence, {studyPairsWords(m_listing, pairs, m_language)});
        }
        return text;
    }

    std::string whosePrices(const std::string& pairs) const
    {
        if (!m_warning.ofMarket)
            return say(kOfShare, {pairs});
        return m_listing.market ? say(kOfMarket, {m_listing.market->symbol})
                                : say(kOfSomeMarket, {});
    }
    std::string gateWords() const
    {
        return say(kGateSays,
                   {findingWords(m_warning.finding, m_language),
                    m_language == "de" ? quoted(m_warning.name, m_language) : m_warning.name});
    }

    bool isOfOne() const { return m_warning.pairs.size() == 1; }
    std::string upTo(std::size_t count) const { return say(kUpTo, {std::to_string(count)}); }
    /// The count of one pair, or the largest of several; each of them has one at least.
    std::string amount(std::size_t count) const
    {
        if (isOfOne())
            return std::to_string(count);
        return count == 1 ? say(kOneEach, {}) : upTo(count);
    }
    std::string whose(const std::string& pairs) const
    {
        return !isOfOne() && m_warning.count == 1 ? say(kEachOf, {pairs}) : pairs;
    }
    /// Begins with a capital: amounts do not.
    std::string counted(const CountedText& text, std::initializer_list<std::string> words) const
    {
        std::string sentence = say(m_warning.count == 1 ? text.one : text.several, words);
        if (sentence.front() >= 'a' && sentence.front() <= 'z')
            sentence.front() = static_cast<char>(sentence.front() - 'a' + 'A');
        return sentence;
    }

    std::string say(const BilingualText& text, std::initializer_list<std::string> words) const
    {
        return filled(in(m_language, text), words);
    }
    std::string name() const { return quoted(m_warning.name, m_language); }
    std::string day() const { return m_warning.day ? dayWords(*m_warning.day, m_language) : "-"; }
    /// Of the first pair: those of one warning share it.
    std::string day0() const
    {
        const auto& pairs = m_listing.study.pairs;
        if (m_warning.pairs.empty() || !pairs[m_warning.pairs.front()].day0)
            return "-";
        return dayWords(*pairs[m_warning.pairs.front()].day0, m_language);
    }
    std::string share() const
    {
        const std::string part =
            decimalWords(m_warning.value.value_or(0.0) * 100.0, 0, m_language) + "\u00A0%";
        return isOfOne() ? part : say(kUpTo, {part});
    }
    std::string ofGroup() const
    {
        return m_warning.label.empty() ? std::string()
                                       : say(kOfGroup, {quoted(m_warning.label, m_language)});
    }

    const StudyListing& m_listing;
    const StudyWarning& m_warning;
    std::string_view m_language;
};

} // namespace

std::string studyPairsWords(const StudyListing& listing, const std::vector<std::size_t>& pairs,
                            std::string_view language)
{
    constexpr std::size_t kNamed = 5;
    const bool withEvent = listing.events.size() > 1;
    std::vector<std::string> names;
    for (const std::size_t index : pairs) {
        if (names.size() == kNamed) {
            names.push_back(
                filled(in(language, kAndMore), {std::to_string(pairs.size() - kNamed)}));
            break;
        }
        const StudyPair& pair = listing.study.pairs[index];
        names.push_back(withEvent ? pair.symbol + " (" + pair.eventName + ")" : pair.symbol);
    }
    return listWords(names, language);
}

std::string studyWarningWords(const StudyListing& listing, const StudyWarning& warning,
                              std::string_view language)
{
    return Sayer(listing, warning, language).sentence();
}

} // namespace core
