#pragma once

#include "core/ingest/feed.h"

#include <pugixml.hpp>

#include <string_view>

namespace core {

/// Fills what a `nitf` element says into the fields of an entry that are empty: NITF stands on its
/// own, and as the content of NewsML, whose own words come first.
void readNitfInto(FeedEntry& entry, pugi::xml_node nitf, std::string_view zone);

/// "Jane Doe" of "By Jane Doe", "Von Jane Doe," or "BY JANE DOE, Reuters".
std::string namesOfByline(std::string_view byline);

} // namespace core
