#include "tests/core/linking/plain_matcher.h"

#include "core/base/unicode.h"

#include <algorithm>
#include <set>

using namespace core;

namespace tests {

namespace {

constexpr char32_t kSoftHyphen = 0xAD;
constexpr char32_t kDiaeresis = 0x308;

std::u32string decoded(const std::string& text)
{
    std::u32string codePoints;
    for (std::size_t position = 0; position < text.size();)
        codePoints += nextCodePoint(text, position);
    return codePoints;
}

std::string encoded(const std::u32string& codePoints)
{
    std::string text;
    for (const char32_t codePoint : codePoints)
        appendUtf8(text, codePoint);
    return text;
}

bool isLetter(char32_t c)
{
    return std::u32string_view(U"abensxABENSXäÄ").find(c) != std::u32string_view::npos;
}

struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::u32string folded{};
};

std::u32string folded(const std::u32string& text)
{
    std::u32string result;
    for (const char32_t c : text) {
        if (c == kDiaeresis)
            result.back() = U'ä';
        else if (c != kSoftHyphen)
            result += c == U'Ä' ? U'ä' : c < U'a' ? c + 32 : c;
    }
    return result;
}

std::vector<Word> wordsOf(const std::u32string& text)
{
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!isLetter(text[at]))
            continue;
        Word word{at, at};
        for (; at < text.size(); ++at) {
            const bool isInside = isLetter(text[at]) || text[at] == kDiaeresis;
            if (!isInside && text[at] != kSoftHyphen)
                break;
            if (isInside)
                word.end = at + 1;
        }
        word.folded = folded(text.substr(word.begin, word.end - word.begin));
        words.push_back(word);
    }
    return words;
}

