#include "core/claims/day_words.h"

#include "core/claims/constant_lists.h"
#include "core/claims/day_forms.h"

#include <array>

namespace core {

namespace {

using Kind = DayReference::Kind;
using Tokens = std::span<const Token>;

constexpr auto kArticles =
    wordList({"der", "die", "das", "dem", "den", "des", "the", "a", "einen", "einem", "an"});
constexpr auto kPrepositions =
    wordList({"am",  "an",   "im", "in",    "vom",    "von",       "zum",   "zu",
              "zur", "seit", "ab", "bis",   "auf",    "on",        "since", "from",
              "of",  "by",   "at", "until", "during", "gegenüber", "for",   "over"});
constexpr auto kSince = wordList({"seit", "since"});
/// What is compared stands before them, and the day that it is compared with behind.
constexpr auto kComparing = wordList(
    {"als", "gegenüber", "than", "versus", "vs", "zum", "mit", "with", "to", "from", "zu", "wie"});
constexpr auto kComparingAlways = wordList({"als", "gegenüber", "than", "versus", "vs", "from"});
constexpr auto kCompared = wordList({"vergleich", "verglichen", "compared", "relative"});
constexpr auto kAround = wordList({"unter", "über", "zum", "gegenüber", "als", "below", "above",
                                   "from", "than", "to", "under", "vom", "auf"});
constexpr auto kClosing = wordList({"schlusskurs", "schlusskurses", "schluss", "schlussstand",
                                    "niveau", "stand", "xetra", "close", "closing", "kurs"});
constexpr auto kDeliveries =
    wordList({"lieferung", "delivery", "fälligkeit", "kontrakt", "terminkontrakt", "laufzeit"});
/// Open a noun phrase in which a day may stand as an attribute.
constexpr auto kPhraseOpeners =
    wordList({"der",    "die",    "das",   "dem",  "den",   "des",   "sein",  "seine", "seinem",
              "seinen", "seines", "ihr",   "ihre", "ihrem", "ihren", "ihres", "ein",   "eine",
              "einem",  "einen",  "eines", "beim", "vom",   "zum",   "im",    "erst"});
constexpr auto kParticiples =
    endingList({"te", "ten", "ter", "tes", "tem", "ene", "enen", "ener", "enes", "enem"});
/// Join a number to the noun before it.
constexpr auto kOfNoun = wordList({"von", "bei", "of", "at", "mit", "("});
constexpr auto kLeadingOn = wordList({"auf", "to", "um", "by"});
constexpr std::size_t kLongestAttribute = 8; ///< tokens from the day to its noun
constexpr std::size_t kPossessiveReach = 6;  ///< "Monday's record loss of 17%"
constexpr std::size_t kAttributeReach = 5;   ///< from the noun to a number: "von rund 21.520"

class DayFinder {
public:
    explicit DayFinder(const TokenSentence& sentence)
        : m_sentence(sentence)
        , m_tokens(sentence.tokens)
    {
    }

    std::vector<DayWords> find()
    {
        for (std::size_t at = 0; at < m_tokens.size();) {
            const DayForm form = formAt(at);
            if (form.count == 0) {
                ++at;
                continue;
            }
            add(form, at);
            at += form.count;
            m_taken = at;
        }
        return std::move(m_found);
    }

private:
    DayForm formAt(std::size_t at) const
    {
        const Token& token = m_tokens[at];
        if (token.kind == TokenKind::Sign)
            return {};
        // Only "next week", "last month", "this year" and words like "gestern" are written small.
        constexpr std::string_view kSmallBeginnings = "wmjyv";
        const bool mayBeAny = token.kind == TokenKind::Number || token.isCapital;
        if (!mayBeAny && kSmallBeginnings.find(token.folded.front()) == std::string_view::npos)
            return mayBeRelative(token.folded) ? relativeForm(m_tokens, at) : DayForm{};
        for (const auto form :
             {weekdayForm, dateForm, relativeForm, weekForm, monthForm, yearForm}) {
            if (DayForm found = form(m_tokens, at); found.count > 0)
                return found;
        }
        return {};
    }

    bool isFree(std::size_t at) const { return at < m_tokens.size() && at >= m_taken; }

    void add(const DayForm& form, std::size_t at)
    {
        DayWords words{.reference = form.reference, .duringSession = form.duringSession};
        std::size_t first = at;
        for (std::size_t step = 0; step < form.before && isFree(first - 1); ++step)
            --first;
        const std::size_t named = first;
        if (isFree(first - 1) && isAmong(wordAt(m_tokens, first - 1), kArticles))
            --first;
        if (isFree(first - 1) && isAmong(wordAt(m_tokens, first - 1), kPrepositions))
            --first;
        if (isAmong(wordAt(m_tokens, first - 1), kDeliveries))
            return;
        words.tokens = {first, at + form.count - 1};
        words.role = roleOf(words.tokens, named);
        if (form.reference.kind == Kind::SessionsAgo && wordAt(m_tokens, first) == "zum")
            words.role = DayWords::Role::Base;
        markAttribute(words);
        words.reference.text = textOf(m_tokens, words.tokens);
        words.reference.field = m_sentence.field;
        words.reference.span = spanOf(m_tokens, words.tokens);
        m_found.push_back(std::move(words));
    }

