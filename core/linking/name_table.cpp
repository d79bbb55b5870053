#include "core/linking/name_table.h"

#include "core/base/unicode.h"
#include "core/linking/symbols.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace core {

namespace {

constexpr std::size_t kShortName = 4; ///< characters of "BASF"

/// The first letters of the words of `text` that are capitals, and whether all letters are.
struct Capitals {
    bool leading = false;
    bool everywhere = true;
    std::size_t words = 0;
    std::size_t characters = 0;
    bool figureFirst = false;

    /// "3M" is no length.
    bool isFigureAndLetters() const
    {
        return figureFirst && everywhere && words == 1 && characters <= kShortName;
    }
};

Capitals capitalsOf(std::string_view text, const LatinCharacters& latin)
{
    Capitals capitals;
    for (WordReader reader(latin, text); reader.next(); ++capitals.words) {
        if (capitals.words == 0) {
            const char32_t first = codePointAt(text, reader.begin());
            capitals.leading = isCapital(first);
            capitals.figureFirst = first >= '0' && first <= '9';
        }
        for (std::size_t at = reader.begin(); at < reader.end(); ++capitals.characters) {
            const char32_t codePoint = nextCodePoint(text, at);
            if (!isCapital(codePoint) && !(codePoint >= '0' && codePoint <= '9'))
                capitals.everywhere = false;
        }
    }
    return capitals;
}

CaseRule caseRuleOf(const MatchName& name, const Capitals& capitals, bool isCommonWord)
{
    if (isSymbol(name.kind) || capitals.isFigureAndLetters())
        return CaseRule::Exact;
    if (!capitals.leading)
        return CaseRule::Any;
    if (capitals.words == 1 && capitals.everywhere && capitals.characters <= kShortName)
        return core::isCommonWord(foldCase(name.text)) ? CaseRule::Exact : CaseRule::First;
    if (isCommonWord)
        return CaseRule::First;
    return capitals.words > 1 && name.kind == NameKind::Name ? CaseRule::Words : CaseRule::Any;
}

/// The names that need other words near them, folded. What is a common word in one language
/// ("Apple" in English) is quoted in texts of another: it needs its capital there too.
std::set<std::string, std::less<>> commonWordsAmong(std::span<const MatchName> names)
{
    std::set<std::string, std::less<>> common;
    for (const MatchName& name : names) {
        if (!name.needsNear.empty() && !isSymbol(name.kind))
            common.insert(foldCase(name.text));
    }
    return common;
}

using NamesByText = std::multimap<std::string, const MatchName*, std::less<>>;

/// The names whose text is a common word, by that.
NamesByText commonWordNames(std::span<const MatchName> names,
                            const std::set<std::string, std::less<>>& common)
{
    NamesByText byText;
    for (const MatchName& name : names) {
        std::string folded = foldCase(name.text);
        if (name.kind == NameKind::Name && common.contains(folded)
            && name.subject != MentionSubject())
            byText.emplace(std::move(folded), &name);
    }
    return byText;
}

/// As TableName::sharedIn.
std::vector<std::string> sharedLanguages(const MatchName& name, const NamesByText& byText)
{
    std::vector<std::string> languages;
    const auto [first, last] = byText.equal_range(foldCase(name.text));
    for (auto other = first; other != last; ++other) {
        if (other->second->subject != name.subject)
            languages.push_back(primaryLanguage(other->second->language));
    }
    return languages;
}

/// `text` from its first word to its last.
std::string coreOf(std::string_view text, const LatinCharacters& latin)
{
    WordReader reader(latin, text);
    if (!reader.next())
        return {};
    const std::size_t begin = reader.begin();
    std::size_t end = reader.end();
    while (reader.next())
        end = reader.end();
    return std::string(text.substr(begin, end - begin));
}

/// Gives every word that names need near them a number.
class Contexts {
public:
    explicit Contexts(NameTable& table)
        : m_table(table)
    {
    }

    std::size_t size() const { return m_numbers.size(); }

    std::uint32_t numberOf(const std::string& text)
    {
        const auto next = static_cast<std::uint32_t>(m_numbers.size());
        const auto [known, isNew] = m_numbers.try_emplace(foldCase(text), next);
        if (isNew) {
            for (const WordPattern& form : formsOf(text, NameKind::Phrase, {}, m_table.latin))
                m_table.tree.add(form, {.index = known->second, .isContext = true});
        }
        return known->second;
    }

private:
    NameTable& m_table;
    std::map<std::string, std::uint32_t> m_numbers{};
};

void addForms(NameTable& table, const MatchName& name, std::uint32_t index)
{
    const std::string& language = table.names[index].language;
    for (const WordPattern& form : formsOf(name.text, name.kind, language, table.latin)) {
        table.tree.add(form, {.index = index, .inflected = form.inflected, .split = form.split});
        if (name.kind == NameKind::Phrase && form.words.size() == 1 && language != "en")
            table.stems.add(form.words.front(), index);
    }
}

} // namespace

bool TableName::isNobody() const
{
    return subject == MentionSubject();
}

bool TableName::isSharedIn(std::string_view articleLanguage) const
{
    return std::ranges::any_of(sharedIn, [&](const std::string& other) {
        return other.empty() || articleLanguage.empty() || other == articleLanguage;
    });
}

NameTable::NameTable(std::span<const MatchName> matchNames)
{
    Contexts numbering(*this);
    const auto common = commonWordsAmong(matchNames);
    const NamesByText byText = commonWordNames(matchNames, common);
    for (const MatchName& name : matchNames) {
        if (patternOf(name.text, latin).words.empty())
            continue;
        const bool isCommon = common.contains(foldCase(name.text));
        TableName entry{.subject = name.subject,
                        .kind = name.kind,
                        .caseRule = caseRuleOf(name, capitalsOf(name.text, latin), isCommon),
                        .language = primaryLanguage(name.language),
                        .text = coreOf(name.text, latin),
                        .markets = name.markets,
                        .isCommonWord = isCommon,
                        .sharedIn =
                            isCommon ? sharedLanguages(name, byText) : std::vector<std::string>()};
        for (const std::string& word : name.needsNear)
            entry.needs.push_back(numbering.numberOf(word));
        names.push_back(std::move(entry));
        addForms(*this, name, static_cast<std::uint32_t>(names.size() - 1));
    }
    contexts = numbering.size();
    tree.finish();
}

} // namespace core
