#pragma once

#include "core/linking/exchanges.h"
#include "core/linking/match_name.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace core {

/// True for a folded word that people write without meaning a ticker: "all", "it", "open".
bool isCommonWord(std::string_view folded);

/// A symbol that stands in a text as one.
struct Ticker {
    std::size_t end = 0; ///< byte behind it and the letters of its exchange ("NVDA.O")
    Markets markets{};   ///< that the text says it is of
    /// True where a person could mean anything by its letters, unless the article names the
    /// instrument: "(AMS)".
    bool needsName = false;
};

/// The symbol at bytes `begin` to `end` of `text`, or nullopt when it does not stand there as one.
/// It does
///
/// * behind a currency sign ("$NVDA") or the name of an exchange ("NASDAQ: NVDA"),
/// * before the code of an exchange ("NVDA.O", "ENR.DE", "(ENR GY)"),
/// * behind the caret of an index ("^GDAXI") or before the letter of a class ("BRK.B"),
/// * in angle brackets ("<GM>"),
/// * where it is no common word, alone in parentheses if it has at least three characters,
/// * or, if it is that of its own exchange, anywhere if it has at least four and only capitals.
///
/// A single letter needs brackets around it and the code ("(T.N)"), and digits alone need the
/// exchange: "(2007)" and "$700" are no tickers. An ISIN counts anywhere, a WKN behind that word.
std::optional<Ticker> tickerAt(std::string_view text, std::size_t begin, std::size_t end,
                               NameKind kind);

} // namespace core
