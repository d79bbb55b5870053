#include "core/base/reanchor.h"

#include "core/base/unicode.h"

#include <algorithm>

namespace core {

namespace {

bool isBlank(char32_t letter)
{
    return letter == U' ' || (letter >= U'\t' && letter <= U'\r') || letter == U'\u0085'
        || letter == U'\u00A0' || letter == U'\u1680'
        || (letter >= U'\u2000' && letter <= U'\u200A') || letter == U'\u2028'
        || letter == U'\u2029' || letter == U'\u202F' || letter == U'\u205F' || letter == U'\u3000';
}

bool isQuotationMark(char32_t letter)
{
    return letter == U'\'' || letter == U'\u00AB' || letter == U'\u00BB'
        || (letter >= U'\u2018' && letter <= U'\u201F') || letter == U'\u2039'
        || letter == U'\u203A';
}

/// How far the longest beginning of `words` reaches that also ends at each of its letters.
std::vector<std::size_t> borders(std::u32string_view words)
{
    std::vector<std::size_t> border(words.size(), 0);
    for (std::size_t i = 1, reached = 0; i < words.size(); ++i) {
        while (reached > 0 && words[i] != words[reached])
            reached = border[reached - 1];
        reached += words[i] == words[reached] ? 1 : 0;
        border[i] = reached;
    }
    return border;
}

/// Calls `found` with each place in `text` where `words` begin (Knuth, Morris and Pratt).
/// REQUIRES: words are not empty
template<typename Found>
void forEachOccurrence(std::u32string_view text, std::u32string_view words, Found&& found)
{
    const std::vector<std::size_t> border = borders(words);
    for (std::size_t i = 0, reached = 0; i < text.size(); ++i) {
        while (reached > 0 && (reached == words.size() || text[i] != words[reached]))
            reached = border[reached - 1];
        reached += text[i] == words[reached] ? 1 : 0;
        if (reached == words.size())
            found(i + 1 - words.size());
    }
}

/// Keeps of many spans the one that begins nearest to a place.
class Nearest {
public:
    explicit Nearest(std::size_t place)
        : m_place(place)
    {
    }

    void offer(std::size_t begin, std::size_t end)
    {
        const std::size_t distance = begin < m_place ? m_place - begin : begin - m_place;
        if (m_span && distance >= m_distance)
            return;
        m_distance = distance;
        m_span = {begin, end};
    }

    const std::optional<std::pair<std::size_t, std::size_t>>& span() const { return m_span; }

private:
    std::size_t m_place;
    std::size_t m_distance = 0;
    std::optional<std::pair<std::size_t, std::size_t>> m_span{};
};

/// Whether a word goes on over the border ahead of letter `place`.
bool isInsideWord(std::u32string_view text, std::size_t place)
{
    return place > 0 && place < text.size() && isWordCharacter(text[place - 1])
        && isWordCharacter(text[place]);
}

} // namespace

Reanchorer::Reanchorer(std::string_view before, std::string_view after)
    : m_before(codePoints(before))
    , m_after(codePoints(after))
{
    const std::size_t most = std::min(m_before.size(), m_after.size());
    while (m_sameAhead < most && m_before[m_sameAhead] == m_after[m_sameAhead])
        ++m_sameAhead;
    while (m_sameBehind < most - m_sameAhead
           && m_before[m_before.size() - 1 - m_sameBehind]
               == m_after[m_after.size() - 1 - m_sameBehind])
        ++m_sameBehind;
}

Reanchorer::Folded Reanchorer::fold(std::u32string_view text)
{
    Folded folded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::u32string letters;
        if (isBlank(text[i])) {
            if (folded.letters.ends_with(U' '))
                continue;
            letters = U" ";
        } else if (isQuotationMark(text[i])) {
            letters = U"\"";
        } else {
            std::string letter;
            appendUtf8(letter, text[i]);
            letters = codePoints(foldCase(letter));
        }
        folded.letters += letters;
        folded.places.insert(folded.places.end(), letters.size(), i);
    }
    return folded;
}

std::size_t Reanchorer::expected(std::size_t begin, std::size_t length) const
{
    const bool isBehind = begin >= m_before.size() - m_sameBehind && begin + length > m_sameAhead;
    return isBehind ? begin + m_after.size() - m_before.size() : begin;
}

bool Reanchorer::endsWhereItDid(std::size_t begin, std::size_t end, std::size_t wasBegin,
                                std::size_t length) const
{
    return (!isInsideWord(m_after, begin) || isInsideWord(m_before, wasBegin))
        && (!isInsideWord(m_after, end) || isInsideWord(m_before, wasBegin + length));
}

AnchoredWords Reanchorer::wordsAt(std::size_t begin, std::size_t end) const
{
    AnchoredWords words{.begin = begin, .end = end};
    for (std::size_t i = begin; i < end; ++i)
        appendUtf8(words.text, m_after[i]);
    return words;
}

std::optional<AnchoredWords> Reanchorer::find(std::size_t begin, std::string_view quote)
{
    const std::u32string words = codePoints(quote);
    if (words.empty())
        return std::nullopt;
    Nearest nearest(expected(begin, words.size()));
    const auto offer = [&](std::size_t from, std::size_t to) {
        if (endsWhereItDid(from, to, begin, words.size()))
            nearest.offer(from, to);
    };
    forEachOccurrence(m_after, words, [&](std::size_t at) { offer(at, at + words.size()); });
    if (nearest.span())
        return wordsAt(nearest.span()->first, nearest.span()->second);

    const std::u32string folded = fold(codePoints(trimmed(quote))).letters;
    if (folded.empty())
        return std::nullopt;
    if (!m_folded)
        m_folded = fold(m_after);
    const std::vector<std::size_t>& places = m_folded->places;
    forEachOccurrence(m_folded->letters, folded, [&](std::size_t at) {
        const std::size_t end = at + folded.size();
        const bool cutsLetter = (at > 0 && places[at - 1] == places[at])
            || (end < places.size() && places[end - 1] == places[end]);
        if (!cutsLetter)
            offer(places[at], places[end - 1] + 1);
    });
    if (!nearest.span())
        return std::nullopt;
    return wordsAt(nearest.span()->first, nearest.span()->second);
}

} // namespace core
