#include "core/claims/constant_lists.h"
#include "core/claims/day_forms.h"
#include "core/claims/token_phrases.h"
#include "core/time/month_names.h"

#include <array>

namespace core {

namespace {

using Kind = DayReference::Kind;
using Tokens = std::span<const Token>;

struct DayPart {
    std::string_view word{};
    bool isSession = false; ///< exchanges are open then
};

constexpr auto kDayParts = std::to_array<DayPart>({{"morgen", true},
                                                   {"früh", true},
                                                   {"frueh", true},
                                                   {"vormittag", true},
                                                   {"nachmittag", true},
                                                   {"mittag", true},
                                                   {"abend", false},
                                                   {"nacht", false},
                                                   {"morning", true},
                                                   {"midday", true},
                                                   {"noon", true},
                                                   {"afternoon", true},
                                                   {"evening", false},
                                                   {"night", false}});
/// Behind one of these a shortened weekday is one ("am Do", "on Sat", "(Fr)").
constexpr auto kBeforeShort = wordList({"am", "vom", "on", "last", "late", "("});
constexpr auto kOldWeek = wordList({"vorwoche"});
constexpr auto kAgo = wordList({"ago", "earlier"});

struct Unit {
    std::string_view prefix{};
    Kind kind = Kind::None;
};

constexpr auto kUnits = std::to_array<Unit>({{"tag", Kind::DaysAgo},
                                             {"day", Kind::DaysAgo},
                                             {"woche", Kind::Week},
                                             {"week", Kind::Week},
                                             {"monat", Kind::MonthsAgo},
                                             {"month", Kind::MonthsAgo},
                                             {"jahr", Kind::YearsAgo},
                                             {"year", Kind::YearsAgo}});

std::optional<Kind> unitAt(Tokens tokens, std::size_t at)
{
    const std::string_view word = wordAt(tokens, at);
    for (const Unit& unit : kUnits) {
        if (word.starts_with(unit.prefix) && word.size() <= unit.prefix.size() + 2)
            return unit.kind;
    }
    return std::nullopt;
}

/// "vor einer Woche", "vor drei Tagen", "a week ago", "two months earlier", "seit drei Jahren".
DayForm countedForm(Tokens tokens, std::size_t at)
{
    const std::string_view word = wordAt(tokens, at);
    const bool isGerman = word == "vor" || word == "seit" || word == "since";
    const std::size_t number = isGerman ? at + 1 : at;
    const unsigned count = number < tokens.size() ? smallNumber(tokens[number]) : 0;
    if (count == 0)
        return {};
    const auto unit = unitAt(tokens, number + 1);
    if (!unit || (!isGerman && !isAmong(wordAt(tokens, number + 2), kAgo)))
        return {};
    const bool isDayBefore = *unit == Kind::DaysAgo && count == 1 && !isGerman
        && wordAt(tokens, number + 2) == "earlier";
    return {.reference = {.kind = isDayBefore ? Kind::SessionsAgo : *unit,
                          .ago = static_cast<int>(count)},
            .count = 3};
}

/// The weekday of "montag", "montagmorgen" and, where it cannot be another word, "mo".
std::optional<std::chrono::weekday> weekdayAt(Tokens tokens, std::size_t at, bool& duringSession)
{
    const Token& token = tokens[at];
    constexpr std::size_t kShortestName = 6;
    const auto holds = [&](std::string_view part) {
        return token.folded.find(part) != std::string::npos;
    };
    if (token.kind != TokenKind::Word || !token.isCapital || token.folded.size() < 2
        || (token.folded.size() >= kShortestName && !holds("tag") && !holds("day")
            && !holds("mittwoch") && !holds("sonnabend")))
        return std::nullopt;
    if (const auto weekday = weekdayFromName(token.folded)) {
        const bool isShort = token.folded.size() < kShortestName;
        return !isShort || isAmong(wordAt(tokens, at - 1), kBeforeShort) ? weekday : std::nullopt;
    }
    for (const DayPart& part : kDayParts) {
        if (token.folded.size() < part.word.size() + kShortestName
            || !token.folded.ends_with(part.word))
            continue;
        const std::string_view name =
            std::string_view(token.folded).substr(0, token.folded.size() - part.word.size());
        if (const auto weekday = weekdayFromName(name)) {
            duringSession = part.isSession;
            return weekday;
        }
    }
    return std::nullopt;
}

/// "vergangener Woche", "der Vorwoche", "last week", "a week ago" behind a weekday: how many
/// tokens, and which week.
std::size_t weekBehind(Tokens tokens, std::size_t at, int& ago)
{
    std::size_t next = at;
    while (next < at + 2
           && (wordAt(tokens, next) == "of" || wordAt(tokens, next) == "in"
               || wordAt(tokens, next) == "der"))
        ++next;
    if (isAmong(wordAt(tokens, next), kOldWeek)) {
        ago = 1;
        return next + 1 - at;
    }
    const std::string_view noun = wordAt(tokens, next + 1);
    if (const auto turn = turnOf(wordAt(tokens, next));
        turn && (noun == "woche" || noun == "week")) {
        ago = *turn == Turn::Past ? 1 : *turn == Turn::Current ? 0 : -1;
        return next + 2 - at;
    }
    const DayForm counted = countedForm(tokens, at);
    if (counted.count == 0 || counted.reference.kind != Kind::Week || wordAt(tokens, at) == "seit")
        return 0;
    ago = counted.reference.ago;
    return counted.count;
}

} // namespace

std::optional<Turn> turnOf(std::string_view folded)
{
    constexpr auto kPast = wordList({"last", "past", "previous", "prior", "vergangne"});
    constexpr auto kPastStems = std::to_array<std::string_view>(
        {"vergangene", "letzte", "vorige", "abgelaufene", "zurückliegende"});
    constexpr auto kCurrent = wordList({"this", "current", "diese", "dieser", "diesem", "diesen",
                                        "dieses", "laufende", "laufenden", "laufendem"});
    constexpr auto kComing = wordList({"next", "coming", "kommende", "kommenden", "kommender",
                                       "kommendem", "nächste", "nächsten", "nächster", "nächstem"});
    if (isAmong(folded, kPast))
        return Turn::Past;
    for (const std::string_view stem : kPastStems) {
        if (folded.starts_with(stem) && folded.size() <= stem.size() + 1)
            return Turn::Past;
    }
    if (isAmong(folded, kCurrent))
        return Turn::Current;
    return isAmong(folded, kComing) ? std::optional(Turn::Coming) : std::nullopt;
}

DayForm weekdayForm(Tokens tokens, std::size_t at)
{
    DayForm form{.reference = {.kind = Kind::Weekday}, .count = 1};
    form.reference.weekday = weekdayAt(tokens, at, form.duringSession);
    if (!form.reference.weekday)
        return {};
    const auto part = std::ranges::find(kDayParts, wordAt(tokens, at + 1), &DayPart::word);
    if (part != kDayParts.end()) {
        form.duringSession = part->isSession;
        ++form.count;
    }
    // "Montag, den 27. Januar": the date says it all.
    std::size_t behind = at + form.count + (wordAt(tokens, at + form.count) == "." ? 1 : 0);
    behind += wordAt(tokens, behind) == "," || wordAt(tokens, behind) == "(" ? 1 : 0;
    behind += wordAt(tokens, behind) == "den" || wordAt(tokens, behind) == "dem" ? 1 : 0;
    if (behind < tokens.size()) {
        if (const DayForm date = dateForm(tokens, behind); date.count > 0) {
            form.reference = date.reference;
            form.count = behind + date.count - at;
            return form;
        }
    }
    if (const auto turn = turnOf(wordAt(tokens, at - 1))) {
        form.before = 1;
        form.reference.isOver = *turn == Turn::Past;
        form.reference.ago = *turn == Turn::Coming ? -1 : 0;
        if (*turn == Turn::Current) // "an diesem Freitag" may be to come
            form.reference = {.kind = Kind::Date};
    }
    int ago = 0;
    if (const std::size_t week = weekBehind(tokens, at + form.count, ago); week > 0) {
        form.count += week;
        form.reference.isOver = false;
        form.reference.ago = ago;
    }
    return form;
}

bool mayBeRelative(std::string_view folded)
{
    return folded == "vor" || folded == "seit" || folded == "since" || mayBeNamed(folded)
        || smallNumberOf(folded) != 0;
}

DayForm relativeForm(Tokens tokens, std::size_t at)
{
    const DayForm named = namedForm(tokens, at);
    return named.count > 0 ? named : countedForm(tokens, at);
}

DayForm weekForm(Tokens tokens, std::size_t at)
{
    const std::string_view word = wordAt(tokens, at);
    if (word != "woche" && word != "week")
        return {};
    const auto turn = turnOf(wordAt(tokens, at - 1));
    if (!turn)
        return {};
    const int ago = *turn == Turn::Past ? 1 : *turn == Turn::Current ? 0 : -1;
    return {.reference = {.kind = Kind::Week, .ago = ago}, .count = 1, .before = 1};
}

} // namespace core
