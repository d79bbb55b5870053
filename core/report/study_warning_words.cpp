#include "core/report/study_warning_words.h"

#include "core/report/sentence_form.h"
#include "core/report/words.h"

#include <initializer_list>

namespace core {

namespace {

constexpr BilingualText kClustering{
    "%1 results%2 share their day 0, and their residuals move together (mean correlation %3): "
    "tests "
    "that take them for independent err by a factor of about %4. Go by the adjusted ones.",
    "%1 Ergebnisse%2 haben denselben Tag 0, und ihre Residuen bewegen sich gemeinsam (mittlere "
    "Korrelation %3): Tests, die sie für unabhängig nehmen, irren um einen Faktor von etwa %4. Es "
    "gelten die adjustierten."};
constexpr BilingualText kClusteringOnly{
    "%1 results%2 share their day 0, so they are not independent of each other (mean correlation "
    "of "
    "the residuals %3). Go by the adjusted tests.",
    "%1 Ergebnisse%2 haben denselben Tag 0, sind also nicht unabhängig voneinander (mittlere "
    "Korrelation der Residuen %3). Es gelten die adjustierten Tests."};
constexpr BilingualText kOfGroup{" of %1", " von %1"};
constexpr BilingualText kConfounding{
    "%1 had its first session on %2, inside the event window of %3: what it did is in the result.",
    "%1 hatte am %2 seine erste Sitzung, im Ereignisfenster von %3: Was es bewirkte, steckt im "
    "Ergebnis."};
constexpr BilingualText kShort{"The estimation of %1 rests on as few as %2 days; %3 are usual.",
                               "Die Schätzung für %1 beruht auf nur %2 Tagen; üblich sind %3."};
constexpr BilingualText kInEstimation{"The estimation window of %3 holds %2, day 0 of %1.",
                                      "Das Schätzfenster von %3 enthält den %2, Tag 0 von %1."};
constexpr BilingualText kOverlapping{
    "Event windows of the same instrument share days: %1. Their results are not independent.",
    "Ereignisfenster desselben Titels teilen sich Tage: %1. Ihre Ergebnisse sind nicht "
    "unabhängig."};
constexpr BilingualText kThin{
    "%1 did not move on up to %2 of the estimation days: thin trading biases the model.",
    "%1 bewegte sich an bis zu %2 der Schätztage nicht: Dünner Handel verzerrt das Modell."};
constexpr BilingualText kNotASession{
    "%1 was no session of the exchange for %2; day 0 is %3, the next one.",
    "Der %1 war für %2 kein Börsentag; Tag 0 ist der %3, der nächste."};
constexpr BilingualText kBeyond{
    "The event window of %1 reaches %2 sessions beyond %3, the last day with prices.",
    "Das Ereignisfenster von %1 reicht %2 Sitzungen über den %3 hinaus, den letzten Tag mit "
    "Kursen."};
constexpr BilingualText kMissing{"Up to %2 estimation days of %1 have no return.",
                                 "Bis zu %2 Schätztage von %1 haben keine Rendite."};
constexpr BilingualText kMissingEvent{
    "Up to %2 days of the event window of %1 have no return: not all moves are in CAR.",
    "Bis zu %2 Tage des Ereignisfensters von %1 haben keine Rendite: Nicht alle Bewegungen stecken "
    "in der CAR."};
constexpr BilingualText kNoDay0{"%1 has no return on day 0, %2%3.",
                                "%1 hat an Tag 0, dem %2, keine Rendite%3."};
constexpr BilingualText kOverGap{"; over the gap it moved by %1",
                                 "; über die Lücke bewegte sich der "
                                 "Kurs um %1"};
constexpr BilingualText kElsewhere{"The market trades at other hours than %1%2.",
                                   "Der Markt handelt zu anderen Zeiten als %1%2."};
constexpr BilingualText kRested{" and rested on up to %1 of the days",
                                " und ruhte an bis zu %1 der Tage"};
constexpr BilingualText kIgnored{
    "The quality gate objects to prices of %1 on %2 and was overruled: %3",
    "Die Qualitätsprüfung beanstandet Kurse von %1 am %2 und wurde übergangen: %3"};
constexpr BilingualText kNotPositive{
    "Up to %2 prices of %1 are not positive and make no return.",
    "Bis zu %2 Kurse von %1 sind nicht positiv und ergeben keine Rendite."};
constexpr BilingualText kStill{
    "Nothing moves in the estimation of %1, so nothing can be said of it.",
    "In der Schätzung für %1 bewegt sich nichts, also lässt sich nichts "
    "darüber sagen."};
constexpr BilingualText kFew{"The tests%1 rest on %2 results; that is few.",
                             "Die Tests%1 beruhen auf %2 Ergebnissen; das sind wenige."};
constexpr BilingualText kLong{
    "The event window has %1 sessions: over so many the model matters more than the news.",
    "Das Ereignisfenster hat %1 Sitzungen: Über so viele zählt das Modell mehr als die Nachricht."};
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
            return say(kShort, {pairs, count, std::to_string(m_warning.expected)});
        case StudyWarningCode::OverlappingEstimation:
            return say(kInEstimation, {name(), day(), pairs});
        case StudyWarningCode::OverlappingEvents:
            return say(kOverlapping, {pairs});
        case StudyWarningCode::ThinTrading:
            return say(kThin, {pairs, share()});
        case StudyWarningCode::NotASession:
            return say(kNotASession, {day(), pairs, day0()});
        case StudyWarningCode::WindowBeyondData:
            return say(kBeyond, {pairs, count, day()});
        case StudyWarningCode::MissingDays:
            return say(kMissing, {pairs, count});
        case StudyWarningCode::MissingEventDays:
            return say(kMissingEvent, {pairs, count});
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
                       {pairs, m_warning.count > 0 ? say(kRested, {count}) : std::string()});
        case StudyWarningCode::QualityIgnored:
            return say(kIgnored, {pairs, day(), m_warning.name});
        case StudyWarningCode::NonPositivePrice:
            return say(kNotPositive, {pairs, count});
        case StudyWarningCode::ZeroVariance:
            return say(kStill, {pairs});
        case StudyWarningCode::FewPairs:
            return say(kFew, {ofGroup(), count});
        default:
            return say(kLong, {count});
        }
    }

    std::string clustering() const
    {
        constexpr double kMatters = 1.05;
        const std::string count = std::to_string(m_warning.count);
        const std::string r = m_warning.value ? decimalWords(*m_warning.value, 2, m_language) : "-";
        const double factor = m_warning.factor.value_or(1.0);
        if (factor < kMatters)
            return say(kClusteringOnly, {count, ofGroup(), r});
        return say(kClustering, {count, ofGroup(), r, decimalWords(factor, 1, m_language)});
    }

    std::string say(const BilingualText& text, std::initializer_list<std::string> words) const
    {
        return filled(in(m_language, text), words);
    }
    std::string name() const { return quoted(m_warning.name, m_language); }
    std::string day() const { return m_warning.day ? dayWords(*m_warning.day, m_language) : "-"; }
    /// Of the first pair: those of one warning share it as far as their exchanges do.
    std::string day0() const
    {
        const auto& pairs = m_listing.study.pairs;
        if (m_warning.pairs.empty() || !pairs[m_warning.pairs.front()].day0)
            return "-";
        return dayWords(*pairs[m_warning.pairs.front()].day0, m_language);
    }
    std::string share() const
    {
        return decimalWords(m_warning.value.value_or(0.0) * 100.0, 0, m_language) + "\u00A0%";
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
