#include "core/ingest/ninjs_reader.h"

#include "core/base/unicode.h"
#include "core/ingest/article_collector.h"
#include "core/ingest/json_article.h"
#include "core/ingest/json_parse.h"
#include "core/ingest/ninjs_article.h"
#include "core/ingest/ninjs_rules.h"
#include "core/ingest/ninjs_text.h"
#include "core/ingest/sniff.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

using simdjson::SUCCESS;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr auto kLists = std::to_array<std::string_view>({"items"});

/// Members that only ninjs has.
constexpr auto kTelling = std::to_array<std::string_view>(
    {"versioncreated", "firstcreated", "headlines", "bodies", "descriptions", "body_text",
     "body_html", "body_xhtml", "description_text", "pubstatus", "representationtype", "renditions",
     "associations", "usageterms", "copyrightholder", "copyrightnotice", "infosources", "altids"});

bool isNinjsStandard(const object& item)
{
    for (const std::string_view name : {"$standard", "standard"}) {
        const auto standard = jsonMember(item, name);
        object described;
        if (!standard || standard->get(described) != SUCCESS)
            continue;
        for (const std::string_view part : {"name", "schema"}) {
            const auto text = jsonMember(described, part);
            if (text && foldCase(jsonText(*text)).find("ninjs") != std::string::npos)
                return true;
        }
    }
    return false;
}

bool isNinjs(const element& entry)
{
    object item;
    if (entry.get(item) != SUCCESS)
        return false;
    if (isNinjsStandard(item))
        return true;
    const auto telling = std::ranges::count_if(
        kTelling, [&](std::string_view name) { return jsonMember(item, name).has_value(); });
    const auto uri = jsonMember(item, "uri");
    if (!uri || !uri->is_string())
        return telling > 1;
    // Other articles have an identifier of that name too, and a text that ninjs calls otherwise.
    return telling > 0 || !isArticleObject(item);
}

void addItem(const element& entry, std::size_t line, const ImportOptions& options,
             ArticleCollector& articles)
{
    object item;
    const std::string text = simdjson::minify(entry);
    if (entry.get(item) != SUCCESS)
        return articles.reject(line, "not_an_object", "an entry is not an object.", text);
    std::vector<std::string> unknown;
    if (const auto fault = ninjsFault(item, unknown))
        return articles.reject(line, "invalid_ninjs", "this is not valid ninjs: " + *fault, text);
    // What it should have said may stand under a name that is misspelt.
    if (!unknown.empty() && !ninjsVersion(item).isExtended && ninjsHeadline(item).empty()
        && ninjsBody(item).empty() && ninjsDescription(item).empty())
        return articles.reject(line, "invalid_ninjs",
                               "this is not valid ninjs: the member "
                                   + inQuotes(std::string_view(unknown.front()))
                                   + " is not known, and there is no text.",
                               text);
    for (const std::string& name : unknown)
        articles.warn(line, "unknown_member",
                      "the member " + inQuotes(std::string_view(name))
                          + " is not known to ninjs and was not read.");
    addNinjsArticle(item, line, text, options, articles);
}

} // namespace

std::optional<std::string> whyNinjs(std::string_view text, std::string_view path)
{
    constexpr std::size_t kFront = 65536;
    const std::string_view front = text.substr(0, kFront);
    const bool mayBe = front.find("\"uri\"") != std::string_view::npos
        || front.find("standard\"") != std::string_view::npos
        || foldCase(front).find("\"versioncreated\"") != std::string::npos
        || front.find("\"headlines\"") != std::string_view::npos;
    if (!beginsLikeJson(text) || !mayBe)
        return std::nullopt;
    simdjson::dom::parser parser;
    const auto root = parseJson(parser, text, path);
    if (!root || (!root->is_array() && !root->is_object()))
        return std::nullopt;
    const JsonEntries found = jsonEntries(*root, {}, kLists);
    return !found.entries.empty() && isNinjs(found.entries.front())
        ? std::optional<std::string>("its members are those of it")
        : std::nullopt;
}

Result<ReadContent> readNinjs(std::string_view text, std::string_view path,
                              const ImportOptions& options)
{
    simdjson::dom::parser parser;
    const auto root = parseJson(parser, text, path);
    if (!root)
        return tl::unexpected(root.error());
    if (!root->is_array() && !root->is_object())
        return fail(ErrorCode::Format, displayPath(path) + " holds no object, as ninjs does.");
    const JsonEntries found = jsonEntries(*root, text, kLists);
    ArticleCollector articles(path, "ninjs", options);
    for (std::size_t index = 0; index < found.entries.size(); ++index)
        addItem(found.entries[index], found.lines[index], options, articles);
    auto content = articles.finish();
    if (content && found.entries.size() == 1 && !content->report.rejected.empty()
        && content->report.rejected.front().code == "invalid_ninjs")
        return fail(ErrorCode::Format, content->report.rejected.front().message,
                    found.lines.front());
    return content;
}

} // namespace core
