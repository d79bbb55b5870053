#include "core/ingest/markdown_reader.h"

#include "core/base/unicode.h"
#include "core/ingest/article_collector.h"
#include "core/ingest/article_text.h"
#include "core/ingest/front_matter.h"
#include "core/ingest/markdown_text.h"
#include "core/ingest/packed.h"
#include "core/ingest/text_article_reader.h"

#include <filesystem>

namespace core {

namespace {

/// Puts what the front matter says above what the text says.
void overlay(Article& article, Article stated)
{
    const auto take = [](auto& field, auto& said) {
        if (!said.empty())
            field = std::move(said);
    };
    take(article.subhead, stated.subhead);
    take(article.lead, stated.lead);
    take(article.publisher, stated.publisher);
    take(article.agency, stated.agency);
    take(article.byline, stated.byline);
    take(article.place, stated.place);
    take(article.language, stated.language);
    take(article.keywords, stated.keywords);
    take(article.rights, stated.rights);
    take(article.address, stated.address);
    take(article.guid, stated.guid);
    if (stated.published.precision != Precision::Unknown)
        article.published = stated.published;
    article.updated = stated.updated;
    article.version = stated.version;
}

} // namespace

std::optional<std::string> whyMarkdown(std::string_view text, std::string_view path)
{
    const std::string ending = foldCase(unpackedPath(path).extension().string());
    if (ending == ".md" || ending == ".markdown")
        return "its name ends in " + ending;
    const FrontMatter matter = readFrontMatter(text);
    return matter.known ? std::optional<std::string>("its headers have this form") : std::nullopt;
}

Result<ReadContent> readMarkdown(std::string_view text, std::string_view path,
                                 const ImportOptions& options)
{
    if (const auto checked = checkArticleText(text, path); !checked)
        return tl::unexpected(checked.error());
    const FrontMatter matter = readFrontMatter(text);
    MarkdownText markdown = readMarkdownText(text.substr(matter.length));
    ArticleCollector articles(path, "markdown", options);
    Article stated = matter.values.article(options, articles, matter.line);
    if (stated.title.empty())
        stated.title = markdown.title;
    else if (!markdown.title.empty() && markdown.title != stated.title)
        markdown.paragraphs.insert(markdown.paragraphs.begin(), markdown.title);
    auto article =
        textArticle(joinParagraphs(markdown.paragraphs), path, stated.title, options, articles);
    if (!article)
        return tl::unexpected(article.error());
    overlay(*article, std::move(stated));
    articles.add(std::move(*article), 1, text);
    return articles.finish();
}

} // namespace core
