#pragma once

#include <optional>
#include <string_view>

namespace core {

/// Markets that people mean by one word: their ISO 10383 codes with blanks between ("XNAS XNYS");
/// empty for any.
using Markets = std::string_view;

/// What Reuters, Yahoo and Stooq write behind a symbol and a full stop, folded: "o", "de", "us".
/// nullopt for what none of them writes.
std::optional<Markets> marketsOfCode(std::string_view folded);

/// What Bloomberg writes behind a symbol and a blank, folded: "gy", "us". nullopt for others.
std::optional<Markets> marketsOfBloombergCode(std::string_view folded);

/// What the press writes before a symbol and a colon, folded: "nasdaq", "etr", "symbol".
/// nullopt for other words.
std::optional<Markets> marketsOfWord(std::string_view folded);

/// Whether one may be meant by both.
bool shareMarket(Markets a, Markets b);

} // namespace core
