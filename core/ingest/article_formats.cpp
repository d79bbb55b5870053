#include "core/ingest/article_formats.h"

#include "core/ingest/html_article_reader.h"
#include "core/ingest/mail_article_reader.h"
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
    {.name = "email",
     .description = "An e-mail message with its parts (.eml)",
     .sniff = sniffMail,
     .read = readMail,
     .readsBytes = true},
    {.name = "html-article",
     .description = "A page of a news site, without its navigation",
     .sniff = sniffHtmlArticle,
     .read = readHtmlArticle},
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
