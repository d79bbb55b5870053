#include "core/claims/statement_view.h"

#include "core/claims/claim_lexicon.h"

namespace core {

bool StatementView::hasNumber(std::size_t clause) const
{
    for (std::size_t at = 0; at < tokens().size(); ++at) {
        if (m_text.clauses->of(at) == clause && tokens()[at].kind == TokenKind::Number
            && !isOf(m_text.days, at))
            return true;
    }
    return std::ranges::any_of(m_text.numbers, [&](const NumberClaim& number) {
        return m_text.clauses->of(number.firstToken) == clause;
    });
}

bool StatementView::namesIn(std::size_t clause) const
{
    return std::ranges::any_of(m_text.named, [&](const SubjectCandidate& named) {
        return m_text.clauses->of(named.tokens.first) == clause;
    });
}

WordRoles StatementView::rolesAt(std::size_t token) const
{
    return ClaimLexicon::builtIn().at(tokens(), token, m_text.isGerman ? "de" : "en").roles;
}

bool StatementView::isDay(std::size_t token) const
{
    return std::ranges::any_of(m_text.days, [&](const DayWords& day) {
        return day.role == DayWords::Role::When && day.tokens.holds(token);
    });
}

bool StatementView::isTold(std::size_t token) const
{
    const bool isOfNumber = std::ranges::any_of(m_text.numbers, [&](const NumberClaim& number) {
        return number.firstToken <= token && token <= number.lastToken;
    });
    return isOfNumber || isOf(m_text.days, token) || isOf(m_text.named, token);
}

} // namespace core
