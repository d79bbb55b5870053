#include "core/ingest/article_values.h"

#include "core/base/unicode.h"
#include "core/ingest/article_date.h"
#include "core/ingest/article_text.h"
#include "core/ingest/date_warnings.h"
#include "core/ingest/html_text.h"
#include "core/ingest/language.h"
#include "core/ingest/number_parts.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <variant>

namespace core {

namespace {

bool isWebAddress(std::string_view text)
{
    return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
}

/// "1737989400" or the same in milliseconds.
std::optional<PartialDate> sinceEpoch(std::string_view text)
{
    constexpr std::size_t kSeconds = 10;
    constexpr std::size_t kMilliseconds = 13;
    if (!std::ranges::all_of(text, isDigit)
        || (text.size() != kSeconds && text.size() != kMilliseconds))
        return std::nullopt;
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    const std::chrono::milliseconds since{text.size() == kSeconds ? number * 1000 : number};
    return PartialDate::ofMinute(Instant{since}, {});
}

/// A value on one line, without markup.
std::string lineOf(std::string_view value)
{
    return hasHtmlTags(value) || value.find('&') != std::string_view::npos ? htmlLine(value)
                                                                           : std::string(value);
}

} // namespace

std::string bodyOf(std::string_view text)
{
    return joinParagraphs(hasHtmlTags(text) ? htmlParagraphs(text) : paragraphsOf(text));
}

PartialDate statedDate(std::string_view text, const ImportOptions& options,
                       ArticleCollector& articles, std::size_t line)
{
    text = trimmed(text);
    if (text.empty())
        return {};
    if (const auto instant = sinceEpoch(text))
        return *instant;
    const auto date = wholeDate(text, options.timezone);
    if (!date) {
        if (const auto parsed = parsePartialDate(text, options.timezone))
            return *parsed;
    }
    warnOfDate(text, date, articles, line);
    return date ? date->date : PartialDate{};
}

void ArticleValues::set(ArticleField field, std::string_view value)
{
    if (field != ArticleField::Keywords) {
        m_values[static_cast<std::size_t>(field)] = trimmed(value);
        return;
    }
    while (!value.empty()) {
        const std::size_t end = std::min(value.find_first_of(",;|"), value.size());
        addKeyword(value.substr(0, end));
        value.remove_prefix(std::min(end + 1, value.size()));
    }
}

void ArticleValues::addKeyword(std::string_view keyword)
{
    constexpr std::size_t kMost = 500; // more are no keywords, and each is compared with all
    keyword = trimmed(keyword);
    if (!keyword.empty() && m_keywords.size() < kMost
        && std::ranges::find(m_keywords, keyword) == m_keywords.end())
        m_keywords.emplace_back(keyword);
}

int ArticleValues::version() const
{
    const std::string& text = get(ArticleField::Version);
    int version = 1;
    std::from_chars(text.data(), text.data() + text.size(), version);
    return std::max(version, 1);
}

Article ArticleValues::article(const ImportOptions& options, ArticleCollector& articles,
                               std::size_t line) const
{
    using enum ArticleField;
    Article article{.title = lineOf(get(Title)),
                    .subhead = lineOf(get(Subhead)),
                    .lead = bodyOf(get(Lead)),
                    .body = bodyOf(get(Text)),
                    .publisher = lineOf(get(Publisher)),
                    .agency = lineOf(get(Agency)),
                    .byline = bylineOf(get(Byline)).value_or(lineOf(get(Byline))),
                    .place = lineOf(get(Place)),
                    .language = languageCode(get(Language)),
                    .keywords = m_keywords,
                    .rights = lineOf(get(Rights)),
                    .version = version()};
    if (isWebAddress(get(Address)))
        article.address = get(Address);
    article.guid = get(Guid);
    if (options.published.empty())
        article.published = statedDate(get(Published), options, articles, line);
    if (const auto precision = precisionFromString(get(Precision))) {
        if (const auto coarse = withPrecision(article.published, *precision))
            article.published = *coarse;
    }
    article.updated = statedDate(get(Updated), options, articles, line);
    return article;
}

void dropRunningNumbers(ReadContent& content)
{
    auto& articles = std::get<std::vector<Article>>(content.values);
    std::optional<std::uint64_t> last;
    for (const Article& article : articles) {
        const char* const end = article.guid.data() + article.guid.size();
        std::uint64_t number = 0;
        const auto [stop, error] = std::from_chars(article.guid.data(), end, number);
        if (error != std::errc{} || stop != end || article.version > 1
            || (last ? number <= *last : number > 1))
            return;
        last = number;
    }
    for (Article& article : articles)
        article.guid.clear();
}

} // namespace core
