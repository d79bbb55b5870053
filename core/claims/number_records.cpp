#include "core/claims/number_records.h"

#include "core/claims/constant_lists.h"
#include "core/claims/token_phrases.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace core {

namespace {

constexpr std::size_t kReach = 14; ///< tokens to either side of a number

/// What they rule is another time, or another price.
constexpr auto kElsewhere = wordList(
    {"nach",   "after", "following", "unter", "unterhalb", "below",   "under",    "beneath",
     "über",   "above", "oberhalb",  "from",  "vom",       "von",     "of",       "off",
     "seit",   "since", "gegenüber", "than",  "als",       "nahe",    "near",     "vor",
     "before", "shy",   "short",     "trotz", "despite",   "nachdem", "oberhalb", "unterm"});
/// Between a superlative and its own number.
constexpr auto kJoints =
    wordList({"von",    "of",   "at",    "bei",  "mit",  "with",  "(",      ":",
              "rund",   "etwa", "knapp", "fast", "gut",  "about", "around", "nearly",
              "almost", "mehr", "als",   "more", "than", "über",  "just",   "$"});
/// Open what is put beside a number.
constexpr auto kBeside =
    wordList({"a",    "an",    "its",     "their",   "the",   "der",   "die",   "das",    "den",
              "dem",  "ein",   "eine",    "einen",   "einem", "sein",  "seine", "seinen", "ihr",
              "ihre", "ihren", "was",     "which",   "so",    "damit", "auf",   "on",     "in",
              "for",  "zum",   "marking", "posting", "es",    "it"});

std::optional<Superlative> superlativeOfRoles(WordRoles roles)
{
    if (roles.has(WordRole::Highest))
        return Superlative::Highest;
    if (roles.has(WordRole::Lowest))
        return Superlative::Lowest;
    if (roles.has(WordRole::LargestGain))
        return Superlative::LargestGain;
    return roles.has(WordRole::LargestLoss) ? std::optional(Superlative::LargestLoss)
                                            : std::nullopt;
}

class RecordSearch {
public:
    RecordSearch(const TaggedSentence& sentence, const ReadNumber& number, ClaimQuantity quantity)
        : m_sentence(sentence)
        , m_number(number)
        , m_quantity(quantity)
        , m_own(sentence.tags[number.first].clause)
    {
    }

    void find(NumberClaim& claim) const
    {
        auto at = before();
        const bool isHead = at && isJoined(*at);
        if (!at)
            at = behind();
        if (!at)
            return;
        claim.claim.superlative = *superlativeOfRoles(m_sentence.tags[*at].roles);
        claim.recordAt = *at;
        claim.isRecordEver = isEver(*at);
        claim.isPastRecord = isHead && isElsewhere(*at);
    }

private:
    bool fits(std::size_t at) const
    {
        const auto found = superlativeOfRoles(m_sentence.tags[at].roles);
        const bool isOfLevel = found == Superlative::Highest || found == Superlative::Lowest;
        return found
            && (isOfLevel ? m_quantity == ClaimQuantity::Level
                          : m_quantity == ClaimQuantity::Change);
    }

    /// Whether the phrase hangs on a preposition that parts it from the verb.
    bool isElsewhere(std::size_t at) const
    {
        constexpr std::size_t kLongestPhrase = 5;
        const std::size_t begin = m_sentence.clauseOf(at).begin;
        for (std::size_t back = 1; back <= kLongestPhrase && begin + back <= at; ++back) {
            const std::size_t ruler = at - back;
            if (isAmong(m_sentence.word(ruler), kElsewhere))
                return true;
            if (m_sentence.tags[ruler].isNumber
                || m_sentence.hasAny(ruler, WordRole::Prep | WordRole::Verb | WordRole::LevelVerb))
                return false;
        }
        return false;
    }

    /// "Rekordhoch von rund 21.520".
    bool isJoined(std::size_t at) const
    {
        constexpr std::size_t kMostBetween = 4;
        const std::size_t end = std::max(at + 1, m_sentence.tags[at].phraseEnd);
        if (m_number.first > end + kMostBetween)
            return false;
        for (std::size_t i = end; i < m_number.first; ++i) {
            if (!isAmong(m_sentence.word(i), kJoints))
                return false;
        }
        return true;
    }

    bool hasVerb(std::size_t begin, std::size_t end) const
    {
        for (std::size_t at = begin; at < end; ++at) {
            if (m_sentence.has(at, WordRole::Verb) && !m_sentence.tags[at].isNumber)
                return true;
        }
        return false;
    }

