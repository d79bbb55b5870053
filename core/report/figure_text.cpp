#include "core/report/figure_text.h"

#include "core/domain/session_holes.h"
#include "core/report/figure_base.h"
#include "core/report/figure_course.h"
#include "core/report/words.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr std::size_t kMostNamed = 4; ///< instruments in title and caption
constexpr std::size_t kMostRead = 12; ///< in the alternative text, which is heard

/// One text of each kind in both languages.
struct Phrase {
    std::string_view english;
    std::string_view german;
};

class Writer {
public:
    explicit Writer(const FigureData& data)
        : m_data(data)
        , m_language(data.spec.locale)
        , m_style(drawnStyle(data))
    {
    }

    FigureText write() const
    {
        FigureText text{.title = m_data.spec.title.empty() ? title() : m_data.spec.title,
                        .subtitle =
                            m_data.spec.subtitle.empty() ? subtitle() : m_data.spec.subtitle,
                        .source = source(),
                        .altText = m_data.spec.altText.empty() ? altText() : m_data.spec.altText,
                        .caption = m_data.spec.caption.empty() ? caption() : m_data.spec.caption};
        text.footnotes = figureFootnotes(m_data, FootnoteDetail::Full);
        const std::vector<std::string> ofBases = baseFootnotes(m_data);
        text.footnotes.insert(text.footnotes.end(), ofBases.begin(), ofBases.end());
        return text;
    }

private:
    std::string say(const Phrase& phrase) const
    {
        return std::string(m_language == "de" ? phrase.german : phrase.english);
    }

    const FigureSeries& main() const { return m_data.series.front(); }

    std::vector<std::string> names() const
    {
        std::vector<std::string> names;
        for (const FigureSeries& series : m_data.series)
            names.push_back(series.instrument.name);
        return names;
    }

    /// The instruments, or the first of them.
    std::string title() const
    {
        std::vector<std::string> all = names();
        if (all.size() > kMostNamed) {
            const std::string others = std::to_string(all.size() - kMostNamed + 1);
            all.resize(kMostNamed - 1);
            all.push_back(others + say({" others", " weitere"}));
        }
        return listWords(all, m_language);
    }

    std::string subtitle() const
    {
        const std::string words = adjustedWords(m_data);
        const std::string adjusted = words.empty() ? "" : ", " + words;
        const std::string log = m_data.spec.axis == AxisScale::Log
            ? say({", logarithmic scale", ", logarithmische Skala"})
            : "";
        if (countsChanges(m_data))
            return rebasedWords(m_data) + say({", in per cent", ", in Prozent"}) + log + adjusted;
        std::string unit = shareAUnit(m_data) ? unitWords(main(), m_language) : "";
        if (unit == "Punkte")
            unit = "Punkten"; // behind "in"
        const bool isOfBars = m_style == ChartStyle::Candles || m_style == ChartStyle::Bars;
        return (isOfBars ? say({"Daily prices", "Tageskurse"})
                         : say({"Closing prices", "Schlusskurse"}))
            + (unit.empty() ? "" : " in " + unit) + log + adjusted + ", " + spanWords(m_data);
    }

    std::string source() const
    {
        const FigureSpec& spec = m_data.spec;
        const std::string made =
            spec.byline.empty() ? say({"Chart: Pressmark", "Grafik: Pressmark"}) : spec.byline;
        const std::string source =
            spec.source.empty() ? made : say({"Source: ", "Quelle: "}) + spec.source + ". " + made;
        const std::string adjusted = adjustedWords(m_data);
        // A subtitle of one's own does not say it.
        return spec.subtitle.empty() || adjusted.empty()
            ? source
            : source + say({". Prices: ", ". Kurse: "}) + adjusted;
    }

    std::string chartWords() const
    {
        switch (m_style) {
        case ChartStyle::Candles:
            return say({"Candlestick chart", "Kerzenchart"});
        case ChartStyle::Bars:
            return say({"Open-high-low-close chart", "Balkenchart"});
        case ChartStyle::Area:
            return say({"Area chart", "Flächenchart"});
        case ChartStyle::Line:
        case ChartStyle::Rebased:
            break;
        }
        return say({"Line chart", "Linienchart"});
    }

