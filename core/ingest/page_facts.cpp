#include "core/ingest/page_facts.h"

#include "core/base/unicode.h"

#include <array>
#include <map>
#include <utility>

namespace core {

namespace {

struct MetaName {
    std::string_view name{};
    std::string PageFacts::*field = nullptr;
};

/// Of each field, the best first.
constexpr auto kMetaNames = std::to_array<MetaName>({
    {"og:title", &PageFacts::headline},
    {"twitter:title", &PageFacts::shortHeadline},
    {"twitter:title", &PageFacts::headline},
    {"parsely-title", &PageFacts::headline},
    {"sailthru.title", &PageFacts::headline},
    {"dc.title", &PageFacts::headline},
    {"dcterms.title", &PageFacts::headline},
    {"og:description", &PageFacts::description},
    {"description", &PageFacts::description},
    {"twitter:description", &PageFacts::description},
    {"dc.description", &PageFacts::description},
    {"sailthru.description", &PageFacts::description},
    {"og:site_name", &PageFacts::publisher},
    {"dc.publisher", &PageFacts::publisher},
    {"dcterms.publisher", &PageFacts::publisher},
    {"publisher", &PageFacts::publisher},
    {"application-name", &PageFacts::publisher},
    {"article:published_time", &PageFacts::published},
    {"og:article:published_time", &PageFacts::published},
    {"og:published_time", &PageFacts::published},
    {"parsely-pub-date", &PageFacts::published},
    {"sailthru.date", &PageFacts::published},
    {"vr:published-time", &PageFacts::published},
    {"date", &PageFacts::published},
    {"dc.date.issued", &PageFacts::published},
    {"dcterms.issued", &PageFacts::published},
    {"dcterms.created", &PageFacts::published},
    {"dc.date.created", &PageFacts::published},
    {"dc.date", &PageFacts::published},
    {"dcterms.date", &PageFacts::published},
    {"pubdate", &PageFacts::published},
    {"publishdate", &PageFacts::published},
    {"publish-date", &PageFacts::published},
    {"publication_date", &PageFacts::published},
    {"cxenseparse:recs:publishtime", &PageFacts::published},
    {"article:modified_time", &PageFacts::updated},
    {"og:article:modified_time", &PageFacts::updated},
    {"og:updated_time", &PageFacts::updated},
    {"last-modified", &PageFacts::updated},
    {"dcterms.modified", &PageFacts::updated},
    {"dc.date.modified", &PageFacts::updated},
    {"og:locale", &PageFacts::language},
    {"language", &PageFacts::language},
    {"content-language", &PageFacts::language},
    {"dc.language", &PageFacts::language},
    {"copyright", &PageFacts::rights},
    {"dc.rights", &PageFacts::rights},
    {"dcterms.rights", &PageFacts::rights},
    {"og:url", &PageFacts::address},
    {"vr:canonical", &PageFacts::address},
    {"dc.identifier", &PageFacts::guid},
});

constexpr auto kAuthorNames = std::to_array<std::string_view>(
    {"author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "vr:author",
     "article:author", "og:article:author", "byl", "creator"});
constexpr auto kKeywordNames = std::to_array<std::string_view>(
    {"news_keywords", "article:tag", "keywords", "parsely-tags", "sailthru.tags", "dc.subject"});

using Contents = std::map<std::string, std::vector<std::string>, std::less<>>;

/// What the <meta> elements say, by their names in small letters.
Contents contentsOf(const HtmlPage& page)
{
    constexpr std::size_t kMost = 100;
    Contents contents;
    for (std::size_t node = 0; node < page.nodes().size(); ++node) {
        if (page.nodes()[node].name != "meta" || page.hasAttribute(node, "itemprop"))
            continue;
        for (const char* key : {"property", "name", "http-equiv"}) {
            const std::string_view content = trimmed(page.attribute(node, "content"));
            std::vector<std::string>& all = contents[foldCase(page.attribute(node, key))];
            if (!content.empty() && all.size() < kMost)
                all.emplace_back(content);
        }
    }
    return contents;
}

template<typename Names>
std::vector<std::string> firstOf(const Contents& contents, const Names& names)
{
    for (const std::string_view name : names) {
        const auto found = contents.find(name);
        if (found != contents.end() && !found->second.empty())
            return found->second;
    }
    return {};
}

std::vector<std::string> splitKeywords(const std::vector<std::string>& lists)
{
    constexpr std::size_t kMost = 100;
    std::vector<std::string> keywords;
    for (const std::string_view list : lists) {
        const char separator = list.find(',') == std::string_view::npos ? ';' : ',';
        for (std::size_t at = 0; at <= list.size() && keywords.size() < kMost;) {
            const std::size_t end = std::min(list.find(separator, at), list.size());
            keywords.emplace_back(trimmed(list.substr(at, end - at)));
            at = end + 1;
        }
    }
    return keywords;
}

/// Addresses are no names.
std::vector<std::string> namesOnly(std::vector<std::string> authors)
{
    std::erase_if(authors, [](const std::string& author) {
        return author.find("://") != std::string::npos || author.starts_with("www.");
    });
    return authors;
}

} // namespace

void complete(PageFacts& facts, PageFacts more)
{
    for (auto field :
         {&PageFacts::headline, &PageFacts::shortHeadline, &PageFacts::subhead,
          &PageFacts::description, &PageFacts::publisher, &PageFacts::agency, &PageFacts::published,
          &PageFacts::updated, &PageFacts::language, &PageFacts::rights, &PageFacts::address,
          &PageFacts::guid, &PageFacts::body}) {
        if ((facts.*field).empty())
            facts.*field = std::move(more.*field);
    }
    if (facts.authors.empty())
        facts.authors = std::move(more.authors);
    if (facts.keywords.empty())
        facts.keywords = std::move(more.keywords);
    facts.isArticle |= more.isArticle;
}

PageFacts factsOfHead(const HtmlPage& page)
{
    PageFacts facts;
    const Contents contents = contentsOf(page);
    for (const MetaName& meta : kMetaNames) {
        const auto found = contents.find(meta.name);
        if (found != contents.end() && !found->second.empty() && (facts.*meta.field).empty())
            facts.*meta.field = found->second.front();
    }
    for (const std::string_view name : kAuthorNames) {
        if (facts.authors.empty())
            facts.authors = namesOnly(firstOf(contents, std::array{name}));
    }
    facts.keywords = splitKeywords(firstOf(contents, kKeywordNames));
    const auto type = contents.find("og:type");
    facts.isArticle = contents.contains("article:published_time")
        || (type != contents.end() && !type->second.empty()
            && type->second.front().find("article") != std::string::npos);
    std::string lang;
    for (std::size_t node = 0; node < page.nodes().size(); ++node) {
        if (page.nodes()[node].name == "html")
            lang = page.attribute(node, "lang");
        if (page.nodes()[node].name == "link" && page.attribute(node, "rel") == "canonical"
            && page.attribute(node, "href").starts_with("http"))
            facts.address = page.attribute(node, "href");
    }
    if (!lang.empty())
        facts.language = lang;
    return facts;
}

} // namespace core
