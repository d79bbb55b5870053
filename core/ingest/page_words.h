#pragma once

#include <functional>
#include <set>
#include <string_view>
#include <vector>

namespace core {

/// A list of words, some of which end with a star that stands for any rest.
class WordList {
public:
    /// `words` are divided by blanks, and outlive this object.
    explicit WordList(std::string_view words);

    bool holds(std::string_view word) const;

private:
    std::set<std::string_view, std::less<>> m_words{};
    std::vector<std::string_view> m_beginnings{};
};

/// What the words in names of elements, roles, classes and ids say.
struct PageWords {
    WordList elements; ///< that are no part of an article
    WordList roles;    ///< likewise
    WordList side;     ///< boxes beside a text
    WordList comments;
    WordList small;     ///< lines about author and date, no boxes of text
    WordList links;     ///< boxes that are beside the text if they hold links, or little
    WordList text;      ///< the article itself
    WordList negations; ///< before a word: it is not there, or is of the whole page

    PageWords();
};

/// True for a line that leads to other texts or is about the page ("Lesen Sie auch: ...",
/// "Advertisement", "Foto: dpa").
bool isSideLine(std::string_view line);

} // namespace core
