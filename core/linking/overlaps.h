#pragma once

#include "core/linking/name_search.h"

#include <vector>

namespace core {

/// Of hits that overlap, the longest, the first of equally long ones; hits of the same place all
/// stay. `hits` are of one field; the result is in the order of the text.
std::vector<NameHit> withoutOverlaps(std::vector<NameHit> hits);

} // namespace core
