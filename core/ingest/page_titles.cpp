#include "core/ingest/page_titles.h"

#include "core/base/unicode.h"
#include "core/ingest/page_hints.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace core {

namespace {

std::vector<std::string> foldedWords(std::string_view text)
{
    std::vector<std::string> words(1);
    const std::string folded = foldCase(text);
    for (std::size_t position = 0; position < folded.size();) {
        const char32_t codePoint = nextCodePoint(folded, position);
        if (isWordCharacter(codePoint))
            appendUtf8(words.back(), codePoint);
        else if (!words.back().empty())
            words.emplace_back();
    }
    std::erase(words, std::string());
    return words;
}

/// Which share of the words of `part` the other text has, too.
double shareIn(std::string_view part, std::string_view whole)
{
    const std::vector<std::string> words = foldedWords(part);
    const std::vector<std::string> all = foldedWords(whole);
    const std::set<std::string> known(all.begin(), all.end());
    const auto shared =
        std::ranges::count_if(words, [&](const std::string& word) { return known.contains(word); });
    return words.empty() ? 0.0 : static_cast<double>(shared) / static_cast<double>(words.size());
}

/// "Headline" of "Headline - Site" and "Headline | Ressort | Site".
std::string withoutSite(std::string_view title, std::string_view site)
{
    constexpr auto kSeparators =
        std::to_array<std::string_view>({" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · "});
    title = trimmed(title);
    for (const std::string_view separator : kSeparators) {
        const std::size_t at = title.rfind(separator);
        if (at == std::string_view::npos)
            continue;
        const std::string_view before = title.substr(0, at);
        const std::string_view behind = title.substr(at + separator.size());
        const bool named = !site.empty() && shareIn(behind, site) > 0.5;
        const bool shorter = foldedWords(behind).size() <= 4 && foldedWords(before).size() >= 4;
        if (named || (separator == " | " && shorter) || (site.empty() && shorter))
            return withoutSite(before, site);
        if (!site.empty() && shareIn(before, site) > 0.9 && foldedWords(before).size() <= 4)
            return std::string(behind);
    }
    return std::string(title);
}

std::string documentTitle(const HtmlPage& page)
{
    for (std::size_t node = 0; node < page.nodes().size(); ++node) {
        if (page.nodes()[node].name == "title")
            return textWithin(page, node);
    }
    return {};
}

/// The texts of the elements of that name, the first ten that have one.
std::vector<std::size_t> headings(const HtmlPage& page, std::string_view name)
{
    constexpr std::size_t kMost = 10;
    std::vector<std::size_t> found;
    for (std::size_t node = 0; node < page.nodes().size() && found.size() < kMost; ++node) {
        if (page.nodes()[node].name == name && !textWithin(page, node).empty())
            found.push_back(node);
    }
    return found;
}

constexpr double kSame = 0.8;
constexpr double kAlike = 0.5;

/// The first heading that shares so many of its words with one of the titles.
std::optional<std::size_t> headingLike(const HtmlPage& page, const std::vector<std::string>& titles,
                                       const std::string& site, double share)
{
    for (const std::string_view name : {"h1", "h2"}) {
        for (const std::size_t node : headings(page, name)) {
            const std::string heading = textWithin(page, node);
            const bool alike = std::ranges::any_of(titles, [&](const std::string& one) {
                return shareIn(heading, one) >= share || shareIn(one, heading) >= share;
            });
            if (alike && shareIn(heading, site) < 1.0)
                return node;
        }
    }
    return std::nullopt;
}

/// The part of a heading that says itself that it is the headline; the whole of it if none does.
std::string markedHeadline(const HtmlPage& page, std::size_t node)
{
    for (std::size_t at = node + 1; at < page.nodes()[node].end; ++at) {
        const bool marked = hasClassWord(page, at, "headline") || hasClassWord(page, at, "title")
            || hasClassWord(page, at, "titel");
        if (std::string text = textWithin(page, at); marked && foldedWords(text).size() > 2)
            return text;
    }
    return textWithin(page, node);
}

/// Splits a heading that has its kicker in it: "Energie: Der Preis fällt" where its marks or the
/// metadata know only the rest.
PageTitle split(const HtmlPage& page, std::size_t node, std::vector<std::string> stated)
{
    const std::string heading = textWithin(page, node);
    stated.insert(stated.begin(), markedHeadline(page, node));
    for (const std::string& one : stated) {
        if (one.empty() || one.size() >= heading.size() || !heading.ends_with(one))
            continue;
        std::string_view kicker =
            trimmed(std::string_view(heading).substr(0, heading.size() - one.size()));
        kicker = trimmed(kicker.substr(0, kicker.size() - (kicker.ends_with(':') ? 1 : 0)));
        return {.headline = one, .kicker = std::string(kicker)};
    }
    return {.headline = heading, .kicker = {}};
}

constexpr auto kJobs = std::to_array<std::string_view>(
    {"editor",        "correspondent", "reporter",    "writer",   "redakteur",
     "korrespondent", "analyst",       "journalist",  "chief",    "staff",
     "autor",         "bureau",        "columnist",   "ressort",  "redaktion",
     "economist",     "volontär",      "contributor", "producer", "photograph"});

bool isJob(std::string_view text)
{
    const std::string folded = foldCase(text);
    return std::ranges::any_of(
        kJobs, [&](std::string_view job) { return folded.find(job) != std::string::npos; });
}

std::string cleanName(std::string_view name)
{
    name = trimmed(name);
    for (const std::string_view word : {"Von ", "von ", "VON ", "By ", "by ", "BY ",
                                        "Author: ", "Autor: ", "Autorin: ", "Text: ", "Written by ",
                                        "Posted by ", "Ein Artikel von ", "Ein Beitrag von "}) {
        if (name.starts_with(word))
            name = trimmed(name.substr(word.size()));
    }
    for (const std::string_view end :
         {" | ", " (", " – ", " - ", "•", " / ", " Stand:", " Stand ", " am "})
        name = trimmed(name.substr(0, name.find(end)));
    const std::size_t comma = name.find(',');
    std::string kept(trimmed(name.substr(0, comma)));
    while (comma != std::string_view::npos && !name.empty()) {
        name.remove_prefix(std::min(name.find(',') + 1, name.size()));
        const std::string_view part = trimmed(name.substr(0, name.find(',')));
        if (!part.empty() && !isJob(part))
            kept.append(", ").append(part);
        if (name.find(',') == std::string_view::npos)
            break;
    }
    return kept.find('@') == std::string::npos ? kept : std::string{};
}

} // namespace

