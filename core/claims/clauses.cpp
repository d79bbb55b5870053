#include "core/claims/clauses.h"

#include "core/claims/constant_lists.h"

#include <array>
#include <ranges>

namespace core {

namespace {

using Tokens = std::span<const Token>;

constexpr auto kBreaks = wordList({",", ";", ":", "—", "«", "»", "„", "“", "”", "\"", "|", "/"});
constexpr auto kJoining = wordList({"und", "and", "aber", "but", "sowie", "während", "while",
                                    "whereas", "wohingegen", "doch", "though", "although", "obwohl",
                                    "weil", "because", "wobei", "sondern", "yet"});
constexpr auto kSubordinating = wordList({"nachdem", "bevor", "ehe", "weil", "obwohl", "obgleich",
                                          "because", "although", "though", "when", "before"});
/// Open a clause only where a number follows soon: "fiel auf 2,35 Prozent nach 2,38 Prozent".
constexpr auto kBeforeEarlier =
    wordList({"nach", "after", "following", "versus", "against", "from"});
constexpr std::size_t kSoon = 6; ///< tokens
/// A clause that begins so has its own subject, or tells who or what; others go on with the last.
constexpr auto kOwnBeginnings = wordList(
    {"der",   "die",   "das",   "dem",  "den",   "ein", "eine", "einem", "einen", "was",  "mit",
     "bei",   "dass",  "wie",   "als",  "so",    "um",  "auf",  "wo",    "zu",    "zum",  "nach",
     "damit", "davon", "wenn",  "the",  "a",     "an",  "that", "which", "who",   "with", "up",
     "down",  "its",   "their", "as",   "it",    "sie", "er",   "es",    "they",  "rund", "etwa",
     "fast",  "knapp", "about", "in",   "im",    "am",  "on",   "at",    "to",    "for",  "für",
     "von",   "vom",   "of",    "plus", "minus", "or",  "oder", "also",  "auch",  "noch", "ist"});

/// Whether one of `ranges`, ascending, begins in (at, at + kSoon]; `next` is the first that begins
/// behind `at`, and is moved on.
bool beginsSoon(std::span<const TokenRange> ranges, std::size_t at, std::size_t& next)
{
    while (next < ranges.size() && ranges[next].first <= at)
        ++next;
    return next < ranges.size() && ranges[next].first <= at + kSoon;
}

/// Whether `at` lies behind the first token of one of `ranges`; `next` moves on as above.
bool isInside(std::span<const TokenRange> ranges, std::size_t at, std::size_t& next)
{
    while (next < ranges.size() && ranges[next].last < at)
        ++next;
    return next < ranges.size() && ranges[next].first < at;
}

/// "liegt seit Jahresbeginn aber im Plus": inside a clause it joins nothing.
bool isInner(Tokens tokens, std::size_t at)
{
    return tokens[at].folded == "aber" && at > 0 && tokens[at - 1].kind != TokenKind::Sign;
}

bool isDash(Tokens tokens, std::size_t at)
{
    return tokens[at].folded == "-" && tokens[at].afterBlank && at + 1 < tokens.size()
        && tokens[at + 1].afterBlank;
}

/// The end of a sentence that goes on with a small letter, and so was not taken for one.
bool isLostEnd(Tokens tokens, std::size_t at)
{
    constexpr std::size_t kLongestAbbreviation = 5; ///< bytes
    return tokens[at].folded == "." && at > 0 && at + 1 < tokens.size() && tokens[at + 1].afterBlank
        && tokens[at - 1].kind == TokenKind::Word
        && tokens[at - 1].text.size() > kLongestAbbreviation;
}

/// Sets what the first words of a clause say of it; `first` is its first token that is no sign.
void setBeginning(Clause& clause, Tokens tokens, std::size_t first)
{
    const bool afterComma = wordAt(tokens, clause.first) == ",";
    const std::string_view word = wordAt(tokens, first);
    clause.isSubordinate =
        isAmong(word, kSubordinating) || (clause.first > 0 && isAmong(word, kBeforeEarlier));
    clause.resumes = afterComma && first < tokens.size() && tokens[first].kind == TokenKind::Word
        && !tokens[first].isCapital && !isAmong(word, kOwnBeginnings) && !isAmong(word, kJoining)
        && !isAmong(word, kSubordinating);
}

/// From the last clause to the first: one of signs alone begins with the word of the next, and no
/// sign is passed over twice.
void setBeginnings(std::span<Clause> clauses, Tokens tokens)
{
    std::size_t word = tokens.size();
    std::size_t end = tokens.size();
    for (Clause& clause : clauses | std::views::reverse) {
        std::size_t at = clause.first;
        while (at < end && tokens[at].kind == TokenKind::Sign)
            ++at;
        word = at < end ? at : word;
        end = clause.first;
        setBeginning(clause, tokens, word);
    }
}

} // namespace

Clauses::Clauses(Tokens tokens, std::span<const TokenRange> days,
                 std::span<const TokenRange> numbers)
{
    m_ofToken.reserve(tokens.size());
    m_clauses.push_back({});
    std::size_t current = 0;
    std::size_t around = 0; ///< the clause that brackets stand in
    std::size_t nextDay = 0;
    std::size_t nextNumber = 0;
    std::size_t soon = 0;
    const auto open = [&](std::size_t first, bool isBracketed) {
        m_clauses.push_back({.first = first, .isBracketed = isBracketed});
        current = m_clauses.size() - 1;
    };
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const std::string_view word = tokens[at].folded;
        if (isInside(days, at, nextDay) || isInside(numbers, at, nextNumber)) {
            m_ofToken.push_back(current);
            continue;
        }
        if (word == "(" || word == "[") {
            around = m_clauses[current].isBracketed ? around : current;
            open(at, true);
        } else if ((word == ")" || word == "]") && m_clauses[current].isBracketed) {
            m_ofToken.push_back(current);
            current = around;
            continue;
        } else if (isAmong(word, kBreaks) || isDash(tokens, at) || isLostEnd(tokens, at)
                   || (isAmong(word, kJoining) && !isInner(tokens, at))
                   || isAmong(word, kSubordinating)
                   || (isAmong(word, kBeforeEarlier) && at > 0 && beginsSoon(numbers, at, soon))) {
            open(at, m_clauses[current].isBracketed);
        }
        m_ofToken.push_back(current);
    }
    setBeginnings(m_clauses, tokens);
    // "Während A fiel, stieg B": what opens with a conjunction is put in between of nothing.
    if (m_clauses.size() > 2 && m_clauses[1].first == 0)
        m_clauses[2].resumes = false;
    linkBack();
}

