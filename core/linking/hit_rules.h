#pragma once

#include "core/linking/name_search.h"

#include <span>
#include <string_view>
#include <vector>

namespace core {

/// The hits whose words mean what they name, as far as can be told: the article's language
/// (primary, lower case), the words near, the capitals, its compound and what stands around a
/// ticker fit, and it is no part of an address. A name that needs words near it is content with
/// shares or a word for a company in its sentence, or with a certain company beside it in a list.
///
/// `text` is the field that the hits stand in, in its order.
std::vector<NameHit> meantHits(std::span<const NameHit> hits, std::string_view text,
                               const NameTable& table, const NameSearch& search,
                               std::string_view language);

} // namespace core
