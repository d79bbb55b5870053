#pragma once

#include "core/claims/clauses.h"
#include "core/claims/day_words.h"
#include "core/claims/number_claims.h"

#include <span>
#include <vector>

namespace core {

/// The day of a statement as its text names it.
struct NamedDay {
    DayReference day{};
    bool duringSession = false; ///< "Freitagvormittag"
    bool isOwn = false;         ///< its clause names it, not another sentence
    DayReference since{};       ///< "seit Montag", "from Friday"; none: nothing is said
};

/// A sentence as days are looked for in it.
struct DaySentence {
    std::span<const Token> tokens{};
    std::span<const NumberClaim> numbers{};
    std::span<const DayWords> days{};
    const Clauses* clauses = nullptr;
    bool beginsParagraph = false;
    bool isOfLead = false; ///< of the title, or of the first paragraph
};

/// Finds the days of statements, sentence by sentence in the order of the text: that of the clause,
/// else of the sentence, else of the sentence before it in the paragraph; in the title and the
/// first paragraph else `leadDay`, the first day that is named there.
class NamedDays {
public:
    explicit NamedDays(DayReference leadDay)
        : m_leadDay(std::move(leadDay))
    {
    }

    /// One for each of `sentence.numbers`.
    std::vector<NamedDay> find(const DaySentence& sentence);

private:
    DayReference m_leadDay;
    DayReference m_current{}; ///< of the paragraph, up to here
    bool m_isOfLead = false;  ///< it is that of the lead, and no sentence has named one
};

/// The first day that a sentence as a whole speaks of; none where there is none.
DayReference mainDay(std::span<const DayWords> days, const Clauses& clauses);

} // namespace core
