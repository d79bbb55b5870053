#pragma once

#include "core/ingest/price_layout.h"

#include <span>
#include <string>
#include <string_view>

namespace core {

/// True for a name that can be a symbol ("DGS10", "^GDAXI") and is no sentence ("EUR 1 = USD").
bool looksLikeSymbol(std::string_view name);

/// A name as a symbol, which holds no blanks and no separators of lists: "Adobe_Systems" of
/// " Adobe Systems ". What is a symbol stays.
std::string symbolOfName(std::string_view name);

/// The instrument that the lines above the headers name: a symbol that stands alone or in
/// brackets, an ISIN with its check digit, or what follows "WKN"; empty if they name none.
std::string symbolOfTitles(std::span<const HeaderRow> titles);

/// "Währung: EUR", "Currency in USD"; empty if they do not say.
std::string currencyOfTitles(std::span<const HeaderRow> titles);

} // namespace core
