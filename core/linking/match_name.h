#pragma once

#include "core/domain/event.h"
#include "core/domain/instrument.h"
#include "core/domain/mention.h"

#include <span>
#include <string>
#include <vector>

namespace core {

/// How a name may stand in a text.
enum class NameKind {
    /// A name: any case, inflected ("Nvidias", "Nvidia's") and in hyphen compounds
    /// ("Nvidia-Chips").
    Name,
    /// A phrase for an event: as a name, and at either end of a compound written together
    /// ("Chipexportbeschränkungen" holds "Exportbeschränkung").
    Phrase,
    /// A ticker: exactly as written; bare only where that cannot be a word, else marked as one
    /// ("(NVDA.O)", "NASDAQ: NVDA", "$NVDA").
    Symbol,
    /// What others than its own exchange call it, an ISIN or a WKN: as a ticker, and always marked
    /// as one ("<SIEGn.DE>", "ISIN DE0007236101").
    OtherSymbol,
};

inline bool isSymbol(NameKind kind)
{
    return kind == NameKind::Symbol || kind == NameKind::OtherSymbol;
}

/// One name to look for. A default id (0) means nobody: such a name only keeps shorter ones from
/// being found inside it ("Allianz Arena" is no mention of Allianz).
struct MatchName {
    MentionSubject subject{};
    std::string text{};
    NameKind kind = NameKind::Name;
    std::string language{}; ///< as Alias::language
    /// As Alias::needsNear; of a symbol, the names of its instrument, for where it may be a word.
    std::vector<std::string> needsNear{};
    std::string markets{}; ///< of a symbol; as Markets

    bool operator==(const MatchName&) const = default;
};

/// The names, aliases and symbols of instruments, those too that the vocabulary knows of them, the
/// names and aliases of events, and the phrases of other meaning that keep shorter names from being
/// found. An alias that needs words near it is content with the full name of its instrument. Of an
/// instrument that the vocabulary does not know, its name without the legal form is one too.
///
/// Where two instruments have one name (DAX.csv and Yahoo's ^GDAXI were both imported), what they
/// share names the one whose symbol is the vocabulary's own, else the first. Names of `known`,
/// which are instruments that no archive holds, are left out where one of `instruments` has them.
std::vector<MatchName> matchNames(std::span<const Instrument> instruments,
                                  std::span<const Event> events,
                                  std::span<const Alias> otherMeanings = {},
                                  std::span<const Instrument> known = {});

} // namespace core