    /// The clause before may name the record of a number in this one: "In its worst day since
    /// March, the index fell ...", "ein neues Rekordhoch: 21.520 Punkte".
    bool isOpening(std::size_t clause) const
    {
        const std::size_t begin = m_sentence.clauses[clause].begin;
        const std::size_t end = m_sentence.clauses[clause].end;
        const bool isAnnounced =
            m_sentence.word(end) == ":" || (end > 0 && m_sentence.word(end - 1) == ":");
        const bool isFirst = begin == 0 && m_sentence.has(begin, WordRole::Prep);
        return isAnnounced || (isFirst && m_quantity == ClaimQuantity::Change);
    }

    std::optional<std::size_t> before() const
    {
        const std::size_t reach = m_number.first < kReach ? 0 : m_number.first - kReach;
        const std::size_t begin = m_sentence.clauses[m_own].begin;
        for (std::size_t at = m_number.first; at > reach; --at) {
            const TokenTag& tag = m_sentence.tags[at - 1];
            const bool isOther =
                tag.clause != m_own && (tag.clause + 1 != m_own || !isOpening(tag.clause));
            if (tag.isNumber || isOther)
                break;
            if (!fits(at - 1))
                continue;
            const bool isFree = at - 1 < begin || !hasVerb(at, m_number.first);
            if (isJoined(at - 1) || (isFree && !isElsewhere(at - 1)))
                return at - 1;
        }
        return std::nullopt;
    }

    /// Whether a clause behind that of the number is put beside it, so far as `at`.
    bool isBeside(std::size_t clause, std::size_t at) const
    {
        constexpr std::size_t kLongest = 5;
        std::size_t first = m_sentence.clauses[clause].begin;
        while (first < at && m_sentence.tokens[first].kind == TokenKind::Sign)
            ++first;
        return at <= first + kLongest && (first == at || isAmong(m_sentence.word(first), kBeside));
    }

    /// Whether a number of its own follows the superlative.
    bool hasOwnNumber(std::size_t at) const
    {
        constexpr std::size_t kNear = 8;
        const std::size_t end = std::min(m_sentence.clauseOf(at).end, at + kNear);
        for (std::size_t i = at; i < end; ++i) {
            if (m_sentence.tags[i].isNumber)
                return true;
        }
        return false;
    }

    std::optional<std::size_t> behind() const
    {
        const std::size_t end = std::min(m_sentence.tokens.size(), m_number.last + kReach);
        for (std::size_t at = m_number.last + 1; at < end; ++at) {
            const TokenTag& tag = m_sentence.tags[at];
            if (tag.isNumber && (m_quantity == ClaimQuantity::Level || tag.clause != m_own))
                break;
            if (!fits(at))
                continue;
            const bool isPlaced = tag.clause == m_own || isBeside(tag.clause, at);
            if (isPlaced && !isElsewhere(at) && !hasOwnNumber(at))
                return at;
        }
        return std::nullopt;
    }

    bool isEver(std::size_t at) const
    {
        constexpr auto kEver = std::to_array<std::string_view>(
            {"rekord", "allzeit", "record", "historisch", "lifetime"});
        constexpr auto kBehind = wordList(
            {"ever", "jemals", "history", "geschichte", "firmengeschichte", "börsengeschichte",
             "handelsgeschichte", "unternehmensgeschichte", "aller", "record", "nie", "never"});
        constexpr std::size_t kNear = 6;
        const std::size_t end = std::max(at + 1, m_sentence.tags[at].phraseEnd);
        for (std::size_t i = at < 2 ? 0 : at - 2; i < end; ++i) {
            const std::string_view word = m_sentence.word(i);
            const bool isAllTime = word == "time" && i >= 2 && m_sentence.word(i - 2) == "all";
            if (isAllTime
                || std::ranges::any_of(kEver, [&](auto part) { return word.starts_with(part); }))
                return true;
        }
        for (std::size_t i = end; i < end + kNear; ++i) {
            if (isAmong(m_sentence.word(i), kBehind))
                return true;
        }
        return false;
    }

    const TaggedSentence& m_sentence;
    const ReadNumber& m_number;
    ClaimQuantity m_quantity;
    std::size_t m_own;
};

} // namespace

void setRecord(NumberClaim& claim, const TaggedSentence& sentence, const ReadNumber& number)
{
    if (isAboutPrice(claim.claim))
        RecordSearch(sentence, number, claim.claim.quantity).find(claim);
}

} // namespace core