    DayWords::Role roleOf(TokenRange range, std::size_t named) const
    {
        for (std::size_t at = range.first; at <= named; ++at) {
            if (isAmong(wordAt(m_tokens, at), kSince))
                return DayWords::Role::Since;
        }
        const std::string_view before = wordAt(m_tokens, range.first - 1);
        const std::string_view opening = wordAt(m_tokens, range.first);
        if (isAmong(before, kComparingAlways)
            || (range.first < named && isAmong(opening, kComparingAlways)))
            return DayWords::Role::Base;
        if (isAmong(wordAt(m_tokens, range.first - 2), kCompared) && isAmong(before, kComparing))
            return DayWords::Role::Base;
        if (isAmong(before, kCompared) && isAmong(opening, kComparing))
            return DayWords::Role::Base;
        return isPriceToCompareWith(range) ? DayWords::Role::Base : DayWords::Role::When;
    }

    /// "unter dem Schlusskurs vom Freitag", "below Friday's close".
    bool isPriceToCompareWith(TokenRange range) const
    {
        const bool closes = isAmong(wordAt(m_tokens, range.first - 1), kClosing)
            || (isPossessive(range) && isAmong(wordAt(m_tokens, range.last + 3), kClosing));
        if (!closes)
            return false;
        for (std::size_t back = 1; back <= 4; ++back) {
            if (isAmong(wordAt(m_tokens, range.first - back), kAround))
                return true;
        }
        return isAmong(wordAt(m_tokens, range.first), kAround);
    }

    bool isPossessive(TokenRange range) const
    {
        return wordAt(m_tokens, range.last + 2) == "s" && range.last + 1 < m_tokens.size()
            && m_tokens[range.last + 1].kind == TokenKind::Sign
            && !m_tokens[range.last + 2].afterBlank;
    }

    void markAttribute(DayWords& words) const
    {
        const TokenRange range = words.tokens;
        const std::string_view opening = wordAt(m_tokens, range.first);
        if (isPossessive(range) && !isTrading(wordAt(m_tokens, range.last + 3))) {
            words.isAttribute = true;
            words.scope = {range.first, range.last + kPossessiveReach};
        } else if (opening == "vom" || opening == "of") {
            words.isAttribute = range.first > 0;
            // "vom Freitag auf 21.282 Punkte": what it led to is no part of the noun.
            const bool goesOn = isAmong(wordAt(m_tokens, range.last + 1), kLeadingOn);
            words.scope = {range.first > 3 ? range.first - 3 : 0,
                           goesOn ? range.last : range.last + 3};
        } else if (const std::size_t noun = nounOfParticiple(range); noun > 0) {
            words.isAttribute = true;
            const bool goesOn = isAmong(wordAt(m_tokens, noun + 1), kOfNoun);
            words.scope = {range.first, goesOn ? noun + kAttributeReach : noun};
        }
    }

    static bool isTrading(std::string_view word)
    {
        return word == "session" || word == "trading" || word == "trade" || word == "handel";
    }

    /// The noun of "am Freitag erreichten Rekordhoch" where an article opened the phrase; 0: none.
    std::size_t nounOfParticiple(TokenRange range) const
    {
        bool opens = false;
        for (std::size_t back = 1; back <= 2; ++back)
            opens = opens || isAmong(wordAt(m_tokens, range.first - back), kPhraseOpeners);
        if (!opens)
            return 0;
        for (std::size_t at = range.last + 1; at <= range.last + kLongestAttribute; ++at) {
            if (at + 1 >= m_tokens.size() || wordAt(m_tokens, at) == ",")
                return 0;
            const Token& token = m_tokens[at];
            if (token.kind == TokenKind::Word && !token.isCapital
                && endsInAny(token.folded, kParticiples) && m_tokens[at + 1].isCapital)
                return at + 1;
        }
        return 0;
    }

    const TokenSentence& m_sentence;
    Tokens m_tokens;
    std::size_t m_taken = 0;
    std::vector<DayWords> m_found{};
};

} // namespace

std::vector<DayWords> dayWords(const TokenSentence& sentence)
{
    return DayFinder(sentence).find();
}

std::vector<TokenRange> rangesOf(std::span<const DayWords> days)
{
    std::vector<TokenRange> ranges;
    for (const DayWords& words : days)
        ranges.push_back(words.tokens);
    return ranges;
}

} // namespace core
