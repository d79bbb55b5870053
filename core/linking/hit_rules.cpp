#include "core/linking/hit_rules.h"

#include "core/base/unicode.h"
#include "core/linking/name_span.h"
#include "core/linking/symbols.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <span>
#include <string>

namespace core {

namespace {

/// How far around a hit an address is looked for, in bytes.
constexpr std::size_t kLongestAddress = 256;

/// What no address holds.
constexpr std::array<bool, 256> kEndsToken = [] {
    std::array<bool, 256> ends{};
    for (const char c : std::string_view(" \t\r\n<>\"()[]{}|"))
        ends[static_cast<unsigned char>(c)] = true;
    return ends;
}();

bool isTokenByte(char c)
{
    return !kEndsToken[static_cast<unsigned char>(c)];
}

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isAsciiAlphanumeric(char c)
{
    return isAsciiLetter(c) || (c >= '0' && c <= '9');
}

/// "example.org/": a full stop, letters, a slash.
bool holdsHostAndPath(std::string_view token)
{
    for (std::size_t dot = token.find('.'); dot != std::string_view::npos;
         dot = token.find('.', dot + 1)) {
        std::size_t at = dot + 1;
        while (at < token.size() && isAsciiLetter(token[at]))
            ++at;
        if (at - dot > 2 && at < token.size() && token[at] == '/')
            return true;
    }
    return false;
}

bool isMailAddress(std::string_view token)
{
    const std::size_t at = token.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < token.size()
        && isAsciiAlphanumeric(token[at - 1]) && isAsciiAlphanumeric(token[at + 1]);
}

bool isInAddress(const NameHit& hit, std::string_view text)
{
    std::size_t first = hit.begin;
    while (first > 0 && hit.begin - first < kLongestAddress && isTokenByte(text[first - 1]))
        --first;
    std::size_t last = hit.end;
    while (last < text.size() && last - hit.end < kLongestAddress && isTokenByte(text[last]))
        ++last;
    const std::string_view token = text.substr(first, last - first);
    return token.find("://") != std::string_view::npos || token.starts_with("www.")
        || holdsHostAndPath(token) || isMailAddress(token);
}

bool isAllSmall(std::string_view text)
{
    for (std::size_t position = 0; position < text.size();) {
        if (isCapital(nextCodePoint(text, position)))
            return false;
    }
    return true;
}

/// Whether a text is written without capitals, as far as can be seen from `begin` and `end`.
bool isInSmallText(std::string_view text, std::size_t begin, std::size_t end)
{
    constexpr std::size_t kAround = 160; // bytes
    std::size_t first = begin - std::min(begin, kAround);
    while (first > 0 && (static_cast<unsigned char>(text[first]) & 0xC0U) == 0x80U)
        --first;
    std::size_t last = std::min(text.size(), end + kAround);
    while (last < text.size() && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U)
        ++last;
    return isAllSmall(text.substr(first, last - first));
}

/// Whether each word is a capital's where that of `name` is: "Best buy of the week" is no shop.
bool hasCapitalsOf(std::string_view words, std::string_view name, const LatinCharacters& latin)
{
    WordReader written(latin, words);
    for (WordReader named(latin, name); named.next() && written.next();) {
        if (isCapital(codePointAt(name, named.begin()))
            && !isCapital(codePointAt(words, written.begin())))
            return false;
    }
    return true;
}

bool capitalsFit(const NameHit& hit, std::string_view text, const TableName& name,
                 const LatinCharacters& latin)
{
    const std::string_view words = text.substr(hit.begin, hit.end - hit.begin);
    switch (name.caseRule) {
    case CaseRule::Any:
        return true;
    case CaseRule::First:
        return isCapital(codePointAt(words, 0));
    case CaseRule::Words:
        return hasCapitalsOf(words, name.text, latin) || isInSmallText(text, hit.begin, hit.end);
    case CaseRule::Exact:
        return words == name.text || (hit.inflected && words.starts_with(name.text));
    }
    return false;
}

/// "Open AI", but not "an open AI model".
bool allWordsAreCapital(std::string_view words, const LatinCharacters& latin)
{
    for (WordReader reader(latin, words); reader.next();) {
        if (!isCapital(codePointAt(words, reader.begin())))
            return false;
    }
    return true;
}

/// "vorstandschefin" for "vorstandschef"; short words only as a whole, since they end others.
bool endsWithCompanyWord(std::string_view part, std::span<const std::string> words)
{
    constexpr std::size_t kShortestEnd = 5; // letters
    for (const std::string_view ending : {"", "s", "es", "n", "en", "e", "er", "in", "innen"}) {
        if (!part.ends_with(ending))
            continue;
        const std::string_view stem = part.substr(0, part.size() - ending.size());
        if (std::ranges::any_of(words, [&](const std::string& word) {
                return stem == word
                    || (codePointCount(word) >= kShortestEnd && stem.ends_with(word));
            }))
            return true;
    }
    return false;
}

/// True if one of the words that `name` needs near it is `part`.
bool isContext(std::string_view part, const TableName& name, const WordTree& tree)
{
    const WordTree::Node node = tree.child(WordTree::kRoot, 0, wordKey(part), part);
    return node != WordTree::kNone
        && std::ranges::any_of(tree.entries(node), [&](const TreeEntry& entry) {
               return entry.isContext
                   && std::ranges::find(name.needs, entry.index) != name.needs.end();
           });
}

/// A common word makes compounds of its own ("Meta-Ebene"): the company's hold another word that
/// tells it.
bool compoundFits(const NameHit& hit, std::string_view text, const NameTable& table)
{
    const TableName& name = table.names[hit.name];
    if (name.kind != NameKind::Name || name.needs.empty())
        return true;
    const std::vector<std::string> parts = partsBeside(hit, text, table.latin);
    return parts.empty() || std::ranges::any_of(parts, [&](const std::string& part) {
               return endsWithCompanyWord(part, table.companyWords)
                   || isContext(part, name, table.tree);
           });
}

/// `hasNear`: one of the words that `name` needs stands in the article.
bool isTicker(const NameHit& hit, std::string_view text, const TableName& name, bool hasNear)
{
    const auto ticker = tickerAt(text, hit.begin, hit.end, name.kind);
    return ticker && (hasNear || !ticker->needsName) && shareMarket(ticker->markets, name.markets);
}

bool isLonger(const NameHit& a, const NameHit& b)
{
    if (a.end - a.begin != b.end - b.begin)
        return a.end - a.begin > b.end - b.begin;
    return a.begin < b.begin;
}

bool isBefore(const NameHit& a, const NameHit& b)
{
    return a.begin < b.begin;
}

/// Adds to `kept` the longest of hits of which each overlaps another; `cluster` is reordered.
void keepLongest(std::vector<NameHit>& cluster, std::vector<NameHit>& kept)
{
    if (cluster.size() == 1) {
        kept.push_back(cluster.front());
        return;
    }
    const std::size_t first = kept.size();
    std::ranges::stable_sort(cluster, isLonger);
    std::map<std::size_t, std::size_t> taken; // begin to end
    for (const NameHit& hit : cluster) {
        const auto next = taken.lower_bound(hit.begin);
        const bool samePlace =
            next != taken.end() && next->first == hit.begin && next->second == hit.end;
        const bool freeBehind = next == taken.end() || hit.end <= next->first;
        const bool freeBefore = next == taken.begin() || std::prev(next)->second <= hit.begin;
        if (!samePlace && !(freeBehind && freeBefore))
            continue;
        taken.emplace(hit.begin, hit.end);
        kept.push_back(hit);
    }
    std::stable_sort(kept.begin() + static_cast<std::ptrdiff_t>(first), kept.end(), isBefore);
}

} // namespace

bool isMeant(const NameHit& hit, std::string_view text, const NameTable& table,
             const NameSearch& search, std::string_view language)
{
    const TableName& name = table.names[hit.name];
    if (!name.language.empty() && !language.empty() && name.language != language)
        return false;
    const auto stands = [&](std::uint32_t context) { return search.hasContext(context); };
    const bool hasNear = name.needs.empty() || std::ranges::any_of(name.needs, stands);
    if (!hasNear && !isSymbol(name.kind))
        return false;
    // English has no genitive without an apostrophe: "Visas", "Arms" and compounds written
    // together are other words there.
    const bool german = language != "en";
    if (!german && (hit.inClosedCompound || (hit.inflected && !name.needs.empty())))
        return false;
    if (!capitalsFit(hit, text, name, table.latin))
        return false;
    if (hit.split && !allWordsAreCapital(text.substr(hit.begin, hit.end - hit.begin), table.latin))
        return false;
    if (isSymbol(name.kind) && !isTicker(hit, text, name, hasNear))
        return false;
    return compoundFits(hit, text, table) && !isInAddress(hit, text);
}

std::vector<NameHit> withoutOverlaps(std::vector<NameHit> hits)
{
    std::ranges::stable_sort(hits, isBefore);
    std::vector<NameHit> kept;
    kept.reserve(hits.size());
    std::vector<NameHit> cluster;
    std::size_t clusterEnd = 0;
    for (const NameHit& hit : hits) {
        if (!cluster.empty() && hit.begin >= clusterEnd) {
            keepLongest(cluster, kept);
            cluster.clear();
        }
        clusterEnd = cluster.empty() ? hit.end : std::max(clusterEnd, hit.end);
        cluster.push_back(hit);
    }
    if (!cluster.empty())
        keepLongest(cluster, kept);
    return kept;
}

} // namespace core
