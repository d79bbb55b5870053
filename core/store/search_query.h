#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What a person asks of articles, as a tree. All that concerns words alone is one expression that
/// FTS5 always understands.
struct SearchNode {
    enum class Kind {
        Nothing,    ///< asks for nothing: all articles
        Unclear,    ///< `value` is a sentence on what cannot be understood
        Words,      ///< `value` is an expression for FTS5
        Event,      ///< `value` names it: linked, and not rejected
        Instrument, ///< `value` names it: mentioned
        Before,     ///< published ahead of `value`, a day (YYYY-MM-DD), as far as is known
        After,      ///< published behind it
        Language,   ///< `value` is a tag in small letters ("de", "en-gb")
        All,        ///< of `parts`
        Any,
        Not, ///< of the one part
    };

    Kind kind = Kind::Nothing;
    std::string value{};
    std::vector<SearchNode> parts{};

    bool operator==(const SearchNode&) const = default;
};

/// Reads words, "phrases", beginnings*, AND, OR, NOT or a minus, fields and parentheses. Every text
/// gives a query; one in which a date is none is Unclear as a whole. Operators are capital and
/// without something on both sides left out. Parentheses that are not closed end with the text.
/// What comes after 4,096 bytes or 64 words, and parentheses deeper than 8, are left out.
///
/// A field stands before a word, a phrase or a parenthesis. title: and body: narrow the words;
/// publisher: is for beginnings of words in the names of publisher and agency; before: and after:
/// take a year, a month or a day (2025, 2025-01, 2025-01-27, 27.01.2025) and mean what lies wholly
/// outside of it; language:, event: and instrument: are what they say.
///
/// ss and ß are the same, as are ä and ae in words of five letters or more, and at the beginning of
/// shorter ones: "Mueller" also finds "Müller", and "Oel" also "Öl".
SearchNode parseSearch(std::string_view text);

/// The words that `query` wants, joined with OR, for FTS5: what is to be highlighted. Empty where
/// there are none.
std::string wantedWords(const SearchNode& query);

} // namespace core
