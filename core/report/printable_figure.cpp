#include "core/report/printable_figure.h"

#include "core/base/unicode.h"

#include <algorithm>

namespace core {

namespace {

bool isPrintable(char32_t codePoint)
{
    const bool isControl = codePoint < 0x20 || (codePoint >= 0x7F && codePoint < 0xA0);
    const bool turnsLetters = (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
    return !isControl && !turnsLetters && codePoint != 0xFFFE && codePoint != 0xFFFF;
}

bool breaksLine(char32_t codePoint)
{
    return codePoint == U'\n' || codePoint == U'\t' || codePoint == U'\r' || codePoint == 0x2028
        || codePoint == 0x2029;
}

void clean(std::string& text, Lines lines)
{
    text = trimmed(printableText(text, lines)); // blanks alone say nothing
}

void clean(FigureSpec& spec)
{
    for (std::string* text : {&spec.title, &spec.subtitle, &spec.source, &spec.byline})
        clean(*text, Lines::Joined);
    for (std::string& note : spec.notes)
        clean(note, Lines::Joined);
    for (std::string* text : {&spec.altText, &spec.caption})
        clean(*text, Lines::Kept);
}

void clean(FigureEvent& marked)
{
    for (std::string* text : {&marked.event.name, &marked.closure, &marked.quote})
        clean(*text, Lines::Joined);
    if (!marked.article)
        return;
    for (std::string* text :
         {&marked.article->title, &marked.article->publisher, &marked.article->agency})
        clean(*text, Lines::Joined);
}

/// Of instruments with one name, as an index on two exchanges, it gets the symbol behind it: with
/// its market where that is what they differ in.
void tellApart(std::vector<FigureSeries>& all)
{
    std::vector<std::string> names;
    for (const FigureSeries& series : all) {
        const Instrument& own = series.instrument;
        const auto same = [&](const FigureSeries& other) {
            return other.instrument.name == own.name;
        };
        const auto alike = [&](const FigureSeries& other) {
            return same(other) && other.instrument.symbol == own.symbol;
        };
        const bool isAlone = std::ranges::count_if(all, same) == 1;
        const bool needsMarket = std::ranges::count_if(all, alike) > 1;
        names.push_back(isAlone ? own.name
                                : own.name + " ("
                                + (needsMarket ? qualifiedSymbol(own) : own.symbol) + ")");
    }
    for (std::size_t index = 0; index < all.size(); ++index)
        all[index].instrument.name = std::move(names[index]);
}

} // namespace

std::string printableText(std::string_view text, Lines lines)
{
    constexpr char32_t kReplacement = 0xFFFD;
    std::string sound;
    sound.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
        const char32_t codePoint = nextCodePoint(text, position);
        if (lines == Lines::Joined && breaksLine(codePoint))
            sound += ' ';
        else if (isPrintable(codePoint) || codePoint == U'\n' || codePoint == U'\t')
            appendUtf8(sound, codePoint);
        else if (codePoint == U'\r')
            sound += ' ';
        else
            appendUtf8(sound, kReplacement);
    }
    return sound;
}

FigureData printableFigure(FigureData data)
{
    clean(data.spec);
    for (FigureSeries& series : data.series) {
        for (std::string* text :
             {&series.instrument.name, &series.instrument.symbol, &series.instrument.currency})
            clean(*text, Lines::Joined);
    }
    tellApart(data.series);
    for (FigureEvent& event : data.events)
        clean(event);
    for (Note& note : data.notes) {
        clean(note.text, Lines::Joined);
        if (note.cites)
            clean(note.cites->quote, Lines::Joined);
    }
    return data;
}

} // namespace core
