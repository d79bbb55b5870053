#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace core {

/// True for a folded word that people write without meaning a ticker: "all", "it", "open".
bool isCommonWord(std::string_view folded);

/// Where a ticker that stands at bytes `begin` to `end` of `text` ends, with the letters of its
/// exchange ("NVDA.O"), or nullopt when it does not stand there as a ticker. It does
///
/// * behind a currency sign ("$NVDA") or the name of an exchange ("NASDAQ: NVDA"),
/// * before the code of an exchange ("NVDA.O", "ENR.DE"),
/// * and, where it is no common word, alone in parentheses if it has at least three characters, or
///   anywhere if it has at least four and only capitals.
std::optional<std::size_t> tickerEnd(std::string_view text, std::size_t begin, std::size_t end);

} // namespace core
