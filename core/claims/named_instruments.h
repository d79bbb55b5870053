#pragma once

#include "core/claims/claim_reader.h"
#include "core/claims/claim_tokens.h"
#include "core/claims/token_phrases.h"
#include "core/domain/instrument.h"
#include "core/domain/mention.h"

#include <span>
#include <string>
#include <vector>

namespace core {

/// An instrument that a sentence names, at its tokens.
struct NamedInstrument {
    TokenRange tokens{};
    const Mention* mention = nullptr;
    InstrumentKind kind = InstrumentKind::Other;
    std::string currency{};
};

/// The instruments that an article names, sentence by sentence.
class NamedInstruments {
public:
    /// REQUIRES: `mentions` outlive this object.
    NamedInstruments(std::span<const Mention> mentions, const InstrumentLookup& instruments);

    /// Those of a sentence in their order; of those that overlap, the first. REQUIRES: sentences
    /// are asked for in the order of the text.
    std::vector<NamedInstrument> in(const TokenSentence& sentence);

private:
    std::vector<NamedInstrument> m_named{};
    std::size_t m_next = 0;
};

} // namespace core
