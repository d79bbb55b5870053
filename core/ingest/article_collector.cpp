#include "core/ingest/article_collector.h"

#include "core/base/unicode.h"
#include "core/ingest/article_text.h"
#include "core/ingest/language.h"
#include "core/ingest/text_warnings.h"

#include <utility>

namespace core {

namespace {

constexpr std::size_t kLargestText = std::size_t{10} << 20;
constexpr std::size_t kLongestTitle = 140; // code points

bool isControl(char32_t codePoint)
{
    return (codePoint < U' ' && codePoint != U'\n' && codePoint != U'\t') || codePoint == U'\x7F';
}

/// Without control characters and white space around it.
void clean(std::string& text)
{
    std::string kept;
    kept.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
        const char32_t codePoint = nextCodePoint(text, position);
        if (!isControl(codePoint))
            appendUtf8(kept, codePoint);
    }
    text = std::string(trimmed(kept));
}

/// On one line.
void cleanLine(std::string& text)
{
    clean(text);
    std::string line;
    line.reserve(text.size());
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\t';
        if (!blank)
            line += c;
        else if (!line.ends_with(' '))
            line += ' ';
    }
    text = std::move(line);
}

void cleanFields(Article& article)
{
    for (std::string* const field :
         {&article.title, &article.subhead, &article.publisher, &article.agency, &article.byline,
          &article.place, &article.rights, &article.address, &article.guid})
        cleanLine(*field);
    clean(article.lead);
    clean(article.body);
    for (std::string& keyword : article.keywords)
        cleanLine(keyword);
    std::erase(article.keywords, std::string());
}

std::string detectedLanguage(const Article& article)
{
    return detectLanguage(article.title.empty() ? article.body
                                                : article.title + "\n\n" + article.body);
}

} // namespace

ArticleCollector::ArticleCollector(std::string_view path, std::string_view dialect,
                                   const ImportOptions& options)
    : m_path(path)
    , m_dialect(dialect)
    , m_options(options)
{
    if (const auto published = parsePartialDate(options.published, options.timezone))
        m_published = *published;
}

void ArticleCollector::add(Article article, std::size_t line, std::string_view text)
{
    cleanFields(article);
    if (article.body.empty())
        article.body = article.lead;
    if (article.body.empty())
        article.body = article.title;
    if (article.title.size() + article.lead.size() + article.body.size() > kLargestText)
        return reject(line, "too_large", "the text is larger than 10 MB, which is no article.",
                      text);
    if (!hasWords(article.body))
        return reject(line, "no_text", "it holds no text.", text);
    if (article.language.empty())
        article.language = detectedLanguage(article);
    if (article.title.empty())
        article.title = titleFrom(article.body.substr(0, article.body.find("\n\n")));
    if (!m_options.published.empty())
        article.published = m_published;
    warnOfCharacters(article, line);
    m_articles.push_back(std::move(article));
}

void ArticleCollector::warnOfCharacters(const Article& article, std::size_t line)
{
    if (const std::size_t count =
            directionControls(article.title) + directionControls(article.body))
        warn(line, "bidi_controls",
             std::to_string(count) + " invisible characters change the direction of the text.");
    for (const std::string* const field : {&article.title, &article.body}) {
        if (const auto word = mixedScriptWord(*field)) {
            warn(line, "mixed_scripts",
                 inQuotes(*word)
                     + " mixes letters of two alphabets that look alike; a name written "
                       "so is not found.");
            return;
        }
    }
}

void ArticleCollector::warn(std::size_t line, std::string_view code, std::string_view message)
{
    m_warnings.add({.line = line,
                    .code = std::string(code),
                    .message = placePrefix(m_path, line) + std::string(message)});
}

void ArticleCollector::reject(std::size_t line, std::string_view code, std::string_view message,
                              std::string_view text)
{
    m_rejected.add({.line = line,
                    .code = std::string(code),
                    .message = placePrefix(m_path, line) + std::string(message),
                    .text = excerpt(text)});
}

Result<ReadContent> ArticleCollector::finish()
{
    if (!m_options.published.empty()) {
        const auto published = parsePartialDate(m_options.published, m_options.timezone);
        if (!published)
            return fail(ErrorCode::InvalidArgument, published.error().message);
    }
    ReadContent content;
    content.report = {.path = std::string(m_path),
                      .kind = ImportKind::Articles,
                      .dialect = std::string(m_dialect),
                      .accepted = std::ssize(m_articles),
                      .warnings = m_warnings.take(),
                      .rejected = m_rejected.take()};
    content.values = std::move(m_articles);
    return content;
}

std::string titleFrom(std::string_view paragraph)
{
    constexpr std::size_t kFewest = 16; // code points
    std::string_view sentence = firstSentence(paragraph);
    if (codePointCount(sentence) < kFewest && sentence.size() < paragraph.size()) {
        const std::size_t rest = sentence.size() + 1;
        sentence = paragraph.substr(0, rest + firstSentence(paragraph.substr(rest)).size());
    }
    return shortened(sentence, kLongestTitle);
}

} // namespace core
