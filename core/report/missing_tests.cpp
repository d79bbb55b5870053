#include "core/report/missing_tests.h"

#include "core/report/sentence_form.h"
#include "core/report/study_words.h"
#include "core/report/words.h"

#include <algorithm>
#include <map>
#include <utility>

namespace core {

namespace {

constexpr BilingualText kMissing{"No value of %1 %2: %3.", "Ohne Wert %2: %1, denn %3."};
constexpr BilingualText kOverWindow{"over the window", "über das Fenster"};
constexpr BilingualText kOnDay{"on day %1", "an Tag %1"};
constexpr BilingualText kOnDays{"on the days %1", "an den Tagen %1"};
constexpr BilingualText kOnEachDay{"on each day", "an jedem Tag"};

using Kinds = std::vector<StudyTestKind>;

/// Where the same tests lack a value for the same reason.
struct Places {
    bool window = false;
    std::vector<int> days{};
};

std::string placeWords(const Places& places, std::size_t allDays, std::string_view language)
{
    std::vector<std::string> words;
    if (places.window)
        words.emplace_back(in(language, kOverWindow));
    std::vector<std::string> days;
    for (const int day : places.days)
        days.push_back(dayWindowWords({.first = day, .last = day}, language));
    if (days.size() == 1)
        words.push_back(filled(in(language, kOnDay), {days.front()}));
    else if (days.size() == allDays)
        words.emplace_back(in(language, kOnEachDay));
    else if (!days.empty())
        words.push_back(filled(in(language, kOnDays), {listWords(days, language)}));
    return listWords(words, language);
}

/// The tests that lack a value, by the reason; `statisticOf` looks at one place of each.
template<typename StatisticOf>
std::map<StudyObstacle, Kinds> missingAt(const StudyGroup& group, StatisticOf statisticOf)
{
    std::map<StudyObstacle, Kinds> missing;
    for (const StudyTest& test : group.tests) {
        const StudyStatistic* statistic = statisticOf(test);
        if (statistic != nullptr && statistic->obstacle)
            missing[*statistic->obstacle].push_back(test.kind);
    }
    return missing;
}

} // namespace

std::vector<std::string> missingTestWords(const StudyGroup& group, const DayWindow& window,
                                          const DayWindow& days, std::string_view language)
{
    std::map<std::pair<StudyObstacle, Kinds>, Places> places;
    for (const auto& reason : missingAt(group, [](const StudyTest& test) { return &test.window; }))
        places[reason].window = true;
    for (int day = std::max(window.first, days.first); day <= std::min(window.last, days.last);
         ++day) {
        const auto slot = static_cast<std::size_t>(day - window.first);
        for (const auto& reason : missingAt(group, [&](const StudyTest& test) {
                 return slot < test.perDay.size() ? &test.perDay[slot] : nullptr;
             }))
            places[reason].days.push_back(day);
    }
    std::vector<std::string> sentences;
    for (const auto& [reason, where] : places) {
        std::vector<std::string> tests;
        for (const StudyTestKind kind : reason.second)
            tests.push_back(studyTestWords(kind, language));
        sentences.push_back(
            filled(in(language, kMissing),
                   {listWords(tests, language), placeWords(where, window.size(), language),
                    studyObstacleWords(reason.first, language)}));
    }
    return sentences;
}

} // namespace core
