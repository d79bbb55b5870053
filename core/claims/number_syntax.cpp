#include "core/claims/number_syntax.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

using Bond = Movement::Bond;

/// Verbs whose object is by how much, whatever "über" stands before it: "verlor über 300 Punkte".
bool hasAmountAsObject(std::string_view word)
{
    constexpr auto kVerbs = std::to_array<std::string_view>(
        {"verlor",   "verloren", "verliert", "verlieren",   "gewann",   "gewannen", "gewinnt",
         "gewinnen", "büsste",   "büssten",  "eingebüsst",  "gewonnen", "legte",    "legten",
         "gab",      "gaben",    "zugelegt", "nachgegeben", "lost",     "loses",    "lose",
         "losing",   "gained",   "gains",    "gain",        "gaining",  "shed",     "sheds",
         "added",    "adds",     "put on",   "knocked",     "erased",   "wiped"});
    return std::ranges::find(kVerbs, word) != kVerbs.end();
}

bool clauseHas(const TaggedSentence& sentence, std::size_t at, WordRoles roles, bool beforeOnly)
{
    const NumberClause& clause = sentence.clauseOf(at);
    const std::size_t begin = std::max(clause.begin, at < kFarthest ? 0 : at - kFarthest);
    const std::size_t end = beforeOnly ? at : std::min(clause.end, at + kFarthest);
    for (std::size_t i = begin; i < end; ++i) {
        if (sentence.hasAny(i, roles) && !sentence.tags[i].isNumber)
            return true;
    }
    return false;
}

/// "von 100 auf 110", "from 142.62 to 118.42": whether the other end follows.
bool hasOtherEnd(const TaggedSentence& sentence, const ReadNumber& number)
{
    constexpr std::size_t kNear = 10;
    const std::size_t end = std::min(sentence.tokens.size(), number.last + kNear);
    for (std::size_t at = number.last + 1; at + 1 < end; ++at) {
        if (sentence.word(at) != "auf" && sentence.word(at) != "to")
            continue;
        // A hedge may stand between.
        constexpr std::size_t kLongestHedge = 3;
        for (std::size_t i = at + 1; i <= at + 1 + kLongestHedge && i < sentence.tags.size(); ++i) {
            if (sentence.tags[i].isNumber)
                return true;
        }
    }
    return false;
}

/// "auf 110 nach 100", "to 61.2 from 61.5": whether the end of the move stands before.
bool followsLevel(const TaggedSentence& sentence, std::size_t preposition)
{
    constexpr std::size_t kNear = 8;
    for (std::size_t back = 1; back <= kNear && back <= preposition; ++back) {
        const std::size_t at = preposition - back;
        if ((sentence.word(at) == "auf" || sentence.word(at) == "to" || sentence.word(at) == "bei"
             || sentence.word(at) == "at")
            && sentence.tags[at + 1].isNumber)
            return true;
    }
    return false;
}

/// "Höchststand im März von 8.546 Punkten": the noun before a time that ends before `of`.
std::optional<std::size_t> headBeforeTime(const TaggedSentence& sentence, std::size_t of)
{
    constexpr std::size_t kLongest = 6;
    constexpr WordRoles kLevels = WordRole::LevelNoun | WordRole::Highest | WordRole::Lowest;
    const std::size_t begin = sentence.clauseOf(of).begin;
    bool isTime = false;
    for (std::size_t back = 1; back <= kLongest && of >= begin + back; ++back) {
        const std::size_t at = of - back;
        if (isTime && sentence.hasAny(at, kLevels))
            return at;
        const bool isPart = sentence.hasAny(at, WordRole::Measure | WordRole::Reference)
            || sentence.tokens[at].kind == TokenKind::Number;
        if (!isPart && !sentence.hasAny(at, WordRole::Prep | WordRole::Filler)
            && sentence.word(at) != "." && sentence.word(at) != "this"
            && sentence.word(at) != "last")
            return std::nullopt;
        isTime = isTime || isPart;
    }
    return std::nullopt;
}

PriceSyntax behindOf(const TaggedSentence& sentence, const ReadNumber& number, std::size_t of)
{
    const auto head = rulerOf(sentence, {.first = of});
    const bool isOfReference =
        head && sentence.word(of) == "of" && sentence.has(*head, WordRole::Reference);
    if (!hasOtherEnd(sentence, number) && (isOfReference || headBeforeTime(sentence, of)))
        return PriceSyntax::Level;
    if (head) {
        if (sentence.has(*head, WordRole::Noun)
            && sentence.hasAny(*head, WordRole::Up | WordRole::Down))
            return PriceSyntax::Change;
        if (sentence.hasAny(*head,
                            WordRole::LevelNoun | WordRole::Highest | WordRole::Lowest
                                | WordRole::Target | WordRole::Value | WordRole::Price
                                | WordRole::Commodity | WordRole::Forecast))
            return PriceSyntax::Level;
    }
    if (hasOtherEnd(sentence, number))
        return PriceSyntax::Base;
    return PriceSyntax::None;
}

