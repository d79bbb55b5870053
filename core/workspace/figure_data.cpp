#include "core/workspace/figure_notes.h"
#include "core/workspace/workspace_state.h"

#include "core/base/unicode.h"
#include "core/report/figure_asks.h"
#include "core/series/returns.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// The last daily bar before `day`, stored or made of shorter ones.
Result<std::optional<Bar>> barBefore(const Workspace& workspace, BarStore bars,
                                     InstrumentId instrument, TradingDate day)
{
    const auto stored = workspace.storedInterval(instrument, Interval::Day1);
    if (!stored)
        return tl::unexpected(stored.error());
    if (*stored == Interval::Day1)
        return bars.lastBefore(instrument, Interval::Day1, timeOf(day));
    // All that went before is only read where a market was closed for as long as none is.
    constexpr std::chrono::days kLongestClosure{20};
    const TradingDate dayBefore{day.day() - std::chrono::days{1}};
    for (const auto from :
         {std::optional(TradingDate{day.day() - kLongestClosure}), std::optional<TradingDate>()}) {
        const auto before = workspace.bars(instrument, Interval::Day1, from, dayBefore);
        if (!before)
            return tl::unexpected(before.error());
        if (!before->empty())
            return std::optional(before->bar(before->size() - 1));
    }
    return std::optional<Bar>();
}

/// The last one up to the specification's base day, if that day is not one of `shown`.
Result<std::optional<Bar>> baseBar(const Workspace& workspace, BarStore bars,
                                   InstrumentId instrument, const FigureSpec& spec,
                                   const PriceSeries& shown)
{
    if (!spec.baseDay
        || (timeOf(*spec.baseDay) >= shown.times.front()
            && timeOf(*spec.baseDay) <= shown.times.back()))
        return std::optional<Bar>();
    return barBefore(workspace, bars, instrument,
                     TradingDate{spec.baseDay->day() + std::chrono::days{1}});
}

/// What bars from `first` on are adjusted for.
PriceAdjustment adjustedSince(Instant first, const std::vector<Adjustment>& adjustments)
{
    PriceAdjustment since = PriceAdjustment::None;
    for (const Adjustment& adjustment : adjustments) {
        if (adjustment.from <= first)
            continue;
        if (adjustment.dividendFactor != 1.0)
            return PriceAdjustment::All;
        since = PriceAdjustment::Splits;
    }
    return since;
}

Result<FigureSeries> seriesOf(const Workspace& workspace, Workspace::State& state,
                              const FigureSpec& spec, const std::string& symbol)
{
    auto instrument = workspace.instrument(symbol);
    if (!instrument)
        return tl::unexpected(instrument.error());
    auto shown = workspace.bars(instrument->id, Interval::Day1, spec.from, spec.to);
    if (!shown)
        return tl::unexpected(shown.error());
    if (shown->empty())
        return fail(ErrorCode::InsufficientData,
                    "There is no daily bar of " + instrument->name + " in the span of the figure.");
    auto before =
        barBefore(workspace, state.archive.bars(), instrument->id, dateOf(shown->times.front()));
    if (!before)
        return tl::unexpected(before.error());
    auto base = baseBar(workspace, state.archive.bars(), instrument->id, spec, *shown);
    if (!base)
        return tl::unexpected(base.error());
    const auto adjustments = state.adjustments(instrument->id, Interval::Day1, spec.adjust);
    if (!adjustments)
        return tl::unexpected(adjustments.error());
    for (std::optional<Bar>* bar : {&*before, &*base}) {
        if (*bar)
            *bar = adjusted(**bar, *adjustments);
    }
    const Instant first = *before ? (*before)->time : shown->times.front();
    return FigureSeries{.instrument = std::move(*instrument),
                        .bars = adjusted(std::move(*shown), *adjustments),
                        .before = *before,
                        .base = *base,
                        .adjusted = adjustedSince(first, *adjustments)};
}

