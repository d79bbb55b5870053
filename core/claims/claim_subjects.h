#pragma once

#include "core/claims/clauses.h"
#include "core/claims/number_claims.h"
#include "core/claims/subject_anchors.h"
#include "core/domain/claim.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace core {

/// What a statement is about.
struct ClaimSubject {
    std::optional<NamedInstrument> named{}; ///< none: it is not known, or not a single one
    std::string text{};                     ///< the words that name it or stand for it
};

/// A sentence as subjects are looked for in it.
struct SubjectSentence {
    std::span<const Token> tokens{};
    std::span<const NumberClaim> numbers{};
    const Clauses* clauses = nullptr;
    std::vector<SubjectAnchor> anchors{};
    bool beginsParagraph = false;
    bool isGerman = true;
};

/// Finds what statements are about, sentence by sentence in the order of the text, since "die
/// Aktie" may mean what was named before.
///
/// Nothing is guessed: where two instruments have an equal right to a statement, or an unknown name
/// stands where its subject should, no subject is found.
class SubjectFinder {
public:
    /// One list for each of `sentence.numbers`: several of "beide", "A und B verloren je zwei
    /// Prozent"; never empty. For statements that are not about a price the one has no subject.
    std::vector<std::vector<ClaimSubject>> find(const SubjectSentence& sentence);

private:
    /// What earlier sentences named.
    struct Past {
        std::vector<SubjectAnchor> anchors{};
        std::size_t paragraph = 0;
    };

    void remember(const SubjectSentence& sentence);

    std::vector<Past> m_past{}; ///< of this paragraph and the one before it, the last at the end
    std::size_t m_paragraph = 0;

    friend class SubjectSearch;
};

} // namespace core
