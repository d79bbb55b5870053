#include "core/claims/named_instruments.h"

#include <algorithm>
#include <utility>

namespace core {

NamedInstruments::NamedInstruments(std::span<const Mention> mentions,
                                   const InstrumentLookup& instruments)
{
    for (const Mention& mention : mentions) {
        if (std::holds_alternative<EventId>(mention.subject))
            continue;
        NamedInstrument one{.mention = &mention};
        if (const Instrument* instrument = instruments ? instruments(mention.subject) : nullptr) {
            one.kind = instrument->kind;
            one.currency = instrument->currency;
        }
        m_named.push_back(std::move(one));
    }
    std::ranges::stable_sort(m_named, {}, [](const NamedInstrument& one) {
        return std::pair(one.mention->field, one.mention->begin);
    });
}

std::vector<NamedInstrument> NamedInstruments::in(const TokenSentence& sentence)
{
    std::vector<NamedInstrument> found;
    const auto end = std::pair(sentence.field, sentence.span.end);
    std::size_t token = 0;
    for (; m_next < m_named.size(); ++m_next) {
        NamedInstrument& named = m_named[m_next];
        const Mention& mention = *named.mention;
        if (std::pair(mention.field, mention.begin) >= end)
            break;
        while (token < sentence.tokens.size() && sentence.tokens[token].end <= mention.begin)
            ++token;
        std::size_t last = token;
        while (last + 1 < sentence.tokens.size() && sentence.tokens[last + 1].begin < mention.end)
            ++last;
        if (token >= sentence.tokens.size() || mention.field != sentence.field
            || mention.begin < sentence.span.begin
            || (!found.empty() && found.back().tokens.last >= token))
            continue;
        named.tokens = {token, last};
        found.push_back(named);
    }
    return found;
}

} // namespace core
