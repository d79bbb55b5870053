#pragma once

#include "core/claims/claim_subjects.h"

#include <vector>

namespace core {

/// Whether something of that kind can have a price as `claim` states it: points are of an index,
/// a market value is of a share.
bool fitsUnit(InstrumentKind kind, const Claim& claim);

/// Whether the words of a description ("das Papier", "der Leitindex") can stand for that kind.
bool fitsNoun(InstrumentKind kind, SubjectNoun noun);

/// Whether a description that is made with `noun` can have a price as `claim` states it.
bool descriptionFits(SubjectNoun noun, const Claim& claim);

/// The instruments that `anchors` before `end` name, each once, asides left out, which `claim` and
/// `noun` can mean. `strangers` counts the unknown names among them.
struct Candidates {
    std::vector<const SubjectAnchor*> named{};
    std::size_t strangers = 0;
};
Candidates candidatesOf(std::span<const SubjectAnchor> anchors, std::size_t end, const Claim& claim,
                        SubjectNoun noun);

/// Anchors of one clause, in their order.
using Anchors = std::vector<const SubjectAnchor*>;

/// The one of several that the statement is about; empty where that cannot be told.
Anchors onlyOne(const Anchors& anchors);

/// Numbers that stand in one list ("3 und 4 Prozent"): of each number the list's first, its place
/// in the list and the list's length.
struct NumberList {
    std::size_t place = 0;
    std::size_t size = 1;
};
std::vector<NumberList> numberLists(std::span<const Token> tokens,
                                    std::span<const NumberClaim> numbers);

/// "Mit 1,5 und 1,9 Prozent": a number before this one that was not read as a statement.
bool followsNumber(std::span<const Token> tokens, const NumberClaim& number);

/// Whether a clause says "beide", "jeweils" or "each".
bool saysEach(const SubjectSentence& sentence, std::size_t clause);

/// "After a drop of 17 percent, Nvidia recovered": whether the first clause is put before what it
/// is about, and whether a token is among the first of the clause behind.
bool isFronted(const SubjectSentence& sentence);
bool beginsClause(const SubjectSentence& sentence, std::size_t token);

/// Whether a relative clause begins with the token: ", which", ", die".
bool beginsRelative(const SubjectSentence& sentence, std::size_t token);

/// Whether the clause of a number can be about what stands in a clause before it.
bool goesOn(const SubjectSentence& sentence, const NumberClaim& number);

} // namespace core
