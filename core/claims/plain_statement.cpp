#include "core/claims/plain_statement.h"

#include "core/claims/plain_subject.h"
#include "core/claims/plain_words.h"
#include "core/claims/statement_view.h"
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
    explicit Plainness(const StatementView& view)
        : m_view(view)
    {
    }

    bool holds() const
    {
        return hasOneSubject(m_view) && hasOneDay() && hasNoOtherTime() && hasOwnDirection()
            && hasNoOtherNumber() && hasOnlyPlainWords() && !isOfRollingSpan() && !namesAny(kVenues)
            && !namesAny(kLines) && !isInAPlace() && !isToARecord() && !isOfAnyShares()
            && !isOfAnyYear();
    }

private:
    /// Of another clause only where that has no number of its own: "(Freitag: 21.395)".
    bool hasOneDay() const
    {
        // "am Vortag": of a day named before, or of today
        if (m_view.claim().day.sessionsBefore != 0)
            return false;
        std::size_t here = 0;
        std::size_t elsewhere = 0;
        bool isOfOther = false;
        for (const DayWords& day : m_view.text().days) {
            const std::size_t clause = m_view.text().clauses->of(day.tokens.first);
            if (clause == m_view.clause()) {
                ++here;
            } else {
                ++elsewhere;
                isOfOther = isOfOther || m_view.hasNumber(clause) || m_view.isBracketed(clause);
            }
        }
        return here == 1 || (here == 0 && elsewhere <= 1 && !isOfOther);
    }

    /// But the level that a change led to.
    bool hasNoOtherNumber() const
    {
        std::size_t changes = 0;
        std::size_t levels = 0;
        for (const NumberClaim& number : m_view.text().numbers) {
            if (!m_view.isInClause(number.firstToken))
                continue;
            if (number.claim.quantity == ClaimQuantity::Change)
                ++changes;
            else if (number.claim.quantity == ClaimQuantity::Level)
                ++levels;
            else if (number.firstToken != m_view.number().firstToken)
                return false;
        }
        return changes <= 1 && levels <= 1;
    }

    bool hasOnlyPlainWords() const
    {
        const SubjectCandidate* subject = nullptr;
        for (const SubjectCandidate& named : m_view.text().named) {
            if (m_view.isInClause(named.tokens.first))
                subject = &named;
        }
        const InstrumentKind of = subject != nullptr ? subject->kind : InstrumentKind::Other;
        const PlainKind kind{.isGerman = m_view.text().isGerman,
                             .isChange = m_view.claim().quantity == ClaimQuantity::Change,
                             .isSpan = m_view.claim().span != ChangeSpan::Day,
                             .isIndex = of == InstrumentKind::Index || subject == nullptr,
                             .isShare = of == InstrumentKind::Share || of == InstrumentKind::Fund
                                 || subject == nullptr};
        // "In euro terms, the Dax ...": what is put in front says of what, too.
        const bool isFronted = m_view.clause() == 1 && !m_view.hasNumber(0) && !m_view.namesIn(0);
        for (std::size_t at = 0; at < m_view.tokens().size(); ++at) {
            if (isDoubtWord(wordAt(m_view.tokens(), at)))
                return false;
            const bool counts =
                m_view.isInClause(at) || (isFronted && m_view.text().clauses->of(at) == 0);
            if (counts && !isTold(at)
                && !isPlainWord(wordAt(m_view.tokens(), at), m_view.rolesAt(at), kind))
                return false;
        }
        return true;
    }

    /// "over the past month" is the calendar's or the last thirty days.
    bool isOfRollingSpan() const
    {
        return m_view.claim().span != ChangeSpan::Day
            && std::ranges::any_of(m_view.tokens(), [](const Token& t) {
                   return t.folded == "past" || t.folded == "rolling";
               });
    }

    /// Signs, numbers, names and days; "Chipkonzern" before its name.
    bool isTold(std::size_t at) const
    {
        if (m_view.tokens()[at].kind != TokenKind::Word || m_view.isTold(at))
            return true;
        return subjectNounOf(wordAt(m_view.tokens(), at)) == SubjectNoun::Company
            && std::ranges::any_of(m_view.text().named, [&](const SubjectCandidate& named) {
                   return named.tokens.first == at + 1;
               });
    }

    /// Of a claim about a day; the words of a span are its own.
    bool hasNoOtherTime() const
    {
        if (m_view.claim().span != ChangeSpan::Day)
            return true;
        for (std::size_t at = 0; at < m_view.tokens().size(); ++at) {
            const bool isNear =
                m_view.isInClause(at) || m_view.text().sentence->tokens.size() <= kShort;
            if (isNear && !m_view.isDay(at) && isOtherTime(at))
                return false;
        }
        return true;
    }

    bool isOtherTime(std::size_t at) const
    {
        const std::string_view word = wordAt(m_view.tokens(), at);
        const bool isOfNumber = at >= m_view.number().firstToken && at <= m_view.number().lastToken;
        const auto isPart = [&](std::string_view part) {
            return word.find(part) != std::string_view::npos;
        };
        const bool isMonthOfCompound =
            wordAt(m_view.tokens(), at + 1) == "-" && monthFromName(word).has_value();
        constexpr std::size_t kShortest = 3; // of those that are looked for
        return !isOfNumber && word.size() >= kShortest
            && (beginsWithAny(word, kOtherTimes) || isMonthOfCompound
                || std::ranges::any_of(kSpanParts, isPart));
    }

    bool hasOwnDirection() const
    {
        if (m_view.claim().quantity != ClaimQuantity::Change
            || m_view.claim().direction == Direction::None)
            return true;
        bool isSaid = false;
        const WordRole other =
            m_view.claim().direction == Direction::Up ? WordRole::Down : WordRole::Up;
        for (std::size_t at = 0; at < m_view.tokens().size(); ++at) {
            if (!m_view.isInClause(at))
                continue;
            const WordRoles roles = m_view.rolesAt(at);
            // "gab ein Plus von 0,6 Prozent wieder ab", "recovered half of a 2 percent drop"
            if (roles.has(other) && roles.hasAny(WordRole::Verb | WordRole::Noun))
                return false;
            isSaid = isSaid || roles.hasAny(WordRole::Up | WordRole::Down)
                || wordAt(m_view.tokens(), at) == "-" || wordAt(m_view.tokens(), at) == "+"
                || wordAt(m_view.tokens(), at) == "−";
        }
        return isSaid;
    }

    bool namesAny(std::span<const std::string_view> words) const
    {
        constexpr std::size_t kShortest = 4; // of those that are looked for
        return std::ranges::any_of(m_view.tokens(), [&](const Token& token) {
            return token.folded.size() >= kShortest
                && std::ranges::any_of(words, [&](std::string_view word) {
                       return token.folded.find(word) != std::string::npos;
                   });
        });
    }

    /// "fell 13 percent in China": the sales there, perhaps.
    bool isInAPlace() const
    {
        const std::size_t at = m_view.number().lastToken + 1;
        return wordAt(m_view.tokens(), at) == "in" && at + 1 < m_view.tokens().size()
            && m_view.tokens()[at + 1].isCapital && !m_view.isDay(at + 1);
    }

    /// "rose 1.0 percent to a record high": the record is the level that it led to.
    bool isToARecord() const
    {
        constexpr auto kRecords = std::to_array<std::string_view>(
            {"rekord", "record", "allzeit", "time", "höchst", "tiefst", "niedrigst", "highest",
             "lowest", "hoch", "tief"});
        return m_view.claim().quantity == ClaimQuantity::Change
            && m_view.claim().hedge != Hedge::UpTo
            && (m_view.claim().point == PricePoint::High || m_view.claim().point == PricePoint::Low
                || m_view.claim().span == ChangeSpan::Since)
            && namesAny(kRecords);
    }

    /// "lost $1.10": of shares before a split that nobody has recorded, perhaps.
    bool isOfAnyShares() const
    {
        return m_view.claim().quantity == ClaimQuantity::Change && m_view.claim().unit != kPercent
            && m_view.claim().unit != kPoints;
    }

    /// "Intel shrank by 2 percent in 2024": a company does so too, and only its shares have a
    /// price.
    bool isOfAnyYear() const
    {
        const bool isLong = m_view.claim().span == ChangeSpan::YearToDate
            || m_view.claim().span == ChangeSpan::TwelveMonths
            || m_view.claim().span == ChangeSpan::Quarter;
        const bool isOfShare =
            std::ranges::any_of(m_view.text().named, [](const SubjectCandidate& named) {
                return named.kind == InstrumentKind::Share;
            });
        return isLong && isOfShare && std::ranges::none_of(m_view.tokens(), [](const Token& token) {
                   return subjectNounOf(token.folded) == SubjectNoun::Share;
               });
    }

    static constexpr std::size_t kShort = 40; ///< tokens; as far as a time may reach

    const StatementView& m_view;
};

} // namespace

bool isPlainStatement(const Claim& claim, const NumberClaim& number, const StatementText& text)
{
    constexpr std::size_t kLongest = 400; ///< tokens: no sentence that a person reads at once
    return text.sentence->tokens.size() <= kLongest
        && Plainness(StatementView(claim, number, text)).holds();
}

} // namespace core
