#pragma once

#include "core/claims/word_filter.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <string_view>

namespace core {

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