    /// What it says, or else what its places say where they say something.
    std::string noteWords(const Note& note) const
    {
        const auto price = [this](const NoteAnchor& place) {
            return priceWords(place.price, m_language);
        };
        if (note.kind == NoteKind::Measure && note.end) {
            const std::string change = note.begin.price > 0.0
                ? " (" + changeWords(note.end->price / note.begin.price - 1.0, m_language) + ")"
                : "";
            const std::string move = say({"from ", "von "}) + price(note.begin)
                + say({" to ", " auf "}) + price(*note.end) + change;
            return note.text.empty() ? move : note.text + ", " + move;
        }
        const bool saysPrice =
            note.kind == NoteKind::Measure || note.kind == NoteKind::HorizontalLevel;
        return note.text.empty() && saysPrice ? price(note.begin) : note.text;
    }

    /// The longest times without prices, which the picture closes up.
    std::string holeWords() const
    {
        constexpr std::size_t kMostHoles = 3;
        const PriceSeries& bars = main().bars;
        std::string text;
        for (const SessionHole& hole :
             longestHoles(sessionHoles(bars.times, bars.interval), kMostHoles))
            text += say({" No prices between ", " Keine Kurse zwischen dem "})
                + dayWords(dateOf(hole.before), m_language) + say({" and ", " und dem "})
                + dayWords(dateOf(hole.after), m_language) + ".";
        return text;
    }

    std::string altText() const
    {
        std::string text = chartWords();
        if (hasPanels(m_data))
            text += say({" in ", " in "}) + std::to_string(m_data.series.size())
                + say({" panels, one below the other", " Feldern untereinander"});
        if (m_data.spec.axis == AxisScale::Log)
            text += say({" on a logarithmic scale", " auf logarithmischer Skala"});
        text += ", " + courseWords(m_data, kMostRead);
        text += holeWords();
        for (const FigureEvent& event : m_data.events) {
            // What has no mark in the picture stands below it all the same.
            text += (isMarked(m_data, event) ? say({" Marked: ", " Markiert: "})
                                             : say({" In a note: ", " In einer Anmerkung: "}))
                + event.event.name + ", " + whenWords(event.event, m_language);
            for (const Reaction& reaction : event.reactions)
                text += "; " + reactionWords(m_data, reaction);
            text += ".";
        }
        for (const Note& note : m_data.notes) {
            const std::string words = noteWords(note);
            if (!words.empty())
                text += say({" Note: ", " Notiz: "}) + words + (words.ends_with('.') ? "" : ".");
        }
        return text;
    }

    /// The largest move of the events; else the course of the span, as the picture counts it.
    std::string caption() const
    {
        const FigureEvent* event = nullptr;
        const Reaction* largest = nullptr;
        for (const FigureEvent& marked : m_data.events) {
            for (const Reaction& reaction : marked.reactions) {
                if (largest == nullptr || std::abs(reaction.change) > std::abs(largest->change)) {
                    event = &marked;
                    largest = &reaction;
                }
            }
        }
        if (largest == nullptr)
            return countsChanges(m_data) || m_data.series.size() > 1
                ? courseWords(m_data, kMostNamed)
                : courseOf(m_data, 0) + ", " + spanWords(m_data) + ".";
        return event->event.name + ": " + reactionWords(m_data, *largest) + " "
            + say({"on ", "am "}) + dayWords(largest->day, m_language) + ".";
    }

    const FigureData& m_data;
    std::string m_language;
    ChartStyle m_style;
};

} // namespace

FigureText figureText(const FigureData& data)
{
    return Writer(data).write();
}

std::vector<FigureWords> figureWords(const FigureData& data)
{
    const auto wordsOf = [](const FigureData& spoken) {
        FigureText text = figureText(spoken);
        return FigureWords{.language = spoken.spec.locale,
                           .title = std::move(text.title),
                           .altText = std::move(text.altText),
                           .caption = std::move(text.caption)};
    };
    FigureData other = data;
    other.spec.locale = otherLanguage(data.spec.locale);
    for (std::string* text : {&other.spec.title, &other.spec.altText, &other.spec.caption})
        text->clear();
    return {wordsOf(data), wordsOf(other)};
}

} // namespace core
