#include "core/ingest/html_article_reader.h"

#include "core/base/unicode.h"
#include "core/ingest/article_collector.h"
#include "core/ingest/article_text.h"
#include "core/ingest/dateline.h"
#include "core/ingest/html_page.h"
#include "core/ingest/html_safety.h"
#include "core/ingest/html_text.h"
#include "core/ingest/language.h"
#include "core/ingest/page_body.h"
#include "core/ingest/page_claim.h"
#include "core/ingest/page_dates.h"
#include "core/ingest/page_facts.h"
#include "core/ingest/page_score.h"
#include "core/ingest/page_titles.h"
#include "core/ingest/sniff.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kLargestText = std::size_t{10} << 20;

/// Takes the date of `other` where that can be read and the one at hand cannot.
void preferReadable(std::string& date, const std::string& other)
{
    if (!pageDate(date, {}) && pageDate(other, {}))
        date = other;
}

/// What a page says of itself, the best of each.
PageFacts factsOf(const HtmlPage& page, const SafeHtml& safe)
{
    PageFacts facts = factsOfJsonLd(safe.jsonLd);
    PageFacts head = factsOfHead(page);
    // Sites know their names better than the companies behind them.
    if (!head.publisher.empty())
        facts.publisher = head.publisher;
    PageFacts marks = factsOfMarks(page);
    for (const PageFacts* more : {&head, &marks}) {
        preferReadable(facts.published, more->published);
        preferReadable(facts.updated, more->updated);
    }
    complete(facts, std::move(head));
    complete(facts, std::move(marks));
    return facts;
}

std::string lettersOf(std::string_view text)
{
    std::string letters;
    const std::string folded = foldCase(text);
    for (std::size_t position = 0; position < folded.size();) {
        const char32_t codePoint = nextCodePoint(folded, position);
        if (isWordCharacter(codePoint))
            appendUtf8(letters, codePoint);
    }
    return letters;
}

/// Cuts what follows the last paragraph that schema.org's text has, too, if that has most of them:
/// the article ends there.
void cutBehindStated(std::vector<std::string>& paragraphs, std::string_view stated)
{
    constexpr std::size_t kLongest = 200'000; // bytes
    constexpr std::size_t kMost = 2'000;      // paragraphs
    constexpr std::size_t kShortest = 40;     // bytes of letters that are no chance
    if (stated.size() > kLongest || paragraphs.size() > kMost)
        return;
    const std::string all = lettersOf(stated);
    std::size_t shared = 0;
    std::size_t end = 0;
    for (std::size_t at = 0; at < paragraphs.size(); ++at) {
        const std::string letters = lettersOf(paragraphs[at]);
        if (letters.size() < kShortest || all.find(letters) == std::string::npos)
            continue;
        shared += letters.size();
        end = at + 1;
    }
    if (shared * 5 > all.size() * 4)
        paragraphs.resize(end);
}

/// The text of schema.org, where the page shows much less: it is filled in by a script.
void takeStatedBody(PageBody& body, const PageFacts& facts)
{
    constexpr std::size_t kShortest = 200;
    if (facts.body.size() < kShortest)
        return;
    std::vector<std::string> stated = facts.body.find("</") == std::string::npos
        ? paragraphsOf(facts.body)
        : htmlParagraphs(facts.body);
    cutBehindStated(body.paragraphs, joinParagraphs(stated));
    if (joinParagraphs(body.paragraphs).size() * 5 < joinParagraphs(stated).size() * 3) {
        body.paragraphs = std::move(stated);
        body.sentences = facts.body.size();
    }
}

/// Paragraphs that are a sentence, and their bytes.
struct Sentences {
    std::size_t count = 0;
    std::size_t size = 0;
};

Sentences sentencesOf(const std::vector<std::string>& paragraphs)
{
    constexpr std::ptrdiff_t kLeastBlanks = 3;
    Sentences sentences;
    for (const std::string& paragraph : paragraphs) {
        if (!endsSentence(paragraph) || paragraph.ends_with(':')
            || std::ranges::count(paragraph, ' ') < kLeastBlanks)
            continue;
        ++sentences.count;
        sentences.size += paragraph.size();
    }
    return sentences;
}

/// True for a text that is long enough to be one. A flash is a sentence, where the page says that
/// it is an article.
bool isRunningText(const HtmlPage& page, const PageBody& body, bool isArticle)
{
    constexpr std::size_t kLong = 250;
    constexpr std::size_t kShortest = 120;
    constexpr std::size_t kShortestStated = 40;
    const Sentences found = sentencesOf(body.paragraphs);
    if (body.paragraphs.empty())
        return false;
    if (body.sentences >= kLong || (isArticle && found.size >= kShortestStated))
        return true;
    return found.count > 1 && found.size >= kShortest && hasHeading(page) && !asksForPassword(page)
        && body.linked * 2 < body.length;
}

Result<void> checkBody(const HtmlPage& page, const PageBody& body, const PageFacts& facts,
                       std::string_view path)
{
    constexpr std::size_t kTeasers = 5;
    constexpr std::size_t kShortestAmongTeasers = 500;
    const bool isArticle =
        facts.isArticle || (claimsArticle(page, body.node) && !asksForPassword(page));
    if (!isRunningText(page, body, isArticle))
        return fail(ErrorCode::Format,
                    displayPath(path)
                        + " is an HTML page without an article: it has no running text.");
    if (!isArticle && body.teasers >= kTeasers && body.sentences < kShortestAmongTeasers)
        return fail(ErrorCode::Format,
                    displayPath(path)
                        + " is an HTML page without an article: it lists headlines of others.");
    return {};
}

