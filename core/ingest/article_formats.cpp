#include "core/ingest/article_formats.h"

#include "core/ingest/article_table.h"
#include "core/ingest/atom_reader.h"
#include "core/ingest/csv_article_reader.h"
#include "core/ingest/html_article_reader.h"
#include "core/ingest/json_articles.h"
#include "core/ingest/json_feed_reader.h"
#include "core/ingest/mail_article_reader.h"
#include "core/ingest/markdown_reader.h"
#include "core/ingest/newsml_g2_reader.h"
#include "core/ingest/newsml_reader.h"
#include "core/ingest/ninjs_reader.h"
#include "core/ingest/nitf_reader.h"
#include "core/ingest/reuters_reader.h"
#include "core/ingest/rss_reader.h"
#include "core/ingest/text_article_reader.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

std::optional<std::string> neverSniffed(std::string_view, std::string_view)
{
    return std::nullopt;
}

constexpr auto kFormats = std::to_array<ArticleFormat>({
    {.name = "rss",
     .description = "RSS feeds: 0.9x, 1.0 (RDF) and 2.0",
     .sniff = sniffRss,
     .read = readRss},
    {.name = "atom",
     .description = "Atom feeds and entries: 0.3 and 1.0",
     .sniff = sniffAtom,
     .read = readAtom},
    {.name = "json-feed",
     .description = "JSON Feed 1 and 1.1",
     .sniff = sniffJsonFeed,
     .read = readJsonFeed},
    {.name = "newsml-g2",
     .description = "IPTC NewsML-G2: items, and messages with items",
     .sniff = sniffNewsmlG2,
     .read = readNewsmlG2},
    {.name = "newsml",
     .description = "IPTC NewsML 1.0 to 1.2",
     .sniff = sniffNewsml,
     .read = readNewsml},
    {.name = "nitf", .description = "IPTC NITF", .sniff = sniffNitf, .read = readNitf},
    {.name = "reuters-21578",
     .description = "Stories of the Reuters-21578 collection",
     .sniff = sniffReuters,
     .read = readReuters},
    {.name = "email",
     .description = "An e-mail message with its parts (.eml)",
     .sniff = sniffMail,
     .read = readMail,
     .readsBytes = true},
    {.name = "html-article",
     .description = "A page of a news site, without its navigation",
     .sniff = sniffHtmlArticle,
     .read = readHtmlArticle},
    {.name = "ninjs",
     .description = "IPTC ninjs 1.0 to 3.x: one object, an array of them, or as \"items\"",
     .sniff = whyNinjs,
     .read = readNinjs},
    {.name = "articles-json",
     .description = "JSON or JSON Lines of articles: title, text, published, source, author, ...",
     .sniff = whyJsonArticles,
     .read = readJsonArticles},
    {.name = "markdown",
     .description = "Markdown, with or without front matter",
     .sniff = whyMarkdown,
     .read = readMarkdown},
    {.name = "articles-csv",
     .description = "A table of articles: title, text, date, source, author, url, category, ...",
     .sniff = whyArticleTable,
     .read = readCsvArticles},
    {.name = "text",
     .description = "Plain text, with or without header lines or an agency's dateline",
     .sniff = neverSniffed,
     .read = readTextArticle},
});

} // namespace

std::span<const ArticleFormat> articleFormats()
{
    return kFormats;
}

const ArticleFormat* articleFormat(std::string_view name)
{
    const auto found = std::ranges::find(kFormats, name, &ArticleFormat::name);
    return found == kFormats.end() ? nullptr : &*found;
}

std::optional<FoundArticleFormat> findArticleFormat(std::string_view text, std::string_view path)
{
    for (const ArticleFormat& format : kFormats) {
        if (auto reason = format.sniff(text, path))
            return FoundArticleFormat{&format, std::move(*reason)};
    }
    return std::nullopt;
}

} // namespace core
