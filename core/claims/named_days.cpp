#include "core/claims/named_days.h"

#include "core/claims/constant_lists.h"
#include "core/claims/day_anchors.h"
#include "core/claims/record_words.h"

#include <array>

namespace core {

namespace {

using Kind = DayReference::Kind;
using Role = DayWords::Role;

/// Without a day of its own, what a clause with one of these tells was earlier.
constexpr auto kEarlier = wordList({"nachdem", "hatte", "hatten", "had"});

/// Right behind a number, or not far before it, they say the same of it alone.
constexpr auto kBefore = wordList({"zuvor", "davor", "previously", "earlier", "beforehand"});

bool isOfBefore(std::span<const Token> tokens, const NumberClaim& number)
{
    for (std::size_t step = 1; step <= 2; ++step) {
        if (isAmong(wordAt(tokens, number.lastToken + step), kBefore)
            || isAmong(wordAt(tokens, number.firstToken - step), kBefore))
            return true;
    }
    return false;
}

/// "notierte am Mittag": while it was written, whatever day the lead goes on to name.
bool saysMidday(std::span<const Token> tokens)
{
    constexpr auto kMidday = wordList({"mittag", "mittags", "vormittag", "midday", "noon"});
    return std::ranges::any_of(tokens,
                               [&](const Token& token) { return isAmong(token.folded, kMidday); });
}

/// Looks for the day of one number.
class DaySearch {
public:
    DaySearch(const DaySentence& sentence, std::span<const DayWords> days,
              const NumberClaim& number)
        : m_sentence(sentence)
        , m_days(days)
        , m_number(number)
        , m_clause(sentence.clauses->of(number.firstToken))
    {
    }

    const DayWords* find(bool& isOwn) const
    {
        isOwn = true;
        if (const DayWords* words = attribute())
            return words;
        if (const DayWords* words = rightBehind())
            return words;
        if (const DayWords* words = inClause(m_clause, Role::When))
            return words;
        isOwn = false;
        for (const std::size_t clause : m_sentence.clauses->before(m_clause)) {
            if (const DayWords* words = mainOf(clause))
                return words;
        }
        return inNextClause();
    }

    bool isAttributed() const { return attribute() != nullptr; }

    const DayWords* since() const
    {
        if (m_number.claim.superlative != Superlative::None)
            return sinceOfRecord();
        const DayWords* since = inClause(m_clause, Role::Since);
        if (since != nullptr && !isSinceOfRecord(m_sentence.tokens, since->tokens.first))
            return since;
        const DayWords* base = inClause(m_clause, Role::Base);
        return base != nullptr && base->reference.kind != Kind::SessionsAgo
                && base->reference.sessionsBefore == 0
            ? base
            : nullptr;
    }

private:
    /// "slumped 3 percent, its worst day since August": of the record's clause, the first behind
    /// it.
    const DayWords* sinceOfRecord() const
    {
        const std::size_t clause = m_sentence.clauses->of(m_number.recordAt);
        const DayWords* found = nullptr;
        for (const DayWords& words : m_days) {
            if (words.role != Role::Since || m_sentence.clauses->of(words.tokens.last) != clause)
                continue;
            found = &words;
            if (words.tokens.first > m_number.recordAt)
                break;
        }
        return found;
    }

    const DayWords* attribute() const
    {
        for (const DayWords& words : m_days) {
            // "from Monday's low of 116 dollars": what is compared with has that day.
            const bool isOfCompared =
                words.role == Role::Base && words.tokens.last < m_number.firstToken;
            if (words.isAttribute && (words.role == Role::When || isOfCompared)
                && words.scope.first <= m_number.lastToken
                && m_number.firstToken <= words.scope.last)
                return &words;
        }
        return nullptr;
    }

    bool isWhen(const DayWords& words) const
    {
        return words.role == Role::When && !words.isAttribute;
    }

    /// "from 21,394.93 on Friday to 21,282.18": the day stands behind another number.
    bool isOfNumberBefore(const DayWords& words) const
    {
        return std::ranges::any_of(m_sentence.numbers, [&](const NumberClaim& number) {
            return number.lastToken + 1 == words.tokens.first;
        });
    }

    /// "verlor 3 Prozent am Freitag", unless a day stands right before the number.
    const DayWords* rightBehind() const
    {
        constexpr std::size_t kNear = 2;
        const DayWords* behind = nullptr;
        for (const DayWords& words : m_days) {
            if (!isWhen(words))
                continue;
            if (words.tokens.last < m_number.firstToken
                && words.tokens.last + kNear >= m_number.firstToken && !isOfNumberBefore(words))
                return nullptr;
            if (behind == nullptr && words.tokens.first > m_number.lastToken
                && words.tokens.first <= m_number.lastToken + kNear
                && m_sentence.clauses->of(words.tokens.first) == m_clause)
                behind = &words;
        }
        return behind;
    }

    /// The last before the number, else the first behind it.
    const DayWords* inClause(std::size_t clause, Role role) const
    {
        const DayWords* found = nullptr;
        for (const DayWords& words : m_days) {
            if (words.role != role || (words.isAttribute && role != Role::Since)
                || m_sentence.clauses->of(words.tokens.last) != clause)
                continue;
            if (words.tokens.first > m_number.lastToken && found != nullptr)
                break;
            found = &words;
        }
        return found;
    }

