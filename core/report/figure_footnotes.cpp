#include "core/base/unicode.h"
#include "core/report/figure_base.h"
#include "core/report/figure_quote.h"
#include "core/report/figure_text.h"
#include "core/report/words.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

/// How many code points of its sentence a footnote quotes, by FootnoteDetail; it is not the
/// article.
constexpr std::array<std::size_t, 7> kQuoteLimits{220, 220, 90, 48, 0, 0, 0};

/// Code points of a name that is cut.
constexpr std::size_t kShortestName = 24;

/// At which no line is broken.
std::string withFirmBlanks(std::string_view text)
{
    std::string firm;
    for (const char c : text)
        firm += c == ' ' ? std::string("\u00A0") : std::string(1, c);
    return firm;
}

class FootnoteWriter {
public:
    explicit FootnoteWriter(const FigureData& data)
        : m_data(data)
        , m_language(data.spec.locale)
    {
    }

    std::vector<std::string> write(FootnoteDetail detail) const
    {
        std::vector<std::string> notes;
        for (const FigureEvent& event : m_data.events)
            notes.push_back(detail >= FootnoteDetail::Brief ? briefNote(event, detail)
                                                            : footnote(event, detail));
        return notes;
    }

private:
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

    /// Whether its first session is not that of its day.
    static bool isLater(const FigureEvent& marked)
    {
        return marked.day && marked.event.when.precision != Precision::Unknown
            && *marked.day != TradingDate{marked.event.when.firstDay};
    }

    std::string footnote(const FigureEvent& marked, FootnoteDetail detail) const
    {
        std::string text = marked.event.name + ", " + whenWords(marked.event, m_language);
        if (isLater(marked))
            text += (m_language == "de" ? "; erste Sitzung " : "; first session ")
                + dayWords(*marked.day, m_language)
                + (marked.closure.empty() ? "" : " (" + marked.closure + ")");
        text += citation(marked, kQuoteLimits[static_cast<std::size_t>(detail)]);
        std::string moves;
        for (const Reaction& reaction : marked.reactions) {
            if (detail == FootnoteDetail::Full
                || reaction.instrument == m_data.series.front().instrument.id)
                moves += (moves.empty() ? "" : "; ") + reactionWords(m_data, reaction);
        }
        return text + (moves.empty() ? "." : ". " + moves + ".");
    }

    /// "DeepSeek shock, 27 January 2025, Nvidia −16.97 %"; with its session, where that is not of
    /// its day: "(Mon 27 Jan)".
    std::string briefNote(const FigureEvent& marked, FootnoteDetail detail) const
    {
        const std::string& name = marked.event.name;
        const bool isCut =
            detail == FootnoteDetail::Shortest && codePointCount(name) > kShortestName;
        std::string text =
            isCut ? std::string(CodePointIndex(name).slice(0, kShortestName - 1)) + "…" : name;
        text += ", " + whenWords(marked.event, m_language);
        for (const Reaction& reaction : marked.reactions) {
            if (reaction.instrument == m_data.series.front().instrument.id)
                text += ", " + shortName() + "\u00A0" + changeWords(reaction.change, m_language);
        }
        if (isLater(marked))
            text += " (" + shortDayWords(*marked.day, false, m_language) + ")";
        return text;
    }

    /// Of the first instrument.
    std::string shortName() const
    {
        constexpr std::size_t kShort = 12;
        const Instrument& first = m_data.series.front().instrument;
        return withFirmBlanks(codePointCount(first.name) <= kShort ? first.name : first.symbol);
    }

    const FigureData& m_data;
    std::string m_language;
};

} // namespace

std::string reactionWords(const FigureData& data, const Reaction& reaction)
{
    constexpr std::size_t kShort = 20; // such a name stays on one line
    const std::string& language = data.spec.locale;
    const auto series = std::ranges::find(data.series, reaction.instrument,
                                          [](const auto& one) { return one.instrument.id; });
    std::string name = series == data.series.end() ? "" : series->instrument.name;
    if (codePointCount(name) <= kShort)
        name = withFirmBlanks(name);
    return (name.empty() ? "" : name + " ") + priceWords(reaction.closeBefore, language)
        + "\u00A0→\u00A0" + priceWords(reaction.close, language) + "\u00A0=\u00A0"
        + changeWords(reaction.change, language);
}

std::vector<std::string> baseFootnotes(const FigureData& data)
{
    const std::string& language = data.spec.locale;
    const bool isGerman = language == "de";
    std::vector<std::string> notes;
    for (std::size_t index = 0; index < data.series.size(); ++index) {
        const auto own = ownBaseDay(data, index);
        if (!own)
            continue;
        const std::string common = dayWords(rebaseDay(data), language);
        notes.push_back(data.series[index].instrument.name
                        + (isGerman ? ": ohne Schlusskurs bis zum " + common
                                   + "; Veränderung gegenüber dem " + dayWords(*own, language)
                                    : ": no close up to " + common + "; change since "
                                   + dayWords(*own, language))
                        + ".");
    }
    return notes;
}

std::vector<std::string> figureFootnotes(const FigureData& data, FootnoteDetail detail)
{
    return FootnoteWriter(data).write(detail);
}

} // namespace core
