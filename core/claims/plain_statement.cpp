#include "core/claims/plain_statement.h"

#include "core/claims/claim_lexicon.h"
#include "core/claims/subject_words.h"
#include "core/claims/token_phrases.h"
#include "core/time/month_names.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace core {

namespace {

using Tokens = std::span<const Token>;

/// Times beside the day of the statement, by the beginnings of words: spans, what came before or
/// after, and moments within a day.
constexpr auto kOtherTimes = std::to_array<std::string_view>(
    {"seit",         "since",        "bis",     "until",      "später",     "later",   "darauf",
     "folgetag",     "following",    "next",    "tags",       "zunächst",   "anfangs", "anfänglich",
     "initially",    "early",        "erst",    "briefly",    "kurzzeitig", "dann",    "then",
     "erased",       "pared",        "trimm",   "aufholjagd", "rally",      "rallye",  "jahr",
     "monat",        "woche",        "quartal", "year",       "month",      "week",    "quarter",
     "zwischentief", "zwischenhoch", "over",    "binnen",     "innerhalb",  "peak",    "zuvor",
     "before",       "previously",   "earlier", "nachdem",    "after"});
/// Places where an instrument is traded besides its own exchange.
constexpr auto kVenues = std::to_array<std::string_view>(
    {"tradegate", "stuttgart", "stuttgarter", "gettex", "quotrix", "schwarz", "frankfurt",
     "frankfurter", "düsseldorf", "münchen", "außerbörslich", "ausserbörslich"});
/// Lines of charts, which no market closed at.
constexpr auto kLines =
    std::to_array<std::string_view>({"linie", "durchschnitt", "average", "resistance", "support",
                                     "widerstand", "unterstützung", "indikator"});
/// Spans that are parts of words: "Rekordmonat", "Jahresplus".
constexpr auto kSpanParts =
    std::to_array<std::string_view>({"monat", "woche", "jahr", "quartal", "month", "week", "year"});

bool beginsWithAny(std::string_view word, std::span<const std::string_view> beginnings)
{
    return std::ranges::any_of(
        beginnings, [&](std::string_view beginning) { return word.starts_with(beginning); });
}

class Plainness {
public:
    Plainness(const Claim& claim, const NumberClaim& number, const StatementText& text)
        : m_claim(claim)
        , m_text(text)
        , m_tokens(text.sentence->tokens)
        , m_number(number)
        , m_clause(text.clauses->of(number.firstToken))
    {
    }

    bool holds() const
    {
        return hasOneSubject() && hasOneDay() && hasNoOtherTime() && hasOwnDirection()
            && !namesAny(kVenues) && !namesAny(kLines) && !isInAPlace() && !isToARecord()
            && !isOfAnyShares() && !isOfAnyYear();
    }

private:
    bool isInClause(std::size_t token) const { return m_text.clauses->of(token) == m_clause; }

    bool hasOneSubject() const
    {
        const SubjectCandidate* own = nullptr;
        for (const SubjectCandidate& named : m_text.named) {
            if (!isInClause(named.tokens.first) && !isBracketOf(named))
                continue;
            if (own != nullptr && own->mention->subject != named.mention->subject)
                return false;
            own = &named;
            if (!isNameItself(named))
                return false;
        }
        if (own == nullptr)
            return m_text.isOnlySubject && m_claim.subject && m_claim.subjectText.empty();
        return m_claim.subject == own->mention->subject;
    }

    /// "Nvidia (minus 17 Prozent)".
    bool isBracketOf(const SubjectCandidate& named) const
    {
        return (*m_text.clauses)[m_clause].isBracketed
            && named.tokens.last + 1 == (*m_text.clauses)[m_clause].first;
    }

