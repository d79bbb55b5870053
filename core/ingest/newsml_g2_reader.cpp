#include "core/ingest/newsml_g2_reader.h"

#include "core/ingest/feed.h"
#include "core/ingest/issue_list.h"
#include "core/ingest/newsml_g2_content.h"
#include "core/ingest/newsml_g2_item.h"
#include "core/ingest/xml_document.h"
#include "core/ingest/xml_root.h"
#include "core/ingest/xml_text.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <utility>

namespace core {

namespace {

constexpr auto kItems = std::to_array<std::string_view>(
    {"newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem"});
// Pieces of items that agencies' manuals show and systems store on their own.
constexpr auto kPieces = std::to_array<std::string_view>({"contentSet", "groupSet"});

bool isOne(std::span<const std::string_view> names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

void addItem(Feed& feed, const XmlElement& item, std::string_view zone)
{
    if (auto refusal = refusalOfG2Item(item)) {
        feed.refused.push_back(std::move(*refusal));
        return;
    }
    if (localName(item.node) != "contentSet") {
        feed.entries.push_back(readG2Item(item, zone, feed.warnings));
        inherit(feed.entries.back(), feed.shared);
        return;
    }
    FeedEntry entry{.line = item.line, .source = item.source};
    readG2Content(entry, item.node, zone);
    feed.entries.push_back(std::move(entry));
}

} // namespace

std::optional<std::string> sniffNewsmlG2(std::string_view text, std::string_view)
{
    const auto root = xmlRootOf(text);
    if (root && (root->name == "newsMessage" || isOne(kItems, root->name)))
        return "it is NewsML-G2";
    if (root && isOne(kPieces, root->name))
        return "it is a piece of NewsML-G2";
    return std::nullopt;
}

Result<ReadContent> readNewsmlG2(std::string_view text, std::string_view path,
                                 const ImportOptions& options)
{
    if (!sniffNewsmlG2(text, path))
        return fail(ErrorCode::Format, displayPath(path) + " is no NewsML-G2.");
    auto document = XmlDocument::parse(text, path);
    if (!document)
        return tl::unexpected(document.error());
    Feed feed;
    const pugi::xml_node root = document->root();
    const bool isMessage = localName(root) == "newsMessage";
    if (isMessage)
        feed.shared.publisher = lineOf(descendant(root, "header/sender"));
    feed.shared = limited(std::move(feed.shared));
    const std::span<const std::string_view> names =
        isOne(kPieces, localName(root)) ? std::span<const std::string_view>(kPieces) : kItems;
    const pugi::xml_node itemSet = childNamed(root, "itemSet");
    const pugi::xml_node parent = !isMessage ? document->document() : (itemSet ? itemSet : root);
    for (const XmlElement& item : document->takeEntries(parent, names))
        addItem(feed, item, options.timezone);
    std::ranges::move(document->notes(), std::back_inserter(feed.warnings));
    return settleFeed(std::move(feed), path, "newsml-g2", options);
}

} // namespace core
