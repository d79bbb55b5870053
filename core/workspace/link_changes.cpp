#include "core/workspace/link_changes.h"

#include "core/base/characters.h"
#include "core/linking/index_words.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace core {

namespace {

/// With more changes than this, every article is read again; that takes seconds, and asking for
/// each name would too.
constexpr std::size_t kMostNames = 2000;

bool hasLowerKey(const LinkedName& a, const LinkedName& b)
{
    return a.key < b.key;
}

bool isBefore(const LinkedEvent& a, const LinkedEvent& b)
{
    return std::pair(a.event, a.key) < std::pair(b.event, b.key);
}

/// What is in `all` and not in `others`; both are in that order.
template<typename T, typename Order>
std::vector<T> without(const std::vector<T>& all, const std::vector<T>& others, Order order)
{
    std::vector<T> rest;
    std::ranges::set_difference(all, others, std::back_inserter(rest), order);
    return rest;
}

NameKind kindOf(std::string_view kind)
{
    return kind == "phrase" ? NameKind::Phrase
        : kind == "symbol"  ? NameKind::Symbol
                            : NameKind::Name;
}

/// Lets the articles wait in which one of `names` may stand.
Result<void> awaitNames(LinkingStore store, const std::vector<LinkedName>& names)
{
    const LatinCharacters latin = latinCharacters();
    std::set<std::vector<std::string>> beginnings;
    std::set<std::string> endings;
    for (const LinkedName& name : names) {
        IndexWords words = indexWords(name.text, kindOf(name.kind), name.language, latin);
        std::ranges::move(words.beginnings, std::inserter(beginnings, beginnings.end()));
        std::ranges::move(words.endings, std::inserter(endings, endings.end()));
    }
    for (const std::vector<std::string>& words : beginnings) {
        if (auto awaited = store.awaitWords(words); !awaited)
            return awaited;
    }
    const std::vector<std::string> all(endings.begin(), endings.end());
    if (auto awaited = store.awaitEndings(all); !awaited)
        return awaited;
    return store.awaitOddSpellings();
}

Result<void> noteNames(LinkingStore store, const std::vector<LinkedName>& now)
{
    const auto before = store.names();
    if (!before)
        return tl::unexpected(before.error());
    const std::vector<LinkedName> gone = without(*before, now, hasLowerKey);
    const std::vector<LinkedName> come = without(now, *before, hasLowerKey);
    if (gone.empty() && come.empty())
        return {};
    std::vector<LinkedName> changed = gone;
    changed.insert(changed.end(), come.begin(), come.end());
    auto awaited = changed.size() > kMostNames ? store.awaitAll() : awaitNames(store, changed);
    return awaited ? store.replaceNames(gone, come) : awaited;
}

Result<void> noteEvents(LinkingStore store, const std::vector<LinkedEvent>& now)
{
    const auto before = store.events();
    if (!before)
        return tl::unexpected(before.error());
    const std::vector<LinkedEvent> gone = without(*before, now, isBefore);
    for (const LinkedEvent& event : gone) {
        if (auto awaited = store.awaitMentions(event.event); !awaited)
            return awaited;
    }
    return store.replaceEvents(gone, without(now, *before, isBefore));
}

} // namespace

Result<void> noteChanges(Archive& archive, const LinkingTools& tools)
{
    if (auto noted = noteNames(archive.linking(), tools.names); !noted)
        return noted;
    return noteEvents(archive.linking(), tools.events);
}

} // namespace core
