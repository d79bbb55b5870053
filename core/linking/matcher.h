#pragma once

#include "core/domain/article.h"
#include "core/domain/mention.h"
#include "core/linking/match_name.h"

#include <memory>
#include <span>
#include <vector>

namespace core {

struct NameTable;

/// Finds every place where one of many names stands in a text.
///
/// * Case, Unicode normal form, soft hyphens and the spelling of umlauts ("ae" for "ä") do not
///   matter; blanks of any number and kind, a line break or a hyphen may stand between the words
///   of a name. A name that is all capitals and short ("SAP") is not found in small letters.
/// * A name is found only as whole words. Its mention covers the whole word or hyphen compound
///   ("Nvidias", "Nvidia-Chipsystemen"); where a compound holds several names, each its own.
/// * A name that is also a common word needs its capital, and another word of a hyphen compound
///   that tells the company ("Meta-Aktie", but not "Meta-Ebene").
/// * A number may be written together with a name ("Dax30").
/// * The longest name wins; mentions never overlap, except that a name of several subjects gives
///   one mention of the same span for each.
/// * A name with a language is found in articles of that language and of unknown language; one
///   that needs other words near it only in articles where one of them stands, where its sentence
///   speaks of shares or calls it a company, or in a list beside another name.
/// * Nothing is found in web and mail addresses, names of sites and of accounts ("@nvidia").
class Matcher {
public:
    enum class Overlaps {
        LongestName, ///< as above
        EachSubject, ///< what each subject's names give if no others were looked for
    };

    /// Names that hold no word are ignored.
    explicit Matcher(std::span<const MatchName> names, Overlaps overlaps = Overlaps::LongestName);
    Matcher(Matcher&&) noexcept;
    Matcher& operator=(Matcher&&) noexcept;
    ~Matcher();

    /// In the order of the text, the title first; of one place, instruments before events, by id.
    /// May be called from several threads at once.
    std::vector<Mention> find(const Article& article) const;

    /// One result an article, in their order; the work is split over `threads` threads (at least
    /// one).
    std::vector<std::vector<Mention>> findInAll(std::span<const Article> articles,
                                                std::size_t threads) const;

private:
    std::unique_ptr<const NameTable> m_table;
    Overlaps m_overlaps;
};

} // namespace core
