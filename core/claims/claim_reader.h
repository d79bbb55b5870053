#pragma once

#include "core/domain/article.h"
#include "core/domain/claim.h"
#include "core/domain/instrument.h"
#include "core/domain/mention.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace core {

/// What a reader of claims asks of a mentioned instrument: its kind and currency say which of the
/// mentions "das Papier", "das Börsenbarometer" or "21.414 Punkte" can mean. nullptr where nothing
/// is known.
using InstrumentLookup = std::function<const Instrument*(const MentionSubject&)>;

/// Reads every statement that holds a number with a unit, in the order of the text, the title
/// first.
///
/// German and English, by a deterministic grammar over the tokens of each sentence: what the number
/// is (number_reader.h), its hedge, direction and quantity, then the instrument it is about, the
/// day and the price that the words name. A day that a sentence does not name is that of the
/// sentence before it in the same paragraph. `mentions` are those of the article, in any order.
///
/// Takes time in proportion to the text.
std::vector<Claim> readClaims(const Article& article, std::span<const Mention> mentions,
                              const InstrumentLookup& instruments);

} // namespace core
