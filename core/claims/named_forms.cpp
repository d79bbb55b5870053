#include "core/claims/day_forms.h"
#include "core/claims/word_lists.h"

#include <array>

namespace core {

namespace {

using Kind = DayReference::Kind;

struct Named {
    std::string_view phrase{};
    Kind kind = Kind::None;
    int ago = 0;
};

constexpr auto kNamed = std::to_array<Named>({
    {"vorgestern", Kind::DaysAgo, 2},
    {"gestern", Kind::DaysAgo, 1},
    {"gestrige*", Kind::DaysAgo, 1},
    {"heute", Kind::DaysAgo, 0},
    {"heutige* handel*", Kind::DaysAgo, 0},
    {"heutige* tag*", Kind::DaysAgo, 0},
    {"day before yesterday", Kind::DaysAgo, 2},
    {"yesterday", Kind::DaysAgo, 1},
    {"today", Kind::DaysAgo, 0},
    {"tomorrow", Kind::DaysAgo, -1},
    {"übermorgen", Kind::DaysAgo, -2},
    {"vortag", Kind::SessionsAgo, 1},
    {"vortages", Kind::SessionsAgo, 1},
    {"vortags", Kind::SessionsAgo, 1},
    {"vortage", Kind::SessionsAgo, 1},
    {"vorabend", Kind::SessionsAgo, 1},
    {"vorabends", Kind::SessionsAgo, 1},
    {"tag zuvor", Kind::SessionsAgo, 1},
    {"tag davor", Kind::SessionsAgo, 1},
    {"tags zuvor", Kind::SessionsAgo, 1},
    {"previous day", Kind::SessionsAgo, 1},
    {"previous session", Kind::SessionsAgo, 1},
    {"prior day", Kind::SessionsAgo, 1},
    {"prior session", Kind::SessionsAgo, 1},
    {"last session", Kind::SessionsAgo, 1},
    {"day earlier", Kind::SessionsAgo, 1},
    {"day before", Kind::SessionsAgo, 1},
    {"folgetag", Kind::SessionsAgo, -1},
    {"folgetages", Kind::SessionsAgo, -1},
    {"tags darauf", Kind::SessionsAgo, -1},
    {"tags drauf", Kind::SessionsAgo, -1},
    {"tag darauf", Kind::SessionsAgo, -1},
    {"tag danach", Kind::SessionsAgo, -1},
    {"tag später", Kind::SessionsAgo, -1},
    {"handelstag später", Kind::SessionsAgo, -1},
    {"folgenden tag", Kind::SessionsAgo, -1},
    {"folgenden handelstag", Kind::SessionsAgo, -1},
    {"darauffolgenden tag", Kind::SessionsAgo, -1},
    {"darauffolgenden handelstag", Kind::SessionsAgo, -1},
    {"nächsten tag", Kind::SessionsAgo, -1},
    {"nächsten handelstag", Kind::SessionsAgo, -1},
    {"following day", Kind::SessionsAgo, -1},
    {"following session", Kind::SessionsAgo, -1},
    {"next day", Kind::SessionsAgo, -1},
    {"next session", Kind::SessionsAgo, -1},
    {"next trading day", Kind::SessionsAgo, -1},
    {"day later", Kind::SessionsAgo, -1},
    {"session later", Kind::SessionsAgo, -1},
    {"days later", Kind::Date, 0},
    {"tage später", Kind::Date, 0},
    {"week later", Kind::Date, 0},
    {"weeks later", Kind::Date, 0},
    {"woche später", Kind::Date, 0},
    {"wochen später", Kind::Date, 0},
    {"wochenschluss", Kind::WeekEnd, 0},
    {"wochenausklang", Kind::WeekEnd, 0},
    {"wochenabschluss", Kind::WeekEnd, 0},
    {"wochenauftakt", Kind::WeekStart, 0},
    {"wochenstart", Kind::WeekStart, 0},
    {"wochenbeginn", Kind::WeekStart, 0},
    {"wochenanfang", Kind::WeekStart, 0},
    {"wochenmitte", Kind::Date, 0},
    {"wochenende", Kind::Date, 0},
    {"weekend", Kind::Date, 0},
    {"earlier this week", Kind::Date, 0},
    {"earlier in the week", Kind::Date, 0},
    {"later this week", Kind::Date, 0},
    {"anfang der woche", Kind::WeekStart, 0},
    {"beginn der woche", Kind::WeekStart, 0},
    {"ende der woche", Kind::WeekEnd, 0},
    {"anfang dieser woche", Kind::WeekStart, 0},
    {"ende vergangener woche", Kind::WeekEnd, 1},
    {"ende der vergangenen woche", Kind::WeekEnd, 1},
    {"ende letzter woche", Kind::WeekEnd, 1},
    {"anfang vergangener woche", Kind::WeekStart, 1},
    {"start of the week", Kind::WeekStart, 0},
    {"end of the week", Kind::WeekEnd, 0},
    {"end of last week", Kind::WeekEnd, 1},
    {"vorwoche", Kind::Week, 1},
    {"wochenverlauf", Kind::Week, 0},
    {"quartal*", Kind::Date, 0},
    {"first quarter", Kind::Date, 0},
    {"second quarter", Kind::Date, 0},
    {"third quarter", Kind::Date, 0},
    {"fourth quarter", Kind::Date, 0},
    {"last quarter", Kind::Date, 0},
    {"this quarter", Kind::Date, 0},
    {"the quarter", Kind::Date, 0},
    {"vor tagen", Kind::Date, 0},
    {"vor wochen", Kind::Date, 0},
    {"vor monaten", Kind::Date, 0},
    {"vor jahren", Kind::Date, 0},
});

const PhraseList& namedPhrases()
{
    static const PhraseList phrases(kNamed);
    return phrases;
}

} // namespace

bool mayBeNamed(std::string_view folded)
{
    return namedPhrases().mayBegin(folded);
}

DayForm namedForm(std::span<const Token> tokens, std::size_t at)
{
    const auto match = namedPhrases().at(tokens, at);
    if (!match)
        return {};
    const Named& named = kNamed[match->phrase];
    return {.reference = {.kind = named.kind, .ago = named.ago}, .count = match->count};
}

} // namespace core
