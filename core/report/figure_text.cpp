#include "core/report/figure_text.h"

#include "core/report/figure_base.h"
#include "core/report/words.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

namespace {

/// How many code points of its sentence a footnote quotes, by FootnoteDetail; it is not the
/// article.
constexpr std::array<std::size_t, 6> kQuoteLimits{220, 220, 90, 48, 0, 0};

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
                        .altText = altText(),
                        .caption = caption()};
        text.footnotes = footnotes(FootnoteDetail::Full);
        return text;
    }

    std::vector<std::string> footnotes(FootnoteDetail detail) const
    {
        std::vector<std::string> notes;
        for (const FigureEvent& event : m_data.events)
            notes.push_back(detail == FootnoteDetail::Brief ? briefNote(event)
                                                            : footnote(event, detail));
        return notes;
    }

private:
    std::string say(const Phrase& phrase) const
    {
        return std::string(m_language == "de" ? phrase.german : phrase.english);
    }

    const FigureSeries& main() const { return m_data.series.front(); }
    TradingDate firstDay() const { return dateOf(main().bars.times.front()); }
    TradingDate lastDay() const { return dateOf(main().bars.times.back()); }

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
        constexpr std::size_t kMost = 4;
        std::vector<std::string> all = names();
        if (all.size() > kMost) {
            const std::string others = std::to_string(all.size() - kMost + 1);
            all.resize(kMost - 1);
            all.push_back(others + say({" others", " weitere"}));
        }
        return listWords(all, m_language);
    }

    std::string span() const
    {
        if (firstDay() == lastDay())
            return dayWords(firstDay(), m_language);
        return dayWords(firstDay(), m_language) + say({" to ", " bis "})
            + dayWords(lastDay(), m_language);
    }

    /// "US dollars", "points"; empty where nobody knows.
    std::string unitOf(const FigureSeries& series) const
    {
        return hasUnit(series.instrument) ? currencyWords(series.instrument.currency, m_language)
                                          : std::string();
    }

    std::string rebasedWords() const
    {
        return say({"Change since ", "Veränderung gegenüber dem "})
            + dayWords(rebaseDay(m_data), m_language);
    }

    std::string subtitle() const
    {
        const std::string words = adjustedWords(m_data);
        const std::string adjusted = words.empty() ? "" : ", " + words;
        if (m_style == ChartStyle::Rebased)
            return rebasedWords() + say({", in per cent", ", in Prozent"}) + adjusted;
        const std::string unit = unitOf(main());
        return (m_style == ChartStyle::Candles ? say({"Daily prices", "Tageskurse"})
                                               : say({"Closing prices", "Schlusskurse"}))
            + (unit.empty() ? "" : " in " + unit) + adjusted + ", " + span();
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

    const FigureSeries* seriesOf(InstrumentId instrument) const
    {
        const auto found = std::ranges::find(
            m_data.series, instrument, [](const auto& series) { return series.instrument.id; });
        return found == m_data.series.end() ? nullptr : &*found;
    }

    /// "Nvidia 142.62 → 118.42 = −16.97 %", the arithmetic on one line.
    std::string reactionWords(const Reaction& reaction) const
    {
        const FigureSeries* series = seriesOf(reaction.instrument);
        return (series == nullptr ? "" : series->instrument.name + " ")
            + priceWords(reaction.closeBefore, m_language) + "\u00A0→\u00A0"
            + priceWords(reaction.close, m_language) + "\u00A0=\u00A0"
            + changeWords(reaction.change, m_language);
    }

    /// ": “Shares of Nvidia fell.” (Agency B, 27 January 2025)"
    std::string citation(const FigureEvent& marked, std::size_t most) const
    {
        if (most == 0 || marked.quote.empty() || !marked.article)
            return {};
        const std::string& credited = creditedTo(*marked.article);
        const std::string date = dateWords(marked.article->published, m_language);
        std::string text = ": " + quoted(quotedWords(marked, most), m_language);
        if (!credited.empty() || !date.empty())
            text += " (" + credited + (credited.empty() || date.empty() ? "" : ", ") + date + ")";
        return text;
    }

    std::string footnote(const FigureEvent& marked, FootnoteDetail detail) const
    {
        std::string text = marked.event.name + ", " + whenWords(marked.event, m_language);
        const bool moved = marked.day && marked.event.when.precision != Precision::Unknown
            && *marked.day != TradingDate{marked.event.when.firstDay};
        if (moved)
            text += say({"; first session ", "; erste Sitzung "})
                + dayWords(*marked.day, m_language)
                + (marked.closure.empty() ? "" : " (" + marked.closure + ")");
        text += citation(marked, kQuoteLimits[static_cast<std::size_t>(detail)]);
        std::string moves;
        for (const Reaction& reaction : marked.reactions) {
            if (detail == FootnoteDetail::Full || reaction.instrument == main().instrument.id)
                moves += (moves.empty() ? "" : "; ") + reactionWords(reaction);
        }
        return text + (moves.empty() ? "." : ". " + moves + ".");
    }

    /// "DeepSeek shock, 27 January 2025, −16.97 %"
    std::string briefNote(const FigureEvent& marked) const
    {
        std::string text = marked.event.name + ", " + whenWords(marked.event, m_language);
        for (const Reaction& reaction : marked.reactions) {
            if (reaction.instrument == main().instrument.id)
                text += ", " + changeWords(reaction.change, m_language);
        }
        return text;
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

    /// "Nvidia from 137.71 to 138.85 US dollars (+0.83 %)": first and last close of the span; of a
    /// single day, from the close before it.
    std::string courseOf(const FigureSeries& series) const
    {
        const bool isOneDay = series.bars.size() == 1;
        const double last = series.bars.close.back();
        const std::string unit = unitOf(series);
        const std::string end = priceWords(last, m_language) + (unit.empty() ? "" : " " + unit);
        if (isOneDay && !series.before)
            return series.instrument.name + say({" at ", " bei "}) + end;
        const double first = isOneDay ? series.before->close : series.bars.close.front();
        std::string text =
            series.instrument.name + say({" from ", " von "}) + priceWords(first, m_language);
        if (isOneDay)
            text += " (" + dayWords(dateOf(series.before->time), m_language) + ")";
        text += say({" to ", " auf "}) + end;
        if (first > 0.0)
            text += " (" + changeWords(last / first - 1.0, m_language) + ")";
        return text;
    }

    /// "Nvidia −2.6 %", rounded as it stands at the end of the line.
    std::string rebasedCourse(std::size_t index) const
    {
        const auto end = rebasedEnd(m_data, index);
        return m_data.series[index].instrument.name
            + (end ? " " + shortChangeWords(*end, m_language) : std::string());
    }

    /// "Candlestick chart, 2 January 2025 to 14 February 2025: Nvidia from ..."
    std::string pictureWords() const
    {
        const bool isRebased = m_style == ChartStyle::Rebased;
        std::string courses;
        for (std::size_t index = 0; index < m_data.series.size(); ++index)
            courses += (index == 0 ? "" : "; ")
                + (isRebased ? rebasedCourse(index) : courseOf(m_data.series[index]));
        return chartWords() + ", " + span()
            + (isRebased ? ". " + rebasedWords() + say({", at the end", ", am Ende"}) : "") + ": "
            + courses + ".";
    }

    std::string altText() const
    {
        std::string text = pictureWords();
        for (const FigureEvent& event : m_data.events) {
            // What has no mark in the picture stands below it all the same.
            text += (isMarked(m_data, event) ? say({" Marked: ", " Markiert: "})
                                             : say({" In a note: ", " In einer Anmerkung: "}))
                + event.event.name + ", " + whenWords(event.event, m_language);
            for (const Reaction& reaction : event.reactions)
                text += "; " + reactionWords(reaction);
            text += ".";
        }
        return text;
    }

    /// The largest move of the events, or the course of the span.
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
            return courseOf(main()) + ", " + span() + ".";
        return event->event.name + ": " + reactionWords(*largest) + " " + say({"on ", "am "})
            + dayWords(largest->day, m_language) + ".";
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

std::vector<std::string> figureFootnotes(const FigureData& data, FootnoteDetail detail)
{
    return Writer(data).footnotes(detail);
}

} // namespace core
