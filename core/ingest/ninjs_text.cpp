#include "core/ingest/ninjs_text.h"

#include "core/base/unicode.h"
#include "core/ingest/article_text.h"
#include "core/ingest/article_values.h"
#include "core/ingest/html_text.h"
#include "core/ingest/json_article.h"

#include <algorithm>
#include <array>
#include <span>

namespace core {

namespace {

using simdjson::SUCCESS;
using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

/// One of the texts of a kind that an object has.
struct Version {
    std::string role{}; ///< in small letters: "main", or what stands behind "body_"
    bool isHtml = false;
    std::string text{};
};

void addListed(std::vector<Version>& versions, const array& list)
{
    for (const element one : list) {
        object members;
        if (one.get(members) != SUCCESS)
            continue;
        const auto text = [&](std::string_view name) {
            const auto member = jsonMember(members, name);
            return member ? jsonText(*member) : std::string();
        };
        const std::string type = foldCase(text("contenttype"));
        Version version{.role = foldCase(text("role")), .text = text("value")};
        version.isHtml = type.find("html") != std::string::npos
            || type.find("xml") != std::string::npos || (type.empty() && hasHtmlTags(version.text));
        versions.push_back(std::move(version));
    }
}

/// The texts in "bodies" and "body_...", in their order.
std::vector<Version> versionsOf(const object& item, std::string_view plural,
                                std::string_view singular)
{
    std::vector<Version> versions;
    for (const auto& [name, value] : item) {
        const std::string folded = foldCase(name);
        array list;
        if (folded == plural && value.get(list) == SUCCESS) {
            addListed(versions, list);
            continue;
        }
        const bool whole = folded == singular;
        if (!whole && !folded.starts_with(std::string(singular) + "_"))
            continue;
        Version version{.role = whole ? "main" : folded.substr(singular.size() + 1),
                        .text = jsonText(value)};
        version.isHtml = version.role.find("html") != std::string::npos;
        versions.push_back(std::move(version));
    }
    std::erase_if(versions, [](const Version& one) { return !hasWords(one.text); });
    return versions;
}

/// Sorts those with the roles first to the front, in the order of `roles`, and takes out those with
/// `unwanted` ones.
void sortByRole(std::vector<Version>& versions, std::span<const std::string_view> roles,
                std::span<const std::string_view> unwanted)
{
    std::erase_if(versions, [&](const Version& one) {
        return std::ranges::any_of(unwanted, [&](std::string_view role) {
            return one.role.find(role) != std::string::npos;
        });
    });
    std::ranges::stable_sort(versions, {}, [&](const Version& one) {
        return std::ranges::find_if(roles,
                                    [&](std::string_view role) {
                                        return one.role == role
                                            || one.role.starts_with(std::string(role) + "_");
                                    })
            - roles.begin();
    });
}

std::vector<std::string> paragraphsOfVersion(const Version& version)
{
    return version.isHtml ? htmlParagraphs(version.text) : paragraphsOf(version.text);
}

/// What two ways of setting the same words have in common.
std::string lettersOf(const std::vector<std::string>& paragraphs)
{
    std::string letters;
    for (const std::string& paragraph : paragraphs)
        letters += paragraph;
    std::erase_if(letters, [](char c) { return c == ' '; });
    return letters;
}

/// The paragraphs of the first, or of another that says the same in more.
std::vector<std::string> bestParagraphs(const std::vector<Version>& versions)
{
    if (versions.empty())
        return {};
    std::vector<std::string> best = paragraphsOfVersion(versions.front());
    const std::string letters = lettersOf(best);
    for (std::size_t index = 1; index < versions.size() && best.size() == 1; ++index) {
        auto other = paragraphsOfVersion(versions[index]);
        if (other.size() > best.size() && lettersOf(other) == letters)
            best = std::move(other);
    }
    return best;
}

std::string lineOf(const Version& version)
{
    return version.isHtml ? htmlLine(version.text) : version.text;
}

constexpr std::array<std::string_view, 0> kNone{};

} // namespace

std::vector<std::string> ninjsBody(const object& item)
{
    constexpr auto kRoles = std::to_array<std::string_view>({"main", "text"});
    std::vector<Version> versions = versionsOf(item, "bodies", "body");
    std::ranges::stable_sort(versions, {}, &Version::isHtml);
    sortByRole(versions, kRoles, kNone);
    return bestParagraphs(versions);
}

std::vector<std::string> ninjsDescription(const object& item)
{
    constexpr auto kRoles = std::to_array<std::string_view>(
        {"caption", "main", "text", "summary", "abstract", "lead", ""});
    constexpr auto kUnwanted = std::to_array<std::string_view>(
        {"credit", "writer", "byline", "author", "copyright", "note", "keyword", "headline"});
    std::vector<Version> versions = versionsOf(item, "descriptions", "description");
    std::ranges::stable_sort(versions, {}, &Version::isHtml);
    sortByRole(versions, kRoles, kUnwanted);
    return bestParagraphs(versions);
}

std::string ninjsHeadline(const object& item)
{
    constexpr auto kRoles = std::to_array<std::string_view>({"main", "headline", ""});
    constexpr auto kUnwanted = std::to_array<std::string_view>({"sub"});
    std::vector<Version> versions = versionsOf(item, "headlines", "headline");
    sortByRole(versions, kRoles, kUnwanted);
    return versions.empty() ? std::string() : lineOf(versions.front());
}

std::string ninjsSubhead(const object& item)
{
    const std::vector<Version> versions = versionsOf(item, "headlines", "headline");
    const auto found = std::ranges::find_if(
        versions, [](const Version& one) { return one.role.find("sub") != std::string::npos; });
    return found == versions.end() ? std::string() : lineOf(*found);
}

} // namespace core