/// Who wrote it, agencies apart.
void setAuthors(Article& article, const PageFacts& facts)
{
    std::vector<std::string> people;
    for (const std::string& author : facts.authors) {
        if (!isKnownAgency(author))
            people.push_back(author);
        else if (article.agency.empty())
            article.agency = author;
    }
    article.byline = bylineFrom(people);
}

/// Takes the lines that name the author from the front of the text. What they say is better than a
/// page's word that it wrote itself.
void takeCredits(Article& article, std::vector<std::string>& paragraphs)
{
    constexpr std::size_t kSearched = 4;
    const std::string known = lettersOf(article.byline);
    const bool isSite = !known.empty() && known == lettersOf(article.publisher);
    std::size_t at = 0;
    for (std::size_t tried = 0; at < paragraphs.size() && tried < kSearched; ++tried) {
        const auto byline = bylineOf(paragraphs[at]);
        if (byline && (article.byline.empty() || isSite))
            article.byline = bylineFrom({*byline});
        const std::string letters =
            paragraphs[at].size() > 2 * article.byline.size() + 8 ? "-" : lettersOf(paragraphs[at]);
        if (byline || letters == "von" || letters == "by" || (!known.empty() && letters == known))
            paragraphs.erase(paragraphs.begin() + static_cast<std::ptrdiff_t>(at));
        else
            ++at;
    }
}

/// Without a paragraph that repeats the headline, and with the dateline in its fields.
void settleBody(Article& article, PageBody& body, std::string_view zone)
{
    const std::string title = lettersOf(article.title);
    const std::string whole = lettersOf(article.subhead) + title;
    std::erase_if(body.paragraphs, [&](const std::string& paragraph) {
        const bool isLong = paragraph.size() > 2 * (article.title.size() + article.subhead.size());
        const std::string letters = isLong ? std::string{} : lettersOf(paragraph);
        return !letters.empty() && (letters == title || letters == whole);
    });
    takeCredits(article, body.paragraphs);
    if (!body.paragraphs.empty()) {
        std::string& first = body.paragraphs.front();
        if (const auto dateline = leadingDateline(first, zone)) {
            article.place = dateline->place;
            if (article.agency.empty())
                article.agency = dateline->agency;
            first.erase(0, dateline->length);
        }
    }
    article.body = joinParagraphs(body.paragraphs);
}

Article articleFrom(const HtmlPage& page, PageFacts& facts, PageBody& body, std::string_view zone)
{
    Article article;
    PageTitle title = titleOf(page, facts, body.node);
    article.title = std::move(title.headline);
    article.subhead = facts.subhead.empty() ? std::move(title.kicker) : std::move(facts.subhead);
    article.lead = htmlLine(facts.description);
    article.publisher = htmlLine(facts.publisher);
    setAuthors(article, facts);
    settleBody(article, body, zone);
    article.language = detectLanguage(article.title + "\n\n" + article.body);
    if (article.language.empty())
        article.language = languageCode(facts.language);
    article.keywords = std::move(facts.keywords);
    article.rights = std::move(facts.rights);
    article.address = std::move(facts.address);
    article.guid = std::move(facts.guid);
    return article;
}

void warnOfPage(const SafeHtml& safe, ArticleCollector& articles)
{
    if (safe.barredTags > 0)
        articles.warn(safe.barredLine, "large_tags",
                      std::to_string(safe.barredTags)
                          + " tags, the first in this line, have more than a hundred attributes or "
                            "64 kB, which were left out.");
    if (safe.deepTags > 0)
        articles.warn(safe.deepLine, "deep_tags",
                      std::to_string(safe.deepTags)
                          + " tags, the first in this line, are nested more than 256 deep and were "
                            "left out.");
}

} // namespace

std::optional<std::string> sniffHtmlArticle(std::string_view text, std::string_view)
{
    return isHtml(text) ? std::optional<std::string>("it is an HTML page") : std::nullopt;
}

Result<ReadContent> readHtmlArticle(std::string_view text, std::string_view path,
                                    const ImportOptions& options)
{
    if (text.size() > kLargestText)
        return fail(ErrorCode::Format,
                    displayPath(path) + " is larger than 10 MB, which is no article.");
    const SafeHtml safe = safeHtml(text);
    const HtmlPage page(safe.text);
    PageFacts facts = factsOf(page, safe);
    PageBody body = bodyOf(page, facts.address);
    takeStatedBody(body, facts);
    if (const auto checked = checkBody(page, body, facts, path); !checked)
        return tl::unexpected(checked.error());
    ArticleCollector articles(path, "html-article", options);
    warnOfPage(safe, articles);
    const std::string published = facts.published;
    const std::string updated = facts.updated;
    Article article = articleFrom(page, facts, body, options.timezone);
    article.published = readPageDate(published, articles, options);
    if (!updated.empty() && updated != published)
        article.updated = readPageDate(updated, articles, options);
    articles.add(std::move(article), 1, text);
    return articles.finish();
}

} // namespace core