/// The move into the bar of `day`, from the bar before it; nothing without both.
std::optional<Reaction> reactionOn(TradingDate day, const FigureSeries& series)
{
    const auto index = series.bars.indexOf(timeOf(day));
    if (!index || (*index == 0 && !series.before))
        return std::nullopt;
    const double before = *index == 0 ? series.before->close : series.bars.close[*index - 1];
    const double close = series.bars.close[*index];
    const double change = simpleReturn(before, close);
    if (!std::isfinite(change))
        return std::nullopt;
    return Reaction{.instrument = series.instrument.id,
                    .day = day,
                    .closeBefore = before,
                    .close = close,
                    .change = change};
}

/// The article that a person accepted, else the one that the program is surest of.
const Link* bestOf(const std::vector<Link>& links)
{
    const auto rank = [](const Link& link) {
        return std::pair(link.status == LinkStatus::Accepted, link.score);
    };
    const Link* best = nullptr;
    for (const Link& link : links) {
        if (link.status != LinkStatus::Rejected && (best == nullptr || rank(*best) < rank(link)))
            best = &link;
    }
    return best;
}

Result<void> addEvidence(const Workspace& workspace, FigureEvent& marked)
{
    const auto links = workspace.links({.event = marked.event.id});
    if (!links)
        return tl::unexpected(links.error());
    const Link* best = bestOf(*links);
    if (best == nullptr)
        return {};
    auto article = workspace.article(best->article);
    if (!article)
        return tl::unexpected(article.error());
    const auto sentence = workspace.bestSentence(*article, marked.event);
    if (!sentence)
        return tl::unexpected(sentence.error());
    if (*sentence)
        marked.quote = CodePointIndex(article->body).slice((*sentence)->begin, (*sentence)->end);
    marked.article = std::move(*article);
    return {};
}

Result<FigureEvent> markedEvent(const Workspace& workspace, Event event, const FigureData& data)
{
    FigureEvent marked{.event = std::move(event)};
    FirstSession first =
        workspace.firstSession(marked.event, data.series.front().instrument, data.spec.locale);
    marked.day = first.session;
    marked.closure = std::move(first.closure);
    for (const FigureSeries& series : data.series) {
        const auto day = workspace.firstSession(marked.event, series.instrument).session;
        const auto reaction = day ? reactionOn(*day, series) : std::nullopt;
        if (reaction)
            marked.reactions.push_back(*reaction);
    }
    if (const auto added = addEvidence(workspace, marked); !added)
        return tl::unexpected(added.error());
    return marked;
}

} // namespace

// What a specification names twice, perhaps by two of its names, the figure has once.
Result<FigureData> Workspace::figureData(const FigureSpec& spec, Gone gone) const
{
    FigureData data{.spec = spec};
    for (const std::string& symbol : spec.instruments) {
        auto series = seriesOf(*this, *m_state, spec, symbol);
        if (!series)
            return tl::unexpected(series.error());
        const auto isSame = [&](const auto& other) {
            return other.instrument.id == series->instrument.id;
        };
        if (std::ranges::none_of(data.series, isSame))
            data.series.push_back(std::move(*series));
    }
    if (data.series.empty())
        return fail(ErrorCode::InsufficientData, "A figure needs at least one instrument.");
    if (const auto sound = expectEffects(data); !sound)
        return tl::unexpected(sound.error());

    for (const std::string& name : spec.events) {
        auto found = event(name);
        if (!found && found.error().code == ErrorCode::NotFound && gone == Gone::LeftOut)
            continue;
        if (!found)
            return tl::unexpected(found.error());
        const auto isSame = [&](const auto& other) { return other.event.id == found->id; };
        if (std::ranges::any_of(data.events, isSame))
            continue;
        auto marked = markedEvent(*this, std::move(*found), data);
        if (!marked)
            return tl::unexpected(marked.error());
        data.events.push_back(std::move(*marked));
    }
    if (const auto added = addNotes(*m_state, data, gone); !added)
        return tl::unexpected(added.error());
    return data;
}

} // namespace core
