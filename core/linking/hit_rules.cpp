#include "core/linking/hit_rules.h"

#include "core/base/unicode.h"
#include "core/linking/addresses.h"
#include "core/linking/company_context.h"
#include "core/linking/name_span.h"
#include "core/linking/symbols.h"

#include <algorithm>
#include <span>
#include <string>

namespace core {

namespace {

enum class Meaning {
    Other,
    Unsure, ///< a common word with its capital; the article does not say whether a company
    Meant,
};

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

/// "$3M" is no company.
bool isAmount(const NameHit& hit, std::string_view text, const TableName& name)
{
    constexpr std::string_view kSigns = "$\u20AC\u00A3";
    if (isSymbol(name.kind) || hit.begin == 0 || text[hit.begin] < '0' || text[hit.begin] > '9')
        return false;
    const char32_t sign = codePointBefore(text, hit.begin);
    for (std::size_t at = 0; at < kSigns.size();) {
        if (nextCodePoint(kSigns, at) == sign)
            return true;
    }
    return false;
}

/// Whether the words around a name that is a common word may tell that a company is meant, though
/// the rest of the article does not: not where several are called so.
bool mayShowByItself(const TableName& name, std::string_view language)
{
    return name.kind == NameKind::Name && !name.isNobody() && !name.isSharedIn(language)
        && isCapital(codePointAt(name.text, 0));
}

/// `hasNear`: as for isTicker().
Meaning meaningOfCommonWord(const NameHit& hit, std::string_view text, const NameTable& table,
                            bool hasNear, std::string_view language)
{
    const TableName& name = table.names[hit.name];
    const bool isCompound = !partsBeside(hit, text, table.latin).empty();
    if (!isCompound && name.kind == NameKind::Name
        && followsIndefiniteArticle(hit, text, table.latin))
        return Meaning::Other;
    // A compound that stays until here holds a company word.
    if (hasNear || isCompound || isAmongCompanyWords(hit, text, table.latin, language))
        return Meaning::Meant;
    return Meaning::Unsure;
}

Meaning meaningOf(const NameHit& hit, std::string_view text, const NameTable& table,
                  const NameSearch& search, std::string_view language)
{
    const TableName& name = table.names[hit.name];
    if (!name.language.empty() && !language.empty() && name.language != language)
        return Meaning::Other;
    const auto stands = [&](std::uint32_t context) { return search.hasContext(context); };
    const bool hasNear = name.needs.empty() || std::ranges::any_of(name.needs, stands);
    if (!hasNear && !isSymbol(name.kind) && !mayShowByItself(name, language))
        return Meaning::Other;
    // English has no genitive without an apostrophe: "Visas", "Arms" and compounds written
    // together are other words there.
    const bool german = language != "en";
    if (!german && (hit.inClosedCompound || (hit.inflected && !name.needs.empty())))
        return Meaning::Other;
    if (!capitalsFit(hit, text, name, table.latin))
        return Meaning::Other;
    if (hit.split && !allWordsAreCapital(text.substr(hit.begin, hit.end - hit.begin), table.latin))
        return Meaning::Other;
    if (isSymbol(name.kind) && !isTicker(hit, text, name, hasNear))
        return Meaning::Other;
    if (!compoundFits(hit, text, table) || isAmount(hit, text, name)
        || isInAddress(text, hit.begin, hit.end))
        return Meaning::Other;
    if (isSymbol(name.kind) || name.needs.empty())
        return Meaning::Meant;
    return meaningOfCommonWord(hit, text, table, hasNear, language);
}

/// Whether a company that is certain stands beside others in a list of them.
bool isCertain(const NameHit& hit, const NameTable& table)
{
    const TableName& name = table.names[hit.name];
    return name.kind == NameKind::Name && !name.isNobody();
}

/// Of hits that are unsure, those beside a certain one in a list are meant: "Siemens, Linde und
/// Gea". From the left and then from the right, so that each may make the next one certain.
void takeListed(const std::vector<NameHit>& hits, std::vector<bool>& isMeant, std::string_view text,
                const NameTable& table)
{
    const NameHit* certain = nullptr;
    for (std::size_t i = 0; i < hits.size(); ++i) {
        if (!isMeant[i] && certain != nullptr && areListed(*certain, hits[i], text))
            isMeant[i] = true;
        if (isMeant[i] && isCertain(hits[i], table))
            certain = &hits[i];
    }
    certain = nullptr;
    for (std::size_t i = hits.size(); i > 0; --i) {
        if (!isMeant[i - 1] && certain != nullptr && areListed(hits[i - 1], *certain, text))
            isMeant[i - 1] = true;
        if (isMeant[i - 1] && isCertain(hits[i - 1], table))
            certain = &hits[i - 1];
    }
}

} // namespace

std::vector<NameHit> meantHits(std::span<const NameHit> hits, std::string_view text,
                               const NameTable& table, const NameSearch& search,
                               std::string_view language)
{
    std::vector<NameHit> likely;
    std::vector<bool> isMeant;
    for (const NameHit& hit : hits) {
        const Meaning meaning = meaningOf(hit, text, table, search, language);
        if (meaning == Meaning::Other)
            continue;
        likely.push_back(hit);
        isMeant.push_back(meaning == Meaning::Meant);
    }
    takeListed(likely, isMeant, text, table);
    std::vector<NameHit> meant;
    for (std::size_t i = 0; i < likely.size(); ++i) {
        if (isMeant[i])
            meant.push_back(likely[i]);
    }
    return meant;
}

} // namespace core
