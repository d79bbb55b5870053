#include "core/ingest/nitf_reader.h"

#include "core/ingest/issue_list.h"
#include "core/ingest/nitf.h"
#include "core/ingest/xml_document.h"
#include "core/ingest/xml_root.h"

#include <array>
#include <utility>

namespace core {

std::optional<std::string> sniffNitf(std::string_view text, std::string_view)
{
    const auto root = xmlRootOf(text);
    if (!root || root->name != "nitf")
        return std::nullopt;
    return "it is a NITF document";
}

Result<ReadContent> readNitf(std::string_view text, std::string_view path,
                             const ImportOptions& options)
{
    if (!sniffNitf(text, path))
        return fail(ErrorCode::Format, displayPath(path) + " is no NITF document.");
    auto document = XmlDocument::parse(text, path);
    if (!document)
        return tl::unexpected(document.error());
    Feed articles;
    constexpr auto kNitf = std::to_array<std::string_view>({"nitf"});
    for (const XmlElement& element : document->takeEntries(document->document(), kNitf)) {
        FeedEntry entry{.line = element.line, .source = element.source};
        readNitfInto(entry, element.node, options.timezone);
        articles.entries.push_back(std::move(entry));
    }
    articles.warnings = document->notes();
    return settleFeed(std::move(articles), path, "nitf", options);
}

} // namespace core
