#include "core/ingest/json_articles.h"

#include "core/base/unicode.h"
#include "core/ingest/article_values.h"
#include "core/ingest/json_article.h"
#include "core/ingest/json_parse.h"
#include "core/ingest/json_values.h"
#include "core/ingest/packed.h"
#include "core/ingest/records.h"
#include "core/ingest/sniff.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace core {

namespace {

using simdjson::SUCCESS;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::size_t kLongestLine = std::size_t{16} << 20;

/// What lists of articles are called.
constexpr auto kLists =
    std::to_array<std::string_view>({"articles", "items", "results", "data", "news", "documents",
                                     "docs", "entries", "stories", "hits"});

/// The lines of a text that are not blank, one after the other.
class Lines {
public:
    explicit Lines(std::string_view text)
        : m_text(text)
    {
    }

    bool next(std::string_view& line)
    {
        while (m_at < m_text.size()) {
            const std::size_t end = std::min(m_text.find('\n', m_at), m_text.size());
            line = trimmed(m_text.substr(m_at, end - m_at));
            m_at = end + 1;
            ++m_number;
            if (!line.empty())
                return true;
        }
        return false;
    }

    std::size_t number() const { return m_number; } ///< of that line, from 1

private:
    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_number = 0;
};

/// True if most of the first lines are objects, each by itself, and more than one is.
bool isJsonLines(std::string_view text)
{
    constexpr std::size_t kLooked = 20;
    simdjson::dom::parser parser;
    Lines lines(text);
    std::size_t count = 0;
    std::size_t objects = 0;
    for (std::string_view line; count < kLooked && lines.next(line); ++count) {
        element value;
        const bool may = line.starts_with('{') && line.ends_with('}') && line.size() < kLongestLine;
        objects += may && parser.parse(line.data(), line.size()).get(value) == SUCCESS ? 1 : 0;
    }
    return objects > 1 && objects * 2 > count;
}

bool hasLinesEnding(std::string_view path)
{
    const std::string ending = foldCase(unpackedPath(path).extension().string());
    return ending == ".jsonl" || ending == ".ndjson";
}

/// A look that spares most other JSON the parsing.
bool namesAnArticle(std::string_view text)
{
    constexpr std::size_t kFront = 65536;
    const std::string front = foldCase(text.substr(0, kFront));
    return std::ranges::any_of(
        std::to_array<std::string_view>({"title", "titel", "headline", "text", "body", "content",
                                         "inhalt", "article", "artikel", "überschrift", "story",
                                         "meldung", "schlagzeile"}),
        [&](std::string_view word) { return front.find(word) != std::string::npos; });
}

bool isJsonFeed(const element& root)
{
    std::string_view version;
    return root.is_object() && root.at_key("version").get(version) == SUCCESS
        && version.find("jsonfeed.org") != std::string_view::npos;
}

/// True if most of the first entries are articles.
bool areArticles(const std::vector<element>& entries)
{
    constexpr std::size_t kLooked = 20;
    const std::size_t count = std::min(entries.size(), kLooked);
    const auto found =
        std::count_if(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(count),
                      [](const element& entry) {
                          object members;
                          return entry.get(members) == SUCCESS && isArticleObject(members);
                      });
    return found > 0 && static_cast<std::size_t>(found) * 2 >= count;
}

bool firstLinesAreArticles(std::string_view text)
{
    simdjson::dom::parser parser;
    Lines lines(text);
    for (std::string_view line; lines.next(line);) {
        element value;
        object members;
        if (parser.parse(line.data(), line.size()).get(value) == SUCCESS)
            return value.get(members) == SUCCESS && isArticleObject(members);
    }
    return false;
}

void readLines(std::string_view text, std::span<const NamedColumn> named,
               const ImportOptions& options, ArticleCollector& articles)
{
    simdjson::dom::parser parser;
    Lines lines(text);
    for (std::string_view line; lines.next(line);) {
        if (line.size() > kLongestLine) {
            articles.reject(lines.number(), "too_large", "the line is larger than 16 MB.", line);
            continue;
        }
        const auto value = parseJson(parser, line, "this line");
        if (value) {
            addJsonArticle(*value, lines.number(), named, options, articles);
            continue;
        }
        const auto fault = findJsonFault(line);
        articles.reject(lines.number(), "bad_json",
                        fault ? "this is not valid JSON, because " + std::string(fault->what) + "."
                              : value.error().message,
                        line);
    }
}

Result<ReadContent> finished(ArticleCollector& articles)
{
    auto content = articles.finish();
    if (content)
        dropRunningNumbers(*content);
    return content;
}

} // namespace

std::optional<std::string> whyJsonArticles(std::string_view text, std::string_view path)
{
    if (!beginsLikeJson(text) || !namesAnArticle(text))
        return std::nullopt;
    if (isJsonLines(text) || hasLinesEnding(path))
        return firstLinesAreArticles(text)
            ? std::optional<std::string>("it is JSON that lists articles")
            : std::nullopt;
    simdjson::dom::parser parser;
    const auto root = parseJson(parser, text, path);
    if (!root || isJsonFeed(*root))
        return std::nullopt;
    const JsonEntries found = jsonEntries(*root, {}, kLists);
    if (!areArticles(found.entries))
        return std::nullopt;
    const auto other = kindOfJson(text, path);
    return other && *other ? std::nullopt
                           : std::optional<std::string>("it is JSON that lists articles");
}

Result<ReadContent> readJsonArticles(std::string_view text, std::string_view path,
                                     const ImportOptions& options)
{
    const auto named = parseColumns(options.columns);
    if (!named)
        return tl::unexpected(named.error());
    ArticleCollector articles(path, "articles-json", options);
    if (isJsonLines(text) || hasLinesEnding(path)) {
        readLines(text, *named, options, articles);
        return finished(articles);
    }
    simdjson::dom::parser parser;
    const auto root = parseJson(parser, text, path);
    if (!root)
        return tl::unexpected(root.error());
    if (!root->is_array() && !root->is_object())
        return fail(ErrorCode::Format, displayPath(path) + " holds no list of objects.");
    const JsonEntries found = jsonEntries(*root, text, kLists);
    for (std::size_t index = 0; index < found.entries.size(); ++index)
        addJsonArticle(found.entries[index], found.lines[index], *named, options, articles);
    return finished(articles);
}

} // namespace core
