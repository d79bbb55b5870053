#include "core/report/printable_figure.h"

#include "core/base/unicode.h"

#include <string_view>

namespace core {

namespace {

enum class Lines { Joined, Kept };

bool isPrintable(char32_t codePoint)
{
    const bool isControl = codePoint < 0x20 || (codePoint >= 0x7F && codePoint < 0xA0);
    return !isControl && codePoint != 0xFFFE && codePoint != 0xFFFF;
}

void clean(std::string& text, Lines lines)
{
    constexpr char32_t kReplacement = 0xFFFD;
    std::string sound;
    sound.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
        const char32_t codePoint = nextCodePoint(text, position);
        if (isPrintable(codePoint)
            || (lines == Lines::Kept && (codePoint == U'\n' || codePoint == U'\t')))
            appendUtf8(sound, codePoint);
        else if (codePoint == U'\n' || codePoint == U'\t' || codePoint == U'\r')
            sound += ' ';
        else
            appendUtf8(sound, kReplacement);
    }
    text = std::move(sound);
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

} // namespace

FigureData printableFigure(FigureData data)
{
    clean(data.spec);
    for (FigureSeries& series : data.series) {
        for (std::string* text :
             {&series.instrument.name, &series.instrument.symbol, &series.instrument.currency})
            clean(*text, Lines::Joined);
    }
    for (FigureEvent& event : data.events)
        clean(event);
    for (Note& note : data.notes)
        clean(note.text, Lines::Joined);
    return data;
}

} // namespace core
