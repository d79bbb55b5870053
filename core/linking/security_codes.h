#pragma once

#include <string_view>

namespace core {

/// Whether `text` is an ISIN (ISO 6166): two capitals, nine capitals or digits, and the check
/// digit that they give.
bool isIsin(std::string_view text);

/// Whether `text` has the form of a German Wertpapierkennnummer: six digits or capitals, at least
/// one of them a digit. Nothing in it can be checked, and numbers look like it.
bool isWkn(std::string_view text);

/// The WKN that a German ISIN holds: "716460" of "DE0007164600"; empty if it holds none.
std::string_view wknOf(std::string_view isin);

} // namespace core