void Clauses::linkBack()
{
    m_open.reserve(m_clauses.size());
    m_free.reserve(m_clauses.size());
    for (std::size_t at = 0; at < m_clauses.size(); ++at) {
        const Clause* last = at == 0 ? nullptr : &m_clauses[at - 1];
        const bool isFree = last != nullptr && !last->isSubordinate;
        m_free.push_back(isFree || last == nullptr ? at : m_free.back());
        m_open.push_back((isFree && !last->isBracketed) || last == nullptr ? at : m_open.back());
    }
}

bool Clauses::isMain(std::size_t clause) const
{
    const bool isPutIn = clause > 0 && clause + 1 < size() && m_clauses[clause + 1].resumes;
    return !m_clauses[clause].isBracketed && !m_clauses[clause].isSubordinate && !isPutIn;
}

std::vector<std::size_t> Clauses::before(std::size_t clause) const
{
    constexpr std::size_t kMost = 12; ///< no reader looks back further either
    std::vector<std::size_t> found;
    // "A, mit einem Minus am Montag, legte am Dienstag zu": A and not what stands between.
    bool skipsOne = m_clauses[clause].resumes && clause >= 2;
    bool mayBeBracketed = m_clauses[clause].isBracketed;
    for (std::size_t at = clause; found.size() < kMost; --at) {
        at = mayBeBracketed ? m_free[at] : m_open[at];
        if (at == 0)
            break;
        if (skipsOne && at > 1) {
            skipsOne = false;
            continue;
        }
        found.push_back(at - 1);
        mayBeBracketed = false;
    }
    return found;
}

} // namespace core
