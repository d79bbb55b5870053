#include "core/ingest/feed.h"

#include "core/base/unicode.h"
#include "core/ingest/article_collector.h"
#include "core/ingest/article_text.h"
#include "core/ingest/date_warnings.h"
#include "core/ingest/dateline.h"
#include "core/ingest/feed_date.h"
#include "core/ingest/issue_list.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace core {

namespace {

bool isMailAddress(std::string_view text)
{
    return text.find('@') != std::string_view::npos && text.find(' ') == std::string_view::npos;
}

void warnOfDates(const FeedEntry& entry, ArticleCollector& articles)
{
    for (const std::string& date : entry.unreadable)
        warnOfUnreadableDate(date, articles, entry.line);
    if (entry.zoneUnknown)
        warnOfUnknownZone(articles, entry.line);
}

/// A summary is the body where there is no other, and says nothing new where it is the body.
void placeSummary(Article& article)
{
    if (trimmed(article.body).empty())
        article.body = std::exchange(article.lead, {});
    else if (trimmed(article.lead) == trimmed(article.body))
        article.lead.clear();
}

/// Cuts the link to the whole text off the end: "[mehr]", "Weiterlesen".
void cutMoreLink(std::string& text)
{
    constexpr auto kLinks =
        std::to_array<std::string_view>({"[mehr]", "[more]", "[read more]", "[weiterlesen]",
                                         "weiterlesen", "read more", "continue reading"});
    text.resize(text.find_last_not_of(" \n\t") + 1);
    for (const std::string_view link : kLinks) {
        if (text.size() <= link.size())
            continue;
        const std::size_t at = text.size() - link.size();
        // A word of the last sentence is none: it has no sentence or line before it.
        const std::string_view before = trimmed(std::string_view(text).substr(0, at));
        const bool isOwn = link.starts_with('[') || text[at - 1] == '\n'
            || std::string_view(".!?").find(before.empty() ? ' ' : before.back())
                != std::string_view::npos;
        if (isOwn && foldCase(std::string_view(text).substr(at)) == link) {
            text.resize(before.size() + static_cast<std::size_t>(before.data() - text.data()));
            return;
        }
    }
}

void placeDates(Article& article)
{
    if (article.published.precision == Precision::Unknown)
        article.published = std::exchange(article.updated, {});
    if (article.updated == article.published)
        article.updated = {};
}

} // namespace

PartialDate entryDate(FeedEntry& entry, std::string_view text, std::string_view zone)
{
    text = trimmed(text);
    if (text.empty())
        return {};
    const auto date = feedDate(text, zone);
    if (!date || date->date.precision == Precision::Unknown)
        entry.unreadable.emplace_back(text);
    entry.zoneUnknown = entry.zoneUnknown || (date && date->zoneUnknown);
    return date ? date->date : PartialDate{};
}

int versionOf(std::string_view text, int other)
{
    int version = 0;
    text = trimmed(text);
    std::from_chars(text.data(), text.data() + text.size(), version);
    return version > 0 ? version : other;
}

Article limited(Article shared)
{
    constexpr std::size_t kLongest = 1000; // code points
    for (const auto field : {&Article::publisher, &Article::rights, &Article::byline})
        shared.*field = shortened(shared.*field, kLongest);
    return shared;
}

void inherit(FeedEntry& entry, const Article& shared)
{
    Article& article = entry.article;
    for (const auto field : {&Article::publisher, &Article::rights, &Article::byline}) {
        if (trimmed(article.*field).empty())
            article.*field = shared.*field;
    }
}

Result<ReadContent> settleFeed(Feed feed, std::string_view path, std::string_view dialect,
                               const ImportOptions& options)
{
    if (feed.entries.empty() && feed.refused.size() == 1)
        return fail(ErrorCode::Format,
                    displayPath(path) + ", line " + std::to_string(feed.refused.front().line) + ": "
                        + feed.refused.front().message,
                    feed.refused.front().line);
    if (feed.entries.empty() && feed.refused.empty())
        return fail(ErrorCode::Format, displayPath(path) + " holds no entries.");
    ArticleCollector articles(path, dialect, options);
    for (const ImportIssue& warning : feed.warnings)
        articles.warn(warning.line, warning.code, warning.message);
    for (const ImportIssue& refused : feed.refused)
        articles.reject(refused.line, refused.code, refused.message, refused.text);
    for (FeedEntry& entry : feed.entries) {
        cutMoreLink(entry.article.lead);
        cutMoreLink(entry.article.body);
        placeSummary(entry.article);
        placeDates(entry.article);
        takeDateline(entry.article, options.timezone);
        if (options.published.empty())
            warnOfDates(entry, articles);
        articles.add(std::move(entry.article), entry.line, entry.source);
    }
    return articles.finish();
}

std::string personName(std::string_view text)
{
    text = trimmed(text);
    for (const auto& [opening, closing] : {std::pair{'(', ')'}, std::pair{'<', '>'}}) {
        const std::size_t begin = text.rfind(opening);
        if (begin == std::string_view::npos || !text.ends_with(closing))
            continue;
        const std::string_view before = trimmed(text.substr(0, begin));
        const std::string_view inside = trimmed(text.substr(begin + 1, text.size() - begin - 2));
        if (isMailAddress(inside) && !before.empty())
            return std::string(before);
        if (isMailAddress(before) && !inside.empty())
            return std::string(inside);
    }
    return std::string(text);
}

void takeDateline(Article& article, std::string_view zone)
{
    const auto dateline = leadingDateline(article.body, zone);
    if (!dateline || dateline->length >= article.body.size())
        return;
    if (article.place.empty())
        article.place = dateline->place;
    if (article.agency.empty())
        article.agency = dateline->agency;
    article.body.erase(0, dateline->length);
}

void addName(std::string& names, std::string_view name)
{
    constexpr std::size_t kLongest = 1000;
    name = trimmed(name);
    if (name.empty() || names.size() + name.size() > kLongest
        || (", " + names + ",").find(", " + std::string(name) + ",") != std::string::npos)
        return;
    names.append(names.empty() ? "" : ", ").append(name);
}

void addKeyword(std::vector<std::string>& keywords, std::string_view keyword)
{
    constexpr std::size_t kMost = 250; // no article has so many
    constexpr std::size_t kLongest = 500;
    keyword = trimmed(keyword);
    if (keyword.empty() || keyword.size() > kLongest || keywords.size() == kMost
        || std::ranges::find(keywords, keyword) != keywords.end())
        return;
    keywords.emplace_back(keyword);
}

void addKeywords(std::vector<std::string>& keywords, std::string_view list)
{
    while (!list.empty()) {
        const std::size_t end = std::min(list.find_first_of(",;"), list.size());
        addKeyword(keywords, list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

} // namespace core
