#include "core/report/study_sentence.h"

#include "core/domain/study_finding.h"
#include "core/report/sentence_form.h"
#include "core/report/study_warning_words.h"
#include "core/report/study_words.h"
#include "core/report/words.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <vector>

namespace core {

namespace {

constexpr BilingualText kOne{"Around %1, %2 had a cumulative abnormal %3 of %4 %5 (%6%7)",
                             "Um %1 hatte %2 eine kumulierte abnormale %3 von %4 %5 (%6%7)"};
constexpr BilingualText kMany{
    "Around %1, %2 had on average a cumulative abnormal %3 of %4 %5 (%6%7)",
    "Um %1 hatten %2 im Mittel eine kumulierte abnormale %3 von %4 %5 (%6%7)"};
constexpr BilingualText kManyEvents{
    "%2 had on average a cumulative abnormal %3 of %4 %5 (%6%7)",
    "%2 hatten im Mittel eine kumulierte abnormale %3 von %4 %5 (%6%7)"};
constexpr BilingualText kReturn{"return", "Rendite"};
constexpr BilingualText kLogReturn{"log return", "logarithmische Rendite"};
constexpr BilingualText kInterval{"95\u00A0% interval %1 to %2; ", "95-%-Intervall %1 bis %2; "};
constexpr BilingualText kAgainst{"%1 against %2", "%1 gegen %2"};
constexpr BilingualText kInstruments{"the %1 instruments", "die %1 Titel"};
constexpr BilingualText kResults{"%1 results of %2 events", "%1 Ergebnisse zu %2 Ereignissen"};
constexpr BilingualText kOfKind{"%1 results of the kind %2", "%1 Ergebnisse der Art %2"};
constexpr BilingualText kTheDay{"%1", "den %1"};

constexpr BilingualText kShownOne{
    "; this can be told from zero (exact t = %1, %2 degrees of freedom, %3)",
    "; das ist von null zu unterscheiden (exaktes t = %1, %2 Freiheitsgrade, %3)"};
constexpr BilingualText kNotShownOne{
    "; this cannot be told from zero (exact t = %1, %2 degrees of freedom, %3)",
    "; das ist von null nicht zu unterscheiden (exaktes t = %1, %2 Freiheitsgrade, %3)"};
constexpr BilingualText kShown{
    "; after adjustment for common moves this can still be told from zero (%1)",
    "; das ist auch nach Adjustierung für gemeinsame Bewegungen von null zu unterscheiden (%1)"};
constexpr BilingualText kNotShown{
    "; after adjustment for common moves this cannot be told from zero (%1)",
    "; das ist nach Adjustierung für gemeinsame Bewegungen von null nicht zu unterscheiden (%1)"};
constexpr BilingualText kUnsettled{
    "; it is not established, for after adjustment for common moves the tests and the interval "
    "disagree on whether it can be told from zero (%1)",
    "; gesichert ist das nicht, denn nach Adjustierung für gemeinsame Bewegungen sind Tests und "
    "Intervall uneins, ob es von null zu unterscheiden ist (%1)"};
constexpr BilingualText kOnlyAdjusted{
    "; it is not established, for only after adjustment for common moves can it be told from zero "
    "(%1), and not all tests without it agree (%2)",
    "; gesichert ist das nicht, denn erst nach Adjustierung für gemeinsame Bewegungen ist es von "
    "null zu unterscheiden (%1), und nicht alle Tests ohne sie stimmen zu (%2)"};
constexpr BilingualText kUntested{"; no test can tell it from zero",
                                  "; kein Test kann es von null unterscheiden"};
constexpr BilingualText kIndependent{
    ", whatever tests say that take the results for independent (%1)",
    ", was immer Tests sagen, die die Ergebnisse für unabhängig nehmen (%1)"};
constexpr BilingualText kFew{", and only %1 results are behind it",
                             ", und nur %1 Ergebnisse stehen dahinter"};
constexpr BilingualText kConfounded{"; other named events fall into the event window",
                                    "; andere benannte Ereignisse fallen in das Ereignisfenster"};
constexpr BilingualText kIgnored{
    "; it rests on prices to which the quality gate objects, and its findings were overruled",
    "; es beruht auf Kursen, die die Qualitätsprüfung beanstandet; die Beanstandungen wurden "
    "übergangen"};
constexpr BilingualText kOtherBlocked{"; 1 more could not be computed",
                                      "; 1 weiteres ließ sich nicht berechnen"};
constexpr BilingualText kOthersBlocked{"; %1 more could not be computed",
                                       "; %1 weitere ließen sich nicht berechnen"};
constexpr BilingualText kNoResult{"None of the %1 results could be computed: %2.",
                                  "Keines der %1 Ergebnisse ließ sich berechnen: %2."};
constexpr BilingualText kNothing{"The group has no result.", "Die Gruppe hat kein Ergebnis."};

/// Makes the sentence of one group.
class Sentence {
public:
    Sentence(const StudyListing& listing, std::size_t group, std::string_view language)
        : m_listing(listing)
        , m_study(listing.study)
        , m_group(listing.study.groups[group])
        , m_interval(group < listing.groupIntervals.size() ? listing.groupIntervals[group]
                                                           : std::nullopt)
        , m_finding(studyFinding(listing, group))
        , m_language(language)
    {
    }

