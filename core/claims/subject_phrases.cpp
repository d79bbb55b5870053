#include "core/claims/subject_phrases.h"

#include "core/claims/constant_lists.h"
#include "core/claims/noun_phrases.h"

#include <array>

namespace core {

namespace {

using Kind = SubjectAnchor::Kind;
using Tokens = std::span<const Token>;

/// Of "je Aktie", "a share".
constexpr auto kUnits = wordList({"je", "pro", "per", "a", "eine", "einer", "an", "one", "each"});
/// "stock futures", "share index": not the shares of one company.
constexpr auto kMarketHeads =
    wordList({"futures", "market", "markets", "exchange", "exchanges", "index", "indexes",
              "indices", "benchmark", "traders", "investors"});
constexpr auto kOf = wordList({"von", "vom", "of", "in", "der", "des", "bei", "eines", "einer"});
constexpr auto kBehindElsewhere =
    wordList({"in", "von", "of", "der", "des", "für", "for", "eines", "einer"});

bool isCapitalWord(Tokens tokens, std::size_t at)
{
    return at < tokens.size() && tokens[at].kind == TokenKind::Word && tokens[at].isCapital;
}

/// The last part of the hyphen compound that begins at `at`.
std::size_t compoundEnd(Tokens tokens, std::size_t at)
{
    while (at + 2 < tokens.size() && wordAt(tokens, at + 1) == "-" && !tokens[at + 1].afterBlank
           && !tokens[at + 2].afterBlank)
        at += 2;
    return at;
}

/// Whether a known name ends the noun phrase that goes on behind `at`: "die Aktie des
/// Softwarekonzerns SAP", "shares of rival AMD".
bool isOfKnownName(const PhrasePlace& place)
{
    constexpr std::size_t kFarthest = 7; ///< tokens
    if (place.name >= place.tokens.size() || place.name > place.at + kFarthest)
        return false;
    for (std::size_t at = place.at + 1; at < place.name; ++at) {
        const std::size_t last = compoundEnd(place.tokens, at);
        if (place.tokens[at].kind != TokenKind::Word || last >= place.name)
            return last >= place.name && place.tokens[at].kind == TokenKind::Word;
        const bool isCompany = subjectNounOf(wordAt(place.tokens, last)) == SubjectNoun::Company;
        if (isCompany && last + 1 != place.name)
            return false;
        if (isCapitalWord(place.tokens, last) && !isCompany)
            return false;
        at = last;
    }
    return true;
}

SubjectAnchor stranger(std::size_t first, std::size_t last)
{
    return {.kind = Kind::Stranger, .tokens = {first, last}, .isName = true};
}

/// "shares of Foobar", "die Aktie des Konzerns", "die Papiere eines Rivalen".
SubjectPhrase ownedShare(const PhrasePlace& place)
{
    const Tokens tokens = place.tokens;
    const bool isIndefinite = wordAt(tokens, place.at + 1).starts_with("eine")
        || isAmong(wordAt(tokens, place.at + 2), kUnits);
    const std::size_t owner =
        isDefiniteWord(wordAt(tokens, place.at + 2)) ? place.at + 3 : place.at + 2;
    if (owner >= tokens.size())
        return {stranger(place.at, place.at), place.at + 1};
    const std::size_t noun = compoundEnd(tokens, owner);
    const bool isCompany = subjectNounOf(wordAt(tokens, noun)) == SubjectNoun::Company;
    if (isCompany && !isIndefinite && !isCapitalWord(tokens, noun + 1))
        return {SubjectAnchor{.kind = Kind::Description,
                              .tokens = {place.at, noun},
                              .noun = SubjectNoun::Share},
                noun + 1};
    const std::size_t first = isCompany && isCapitalWord(tokens, noun + 1) ? noun + 1 : noun;
    const std::size_t last =
        isCapitalWord(tokens, first) ? nameEnd(tokens, first, place.name) : first;
    return {stranger(place.at, last), last + 1};
}

/// Whether a place is named before: "In Tokio verlor der Leitindex".
bool isElsewhere(Tokens tokens, std::size_t first)
{
    constexpr std::size_t kFarthest = 8; ///< tokens
    for (std::size_t step = 2; step <= kFarthest; ++step) {
        const std::string_view word = wordAt(tokens, first - step);
        if (word.empty() || word == ",")
            return false;
        if (word == "in" && isCapitalWord(tokens, first - step + 1)
            && subjectNounOf(wordAt(tokens, first - step + 1)) == SubjectNoun::None)
            return true;
    }
    return false;
}

/// What the last part of a compound with a name says of it: "Nvidia-Aktie", "Dax-Konzern".
void applyHead(SubjectAnchor& anchor, std::string_view head)
{
    constexpr auto kShareEndings =
        endingList({"aktie", "aktien", "papiere", "papieren", "titel", "titeln"});
    const SubjectNoun noun = subjectNounOf(head);
    const bool isIndex = anchor.named->kind == InstrumentKind::Index;
    const bool isShare = noun == SubjectNoun::Share || endsInAny(head, kShareEndings);
    const bool isItself = noun == SubjectNoun::Neutral || noun == SubjectNoun::Index
        || (noun == SubjectNoun::Company && !isIndex);
    anchor.isShare = isShare && !isIndex;
    anchor.isAside = !isShare && !isItself;
}

} // namespace

std::size_t nameEnd(Tokens tokens, std::size_t at, std::size_t name)
{
    const std::size_t last = capitalRunEnd(tokens, at);
    for (std::size_t word = at + 1; word <= last; ++word) {
        if (word == name || subjectNounOf(wordAt(tokens, word)) != SubjectNoun::None)
            return tokens[word - 1].kind == TokenKind::Word ? word - 1 : word - 2;
    }
    return last;
}

std::size_t compoundBegin(Tokens tokens, std::size_t at)
{
    while (at >= 2 && wordAt(tokens, at - 1) == "-" && !tokens[at].afterBlank
           && !tokens[at - 1].afterBlank)
        at -= 2;
    return at;
}

SubjectPhrase sharePhrase(const PhrasePlace& place)
{
    const Tokens tokens = place.tokens;
    const std::size_t at = place.at;
    const bool isValue = isMarketValue(tokens, at);
    const std::size_t first = isValue ? at - 1 : compoundBegin(tokens, at);
    const std::string_view before = wordAt(tokens, first - 1);
    if (isAmong(wordAt(tokens, at + 1), kMarketHeads))
        return {SubjectAnchor{.kind = Kind::Group, .tokens = {first, at + 1}}, at + 2};
    const bool isOf = isAmong(wordAt(tokens, at + 1), kOf);
    if ((isOf && isOfKnownName(place)) || isAmong(before, kUnits)
        || (place.isGerman && !tokens[at].isCapital))
        return {std::nullopt, at + 1};
    if (first < at && !isValue) // "Foobar-Aktie"; a name that is known is an anchor of its own
        return {stranger(first, at), at + 1};
    if (isOf)
        return ownedShare(place);
    const bool isDefinite = isDefiniteWord(before);
    if (isDefinite || first == 0 || tokens[first - 1].kind == TokenKind::Sign
        || (!place.isGerman && isPreposition(before)))
        return {SubjectAnchor{.kind = Kind::Description,
                              .tokens = {isDefinite ? first - 1 : first, at},
                              .noun = SubjectNoun::Share},
                at + 1};
    SubjectAnchor other = stranger(first, at); // "Foobars Aktie", "US-amerikanische Aktien"
    if (!place.isGerman) {                     // "Foobar shares", "chip shares"
        other.tokens.first = first - 1;
        other.kind = tokens[first - 1].isCapital ? Kind::Stranger : Kind::Group;
    }
    other.isName = isCapitalWord(tokens, first - 1);
    return {other, at + 1};
}

SubjectPhrase descriptionPhrase(const PhrasePlace& place, SubjectNoun noun)
{
    const Tokens tokens = place.tokens;
    const std::size_t at = place.at;
    if ((place.isGerman && !tokens[at].isCapital) || place.name == at + 1)
        return {std::nullopt, at + 1};
    const std::size_t first = compoundBegin(tokens, at);
    if (isCapitalWord(tokens, at + 1)
        && subjectNounOf(wordAt(tokens, at + 1)) == SubjectNoun::None) { // "der Konzern Foobar"
        const std::size_t last = nameEnd(tokens, at + 1, place.name);
        return {stranger(first, last), last + 1};
    }
    const Governor governor = governorOf(tokens, first, place.isGerman);
    const bool isIndex = noun == SubjectNoun::Index;
    const bool isPlain = !isIndex || (first == at && !isElsewhere(tokens, first));
    if (isDefiniteWord(wordAt(tokens, first - 1)) && isPlain
        && !isAmong(wordAt(tokens, at + 1), kBehindElsewhere))
        return {SubjectAnchor{.kind = Kind::Description,
                              .tokens = {first - 1, at},
                              .noun = noun,
                              .isAside =
                                  governor == Governor::OfOther || governor == Governor::Excluding},
                at + 1};
    if (governor != Governor::None)
        return {std::nullopt, at + 1};
    SubjectAnchor other = stranger(first, at);
    other.isName = isIndex;
    return {other, at + 1};
}

std::size_t readHead(SubjectAnchor& anchor, Tokens tokens, bool isGerman)
{
    const Mention& mention = *anchor.named->mention;
    std::size_t next = anchor.tokens.last + 1;
    if (mention.rule == "compound") {
        applyHead(anchor, wordAt(tokens, anchor.tokens.last));
        return next;
    }
    if (wordAt(tokens, next) == "-" && !tokens[next].afterBlank) {
        applyHead(anchor, wordAt(tokens, next + 1));
        return std::min(next + 2, tokens.size());
    }
    bool isPossessive = isGerman && mention.rule == "inflected";
    if (next + 1 < tokens.size() && tokens[next].kind == TokenKind::Sign
        && wordAt(tokens, next + 1) == "s" && !tokens[next + 1].afterBlank) {
        next += 2;
        isPossessive = true;
    }
    const std::string_view word = wordAt(tokens, next);
    const SubjectNoun noun = subjectNounOf(word);
    if (noun == SubjectNoun::Share && !isAmong(wordAt(tokens, next + 1), kMarketHeads)) {
        anchor.isShare = true;
        return next + 1;
    }
    if (isMarketValue(tokens, next + 1)) {
        anchor.isShare = true;
        return next + 2;
    }
    const bool isOwnFuture = word == "futures" && anchor.named->kind == InstrumentKind::Commodity;
    anchor.isAside = (isOtherHead(word) && !isOwnFuture)
        || (isPossessive && isGerman && isCapitalWord(tokens, next)
            && noun != SubjectNoun::Neutral);
    return anchor.tokens.last + 1;
}

} // namespace core
