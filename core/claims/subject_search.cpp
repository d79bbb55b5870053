#include "core/claims/subject_search.h"

#include "core/claims/constant_lists.h"
#include "core/time/month_names.h"

#include <algorithm>
#include <array>
#include <ranges>

namespace core {

namespace {

constexpr auto kJoining = wordList(
    {",", "und", "and", "sowie", "beziehungsweise", "bzw", ".", "respectively", "um", "by"});

/// English clauses that begin so tell of something else unless it is named.
constexpr auto kContrasting = wordList({"while", "whereas", "as", "though", "although"});
/// Behind "and" they go on with the subject of the clause before.
constexpr auto kGoingOn = wordList(
    {"fell", "rose", "was",  "is",    "were", "are",    "has",     "had",    "lost",   "sank",
     "slid", "shed", "hit",  "went",  "down", "up",     "then",    "later",  "last",   "by",
     "to",   "a",    "an",   "more",  "now",  "at",     "in",      "on",     "its",    "still",
     "grew", "won",  "put",  "added", "at",   "off",    "the",     "about",  "almost", "nearly",
     "as",   "from", "over", "under", "some", "around", "touched", "traded", "closes"});

bool isSame(const SubjectAnchor& a, const SubjectAnchor& b)
{
    return a.named->mention->subject == b.named->mention->subject;
}

/// Only joining words stand between two numbers, and they are of one kind.
bool areListed(std::span<const Token> tokens, const NumberClaim& a, const NumberClaim& b)
{
    if (b.firstToken <= a.lastToken + 1 || b.firstToken > a.lastToken + 4
        || a.claim.quantity != b.claim.quantity || a.claim.partner || b.claim.partner)
        return false;
    bool joined = false;
    for (std::size_t at = a.lastToken + 1; at < b.firstToken; ++at) {
        if (!isAmong(wordAt(tokens, at), kJoining))
            return false;
        joined = joined || wordAt(tokens, at) != ",";
    }
    return joined || b.firstToken == a.lastToken + 2;
}

/// "Nvidia sagte, die Aktie ...": a description beside the one that it stands for.
bool isSameThroughout(const Anchors& anchors)
{
    const SubjectCandidate* first = nullptr;
    for (const SubjectAnchor* anchor : anchors) {
        if (anchor->kind == SubjectAnchor::Kind::Description)
            continue;
        if (anchor->kind != SubjectAnchor::Kind::Named)
            return false;
        if (first == nullptr)
            first = &*anchor->named;
        if (first->mention->subject != anchor->named->mention->subject)
            return false;
    }
    return true;
}

} // namespace

bool fitsUnit(InstrumentKind kind, const Claim& claim)
{
    if (claim.quantity == ClaimQuantity::MarketValue)
        return kind == InstrumentKind::Share || kind == InstrumentKind::Crypto;
    if (claim.unit == kPoints)
        return kind == InstrumentKind::Index || kind == InstrumentKind::Bond
            || kind == InstrumentKind::Other;
    if (claim.unit == kPercent || claim.unit == kPercentagePoints)
        return true;
    return kind != InstrumentKind::Index;
}

bool fitsNoun(InstrumentKind kind, SubjectNoun noun)
{
    switch (noun) {
    case SubjectNoun::Index:
        return kind == InstrumentKind::Index;
    case SubjectNoun::Share:
    case SubjectNoun::Company:
        return kind == InstrumentKind::Share;
    default:
        return true;
    }
}

bool descriptionFits(SubjectNoun noun, const Claim& claim)
{
    switch (noun) {
    case SubjectNoun::Index:
        return fitsUnit(InstrumentKind::Index, claim);
    case SubjectNoun::Share:
    case SubjectNoun::Company:
        return fitsUnit(InstrumentKind::Share, claim);
    default:
        return true;
    }
}

Candidates candidatesOf(std::span<const SubjectAnchor> anchors, std::size_t end, const Claim& claim,
                        SubjectNoun noun)
{
    constexpr std::size_t kEnough = 4; ///< more are as ambiguous as these
    Candidates found;
    for (const SubjectAnchor& anchor : anchors) {
        if (anchor.tokens.first >= end)
            break;
        if (anchor.kind == SubjectAnchor::Kind::Stranger && anchor.isName
            && noun != SubjectNoun::Index)
            ++found.strangers;
        if (anchor.kind != SubjectAnchor::Kind::Named || anchor.isAside
            || !fitsUnit(anchor.named->kind, claim) || !fitsNoun(anchor.named->kind, noun)
            || found.named.size() >= kEnough)
            continue;
        if (std::ranges::none_of(
                found.named, [&](const SubjectAnchor* known) { return isSame(*known, anchor); }))
            found.named.push_back(&anchor);
    }
    return found;
}

Anchors onlyOne(const Anchors& anchors)
{
    const SubjectAnchor& last = *anchors.back();
    const bool isOneList = std::ranges::all_of(anchors | std::views::drop(1),
                                               [](const SubjectAnchor* a) { return a->isListed; });
    if (anchors.size() == 1 || isOneList || isSameThroughout(anchors))
        return {&last};
    Anchors shares;
    std::ranges::copy_if(anchors, std::back_inserter(shares),
                         [](const SubjectAnchor* a) { return a->isShare; });
    if (shares.size() == 1)
        return shares;
    return {};
}

std::vector<NumberList> numberLists(std::span<const Token> tokens,
                                    std::span<const NumberClaim> numbers)
{
    std::vector<NumberList> lists(numbers.size());
    for (std::size_t first = 0; first < numbers.size();) {
        std::size_t behind = first + 1;
        while (behind < numbers.size() && areListed(tokens, numbers[behind - 1], numbers[behind]))
            ++behind;
        for (std::size_t at = first; at < behind; ++at)
            lists[at] = {.place = at - first, .size = behind - first};
        first = behind;
    }
    return lists;
}

bool followsNumber(std::span<const Token> tokens, const NumberClaim& number)
{
    const std::size_t first = number.firstToken;
    const std::string_view before = wordAt(tokens, first - 1);
    return first >= 2 && tokens[first - 2].kind == TokenKind::Number
        && (before == "und" || before == "and" || before == "beziehungsweise");
}

bool saysEach(const SubjectSentence& sentence, std::size_t clause)
{
    for (std::size_t at = 0; at < sentence.tokens.size(); ++at) {
        if (sentence.clauses->of(at) == clause && meansEach(sentence.tokens[at].folded))
            return true;
    }
    return false;
}

bool isFronted(const SubjectSentence& sentence)
{
    constexpr auto kFronting =
        wordList({"with", "after", "following", "despite", "on", "having", "amid"});
    const Clauses& clauses = *sentence.clauses;
    if (clauses.size() < 2 || !isAmong(wordAt(sentence.tokens, 0), kFronting)
        || wordAt(sentence.tokens, clauses[1].first) != ",")
        return false;
    // "After a drop of 17 percent at Foobar, ...": it has a name of its own.
    const auto phrase = sentence.tokens.subspan(1, clauses[1].first - 1);
    return std::ranges::none_of(phrase, [](const Token& token) {
        return token.isCapital && !isWeekdayName(token.folded) && !monthFromName(token.folded);
    });
}

bool beginsRelative(const SubjectSentence& sentence, std::size_t token)
{
    constexpr auto kRelative =
        wordList({"which", "whose", "who", "die", "der", "das", "deren", "dessen"});
    return wordAt(sentence.tokens, token) == ","
        && isAmong(wordAt(sentence.tokens, token + 1), kRelative);
}

bool beginsClause(const SubjectSentence& sentence, std::size_t token)
{
    constexpr std::size_t kNear = 4; // "shares of Nvidia"
    const Clauses& clauses = *sentence.clauses;
    return token <= clauses[clauses.of(token)].first + kNear;
}

bool goesOn(const SubjectSentence& sentence, const NumberClaim& number)
{
    if (sentence.isGerman)
        return true;
    const std::size_t first = (*sentence.clauses)[sentence.clauses->of(number.firstToken)].first;
    const std::string_view opening = wordAt(sentence.tokens, first);
    if (isAmong(opening, kContrasting))
        return false;
    if (opening != "and" && opening != "but" && opening != "yet")
        return true;
    const std::string_view next = wordAt(sentence.tokens, first + 1);
    return first + 1 >= number.firstToken || isAmong(next, kGoingOn) || next.ends_with("ed")
        || next.ends_with("ing") || next.ends_with("ly");
}

} // namespace core