PageTitle titleOf(const HtmlPage& page, const PageFacts& facts, std::size_t text)
{
    const std::string& site = facts.publisher;
    const std::string headline = withoutSite(facts.headline, site);
    std::vector<std::string> stated{withoutSite(facts.shortHeadline, site), headline,
                                    withoutSite(documentTitle(page), site)};
    std::erase(stated, std::string());
    if (const auto same = headingLike(page, {headline}, site, kSame))
        return split(page, *same, stated);
    if (const auto alike = headingLike(page, stated, site, kAlike))
        return split(page, *alike, stated);
    const std::vector<std::size_t> first = headings(page, "h1");
    for (const std::size_t node : first) {
        const bool within = node >= text && node < page.nodes()[text].end;
        if (within || (first.size() == 1 && foldedWords(textWithin(page, node)).size() > 3))
            return split(page, node, stated);
    }
    if (!headline.empty())
        return {.headline = headline, .kicker = {}};
    return {.headline = stated.empty() ? std::string{} : stated.front(), .kicker = {}};
}

std::string bylineFrom(const std::vector<std::string>& authors)
{
    constexpr std::size_t kMost = 20;
    std::string byline;
    std::vector<std::string> seen;
    for (const std::string& author : authors) {
        std::string name = cleanName(author);
        if (name.empty() || std::ranges::find(seen, name) != seen.end() || seen.size() >= kMost)
            continue;
        byline.append(byline.empty() ? "" : ", ").append(name);
        seen.push_back(std::move(name));
    }
    return byline;
}

} // namespace core
