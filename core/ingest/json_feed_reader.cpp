#include "core/ingest/json_feed_reader.h"

#include "core/base/unicode.h"
#include "core/ingest/article_text.h"
#include "core/ingest/html_text.h"
#include "core/ingest/issue_list.h"
#include "core/ingest/json_parse.h"
#include "core/ingest/json_values.h"
#include "core/ingest/language.h"
#include "core/ingest/web_address.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

using simdjson::SUCCESS;
using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::string_view kVersion = "jsonfeed.org/version/";

/// A string, or a number as it is written where an id is one; empty for anything else.
std::string stringOf(object fields, std::string_view name)
{
    std::string_view text;
    std::int64_t number = 0;
    element value;
    if (fields[name].get(value) != SUCCESS)
        return {};
    if (value.get(text) == SUCCESS)
        return std::string(text);
    return value.get(number) == SUCCESS ? std::to_string(number) : std::string{};
}

void addAuthor(std::string& names, element author)
{
    object fields;
    if (author.get(fields) == SUCCESS)
        addName(names, personName(stringOf(fields, "name")));
}

/// `authors` of version 1.1, or `author` of version 1.
std::string authorsOf(object fields)
{
    std::string names;
    array authors;
    element author;
    if (fields["authors"].get(authors) == SUCCESS) {
        for (const element one : authors)
            addAuthor(names, one);
    }
    if (names.empty() && fields["author"].get(author) == SUCCESS)
        addAuthor(names, author);
    return names;
}

/// How many objects stand one level inside the fields before `items`, where lines are counted too.
std::size_t objectsBeforeItems(object feed)
{
    std::size_t count = 0;
    for (const auto field : feed) {
        array list;
        object members;
        if (field.key == "items")
            break;
        if (field.value.get(list) == SUCCESS)
            count += static_cast<std::size_t>(
                std::ranges::count_if(list, [](element one) { return one.is<object>(); }));
        else if (field.value.get(members) == SUCCESS)
            count += static_cast<std::size_t>(std::ranges::count_if(
                members, [](const auto& member) { return member.value.template is<object>(); }));
    }
    return count;
}

/// Finds lines one after the other.
class LineFinder {
public:
    explicit LineFinder(std::string_view text)
        : m_rest(text)
    {
    }

    /// The text from line `line` on. REQUIRES: not before the line asked for last.
    std::string_view from(std::size_t line)
    {
        for (; m_line < line; ++m_line)
            m_rest.remove_prefix(std::min(m_rest.find('\n'), m_rest.size() - 1) + 1);
        return m_rest;
    }

private:
    std::string_view m_rest;
    std::size_t m_line = 1;
};

FeedEntry readItem(object fields, const Article& shared, std::string_view home,
                   std::string_view zone)
{
    FeedEntry entry;
    Article& article = entry.article;
    article.title = htmlLine(stringOf(fields, "title"));
    article.lead = joinParagraphs(paragraphsOf(stringOf(fields, "summary")));
    article.body = joinParagraphs(htmlParagraphs(stringOf(fields, "content_html")));
    if (article.body.empty())
        article.body = joinParagraphs(paragraphsOf(stringOf(fields, "content_text")));
    article.guid = trimmed(stringOf(fields, "id"));
    article.address = webAddress(stringOf(fields, "url"), home);
    if (article.address.empty())
        article.address = webAddress(stringOf(fields, "external_url"), home);
    article.published = entryDate(entry, stringOf(fields, "date_published"), zone);
    article.updated = entryDate(entry, stringOf(fields, "date_modified"), zone);
    article.byline = authorsOf(fields);
    const std::string language = stringOf(fields, "language");
    article.language = language.empty() ? shared.language : languageCode(language);
    array tags;
    std::string_view tag;
    if (fields["tags"].get(tags) == SUCCESS) {
        for (const element one : tags) {
            if (one.get(tag) == SUCCESS)
                addKeyword(article.keywords, tag);
        }
    }
    inherit(entry, shared);
    return entry;
}

} // namespace

std::optional<std::string> sniffJsonFeed(std::string_view text, std::string_view)
{
    constexpr std::size_t kFront = 65536;
    const std::string_view front = text.substr(0, kFront);
    if (!trimmed(front).starts_with('{') || front.find(kVersion) == std::string_view::npos
        || front.find("\"version\"") == std::string_view::npos)
        return std::nullopt;
    return "it is a JSON Feed";
}

Result<Feed> parseJsonFeed(std::string_view text, std::string_view path, std::string_view zone)
{
    simdjson::dom::parser parser;
    const auto root = parseJson(parser, text, path);
    if (!root)
        return tl::unexpected(root.error());
    object fields;
    if (root->get(fields) != SUCCESS
        || stringOf(fields, "version").find(kVersion) == std::string::npos)
        return fail(ErrorCode::Format, displayPath(path) + " is no JSON Feed.");
    Feed feed;
    feed.shared.publisher = htmlLine(stringOf(fields, "title"));
    feed.shared.byline = authorsOf(fields);
    feed.shared.language = languageCode(stringOf(fields, "language"));
    feed.shared = limited(std::move(feed.shared));
    const std::string home = webAddress(stringOf(fields, "home_page_url"));
    array items;
    if (fields["items"].get(items) != SUCCESS)
        return feed;
    const std::vector<std::size_t> lines = linesOfObjects(text, 2);
    LineFinder finder(text);
    std::size_t next = objectsBeforeItems(fields);
    for (const element item : items) {
        object itemFields;
        if (item.get(itemFields) != SUCCESS)
            continue;
        feed.entries.push_back(readItem(itemFields, feed.shared, home, zone));
        FeedEntry& entry = feed.entries.back();
        if (next < lines.size()) {
            entry.line = lines[next];
            entry.source = finder.from(entry.line);
        }
        ++next;
    }
    return feed;
}

Result<ReadContent> readJsonFeed(std::string_view text, std::string_view path,
                                 const ImportOptions& options)
{
    auto feed = parseJsonFeed(text, path, options.timezone);
    if (!feed)
        return tl::unexpected(feed.error());
    return settleFeed(std::move(*feed), path, "json-feed", options);
}

} // namespace core
