#pragma once

#include "core/ingest/feed.h"
#include "core/ingest/xml_document.h"

#include <optional>
#include <string_view>

namespace core {

/// Why an item of NewsML-G2 is no article: it is a package, a concept, a plan, a picture, it was
/// cancelled; nullopt if it may be one.
std::optional<ImportIssue> refusalOfG2Item(const XmlElement& item);

/// What a newsItem says. `warnings` gets what its reader must know, as that it is embargoed.
FeedEntry readG2Item(const XmlElement& item, std::string_view zone,
                     std::vector<ImportIssue>& warnings);

} // namespace core
