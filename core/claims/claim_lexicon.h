#pragma once

#include "core/base/result.h"
#include "core/claims/claim_tokens.h"
#include "core/claims/word_roles.h"
#include "core/domain/claim.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace core {

/// The words by which claims are read, from `resources/vocabulary/claim_words.csv`.
class ClaimLexicon {
public:
    struct Match {
        WordRoles roles{};
        std::size_t length = 1; ///< tokens
    };

    /// Reads the format that the first lines of that file describe. Fails with Format, naming the
    /// line, where a language, a role or a pattern is wrong.
    static Result<ClaimLexicon> parse(std::string_view csv);
    ClaimLexicon(ClaimLexicon&&) noexcept;
    ClaimLexicon& operator=(ClaimLexicon&&) noexcept;
    ~ClaimLexicon();

    /// The compiled-in lists.
    static const ClaimLexicon& builtIn();

    /// The longest phrase of the lists that begins at token `at`; one without roles where there is
    /// none. `language` is "de" or "en". REQUIRES: at < tokens.size()
    Match at(std::span<const Token> tokens, std::size_t at, std::string_view language) const;

    /// Where a verb may have a particle apart ("legte ... zu") and `particle` is it: which way.
    std::optional<Direction> split(std::string_view verb, std::string_view particle) const;
    /// Whether `verb` may have its particle apart.
    bool isSplit(std::string_view verb) const;

private:
    struct Tables;
    ClaimLexicon();

    std::unique_ptr<Tables> m_tables;
};

} // namespace core
