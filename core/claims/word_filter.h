#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

namespace core {

/// Tells of most words that they are not in a list without a comparison: every word of a text is
/// looked for in some eighty lists. It may say yes of others, the less often the more slots it has.
template<std::size_t Slots = 256>
class WordFilter {
public:
    constexpr void add(std::string_view word) { set(slotOf(word)); }
    constexpr bool mayHold(std::string_view word) const { return isSet(slotOf(word)); }

    /// The same for the ends of words. REQUIRES: an ending has two bytes at least.
    constexpr void addEnding(std::string_view ending) { set(endSlotOf(ending)); }
    constexpr bool mayEndWord(std::string_view word) const
    {
        return word.size() >= 2 && isSet(endSlotOf(word));
    }

private:
    static constexpr std::size_t byteAt(std::string_view word, std::size_t at)
    {
        return static_cast<unsigned char>(word[at]);
    }
    static constexpr std::size_t slotOf(std::string_view word)
    {
        if (word.empty())
            return 0;
        return (word.size() + byteAt(word, 0) * 7 + byteAt(word, word.size() / 2) * 29
                + byteAt(word, word.size() - 1) * 53)
            % Slots;
    }
    static constexpr std::size_t endSlotOf(std::string_view word)
    {
        return (byteAt(word, word.size() - 1) * 31 + byteAt(word, word.size() - 2)) % Slots;
    }
    constexpr void set(std::size_t slot) { m_bits[slot / 64] |= std::uint64_t{1} << slot % 64; }
    constexpr bool isSet(std::size_t slot) const
    {
        return (m_bits[slot / 64] >> slot % 64 & 1) != 0;
    }

    std::array<std::uint64_t, Slots / 64> m_bits{};
};

/// A constant list with its filter. `key` makes the word of an entry.
template<typename Entry, std::size_t N>
struct FilteredList {
    std::array<Entry, N> entries{};
    WordFilter<> filter{};

    constexpr auto begin() const { return entries.begin(); }
    constexpr auto end() const { return entries.end(); }
};

template<std::size_t N>
using WordList = FilteredList<std::string_view, N>;

/// Folded words that isAmong() looks for.
template<std::size_t N>
constexpr WordList<N> wordList(const std::string_view (&words)[N])
{
    WordList<N> list{.entries = std::to_array(words)};
    for (const std::string_view word : words)
        list.filter.add(word);
    return list;
}

/// Ends of folded words that endsInAny() looks for.
template<std::size_t N>
struct EndingList : FilteredList<std::string_view, N> {
};

template<std::size_t N>
constexpr EndingList<N> endingList(const std::string_view (&endings)[N])
{
    EndingList<N> list;
    std::ranges::copy(endings, list.entries.begin());
    for (const std::string_view ending : endings)
        list.filter.addEnding(ending);
    return list;
}

/// Entries that entryOf() finds by their word, which is `key` of them.
template<typename Entry, std::size_t N, typename Key>
constexpr FilteredList<Entry, N> keyedList(const Entry (&entries)[N], Key key)
{
    FilteredList<Entry, N> list{.entries = std::to_array(entries)};
    for (const Entry& entry : entries)
        list.filter.add(std::invoke(key, entry));
    return list;
}

/// The first entry with that word; nullptr: none.
template<typename Entry, std::size_t N, typename Key>
constexpr const Entry* entryOf(const FilteredList<Entry, N>& list, std::string_view word, Key key)
{
    if (!list.filter.mayHold(word))
        return nullptr;
    const auto found = std::ranges::find(list.entries, word, key);
    return found != list.entries.end() ? &*found : nullptr;
}

/// Whether the list holds the word. An empty one is in none.
template<std::size_t N>
bool isAmong(std::string_view word, const WordList<N>& list)
{
    return list.filter.mayHold(word) && !word.empty()
        && std::ranges::find(list.entries, word) != list.entries.end();
}

/// Whether `word` ends in one of the list.
template<std::size_t N>
bool endsInAny(std::string_view word, const EndingList<N>& list)
{
    return list.filter.mayEndWord(word)
        && std::ranges::any_of(list.entries,
                               [&](std::string_view ending) { return word.ends_with(ending); });
}

} // namespace core