    const DayWords* firstOf(std::size_t clause) const
    {
        const auto found = std::ranges::find_if(m_days, [&](const DayWords& words) {
            return isWhen(words) && m_sentence.clauses->of(words.tokens.last) == clause;
        });
        return found == m_days.end() ? nullptr : &*found;
    }

    /// The first; but in "nach Verlusten am Montag stieg der Dax am Dienstag" the second.
    const DayWords* mainOf(std::size_t clause) const
    {
        constexpr auto kPast = wordList({"nach", "after", "following", "trotz", "despite"});
        constexpr std::size_t kLongestPhrase = 6; ///< tokens
        const DayWords* first = firstOf(clause);
        std::size_t begin = (*m_sentence.clauses)[clause].first;
        if (wordAt(m_sentence.tokens, begin) == ",")
            ++begin;
        if (first == nullptr || first->tokens.first > begin + kLongestPhrase
            || !isAmong(wordAt(m_sentence.tokens, begin), kPast))
            return first;
        for (const DayWords& words : m_days) {
            if (isWhen(words) && words.tokens.first > first->tokens.last
                && m_sentence.clauses->of(words.tokens.last) == clause)
                return &words;
        }
        return first;
    }

    /// "Um drei Prozent ging es nach unten, und das am Freitag."
    const DayWords* inNextClause() const
    {
        const std::size_t next = m_clause + 1;
        if (next >= m_sentence.clauses->size() || (*m_sentence.clauses)[next].isSubordinate)
            return nullptr;
        const DayWords* words = firstOf(next);
        if (words == nullptr)
            return nullptr;
        const bool hasNumber =
            std::ranges::any_of(m_sentence.numbers, [&](const NumberClaim& number) {
                return m_sentence.clauses->of(number.firstToken) == next;
            });
        return hasNumber ? nullptr : words;
    }

    const DaySentence& m_sentence;
    std::span<const DayWords> m_days;
    const NumberClaim& m_number;
    std::size_t m_clause;
};

/// For each clause whether it tells of something earlier.
std::vector<bool> earlierClauses(const DaySentence& sentence)
{
    std::vector<bool> isEarlier(sentence.clauses->size());
    for (std::size_t at = 0; at < sentence.tokens.size(); ++at) {
        if (isAmong(wordAt(sentence.tokens, at), kEarlier))
            isEarlier[sentence.clauses->of(at)] = true;
    }
    return isEarlier;
}

/// "fell to $118.42 from $142.62 on Monday": the day is that of the price before, and of the move
/// to it.
void giveDaysOfBases(const DaySentence& sentence, std::vector<NamedDay>& found)
{
    constexpr std::size_t kNear = 3;
    const auto& numbers = sentence.numbers;
    for (std::size_t at = 1; at < found.size(); ++at) {
        const NumberClaim& base = numbers[at];
        const NumberClaim& end = numbers[at - 1];
        if (!base.isBase || end.isBase || found[at - 1].isOwn || !found[at].isOwn
            || base.firstToken > end.lastToken + kNear)
            continue;
        const std::size_t clause = sentence.clauses->of(end.firstToken);
        for (std::size_t of = at; of > 0; --of) {
            NamedDay& day = found[of - 1];
            if (day.isOwn || sentence.clauses->of(numbers[of - 1].firstToken) != clause)
                break;
            day.day = found[at].day;
            day.duringSession = found[at].duringSession;
            day.isOwn = true;
        }
        found[at].day = unknownDay({});
    }
}

} // namespace

DayReference mainDay(std::span<const DayWords> days, const Clauses& clauses)
{
    for (const DayWords& words : days) {
        if (words.role == Role::When && !words.isAttribute
            && clauses.isMain(clauses.of(words.tokens.last)))
            return words.reference;
    }
    return {};
}

std::vector<NamedDay> NamedDays::find(const DaySentence& sentence)
{
    if (sentence.beginsParagraph) {
        m_current = sentence.isOfLead ? m_leadDay : DayReference{};
        m_isOfLead = sentence.isOfLead;
    }
    const std::vector<DayWords> days = anchored(sentence.days, m_current);
    std::vector<NamedDay> found;
    if (!sentence.numbers.empty()) {
        const std::vector<bool> isEarlier = earlierClauses(sentence);
        for (const NumberClaim& number : sentence.numbers) {
            const DaySearch search(sentence, days, number);
            NamedDay day;
            if (const DayWords* words = search.find(day.isOwn)) {
                day.day = words->reference;
                day.duringSession = words->duringSession;
            } else if (!m_isOfLead || !saysMidday(sentence.tokens)) {
                day.day = m_current;
            }
            if (!day.isOwn
                && (isEarlier[sentence.clauses->of(number.firstToken)]
                    || isOfBefore(sentence.tokens, number)))
                day.day = unknownDay({});
            // "below its 52-week high of 153 dollars": the high is of another day.
            if (number.isPastRecord && !number.isRecordEver && !search.isAttributed())
                day.day = unknownDay({});
            if (const DayWords* since = search.since())
                day.since = since->reference;
            found.push_back(std::move(day));
        }
    }
    giveDaysOfBases(sentence, found);
    if (DayReference main = mainDay(days, *sentence.clauses); main.kind != Kind::None) {
        m_isOfLead = false;
        m_current = isOneDay(main.kind) ? std::move(main) : unknownDay(main);
    }
    return found;
}

} // namespace core