PriceSyntax behindPreposition(const TaggedSentence& sentence, const ReadNumber& number,
                              std::size_t at)
{
    const std::string_view word = sentence.word(at);
    if (sentence.has(at, WordRole::ByPrep))
        return PriceSyntax::Change;
    if (word == "von" || word == "of" || word == "in")
        return behindOf(sentence, number, at);
    if (sentence.has(at, WordRole::FromPrep))
        return hasOtherEnd(sentence, number) || followsLevel(sentence, at) ? PriceSyntax::Base
                                                                           : PriceSyntax::Level;
    if (!sentence.has(at, WordRole::LevelPrep))
        return PriceSyntax::None;
    if ((word == "to" || word == "auf") && isMoveResized(sentence, at))
        return PriceSyntax::Change;
    const WordRoles level = WordRole::LevelVerb | WordRole::LevelNoun | WordRole::Highest
        | WordRole::Lowest | WordRole::Costs;
    if (word == "mit" || word == "für" || word == "zu")
        return clauseHas(sentence, number.first, level, false) ? PriceSyntax::Level
                                                               : PriceSyntax::None;
    return PriceSyntax::Level;
}

/// "um 5 Prozent auf 12,34 Franken bergauf": the adverb is of the change before.
bool isMovedTo(const TaggedSentence& sentence, std::optional<std::size_t> ruler,
               const Movement& movement)
{
    return ruler && (sentence.word(*ruler) == "auf" || sentence.word(*ruler) == "to")
        && sentence.has(movement.at, WordRole::Adverb);
}

/// "notierte mit 12,50 Euro etwas höher": the level, and which way it went.
bool isLevelWithWay(const TaggedSentence& sentence, std::optional<std::size_t> ruler,
                    const ReadNumber& number, const Movement& movement)
{
    return movement.bond == Bond::Behind && ruler && sentence.word(*ruler) == "mit"
        && number.unit.kind == UnitKind::Currency && number.unit.scale == 1.0
        && sentence.word(movement.at).ends_with("er")
        && sentence.has(movement.at, WordRole::Adverb);
}

/// A noun that is not beside the number need not be of it: "the discount chain".
bool mayBeFar(const TaggedSentence& sentence, const Movement& movement)
{
    return movement.way != Direction::None
        && sentence.hasAny(movement.at, WordRole::Verb | WordRole::Adverb);
}

} // namespace

PriceSyntax priceSyntax(const TaggedSentence& sentence, const ReadNumber& number,
                        const HedgeWords& hedge, const Movement& movement)
{
    const auto ruler = rulerOf(sentence, hedge);
    if (number.sign != Direction::None)
        return PriceSyntax::Change;
    if (hedge.isReached || isLevelWithWay(sentence, ruler, number, movement))
        return PriceSyntax::Level;
    if (movement.bond == Bond::Behind && !movement.isVerb && !isMovedTo(sentence, ruler, movement))
        return PriceSyntax::Change;
    if (ruler
        && sentence.hasAny(*ruler,
                           WordRole::LevelPrep | WordRole::ByPrep | WordRole::OfPrep
                               | WordRole::FromPrep)) {
        const PriceSyntax syntax = behindPreposition(sentence, number, *ruler);
        // "wurde um 12,50 Euro gehandelt", as Austrians say.
        if (syntax == PriceSyntax::Change && movement.way == Direction::None
            && clauseHas(sentence, number.first, WordRole::LevelVerb | WordRole::Costs, false))
            return PriceSyntax::Level;
        if (syntax != PriceSyntax::None)
            return syntax;
    }
    if (sentence.hasAny(number.last + 1, WordRole::Commodity | WordRole::Price | WordRole::Target))
        return PriceSyntax::Level;
    if (hedge.mayCross && !hasAmountAsObject(sentence.word(movement.at)))
        return PriceSyntax::Level;
    if (movement.bond == Bond::Head || movement.bond == Bond::Behind)
        return PriceSyntax::Change;
    if (sentence.has(number.last + 1, WordRole::Distance))
        return PriceSyntax::None;
    if (ruler
        && sentence.hasAny(*ruler,
                           WordRole::LevelNoun | WordRole::Target | WordRole::Index
                               | WordRole::Highest | WordRole::Lowest))
        return PriceSyntax::Level;
    if (clauseHas(sentence, number.first, WordRole::Costs, false))
        return PriceSyntax::Object;
    if (ruler && sentence.has(*ruler, WordRole::LevelVerb))
        return PriceSyntax::Level;
    if (ruler && sentence.hasAny(*ruler, WordRole::Prep))
        return PriceSyntax::None;
    return mayBeFar(sentence, movement) ? PriceSyntax::Change : PriceSyntax::None;
}

