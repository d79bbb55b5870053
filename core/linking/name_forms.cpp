#include "core/linking/name_forms.h"

#include "core/base/unicode.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core {

namespace {

using Spelling = std::pair<std::string_view, std::string_view>;

constexpr std::array<Spelling, 3> kUmlauts{
    Spelling{"ä", "ae"},
    Spelling{"ö", "oe"},
    Spelling{"ü", "ue"},
};

constexpr std::array<std::string_view, 5> kAdjectiveEndings{"en", "er", "es", "em", "e"};
constexpr std::array<std::string_view, 5> kAdjectiveStems{"sch", "lich", "igt", "eint", "gemein"};
constexpr std::size_t kShortestAdjective = 7; ///< letters of "deutsch"

bool endsWithAny(std::string_view word, std::string_view letters)
{
    return !word.empty() && letters.find(word.back()) != std::string_view::npos;
}

bool isSibilant(std::string_view word)
{
    return endsWithAny(word, "sxz");
}

void replaceAll(std::string& text, std::string_view what, std::string_view with)
{
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

/// The same name with "ae" for "ä" and so on. Where it has no umlaut, the other way round in words
/// of five letters and more, in which "ae" seldom is anything else.
WordPattern respelt(WordPattern pattern)
{
    const auto holdsUmlaut = [](const std::string& word) {
        return std::ranges::any_of(kUmlauts, [&](const Spelling& spelling) {
            return word.find(spelling.first) != std::string::npos;
        });
    };
    const bool toTwoLetters = std::ranges::any_of(pattern.words, holdsUmlaut);
    for (std::string& word : pattern.words) {
        for (const auto& [umlaut, letters] : kUmlauts) {
            if (toTwoLetters)
                replaceAll(word, umlaut, letters);
            else if (codePointCount(word) >= 5)
                replaceAll(word, letters, umlaut);
        }
    }
    return pattern;
}

void addName(std::vector<std::string>& forms, const std::string& word, std::size_t letters)
{
    if (isSibilant(word)) {
        if (letters >= 3)
            forms.push_back(word + "es");
        return;
    }
    forms.push_back(word + "s");
    if (letters >= 4 && !endsWithAny(word, "aeiouy"))
        forms.push_back(word + "es");
}

void addLonger(std::vector<std::string>& forms, const std::string& word, std::size_t letters)
{
    if (letters < 3)
        return;
    for (const char* ending : {"s", "es"})
        forms.push_back(word + ending);
    if (letters < 5)
        return;
    for (const char* ending : {"n", "en", "e"})
        forms.push_back(word + ending);
}

/// The singular that a plural in -n, -en (German, from eight letters on) or -s (English) may have.
void addShorter(std::vector<std::string>& forms, const std::string& word, std::size_t letters,
                std::string_view language)
{
    if (language != "en" && letters >= 8 && word.ends_with('n')) {
        forms.push_back(word.substr(0, word.size() - 1));
        if (word.ends_with("en"))
            forms.push_back(word.substr(0, word.size() - 2));
    }
    if (language != "de" && letters >= 5 && word.ends_with('s') && !word.ends_with("ss"))
        forms.push_back(word.substr(0, word.size() - 1));
}

std::vector<std::string> inflections(const std::string& word, NameKind kind,
                                     std::string_view language)
{
    std::vector<std::string> forms;
    const std::size_t letters = codePointCount(word);
    const bool endsWithDigit = !word.empty() && word.back() >= '0' && word.back() <= '9';
    if (isSymbol(kind) || endsWithDigit || letters < 2)
        return forms;
    if (kind == NameKind::Name) {
        addName(forms, word, letters);
        return forms;
    }
    addLonger(forms, word, letters);
    addShorter(forms, word, letters, language);
    return forms;
}

/// "deutsch" of "deutscher"; empty if the word does not end as adjectives do that are made of other
/// words ("Hannover", "Werke").
std::string_view adjectiveStem(std::string_view word)
{
    for (const std::string_view ending : kAdjectiveEndings) {
        if (!word.ends_with(ending))
            continue;
        const std::string_view stem = word.substr(0, word.size() - ending.size());
        const bool isAdjective = std::ranges::any_of(
            kAdjectiveStems, [&](std::string_view last) { return stem.ends_with(last); });
        if (isAdjective && codePointCount(stem) >= kShortestAdjective)
            return stem;
    }
    return {};
}

/// `spelling` with the adjectives before its last word in each other ending; all agree with the
/// same noun, and so have the same one.
std::vector<WordPattern> withAdjectives(const WordPattern& spelling)
{
    std::vector<WordPattern> forms;
    for (const std::string_view ending : kAdjectiveEndings) {
        WordPattern form = spelling;
        for (std::size_t i = 0; i + 1 < form.words.size(); ++i) {
            if (const std::string stem(adjectiveStem(form.words[i])); !stem.empty())
                form.words[i] = std::string(stem).append(ending);
        }
        form.inflected = form.words != spelling.words;
        if (form.inflected)
            forms.push_back(std::move(form));
    }
    return forms;
}

/// "Deep Seek" for "DeepSeek"; both parts have at least two letters ("iPhone" stays whole).
std::string splitAtCapitals(std::string_view text)
{
    std::string split;
    std::size_t letters = 0; // of the part, and since the last capital
    std::size_t small = 0;
    for (std::size_t position = 0; position < text.size();) {
        const char32_t codePoint = nextCodePoint(text, position);
        const bool isWord = characterClass(codePoint) == CharacterClass::Letter;
        const bool isInside = isWord && isCapital(codePoint) && small > 0 && letters >= 2;
        const bool goesOn = position < text.size()
            && characterClass(codePointAt(text, position)) == CharacterClass::Letter;
        if (isInside && goesOn) {
            split += ' ';
            letters = 0;
        }
        letters = isWord ? letters + 1 : 0;
        small = isWord && !isCapital(codePoint) ? small + 1 : 0;
        appendUtf8(split, codePoint);
    }
    return split;
}

void addNew(std::vector<WordPattern>& forms, WordPattern form)
{
    if (std::ranges::find(forms, form) == forms.end())
        forms.push_back(std::move(form));
}

} // namespace

WordPattern patternOf(std::string_view text, const LatinCharacters& latin)
{
    WordPattern pattern;
    WordReader reader(latin, text);
    for (std::size_t previous = 0; reader.next(); previous = reader.end()) {
        if (reader.folded().empty())
            return {};
        if (!pattern.words.empty()) {
            const auto separator = separatorOf(text.substr(previous, reader.begin() - previous));
            if (!separator)
                return {};
            pattern.separators.push_back(*separator);
        }
        pattern.words.emplace_back(reader.folded());
    }
    return pattern;
}

std::vector<WordPattern> formsOf(std::string_view text, NameKind kind, std::string_view language,
                                 const LatinCharacters& latin)
{
    std::vector<WordPattern> forms;
    WordPattern plain = patternOf(text, latin);
    if (plain.words.empty())
        return forms;
    addNew(forms, plain);
    if (isSymbol(kind))
        return forms;
    WordPattern split = patternOf(splitAtCapitals(text), latin);
    split.split = split.words.size() > plain.words.size();
    addNew(forms, respelt(plain));
    addNew(forms, split);
    addNew(forms, respelt(split));
    if (language != "en") {
        const std::vector<WordPattern> spellings = forms;
        for (const WordPattern& spelling : spellings)
            std::ranges::for_each(withAdjectives(spelling),
                                  [&](const WordPattern& form) { addNew(forms, form); });
    }
    const std::size_t uninflected = forms.size();
    for (std::size_t i = 0; i < uninflected; ++i) {
        const std::string last = forms[i].words.back();
        for (std::string& word : inflections(last, kind, language)) {
            WordPattern form = forms[i];
            form.words.back() = std::move(word);
            form.inflected = true;
            addNew(forms, std::move(form));
        }
    }
    return forms;
}

} // namespace core
