#pragma once

#include <cstdint>

namespace core {

/// What a word does in a statement that holds a number. Their names in the lists are these, in
/// snake case.
enum class WordRole : std::uint8_t {
    Up, ///< a movement; with it stands Verb, Noun or Adverb
    Down,
    Verb,
    Noun,   ///< "Minus", "gain"
    Adverb, ///< "höher", "down"
    Flat,   ///< no movement: "unverändert", "unchanged"
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
    NumberClause, ///< a hedge that stands anywhere in its clause: "in der Spitze"
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
    Measure,   ///< a unit of what is no claim: "Uhr", "years"
    MoreOf,    ///< "mehr", "fewer"
    Filler,    ///< between a number and what rules it: "noch", "weitere"
    Span,      ///< of time, by which markets count: "so far this year"
    Destroyed, ///< "vernichtet", "wiped out": of values
    Sport,     ///< of Other: "Marktwert" means something else beside it
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

} // namespace core
