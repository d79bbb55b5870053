#pragma once

#include "core/ingest/feed.h"

#include <pugixml.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// What a contentSet of NewsML-G2 holds instead of a text ("sports-content in XML", "a file
/// elsewhere"); nullopt for text, and for nothing.
std::optional<std::string> foreignContent(pugi::xml_node contentSet);

/// The text of a contentSet into the body of an entry, and what its markup says of headline and
/// credits where the entry has none.
void readG2Content(FeedEntry& entry, pugi::xml_node contentSet, std::string_view zone);

} // namespace core
