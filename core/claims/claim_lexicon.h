#pragma once

#include "core/base/result.h"
#include "core/claims/claim_tokens.h"
#include "core/domain/claim.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace core {

/// What a word does in a statement that holds a number. Their names in the lists are these, in
/// snake case.
enum class WordRole : std::uint8_t {
    Up, ///< a movement; with it stands Verb, Noun or Adverb
    Down,
    Verb,
    Noun,   ///< "Minus", "gain"
    Adverb, ///< "höher", "down"
    Weak,   ///< a verb that prices share with much else: "wuchs", "increased"
    Market, ///< a security or its price: "Aktie", "Kurs"
    Index,
    Commodity,
    Currency, ///< as what has a price, not as a unit
    Yield,
    Bond,      ///< makes a yield that of something traded
    Ambient,   ///< a market is spoken of: "Xetra", "investors"
    LevelNoun, ///< "Schlusskurs", "high"
    Reference, ///< what a distance can be measured from: "under Friday's close"
    Value,     ///< "Börsenwert"
    Worth,     ///< makes "wert" a market value: "an der Börse"
    WorthWord, ///< "wert", "worth"
    Target,    ///< "Kursziel"
    Price,     ///< "Preis": of what, other words say
    Other,     ///< something that has no price on a market: "Umsatz"
    Harmless,  ///< nothing of what its parts would be: "Gewinner", "nicht nur"
    Stake,
    YearAgo, ///< "zum Vorjahr": as no price is compared
    About,
    Almost,
    More,
    Less,
    Upto,
    Clause, ///< a hedge that stands anywhere in its clause: "in der Spitze"
    Forecast,
    Base, ///< of Harmless: "als erwartet"
    Conditional,
    Negation,
    Highest,
    Lowest,
    LargestGain,
    LargestLoss,
    SplitClause, ///< begins another clause: "während"
    LevelVerb,   ///< "schloss", "traded"
    Costs,       ///< a verb with a price as its object: "kostete", "fetched"
    LevelPrep,
    ByPrep,
    OfPrep,
    FromPrep,
    Prep,
    Genitive,
    ShareOf, ///< behind a percentage: of a whole
    Distance,
    Per,
    Measure, ///< a unit of what is no claim: "Uhr", "years"
    MoreOf,  ///< "mehr", "fewer"
    Sport,   ///< of Other: "Marktwert" means something else beside it
    Count_,
};

/// A set of roles.
class WordRoles {
public:
    constexpr WordRoles() = default;
    constexpr WordRoles(WordRole role)
        : m_bits(std::uint64_t{1} << static_cast<unsigned>(role))
    {
    }

    constexpr bool has(WordRole role) const { return (m_bits & WordRoles(role).m_bits) != 0; }
    constexpr bool hasAny(WordRoles roles) const { return (m_bits & roles.m_bits) != 0; }
    constexpr bool isEmpty() const { return m_bits == 0; }
    constexpr WordRoles operator|(WordRoles other) const
    {
        WordRoles both;
        both.m_bits = m_bits | other.m_bits;
        return both;
    }
    constexpr WordRoles without(WordRoles other) const
    {
        WordRoles rest;
        rest.m_bits = m_bits & ~other.m_bits;
        return rest;
    }

private:
    std::uint64_t m_bits = 0;
};

constexpr WordRoles operator|(WordRole one, WordRole other)
{
    return WordRoles(one) | WordRoles(other);
}

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
