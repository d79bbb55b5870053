#pragma once

#include "core/linking/name_search.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace core {

/// True when the words of `hit` mean what they name, as far as can be told: the article's language
/// (primary, lower case), the words near, the capitals, its compound and what stands around a
/// ticker fit, and it is no part of an address.
///
/// `text` is the field that the hit stands in.
bool isMeant(const NameHit& hit, std::string_view text, const NameTable& table,
             const NameSearch& search, std::string_view language);

/// Of hits that overlap, the longest, the first of equally long ones; hits of the same place all
/// stay. `hits` are of one field; the result is in the order of the text.
std::vector<NameHit> withoutOverlaps(std::vector<NameHit> hits);

} // namespace core