    std::string text() const
    {
        if (m_finding == StudyFinding::NoResult)
            return nothing();
        const bool single = m_group.pairs.size() == 1;
        std::string text = effect(single);
        text += single ? verdictOfOne() : verdictOfMany();
        return text + reservations() + ".";
    }

private:
    std::string say(const BilingualText& text, std::initializer_list<std::string> words = {}) const
    {
        return filled(in(m_language, text), words);
    }

    std::vector<std::size_t> members() const ///< also those without a result
    {
        std::vector<std::size_t> pairs;
        for (std::size_t pair = 0; pair < m_study.pairs.size(); ++pair) {
            if (isWhole() || m_study.pairs[pair].label == m_group.label)
                pairs.push_back(pair);
        }
        return pairs;
    }
    bool isWhole() const { return &m_group == &m_study.groups.front(); }

    std::string nothing() const
    {
        const std::vector<std::size_t> pairs = members();
        if (pairs.empty())
            return say(kNothing);
        if (pairs.size() == 1)
            return studyBlockWords(m_listing, m_study.pairs[pairs.front()], m_language);
        std::map<StudyObstacle, std::vector<std::size_t>> byReason;
        for (const std::size_t pair : pairs)
            byReason[m_study.pairs[pair].blocked.value_or(StudyBlock{}).obstacle].push_back(pair);
        std::string reasons;
        for (const auto& [obstacle, blocked] : byReason) {
            reasons += (reasons.empty() ? "" : "; ") + studyObstacleWords(obstacle, m_language)
                + " (" + studyPairsWords(m_listing, blocked, m_language) + ")";
        }
        return say(kNoResult, {std::to_string(pairs.size()), reasons});
    }

    std::string effect(bool single) const
    {
        const StudySettings& settings = m_study.settings;
        const std::string model = studyModelWords(settings.model, m_language);
        const bool hasMarket = m_listing.market && needsMarket(settings.model);
        return say(single                 ? kOne
                       : eventCount() > 1 ? kManyEvents
                                          : kMany,
                   {around(), subject(single),
                    say(settings.returns == StudyReturns::Log ? kLogReturn : kReturn),
                    changeWords(*m_group.caar, m_language),
                    studySessionsWords(m_study, m_group.pairs, m_language),
                    m_interval ? say(kInterval,
                                     {changeWords(m_interval->low, m_language),
                                      changeWords(m_interval->high, m_language)})
                               : std::string(),
                    hasMarket ? say(kAgainst, {model, m_listing.market->symbol}) : model});
    }

    /// The event of the results, or the first of them.
    std::string around() const
    {
        const StudyPair& first = m_study.pairs[m_group.pairs.front()];
        const auto event = std::ranges::find_if(m_listing.events, [&](const StudiedEvent& each) {
            return each.event == first.event && each.name == first.eventName;
        });
        const std::string day =
            event == m_listing.events.end() ? first.eventName : dayWords(event->day, m_language);
        if (!first.event)
            return say(kTheDay, {day});
        return quoted(first.eventName, m_language) + " (" + day + ")";
    }

