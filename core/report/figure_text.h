#pragma once

#include "core/domain/figure_data.h"

#include <string>
#include <vector>

namespace core {

/// What is written on and about a figure, in the language of its specification. Texts that the
/// specification gives stand as they are; the others come from the data.
struct FigureText {
    std::string title{};
    std::string subtitle{}; ///< what is drawn, of which span, in which unit
    std::string source{};   ///< "Source: Nasdaq. Chart: Pressmark"
    /// One for each event, without its number: name, day, why the session is another, the best
    /// sentence with publisher and date, and how the instruments moved. Then baseFootnotes().
    std::vector<std::string> footnotes{};
    std::string altText{}; ///< for who cannot see the figure
    std::string caption{}; ///< for below it: what happened, in one or two sentences
};

/// What the file of a figure says about it in one language.
struct FigureWords {
    std::string language{}; ///< "de", "en"
    std::string title{};
    std::string altText{};
    std::string caption{};
};

/// How much a footnote says. Pages have less room than the events of a month have to tell.
enum class FootnoteDetail {
    Full,       ///< as in FigureText::footnotes
    OneMove,    ///< of the first instrument only
    ShortQuote, ///< and its sentence is cut short
    FewWords,   ///< and only a handful of its words are left
    NoQuote,    ///< neither sentence nor publisher
    Brief,      ///< name, day and move in per cent, to stand in a row
    Shortest,   ///< and long names are cut, with an ellipsis
};

/// One for each event of the figure, in the order of the events.
/// REQUIRES: as figureText.
std::vector<std::string> figureFootnotes(const FigureData& data, FootnoteDetail detail);

/// One for each instrument whose changes count from a later day than those of the others, with that
/// day. REQUIRES: as figureText.
std::vector<std::string> baseFootnotes(const FigureData& data);

/// "Nvidia 142.62 → 118.42 = −16.97 %", the arithmetic on one line.
std::string reactionWords(const FigureData& data, const Reaction& reaction);

/// Every number in it is a bar of `data` or computed from one.
/// REQUIRES: `data` has a series, and each series has a bar.
FigureText figureText(const FigureData& data);

/// In the language of the specification, then in the other one; there, what a person wrote in the
/// first does not count, but all comes from the data. REQUIRES: as figureText.
std::vector<FigureWords> figureWords(const FigureData& data);

} // namespace core
