#include "tests/core/ingest/feed_fields.h"

#include "core/base/unicode.h"
#include "core/ingest/feed_date.h"
#include "core/ingest/html_text.h"
#include "core/ingest/language.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <initializer_list>

namespace tests {

using namespace core;

namespace {

std::string onOneLine(std::string_view text)
{
    std::string line;
    for (const char c : trimmed(text)) {
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!blank)
            line += c;
        else if (!line.ends_with(' '))
            line += ' ';
    }
    return line;
}

std::string utcOf(const PartialDate& date)
{
    return date.precision == Precision::Minute ? toIso(date.instant) : toIso(date);
}

std::string nth(const std::vector<std::string>& list, std::string_view path)
{
    const std::size_t open = path.find('[');
    const auto index =
        open == std::string_view::npos ? 0U : static_cast<std::size_t>(path[open + 1] - '0');
    return index < list.size() ? list[index] : std::string{};
}

std::vector<std::string> namesOf(std::string_view byline)
{
    std::vector<std::string> names;
    while (!byline.empty()) {
        const std::size_t end = std::min(byline.find(", "), byline.size());
        names.emplace_back(byline.substr(0, end));
        byline.remove_prefix(std::min(end + 2, byline.size()));
    }
    return names;
}

bool isOne(std::initializer_list<std::string_view> names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

/// The field of ours that a path of the entry (or feed) concerns; nullopt if none is kept.
std::optional<Kept> keptOf(const Article& article, std::string_view path)
{
    if (isOne({"rights", "rights_detail.value", "copyright"}, path))
        return Kept{Rule::Text, article.rights};
    if (isOne({"author", "author_detail.name"}, path))
        return Kept{Rule::Name, article.byline};
    if (path.starts_with("authors[") && path.ends_with(".name"))
        return Kept{Rule::Name, nth(namesOf(article.byline), path)};
    return std::nullopt;
}

std::optional<Kept> keptOfFeed(const Article& shared, std::string_view path)
{
    if (isOne({"title", "title_detail.value"}, path))
        return Kept{Rule::Text, shared.publisher};
    if (path == "language")
        return Kept{Rule::Language, shared.language};
    return keptOf(shared, path);
}

std::optional<Kept> keptOfEntry(const Article& article, std::string_view path)
{
    constexpr std::string_view kSource = "source.";
    const std::string_view inSource =
        path.starts_with(kSource) ? path.substr(kSource.size()) : std::string_view{};
    if (isOne({"title", "title_detail.value"}, inSource))
        return Kept{Rule::Text, article.publisher};
    if (!inSource.empty())
        return keptOf(article, inSource);
    if (isOne({"title", "title_detail.value"}, path))
        return Kept{Rule::Text, article.title};
    if (isOne({"summary", "summary_detail.value", "description"}, path))
        return Kept{Rule::Text, article.lead};
    if (path == "content[0].value")
        return Kept{Rule::Text, article.body};
    if (isOne({"publisher", "publisher_detail.name"}, path))
        return Kept{Rule::Text, article.publisher};
    if (path == "link")
        return Kept{Rule::Exact, article.address};
    if (isOne({"id", "guid"}, path))
        return Kept{Rule::Exact, article.guid};
    if (isOne({"published", "published_parsed", "created", "created_parsed"}, path))
        return Kept{Rule::Time, utcOf(article.published)};
    if (isOne({"updated", "updated_parsed"}, path))
        return Kept{Rule::Time,
                    utcOf(article.updated == PartialDate{} ? article.published : article.updated)};
    if (path == "category"
        || (path.starts_with("tags[") && (path.ends_with(".term") || path.ends_with(".label"))))
        return Kept{Rule::Text, nth(article.keywords, path)};
    if (isOne(
            {"language", "content[0].language", "summary_detail.language", "title_detail.language"},
            path))
        return Kept{Rule::Language, article.language};
    return keptOf(article, path);
}

bool holds(const Kept& kept, const std::string& expected)
{
    const std::string ours = onOneLine(kept.value);
    switch (kept.rule) {
    case Rule::Text:
        return ours == onOneLine(expected) || ours == htmlLine(expected);
    case Rule::Name:
        return ours == personName(expected);
    case Rule::Language:
        return ours == languageCode(expected);
    case Rule::Time: {
        const auto date = feedDate(expected, {});
        return date && ours == utcOf(date->date);
    }
    default:
        return ours == onOneLine(expected);
    }
}

} // namespace

std::optional<Kept> keptOf(const Feed& feed, const FeedExpectation& expected)
{
    const std::string_view path = expected.path;
    if (path == "entries.length")
        return Kept{Rule::Count, std::to_string(feed.entries.size())};
    if (path.starts_with("feed."))
        return keptOfFeed(feed.shared, path.substr(5));
    constexpr std::string_view kEntry = "entries[0].";
    if (!path.starts_with("entries[") || path.size() <= kEntry.size())
        return std::nullopt;
    const auto index = static_cast<std::size_t>(path[8] - '0');
    return keptOfEntry(index < feed.entries.size() ? feed.entries[index].article : Article{},
                       path.substr(kEntry.size()));
}

bool holds(const Kept& kept, const FeedExpectation& expected)
{
    if (!expected.value)
        return !kept.value.empty();
    if (std::holds_alternative<PythonNone>(*expected.value))
        return kept.value.empty();
    if (const int* number = std::get_if<int>(&*expected.value))
        return kept.value == std::to_string(*number);
    if (const auto* time = std::get_if<PythonTime>(&*expected.value)) {
        std::array<char, 24> text{};
        std::snprintf(text.data(), text.size(), "%04d-%02d-%02dT%02d:%02d:%02dZ", (*time)[0],
                      (*time)[1], (*time)[2], (*time)[3], (*time)[4], (*time)[5]);
        return kept.value == text.data();
    }
    return holds(kept, std::get<std::string>(*expected.value));
}

} // namespace tests