    /// Nothing behind the name makes it another's: "Nvidia suppliers", "Bitcoin-Aktien".
    bool isNameItself(const SubjectCandidate& named) const
    {
        const std::string_view last = wordAt(m_tokens, named.tokens.last);
        const bool isCompound = named.tokens.last > named.tokens.first
            && wordAt(m_tokens, named.tokens.last - 1) == "-"
            && !m_tokens[named.tokens.last].afterBlank;
        if (isCompound && isForeign(last, named.kind) && !endsTheName(named))
            return false;
        // "companies supplying Nvidia"
        if (named.tokens.first > 0 && wordAt(m_tokens, named.tokens.first - 1).ends_with("ing"))
            return false;
        std::size_t next = named.tokens.last + 1;
        if (wordAt(m_tokens, next) == "'" || wordAt(m_tokens, next) == "’")
            next += wordAt(m_tokens, next + 1) == "s" ? 2 : 1;
        if (wordAt(m_tokens, next) == "-" && !m_tokens[next].afterBlank)
            return !isForeign(wordAt(m_tokens, next + 1), named.kind);
        return next >= m_tokens.size() || mayFollow(next);
    }

    /// "S&P 500", "Coca-Cola": the mention ends as the name does.
    static bool endsTheName(const SubjectCandidate& named)
    {
        return named.mention->rule == "name" || named.mention->rule == "symbol";
    }

    static bool isForeign(std::string_view word, InstrumentKind kind)
    {
        const SubjectNoun noun = subjectNounOf(word);
        const bool isShare = kind == InstrumentKind::Share || kind == InstrumentKind::Fund;
        return noun == SubjectNoun::Share
            ? !isShare
            : noun != SubjectNoun::Index && noun != SubjectNoun::Neutral;
    }

    /// A verb, a preposition, a sign, an adverb; a noun only of a share or index.
    bool mayFollow(std::size_t at) const
    {
        const Token& token = m_tokens[at];
        if (token.kind != TokenKind::Word)
            return true;
        switch (subjectNounOf(token.folded)) {
        case SubjectNoun::Share:
        case SubjectNoun::Index:
        case SubjectNoun::Neutral:
            return true;
        case SubjectNoun::Company:
        case SubjectNoun::Group:
        case SubjectNoun::People:
            return false;
        case SubjectNoun::None:
            break;
        }
        if (isDay(at))
            return true;
        if (token.isCapital || isOtherHead(token.folded))
            return false;
        const WordRoles roles = rolesAt(at);
        // An English noun has neither a capital nor a role: "Nvidia bulls".
        return m_text.isGerman || !roles.isEmpty() || isPreposition(token.folded)
            || isSentenceOpener(token.folded) || isDefiniteWord(token.folded)
            || isAmong(token.folded, kAuxiliaries);
    }

    static constexpr std::array<std::string_view, 16> kAuxiliaries{
        "was", "were", "is",    "are",  "had", "has",  "have", "also",
        "and", "but",  "which", "that", "or",  "only", "both", "each"};

    WordRoles rolesAt(std::size_t at) const
    {
        return ClaimLexicon::builtIn().at(m_tokens, at, m_text.isGerman ? "de" : "en").roles;
    }

    bool isDay(std::size_t at) const
    {
        return std::ranges::any_of(m_text.days, [&](const DayWords& day) {
            return day.role == DayWords::Role::When && day.tokens.holds(at);
        });
    }

    bool hasOneDay() const
    {
        std::size_t here = 0;
        std::size_t elsewhere = 0;
        for (const DayWords& day : m_text.days) {
            if (day.role == DayWords::Role::When)
                ++(isInClause(day.tokens.first) ? here : elsewhere);
        }
        return here == 1 || (here == 0 && elsewhere <= 1);
    }

    /// Of a claim about a day; the words of a span are its own.
    bool hasNoOtherTime() const
    {
        if (m_claim.span != ChangeSpan::Day)
            return true;
        for (std::size_t at = 0; at < m_tokens.size(); ++at) {
            const bool isNear = isInClause(at) || m_text.sentence->tokens.size() <= kShort;
            if (isNear && !isDay(at) && isOtherTime(at))
                return false;
        }
        return true;
    }