bool isRowOfTable(const TaggedSentence& sentence, const HedgeWords& hedge)
{
    const NumberClause& clause = sentence.clauseOf(hedge.first);
    constexpr std::size_t kLongest = 16;
    if (clause.end - clause.begin > kLongest
        || clauseHas(sentence, hedge.first,
                     WordRole::Verb | WordRole::LevelVerb | WordRole::Costs | WordRole::Prep,
                     false))
        return false;
    if (hedge.first == clause.begin)
        return hedge.first > 0 && sentence.word(hedge.first - 1) == ":";
    const std::size_t before = hedge.first - 1;
    return sentence.tags[before].isMention
        || sentence.hasAny(
            before, WordRole::Market | WordRole::Index | WordRole::Commodity | WordRole::Currency);
}

bool rulerIs(const TaggedSentence& sentence, const HedgeWords& hedge, WordRole role)
{
    const auto ruler = rulerOf(sentence, hedge);
    return ruler && sentence.has(*ruler, role);
}

bool rulerWordIs(const TaggedSentence& sentence, const HedgeWords& hedge,
                 std::initializer_list<std::string_view> words)
{
    const auto ruler = rulerOf(sentence, hedge);
    return ruler && std::ranges::find(words, sentence.word(*ruler)) != words.end();
}

bool isFromNamedPrice(const TaggedSentence& sentence, std::size_t at)
{
    constexpr auto kFrom =
        std::to_array<std::string_view>({"from", "vom", "unter", "über", "below", "above", "off",
                                         "gegenüber", "zum", "beneath", "unterhalb", "oberhalb"});
    constexpr auto kClose =
        std::to_array<std::string_view>({"schluss", "vortag", "close", "vorabend", "yesterday",
                                         "gestern", "settlement", "previous"});
    constexpr std::size_t kNear = 8;
    if (at >= sentence.tags.size())
        return false;
    const std::size_t end = std::min(sentence.clauseOf(at).end, at + kNear);
    bool isFrom = false;
    bool isPrice = false;
    for (std::size_t i = at; i < end && !sentence.tags[i].isNumber; ++i) {
        const std::string_view word = sentence.word(i);
        if (std::ranges::any_of(kClose, [&](auto part) { return word.starts_with(part); }))
            return false;
        isFrom = isFrom || std::ranges::find(kFrom, word) != kFrom.end();
        isPrice = isPrice
            || (isFrom
                && sentence.hasAny(i, WordRole::LevelNoun | WordRole::Highest | WordRole::Lowest));
    }
    return isPrice;
}

bool namesAnything(const TaggedSentence& sentence, std::size_t at)
{
    const NumberClause& clause = sentence.clauseOf(at);
    const std::size_t begin = std::max(clause.begin, at < kFarthest ? 0 : at - kFarthest);
    const std::size_t end = std::min(clause.end, at + kFarthest);
    for (std::size_t i = begin; i < end; ++i) {
        // "stand ein Minus zu Buche"
        const bool isMovement = sentence.has(i, WordRole::Noun) || sentence.word(i) == "buche";
        const bool isName = sentence.tokens[i].isCapital && i != clause.begin
            && !sentence.tags[i].isNumber && !isMovement;
        const bool isEnglishNoun = sentence.language != "de"
            && sentence.tokens[i].kind == TokenKind::Word && sentence.tags[i].roles.isEmpty()
            && !sentence.tags[i].isNumber;
        if (isName || isEnglishNoun)
            return true;
    }
    return false;
}

bool followsChange(const TaggedSentence& sentence, const ReadNumber& number)
{
    if (number.first < 2 || namesAnything(sentence, number.first))
        return false;
    const std::string_view word = sentence.word(number.first - 1);
    return (word == "auf" || word == "to") && sentence.tags[number.first - 2].isNumber;
}

} // namespace core
