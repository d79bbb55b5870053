#include "core/ingest/ninjs_article.h"

#include "core/base/unicode.h"
#include "core/ingest/article_text.h"
#include "core/ingest/article_values.h"
#include "core/ingest/feed.h"
#include "core/ingest/json_article.h"
#include "core/ingest/language.h"
#include "core/ingest/ninjs_text.h"
#include "core/ingest/number_parts.h"

#include <algorithm>

namespace core {

namespace {

using simdjson::SUCCESS;
using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

std::string textOf(const object& item, std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names) {
        const auto member = jsonMember(item, name);
        if (std::string text = member ? jsonText(*member) : std::string(); !text.empty())
            return text;
    }
    return {};
}

/// The names of the objects in a list.
std::vector<std::string> namesIn(const object& item, std::initializer_list<std::string_view> names)
{
    std::vector<std::string> found;
    for (const std::string_view name : names) {
        const auto member = jsonMember(item, name);
        array list;
        if (!member || member->get(list) != SUCCESS)
            continue;
        for (const element one : list) {
            object described;
            if (one.get(described) == SUCCESS)
                found.push_back(textOf(described, {"name"}));
        }
    }
    std::erase(found, std::string());
    return found;
}

std::vector<std::string> keywordsOf(const object& item)
{
    ArticleValues values;
    for (const std::string& name : namesIn(item, {"subject", "subjects"}))
        values.addKeyword(name);
    values.addKeyword(textOf(item, {"slugline"}));
    return values.keywords();
}

/// The notice, whose rights they are where it does not say so, and what is allowed.
std::string rightsOf(const object& item)
{
    std::string rights;
    const auto add = [&](const std::string& part) {
        if (part.empty() || rights.find(part) != std::string::npos)
            return;
        if (!rights.empty())
            rights += rights.ends_with('.') ? " " : ". ";
        rights += part;
    };
    add(textOf(item, {"copyrightnotice"}));
    add(textOf(item, {"copyrightholder"}));
    add(textOf(item, {"usageterms"}));
    const auto info = jsonMember(item, "rightsinfo");
    object described;
    if (info && info->get(described) == SUCCESS) {
        add(textOf(described, {"linkedrights"}));
        add(textOf(described, {"encodedrights"}));
    }
    return rights;
}

/// Who holds the rights is who sent it, where that is a name and not a notice.
std::string publisherOf(const object& item)
{
    std::string holder = textOf(item, {"provider", "copyrightholder"});
    const bool isNotice = std::ranges::any_of(holder, isDigit)
        || foldCase(holder).find("(c)") != std::string::npos
        || holder.find("©") != std::string::npos;
    return isNotice ? std::string() : holder;
}

/// An identifier that is an address of the web page.
std::string addressOf(const object& item)
{
    std::string address = textOf(item, {"link", "canonical", "url"});
    const auto ids = jsonMember(item, "altids");
    array list;
    if (!address.empty() || !ids || ids->get(list) != SUCCESS)
        return address;
    for (const element one : list) {
        object id;
        if (one.get(id) != SUCCESS)
            continue;
        const std::string role = foldCase(textOf(id, {"role"}));
        const std::string value = textOf(id, {"value"});
        if (value.starts_with("http")
            && (role.find("url") != std::string::npos || role.find("link") != std::string::npos
                || role.find("canonical") != std::string::npos))
            return value;
    }
    return {};
}

void takeDates(Article& article, const object& item, const ImportOptions& options,
               ArticleCollector& articles, std::size_t line)
{
    const auto date = [&](std::initializer_list<std::string_view> names) {
        return statedDate(textOf(item, names), options, articles, line);
    };
    const PartialDate version = date({"versioncreated"});
    const PartialDate first = date({"firstcreated"});
    article.published = first;
    if (first.precision == Precision::Unknown)
        article.published =
            version.precision == Precision::Unknown ? date({"contentcreated"}) : version;
    const bool isLater = first.precision != Precision::Unknown
        && version.precision == Precision::Minute && version.instant > first.instant;
    if (article.version > 1 || isLater)
        article.updated = version;
}

/// The text: what the object has first of body and description.
void takeText(Article& article, const object& item, std::string_view zone)
{
    std::vector<std::string> body = ninjsBody(item);
    const std::vector<std::string> description = ninjsDescription(item);
    if (body.empty())
        body = description;
    else
        article.lead = joinParagraphs(description);
    if (body.size() > 1 && body.front() == article.title)
        body.erase(body.begin());
    article.body = joinParagraphs(body);
    if (article.lead == article.body)
        article.lead.clear();
    takeDateline(article, zone);
}

} // namespace

void addNinjsArticle(const object& item, std::size_t line, std::string_view text,
                     const ImportOptions& options, ArticleCollector& articles)
{
    const std::string status = textOf(item, {"pubstatus"});
    if (status == "withheld" || status == "canceled")
        return articles.reject(line, status, "its provider has " + status + " it.", text);
    if (const std::string until = textOf(item, {"embargoed", "embargoeduntil"}); !until.empty())
        articles.warn(line, "embargoed", "it is under embargo until " + until + ".");
    const std::string byline = textOf(item, {"byline", "by"});
    ArticleValues version;
    version.set(ArticleField::Version, textOf(item, {"version"}));
    Article article{.title = ninjsHeadline(item),
                    .subhead = ninjsSubhead(item),
                    .publisher = publisherOf(item),
                    .byline = bylineOf(byline).value_or(byline),
                    .place = textOf(item, {"located"}),
                    .language = languageCode(textOf(item, {"language"})),
                    .keywords = keywordsOf(item),
                    .rights = rightsOf(item),
                    .address = addressOf(item),
                    .guid = textOf(item, {"uri"}),
                    .version = version.version()};
    if (article.title.empty())
        article.title = textOf(item, {"title"});
    takeText(article, item, options.timezone);
    if (const auto sources = namesIn(item, {"infosource", "infosources"});
        article.agency.empty() && !sources.empty())
        article.agency = sources.front();
    takeDates(article, item, options, articles, line);
    articles.add(std::move(article), line, text);
}

} // namespace core
