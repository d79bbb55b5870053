#include "core/ingest/nitf.h"

#include "core/base/unicode.h"
#include "core/ingest/article_text.h"
#include "core/ingest/dateline.h"
#include "core/ingest/language.h"
#include "core/ingest/xml_document.h"
#include "core/ingest/xml_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

/// What NITF calls differently from HTML, and what is no text of the article.
constexpr auto kNames = std::to_array<Pair>({{"block", "div"},
                                             {"hl1", "h1"},
                                             {"hl2", "h2"},
                                             {"hedline", "div"},
                                             {"bq", "blockquote"},
                                             {"fn", "p"},
                                             {"media", ""},
                                             {"ednote", ""},
                                             {"note", ""},
                                             {"nitf-table-metadata", ""},
                                             {"byline", ""},
                                             {"dateline", ""},
                                             {"abstract", ""},
                                             {"copyrite", ""},
                                             {"datasource", ""}});

std::string_view htmlName(std::string_view name)
{
    const auto known = std::ranges::find(kNames, name, &Pair::first);
    return known == kNames.end() ? name : known->second;
}

std::string bylineIn(pugi::xml_node byline)
{
    std::string names;
    for (const pugi::xml_node child : byline.children()) {
        if (localName(child) == "person")
            addName(names, lineOf(child));
    }
    if (!names.empty())
        return names;
    std::string text;
    for (const pugi::xml_node child : byline.children()) {
        if (localName(child) != "byttl")
            text += child.type() == pugi::node_element ? textOf(child) : child.value();
    }
    names = namesOfByline(text);
    return names.empty() ? lineOf(byline) : names;
}

/// Sets a field that nothing was said of yet.
void fill(std::string& field, std::string text)
{
    if (trimmed(field).empty())
        field = std::move(text);
}

void readHead(FeedEntry& entry, pugi::xml_node head, std::string_view zone)
{
    Article& article = entry.article;
    const pugi::xml_node data = childNamed(head, "docdata");
    fill(article.guid, std::string(attributeOf(childNamed(data, "doc-id"), "id-string")));
    for (const char* name : {"date.issue", "date.release"}) {
        if (article.published.precision == Precision::Unknown)
            article.published = entryDate(entry, attributeOf(childNamed(data, name), "norm"), zone);
    }
    const pugi::xml_node publication = childNamed(head, "pubdata");
    if (article.published.precision == Precision::Unknown)
        article.published = entryDate(entry, attributeOf(publication, "date.publication"), zone);
    fill(article.publisher, std::string(attributeOf(publication, "name")));
    const pugi::xml_node rights = childNamed(data, "doc.copyright");
    const std::string holder(attributeOf(rights, "holder"));
    if (!holder.empty())
        fill(article.rights, "© " + std::string(attributeOf(rights, "year")) + " " + holder);
    article.version =
        versionOf(attributeOf(childNamed(data, "du-key"), "version"), article.version);
    if (article.keywords.empty()) {
        for (const pugi::xml_node keyword : childNamed(data, "key-list").children())
            addKeyword(article.keywords, attributeOf(keyword, "key"));
    }
}

void readBodyHead(FeedEntry& entry, pugi::xml_node head, std::string_view zone)
{
    Article& article = entry.article;
    const pugi::xml_node headline = childNamed(head, "hedline");
    fill(article.title, lineOf(childNamed(headline, "hl1")));
    fill(article.subhead, lineOf(childNamed(headline, "hl2")));
    fill(article.rights, lineOf(childNamed(head, "rights")));
    fill(article.lead, joinParagraphs(markupParagraphs(childNamed(head, "abstract"), htmlName)));
    std::string names;
    for (const pugi::xml_node child : head.children()) {
        if (localName(child) == "byline")
            addName(names, bylineIn(child));
    }
    fill(article.byline, names);
    fill(article.agency, lineOf(childNamed(head, "distributor")));
    const pugi::xml_node dateline = childNamed(head, "dateline");
    fill(article.place, lineOf(childNamed(dateline, "location")));
    const std::string line = lineOf(dateline);
    fill(article.place, line.substr(0, line.find(',')));
    const pugi::xml_node date = childNamed(dateline, "story.date");
    if (article.published.precision == Precision::Unknown)
        article.published = entryDate(entry, attributeOf(date, "norm"), zone);
}

} // namespace

std::string namesOfByline(std::string_view byline)
{
    std::string line;
    for (const char c : trimmed(byline)) {
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!blank)
            line += c;
        else if (!line.ends_with(' '))
            line += ' ';
    }
    if (const auto names = bylineOf(line))
        line = *names;
    if (const std::size_t comma = line.find(", "); comma != std::string::npos && comma > 0) {
        // What follows is an office or an agency; a further name comes with "and" or "und".
        const std::string_view rest = std::string_view(line).substr(comma + 2);
        if (rest.find(' ') == std::string_view::npos)
            line.erase(comma);
    }
    while (line.ends_with(',') || line.ends_with(' '))
        line.pop_back();
    return line;
}

void readNitfInto(FeedEntry& entry, pugi::xml_node nitf, std::string_view zone)
{
    Article& article = entry.article;
    const pugi::xml_node body = childNamed(nitf, "body");
    readHead(entry, childNamed(nitf, "head"), zone);
    readBodyHead(entry, childNamed(body, "body.head"), zone);
    std::string text;
    for (const pugi::xml_node content : body.children()) {
        if (localName(content) != "body.content")
            continue;
        const std::string paragraphs = joinParagraphs(markupParagraphs(content, htmlName));
        text.append(text.empty() || paragraphs.empty() ? "" : "\n\n").append(paragraphs);
    }
    fill(article.body, std::move(text));
    fill(article.title, lineOf(descendant(nitf, "head/title")));
    if (article.language.empty())
        article.language =
            languageCode(inheritedAttribute(nitf, "xml:lang").value_or(std::string_view{}));
}

} // namespace core
