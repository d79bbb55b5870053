#pragma once

#include "core/claims/claim_tokens.h"
#include "core/claims/token_phrases.h"

#include <cstddef>
#include <span>
#include <vector>

namespace core {

/// A part of a sentence between commas, dashes, brackets and words that join sentences.
struct Clause {
    std::size_t first = 0;      ///< token
    bool isSubordinate = false; ///< tells of something else: "nachdem ...", "after ..."
    bool isBracketed = false;
    /// It goes on behind what was put in between: "..., mit einem Minus von ..., legte ... zu".
    bool resumes = false;
};

/// The clauses of a sentence. What stands in brackets is a clause of its own, and the clause around
/// it goes on behind them.
class Clauses {
public:
    /// `days` and `numbers` are ranges that no boundary cuts, ascending.
    Clauses(std::span<const Token> tokens, std::span<const TokenRange> days,
            std::span<const TokenRange> numbers);

    /// Of a token, counted from 0.
    std::size_t of(std::size_t token) const { return m_ofToken[token]; }
    const Clause& operator[](std::size_t clause) const { return m_clauses[clause]; }
    std::size_t size() const { return m_clauses.size(); }

    /// Whether a clause speaks of what the sentence is about: it is not put in between, in brackets
    /// or subordinate.
    bool isMain(std::size_t clause) const;

    /// The clauses that a clause may take a subject or a day from, nearest first: those to its
    /// left that are not put in between and not subordinate.
    std::vector<std::size_t> before(std::size_t clause) const;

private:
    void linkBack();

    std::vector<std::size_t> m_ofToken{};
    std::vector<Clause> m_clauses{};
    /// Of a clause, the end of the nearest ones to its left that are not subordinate, as the number
    /// of the clause behind; 0: none. Those of `m_open` are not in brackets either.
    std::vector<std::size_t> m_free{};
    std::vector<std::size_t> m_open{};
};

} // namespace core