std::u32string replaced(std::u32string text, const std::u32string& what, const std::u32string& with)
{
    for (std::size_t at = text.find(what); at != std::u32string::npos;
         at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

/// The name itself, and with its umlauts spelt the other way.
std::set<std::u32string> spellings(const std::u32string& name)
{
    std::u32string other;
    if (name.find(U'ä') != std::u32string::npos) {
        other = replaced(name, U"ä", U"ae");
    } else {
        for (const Word& word : wordsOf(name + U"."))
            other += (other.empty() ? U"" : U" ")
                + (word.folded.size() >= 5 ? replaced(word.folded, U"ae", U"ä") : word.folded);
    }
    return {name, other};
}

std::set<std::u32string> endingsOf(const std::u32string& word, NameKind kind)
{
    const bool hisses = word.back() == U's' || word.back() == U'x';
    const bool isVowel = std::u32string_view(U"ae").find(word.back()) != std::u32string_view::npos;
    std::set<std::u32string> endings;
    if (kind == NameKind::Phrase) {
        if (word.size() >= 3)
            endings.insert({U"s", U"es"});
        if (word.size() >= 5)
            endings.insert({U"n", U"en", U"e"});
    } else if (hisses) {
        if (word.size() >= 3)
            endings.insert(U"es");
    } else if (word.size() >= 2) {
        endings.insert(U"s");
        if (word.size() >= 4 && !isVowel)
            endings.insert(U"es");
    }
    return endings;
}

/// The forms of a single word that are not the word itself.
std::set<std::u32string> inflected(const std::u32string& word, NameKind kind)
{
    std::set<std::u32string> forms;
    for (const std::u32string& ending : endingsOf(word, kind))
        forms.insert(word + ending);
    if (kind == NameKind::Phrase && word.size() >= 8 && word.ends_with(U'n')) {
        forms.insert(word.substr(0, word.size() - 1));
        if (word.ends_with(U"en"))
            forms.insert(word.substr(0, word.size() - 2));
    }
    const bool isPlural = word.ends_with(U's') && !word.ends_with(U"ss");
    if (kind == NameKind::Phrase && word.size() >= 5 && isPlural)
        forms.insert(word.substr(0, word.size() - 1));
    return forms;
}

std::u32string withoutSoftHyphens(const std::u32string& text)
{
    return replaced(text, std::u32string(1, kSoftHyphen), U"");
}

/// One hyphen, or blanks with at most one line end: what may stand inside a name.
bool joins(const std::u32string& between)
{
    const std::u32string joint = withoutSoftHyphens(between);
    if (joint == U"-")
        return true;
    return !joint.empty() && joint.find_first_not_of(U" \n") == std::u32string::npos
        && std::ranges::count(joint, U'\n') < 2;
}

struct Candidate {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t name = 0;
    std::string rule{};
    std::size_t bytes = 0;
};

class PlainMatcher {
public:
    PlainMatcher(const std::vector<MatchName>& names, const std::string& body)
        : m_names(names)
        , m_text(decoded(body))
        , m_words(wordsOf(m_text))
    {
    }

    std::vector<Mention> find()
    {
        for (std::size_t word = 0; word < m_words.size(); ++word) {
            for (std::size_t name = 0; name < m_names.size(); ++name)
                tryAt(word, name);
        }
        dropOverlaps();
        return mentions();
    }

private:
    std::u32string slice(std::size_t begin, std::size_t end) const
    {
        return m_text.substr(begin, end - begin);
    }

    bool isHyphen(std::size_t begin, std::size_t end) const
    {
        return withoutSoftHyphens(slice(begin, end)) == U"-";
    }

    void add(std::size_t first, std::size_t last, std::size_t name, const char* rule)
    {
        const std::size_t begin = m_words[first].begin;
        const std::size_t end = m_words[last].end;
        m_found.push_back({begin, end, name, rule, encoded(slice(begin, end)).size()});
    }

    void tryAt(std::size_t first, std::size_t name)
    {
        for (const std::u32string& spelling : spellings(decoded(m_names[name].text))) {
            const std::vector<Word> wanted = wordsOf(spelling + U".");
            const std::size_t last = first + wanted.size() - 1;
            if (last >= m_words.size())
                continue;
            bool fits = true;
            for (std::size_t i = 0; i + 1 < wanted.size(); ++i)
                fits = fits && m_words[first + i].folded == wanted[i].folded
                    && joins(slice(m_words[first + i].end, m_words[first + i + 1].begin));
            if (!fits)
                continue;
            const NameKind kind = m_names[name].kind;
            const std::u32string& word = m_words[last].folded;
            const auto forms = inflected(wanted.back().folded, kind);
            if (word == wanted.back().folded)
                add(first, last, name, "name");
            if (forms.contains(word))
                add(first, last, name, "inflected");
            if (kind == NameKind::Phrase && wanted.size() == 1)
                tryInside(last, name, wanted.back().folded, forms);
        }
    }

    void tryInside(std::size_t at, std::size_t name, const std::u32string& word,
                   std::set<std::u32string> stems)
    {
        stems.insert(word);
        for (const std::u32string& stem : stems) {
            const std::u32string& whole = m_words[at].folded;
            const bool fits = stem.size() >= 6 && whole.size() >= stem.size() + 3
                && (whole.starts_with(stem) || whole.ends_with(stem));
            const std::size_t head = 2 * stem.size() / 3; // of a long compound
            const bool beginsLikeIt = stem.size() >= 18 && whole.size() >= head + 5
                && whole.starts_with(stem.substr(0, head));
            if (fits || beginsLikeIt)
                add(at, at, name, "compound");
        }
    }

    void dropOverlaps()
    {
        std::ranges::stable_sort(m_found, [](const Candidate& a, const Candidate& b) {
            return std::pair(b.bytes, a.begin) < std::pair(a.bytes, b.begin);
        });
        std::vector<Candidate> kept;
        for (const Candidate& candidate : m_found) {
            const auto clashes = [&](const Candidate& other) {
                const bool overlaps = other.begin < candidate.end && candidate.begin < other.end;
                return overlaps && (other.begin != candidate.begin || other.end != candidate.end);
            };
            if (std::ranges::none_of(kept, clashes))
                kept.push_back(candidate);
        }
        m_found = kept;
    }

    /// The candidate with what belongs to it: "'s", and the rest of its compound.
    Candidate extended(Candidate found) const
    {
        const bool owns = found.end + 1 < m_text.size() && m_text[found.end] == U'\''
            && (m_text[found.end + 1] == U's' || m_text[found.end + 1] == U'S')
            && (found.end + 2 == m_text.size()
                || (!isLetter(m_text[found.end + 2]) && m_text[found.end + 2] != kDiaeresis
                    && m_text[found.end + 2] != kSoftHyphen));
        if (owns) {
            found.end += 2;
            found.rule = found.rule == "compound" ? found.rule : "inflected";
        }
        for (bool grew = true; grew;) {
            grew = false;
            for (const Word& word : m_words) {
                if (word.end < found.begin && isHyphen(word.end, found.begin)) {
                    found.begin = word.begin;
                    grew = true;
                }
                if (found.end < word.begin && isHyphen(found.end, word.begin)) {
                    found.end = word.end;
                    grew = true;
                }
            }
            if (grew)
                found.rule = "compound";
        }
        return found;
    }

    std::vector<Mention> mentions() const
    {
        std::vector<Mention> mentions;
        for (const Candidate& found : m_found) {
            Candidate whole = extended(found);
            const auto shares = [&](const Candidate& other) {
                const Candidate theirs = extended(other);
                return (other.begin != found.begin || other.end != found.end)
                    && theirs.begin < whole.end && whole.begin < theirs.end;
            };
            if (std::ranges::any_of(m_found, shares)) {
                whole.begin = found.begin;
                whole.end = found.end;
            }
            mentions.push_back({.begin = whole.begin,
                                .end = whole.end,
                                .text = encoded(slice(whole.begin, whole.end)),
                                .subject = m_names[found.name].subject,
                                .rule = whole.rule});
        }
        return mentions;
    }

    const std::vector<MatchName>& m_names;
    std::u32string m_text;
    std::vector<Word> m_words;
    std::vector<Candidate> m_found{};
};

/// How good a rule is where one subject was found by several.
int rank(const Mention& mention)
{
    return mention.rule == "name" ? 0 : mention.rule == "inflected" ? 1 : 2;
}

} // namespace

std::vector<Mention> findPlainly(const std::vector<MatchName>& names, const std::string& body)
{
    std::vector<Mention> mentions = PlainMatcher(names, body).find();
    std::ranges::sort(mentions, [](const Mention& a, const Mention& b) {
        return std::tuple(a.begin, a.end, a.subject, rank(a))
            < std::tuple(b.begin, b.end, b.subject, rank(b));
    });
    const auto again = [](const Mention& a, const Mention& b) {
        return std::tuple(a.begin, a.end, a.subject) == std::tuple(b.begin, b.end, b.subject);
    };
    mentions.erase(std::unique(mentions.begin(), mentions.end(), again), mentions.end());
    return mentions;
}

} // namespace tests