    bool isOtherTime(std::size_t at) const
    {
        const std::string_view word = wordAt(m_tokens, at);
        const bool isOfNumber = at >= m_number.firstToken && at <= m_number.lastToken;
        const auto isPart = [&](std::string_view part) {
            return word.find(part) != std::string_view::npos;
        };
        const bool isMonthOfCompound =
            wordAt(m_tokens, at + 1) == "-" && monthFromName(word).has_value();
        return !isOfNumber
            && (beginsWithAny(word, kOtherTimes) || isMonthOfCompound
                || std::ranges::any_of(kSpanParts, isPart));
    }

    bool hasOwnDirection() const
    {
        if (m_claim.quantity != ClaimQuantity::Change || m_claim.direction == Direction::None)
            return true;
        for (std::size_t at = 0; at < m_tokens.size(); ++at) {
            if (isInClause(at)
                && (rolesAt(at).hasAny(WordRole::Up | WordRole::Down) || wordAt(m_tokens, at) == "-"
                    || wordAt(m_tokens, at) == "+" || wordAt(m_tokens, at) == "−"))
                return true;
        }
        return false;
    }

    bool namesAny(std::span<const std::string_view> words) const
    {
        return std::ranges::any_of(m_tokens, [&](const Token& token) {
            return std::ranges::any_of(words, [&](std::string_view word) {
                return token.folded.find(word) != std::string::npos;
            });
        });
    }

    /// "fell 13 percent in China": the sales there, perhaps.
    bool isInAPlace() const
    {
        const std::size_t at = m_number.lastToken + 1;
        return wordAt(m_tokens, at) == "in" && at + 1 < m_tokens.size()
            && m_tokens[at + 1].isCapital && !isDay(at + 1);
    }

    /// "rose 1.0 percent to a record high": the record is the level that it led to.
    bool isToARecord() const
    {
        constexpr auto kRecords = std::to_array<std::string_view>(
            {"rekord", "record", "allzeit", "time", "höchst", "tiefst", "niedrigst", "highest",
             "lowest", "hoch", "tief"});
        return m_claim.quantity == ClaimQuantity::Change && m_claim.hedge != Hedge::UpTo
            && (m_claim.point == PricePoint::High || m_claim.point == PricePoint::Low
                || m_claim.span == ChangeSpan::Since)
            && namesAny(kRecords);
    }

    /// "lost $1.10": of shares before a split that nobody has recorded, perhaps.
    bool isOfAnyShares() const
    {
        return m_claim.quantity == ClaimQuantity::Change && m_claim.unit != kPercent
            && m_claim.unit != kPoints;
    }

    /// "Intel shrank by 2 percent in 2024": a company does so too, and only its shares have a
    /// price.
    bool isOfAnyYear() const
    {
        const bool isLong = m_claim.span == ChangeSpan::YearToDate
            || m_claim.span == ChangeSpan::TwelveMonths || m_claim.span == ChangeSpan::Quarter;
        const bool isOfShare = std::ranges::any_of(m_text.named, [](const SubjectCandidate& named) {
            return named.kind == InstrumentKind::Share;
        });
        return isLong && isOfShare && std::ranges::none_of(m_tokens, [](const Token& token) {
                   return subjectNounOf(token.folded) == SubjectNoun::Share;
               });
    }

    static constexpr std::size_t kShort = 40; ///< tokens; as far as a time may reach

    const Claim& m_claim;
    const StatementText& m_text;
    Tokens m_tokens;
    const NumberClaim& m_number;
    std::size_t m_clause;
};

} // namespace

bool isPlainStatement(const Claim& claim, const NumberClaim& number, const StatementText& text)
{
    constexpr std::size_t kLongest = 400; ///< tokens: no sentence that a person reads at once
    return text.sentence->tokens.size() <= kLongest && Plainness(claim, number, text).holds();
}

} // namespace core
