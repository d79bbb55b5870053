#include "core/ingest/text_article_reader.h"

#include "core/base/unicode.h"
#include "core/ingest/article_collector.h"
#include "core/ingest/article_header.h"
#include "core/ingest/article_text.h"
#include "core/ingest/date_warnings.h"
#include "core/ingest/dateline.h"
#include "core/ingest/issue_list.h"
#include "core/ingest/language.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kLargestText = std::size_t{10} << 20;
constexpr std::size_t kLongestHeadline = 160; // code points

/// What is found while an article is put together.
struct Draft {
    Article article{};
    ArticleHeader header{};
    std::vector<std::string> paragraphs{};
    std::optional<ArticleDate> dateline{}; ///< the date of the dateline
    std::string_view zone{};
};

bool looksLikeHeadline(std::string_view paragraph)
{
    return !paragraph.ends_with('.') && codePointCount(paragraph) <= kLongestHeadline;
}

/// Takes what stands above or below the headline, among the first `count` paragraphs: who wrote
/// it, and when.
void takeCredits(Draft& draft, std::size_t count)
{
    constexpr std::size_t kMost = 5; // more is a list, and text
    std::vector<std::string>& paragraphs = draft.paragraphs;
    std::size_t taken = 0;
    for (; taken < std::min(count, kMost); ++taken) {
        const std::string& paragraph = paragraphs[taken];
        const auto byline = bylineOf(paragraph);
        const auto date = byline ? std::nullopt : wholeDate(paragraph, draft.zone);
        if (!byline && !date)
            break;
        if (byline && draft.article.byline.empty())
            draft.article.byline = *byline;
        if (date && draft.header.dateText.empty()) {
            draft.header.dateText = paragraph;
            draft.header.date = date;
        }
    }
    paragraphs.erase(paragraphs.begin(), paragraphs.begin() + static_cast<std::ptrdiff_t>(taken));
}

void takeHeadline(Draft& draft)
{
    Article& article = draft.article;
    std::string& first = draft.paragraphs.front();
    if (first.starts_with("# "))
        first.erase(0, 2);
    if (article.title.empty() && looksLikeHeadline(first))
        article.title = first;
    if (article.title == first)
        draft.paragraphs.erase(draft.paragraphs.begin());
}

/// Finds the dateline among the first paragraphs; what stands above it is the headline and the
/// credits.
void takeHead(Draft& draft)
{
    constexpr std::size_t kSearched = 5;
    std::vector<std::string>& paragraphs = draft.paragraphs;
    std::optional<Dateline> found;
    std::size_t at = 0;
    for (; at < std::min(paragraphs.size(), kSearched); ++at) {
        found = leadingDateline(paragraphs[at], draft.zone);
        if (found)
            break;
    }
    if (found) {
        draft.article.place = found->place;
        if (draft.article.agency.empty())
            draft.article.agency = found->agency;
        draft.dateline = found->date;
        paragraphs[at].erase(0, found->length);
    }
    // The last paragraph is text, whatever it looks like.
    const std::size_t text = paragraphs.size() - (found ? at : paragraphs.size() - 1);
    const auto headEnd = [&] { return paragraphs.size() - text; };
    takeCredits(draft, headEnd());
    if (headEnd() > 0)
        takeHeadline(draft);
    takeCredits(draft, headEnd());
    std::erase_if(paragraphs, [](const std::string& one) { return one.empty(); });
}

/// The day of "Jan 27" if the month or year that the header gives holds it.
std::optional<PartialDate> dayWithin(const PartialDate& span, std::chrono::month_day day)
{
    if (span.precision != Precision::Year && span.precision != Precision::Month)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year_month_day{span.firstDay}.year() / day};
    if (!date.ok())
        return std::nullopt;
    const std::chrono::local_days local{date};
    if (local < span.firstDay || local > span.lastDay())
        return std::nullopt;
    return PartialDate::ofDay(local);
}

PartialDate publishedOf(const Draft& draft)
{
    const PartialDate stated = draft.header.date ? draft.header.date->date : PartialDate{};
    if (!draft.dateline)
        return stated;
    if (stated.precision == Precision::Unknown)
        return draft.dateline->date;
    if (draft.dateline->withoutYear)
        return dayWithin(stated, *draft.dateline->withoutYear).value_or(stated);
    return stated;
}

void warnOfDates(const Draft& draft, ArticleCollector& articles)
{
    const ArticleHeader& header = draft.header;
    warnOfDate(header.dateText, header.date, articles, header.dateLine);
    warnOfDate({}, draft.dateline, articles, header.dateLine);
}

Draft draftOf(std::string_view text, std::string_view title, const ImportOptions& options)
{
    Draft draft;
    draft.zone = options.timezone;
    draft.header = readArticleHeader(text, options.timezone);
    const ArticleHeader& header = draft.header;
    Article& article = draft.article;
    article.title = title.empty() ? header.title : std::string(title);
    article.publisher = header.publisher;
    article.agency = header.agency;
    article.byline = header.byline;
    article.place = header.place;
    article.address = header.address;
    article.guid = header.guid;
    draft.paragraphs = paragraphsOf(text.substr(header.length));
    return draft;
}

/// Puts the article together from what was found.
Article finished(Draft draft, std::string_view statedPlace)
{
    Article article = std::move(draft.article);
    if (!statedPlace.empty())
        article.place = statedPlace;
    article.body = joinParagraphs(draft.paragraphs);
    // A title that repeats the text would count twice.
    article.language = detectLanguage(
        article.title.empty() ? article.body : article.title + "\n\n" + article.body);
    if (article.language.empty())
        article.language = draft.header.language;
    article.published = publishedOf(draft);
    return article;
}

} // namespace

Result<void> checkArticleText(std::string_view text, std::string_view path)
{
    if (text.size() > kLargestText)
        return fail(ErrorCode::Format,
                    displayPath(path) + " is larger than 10 MB, which is no article.");
    if (!hasWords(text))
        return fail(ErrorCode::Format, displayPath(path) + " holds no words.");
    if (isMostlyFigures(text))
        return fail(ErrorCode::Format,
                    displayPath(path)
                        + " holds more figures than words, but no headers that name a date and a "
                          "price.");
    return {};
}

Result<Article> textArticle(std::string_view text, std::string_view path, std::string_view title,
                            const ImportOptions& options, ArticleCollector& articles)
{
    Draft draft = draftOf(text, title, options);
    if (!draft.paragraphs.empty())
        takeHead(draft);
    if (draft.paragraphs.empty())
        return fail(ErrorCode::Format,
                    displayPath(path) + " holds a headline or header but no text.");
    if (options.published.empty())
        warnOfDates(draft, articles);
    const std::string statedPlace = draft.header.place;
    return finished(std::move(draft), statedPlace);
}

Result<ReadContent> readTextArticle(std::string_view text, std::string_view path,
                                    const ImportOptions& options)
{
    if (const auto checked = checkArticleText(text, path); !checked)
        return tl::unexpected(checked.error());
    ArticleCollector articles(path, "text", options);
    auto article = textArticle(text, path, {}, options, articles);
    if (!article)
        return tl::unexpected(article.error());
    articles.add(std::move(*article), 1, text);
    return articles.finish();
}

} // namespace core