    std::size_t eventCount() const
    {
        std::vector<std::pair<EventId, std::string>> events;
        for (const std::size_t pair : m_group.pairs) {
            const std::pair event(m_study.pairs[pair].event, m_study.pairs[pair].eventName);
            if (std::ranges::find(events, event) == events.end())
                events.push_back(event);
        }
        return events.size();
    }

    std::string subject(bool single) const
    {
        const std::string count = std::to_string(m_group.pairs.size());
        if (single)
            return m_study.pairs[m_group.pairs.front()].symbol;
        if (!isWhole() && !m_group.label.empty())
            return say(kOfKind, {count, quoted(m_group.label, m_language)});
        const std::size_t events = eventCount();
        return events > 1 ? say(kResults, {count, std::to_string(events)})
                          : say(kInstruments, {count});
    }

    std::string verdictOfOne() const
    {
        const StudyCumulative& car = *m_study.pairs[m_group.pairs.front()].car;
        return say(m_finding == StudyFinding::Shown ? kShownOne : kNotShownOne,
                   {decimalWords(car.tExact, 2, m_language), decimalWords(car.dof, 0, m_language),
                    pValueWords(car.p, m_language)});
    }

    std::string verdictOfMany() const
    {
        const std::string adjusted = listOf(testsWithResult(m_group, adjustedTests()));
        switch (m_finding) {
        case StudyFinding::Shown:
            return say(kShown, {adjusted}) + few();
        case StudyFinding::Unsettled:
            return unsettled(adjusted) + few();
        case StudyFinding::Untested:
            return say(kUntested);
        default:
            break;
        }
        std::vector<const StudyTest*> louder = testsWithResult(m_group, unadjustedTests());
        std::erase_if(louder,
                      [&](const StudyTest* test) { return !tellsFromZero(*test, m_group); });
        return say(kNotShown, {adjusted})
            + (louder.empty() ? std::string() : say(kIndependent, {listOf(louder)}));
    }

    std::string unsettled(const std::string& adjusted) const
    {
        const auto group = static_cast<std::size_t>(&m_group - m_study.groups.data());
        const auto before = testsWithResult(m_group, unadjustedTests());
        return isToldByAdjusted(m_listing, group) && !before.empty()
            ? say(kOnlyAdjusted, {adjusted, listOf(before)})
            : say(kUnsettled, {adjusted});
    }

    std::string listOf(const std::vector<const StudyTest*>& tests) const
    {
        std::string list;
        for (const StudyTest* test : tests)
            list += (list.empty() ? "" : "; ") + studyTestWords(test->kind, m_language) + " "
                + pValueWords(*test->window.p, m_language);
        return list;
    }

    bool warns(StudyWarningCode code) const
    {
        return std::ranges::any_of(m_study.warnings, [&](const StudyWarning& warning) {
            return warning.code == code
                && (warning.pairs.empty()
                    || std::ranges::find_first_of(warning.pairs, m_group.pairs)
                        != warning.pairs.end());
        });
    }

    std::string few() const
    {
        const bool isFew = std::ranges::any_of(m_study.warnings, [&](const StudyWarning& warning) {
            // Those of no kind are a group without a label too.
            return warning.code == StudyWarningCode::FewPairs && warning.label == m_group.label
                && warning.count == m_group.pairs.size();
        });
        return isFew ? say(kFew, {std::to_string(m_group.pairs.size())}) : std::string();
    }

    std::string reservations() const
    {
        std::string text;
        if (warns(StudyWarningCode::ConfoundingEvent))
            text += say(kConfounded);
        if (warns(StudyWarningCode::QualityIgnored))
            text += say(kIgnored);
        if (const std::size_t blocked = members().size() - m_group.pairs.size(); blocked > 0)
            text += say(blocked == 1 ? kOtherBlocked : kOthersBlocked, {std::to_string(blocked)});
        return text;
    }

    const StudyListing& m_listing;
    const Study& m_study;
    const StudyGroup& m_group;
    std::optional<StudyInterval> m_interval;
    StudyFinding m_finding;
    std::string_view m_language;
};

} // namespace

std::string studySentence(const StudyListing& listing, std::string_view language, std::size_t group)
{
    return Sentence(listing, group, language).text();
}

} // namespace core
