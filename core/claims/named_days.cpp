#include "core/claims/named_days.h"

#include <array>

namespace core {

namespace {

using Kind = DayReference::Kind;
using Role = DayWords::Role;

/// Without a day of its own, what a clause with one of these tells was earlier.
constexpr auto kEarlier = std::to_array<std::string_view>({"nachdem", "hatte", "hatten", "had"});

/// Right behind a number, or not far before it, they say the same of it alone.
constexpr auto kBefore =
    std::to_array<std::string_view>({"zuvor", "davor", "previously", "earlier", "beforehand"});

bool isOfBefore(std::span<const Token> tokens, const NumberClaim& number)
{
    for (std::size_t step = 1; step <= 2; ++step) {
        if (isAmong(wordAt(tokens, number.lastToken + step), kBefore)
            || isAmong(wordAt(tokens, number.firstToken - step), kBefore))
            return true;
    }
    return false;
}

/// A time that is named and is no day.
DayReference unknownDay(const DayReference& named)
{
    return {.kind = Kind::Date, .text = named.text, .field = named.field, .span = named.span};
}

bool isOneDay(Kind kind)
{
    switch (kind) {
    case Kind::Week:
    case Kind::Month:
    case Kind::MonthsAgo:
    case Kind::Year:
    case Kind::YearsAgo:
        return false;
    default:
        return true;
    }
}

/// The days of a sentence with "am Vortag" counted from the day that was named before it.
std::vector<DayWords> anchored(std::span<const DayWords> days, const DayReference& current)
{
    std::vector<DayWords> result(days.begin(), days.end());
    DayReference anchor = current;
    for (DayWords& words : result) {
        DayReference& reference = words.reference;
        if (reference.kind != Kind::SessionsAgo) {
            if (words.role == Role::When && !words.isAttribute)
                anchor = reference;
            continue;
        }
        if (anchor.kind == Kind::None || anchor.kind == Kind::SessionsAgo)
            continue;
        const DayReference named = reference;
        reference = isOneDay(anchor.kind) ? anchor : unknownDay(named);
        reference.sessionsBefore += isOneDay(anchor.kind) ? named.ago : 0;
        reference.text = named.text;
        reference.field = named.field;
        reference.span = named.span;
    }
    return result;
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
            if (const DayWords* words = firstOf(clause))
                return words;
        }
        return inNextClause();
    }

    const DayWords* since() const
    {
        if (const DayWords* words = inClause(m_clause, Role::Since))
            return words;
        if (m_number.claim.superlative != Superlative::None) {
            if (const DayWords* words = sinceOfRecord())
                return words;
        }
        const DayWords* base = inClause(m_clause, Role::Base);
        return base != nullptr && base->reference.kind != Kind::SessionsAgo
                && base->reference.sessionsBefore == 0
            ? base
            : nullptr;
    }

private:
    /// "slumped 3 percent, its worst day since August": the record may stand in a clause of its
    /// own.
    const DayWords* sinceOfRecord() const
    {
        const auto found = std::ranges::find_if(m_days, [&](const DayWords& words) {
            return words.role == Role::Since && words.tokens.first > m_number.lastToken;
        });
        return found == m_days.end() ? nullptr : &*found;
    }

    const DayWords* attribute() const
    {
        for (const DayWords& words : m_days) {
            if (words.isAttribute && words.role == Role::When
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

    /// "verlor 3 Prozent am Freitag", unless a day stands right before the number.
    const DayWords* rightBehind() const
    {
        constexpr std::size_t kNear = 2;
        const DayWords* behind = nullptr;
        for (const DayWords& words : m_days) {
            if (!isWhen(words))
                continue;
            if (words.tokens.last < m_number.firstToken
                && words.tokens.last + kNear >= m_number.firstToken)
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
            if (words.role != role || words.isAttribute
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
    if (sentence.beginsParagraph)
        m_current = sentence.isOfLead ? m_leadDay : DayReference{};
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
            } else {
                day.day = m_current;
            }
            if (!day.isOwn
                && (isEarlier[sentence.clauses->of(number.firstToken)]
                    || isOfBefore(sentence.tokens, number)))
                day.day = unknownDay({});
            if (const DayWords* since = search.since())
                day.since = since->reference;
            found.push_back(std::move(day));
        }
    }
    if (DayReference main = mainDay(days, *sentence.clauses); main.kind != Kind::None)
        m_current = isOneDay(main.kind) ? std::move(main) : unknownDay(main);
    return found;
}

} // namespace core
