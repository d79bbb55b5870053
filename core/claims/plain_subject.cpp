#include "core/claims/plain_subject.h"

#include "core/claims/constant_lists.h"
#include "core/claims/subject_words.h"

#include <algorithm>
#include <string_view>

namespace core {

namespace {

constexpr auto kAuxiliaries =
    wordList({"was", "were", "is", "are", "had", "has", "have", "also", "and", "but", "which",
              "that", "or", "only", "both", "each"});

class SubjectCheck {
public:
    explicit SubjectCheck(const StatementView& view)
        : m_view(view)
    {
    }

    bool hasOneSubject() const
    {
        const SubjectCandidate* own = nullptr;
        for (const SubjectCandidate& named : m_view.text().named) {
            const bool isOther = named.mention->subject != m_view.claim().subject;
            if (!m_view.isInClause(named.tokens.first) && !isBracketOf(named)) {
                // "Dax, Dow Jones und S&P 500 fielen um 1, 2 und 3 Prozent."
                if (isOther && m_view.text().clauses->of(named.tokens.first) < m_view.clause()
                    && !m_view.hasNumber(m_view.text().clauses->of(named.tokens.first)))
                    return false;
                continue;
            }
            if (own != nullptr && own->mention->subject != named.mention->subject)
                return false;
            own = &named;
            if (!isNameItself(named))
                return false;
        }
        if (own == nullptr)
            return m_view.text().isOnlySubject && m_view.claim().subject
                && m_view.claim().subjectText.empty();
        return m_view.claim().subject == own->mention->subject;
    }

private:
    /// "Nvidia (minus 17 Prozent)".
    bool isBracketOf(const SubjectCandidate& named) const
    {
        return (*m_view.text().clauses)[m_view.clause()].isBracketed
            && named.tokens.last + 1 == (*m_view.text().clauses)[m_view.clause()].first;
    }

    /// Nothing behind the name makes it another's: "Nvidia suppliers", "Bitcoin-Aktien".
    bool isNameItself(const SubjectCandidate& named) const
    {
        const std::string_view last = wordAt(m_view.tokens(), named.tokens.last);
        const bool isCompound = named.tokens.last > named.tokens.first
            && wordAt(m_view.tokens(), named.tokens.last - 1) == "-"
            && !m_view.tokens()[named.tokens.last].afterBlank;
        if (isCompound && isForeign(last, named.kind) && !endsTheName(named))
            return false;
        // "companies supplying Nvidia"
        if (named.tokens.first > 0
            && wordAt(m_view.tokens(), named.tokens.first - 1).ends_with("ing"))
            return false;
        std::size_t next = named.tokens.last + 1;
        if (wordAt(m_view.tokens(), next) == "'" || wordAt(m_view.tokens(), next) == "’")
            next += wordAt(m_view.tokens(), next + 1) == "s" ? 2 : 1;
        if (wordAt(m_view.tokens(), next) == "-" && !m_view.tokens()[next].afterBlank)
            return !isForeign(wordAt(m_view.tokens(), next + 1), named.kind);
        return next >= m_view.tokens().size() || mayFollow(next);
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
        const Token& token = m_view.tokens()[at];
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
        if (m_view.isDay(at))
            return true;
        if (token.isCapital || isOtherHead(token.folded))
            return false;
        const WordRoles roles = m_view.rolesAt(at);
        // An English noun has neither a capital nor a role: "Nvidia bulls".
        return m_view.text().isGerman || !roles.isEmpty() || isPreposition(token.folded)
            || isSentenceOpener(token.folded) || isDefiniteWord(token.folded)
            || isAmong(token.folded, kAuxiliaries);
    }

    const StatementView& m_view;
};

} // namespace

bool hasOneSubject(const StatementView& view)
{
    return SubjectCheck(view).hasOneSubject();
}

} // namespace core
