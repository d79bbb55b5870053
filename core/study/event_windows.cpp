#include "core/study/event_windows.h"

#include "core/domain/quality_code.h"

#include <algorithm>

namespace core {

namespace {

/// The sessions of a window as far as the columns have them: from `first`, `count` of them.
struct SessionSpan {
    std::size_t first = 0;
    std::size_t count = 0;
    std::size_t slot = 0; ///< of the window, that `first` is
};

SessionSpan sessionsOf(const ReturnColumns& columns, std::size_t day0, const DayWindow& window)
{
    const auto begin = static_cast<std::int64_t>(day0) + window.first;
    const auto end = static_cast<std::int64_t>(day0) + window.last + 1;
    const auto first = std::max<std::int64_t>(begin, 0);
    const auto last = std::min<std::int64_t>(end, std::ssize(columns.sessions));
    if (last <= first)
        return {};
    return {.first = static_cast<std::size_t>(first),
            .count = static_cast<std::size_t>(last - first),
            .slot = static_cast<std::size_t>(first - begin)};
}

/// What a missing session spoils are returns that no study uses.
bool isOfGap(const QualityFinding& finding)
{
    return finding.code == quality_code::kReturnOverGap
        || finding.code == quality_code::kMissingSessions;
}

/// A new level that nothing explains may be a split that nobody recorded: noted, since it may be
/// news as well. What is usual is not to be learnt from it.
bool blocksEstimation(const QualityFinding& finding)
{
    return finding.severity == QualitySeverity::Note && finding.code == quality_code::kLevelShift;
}

/// The blocking findings on days of one of the spans that `isUsed`.
struct Blocking {
    const QualityFinding* first = nullptr;
    std::size_t count = 0;
};

template<typename IsUsed>
Blocking blockingOf(std::span<const QualityFinding> findings, std::span<const NeededDays> spans,
                    IsUsed isUsed)
{
    Blocking blocking;
    for (const QualityFinding& finding : findings) {
        const bool touches = std::ranges::any_of(spans, [&](const NeededDays& span) {
            const bool blocks = finding.severity == QualitySeverity::Blocks
                || (span.isEstimation && blocksEstimation(finding));
            return blocks && span.first <= finding.day && finding.day <= span.last;
        });
        if (isOfGap(finding) || !touches || !isUsed(finding.day))
            continue;
        ++blocking.count;
        if (blocking.first == nullptr || finding.day < blocking.first->day)
            blocking.first = &finding;
    }
    return blocking;
}

StudyBlock blockBy(const QualityFinding& finding, bool ofMarket)
{
    return {.obstacle = StudyObstacle::Quality,
            .day = finding.day,
            .code = finding.code,
            .message = finding.message,
            .ofMarket = ofMarket};
}

} // namespace

std::optional<std::size_t> sessionOf(const ReturnColumns& columns, std::size_t day0, int day)
{
    const SessionSpan span = sessionsOf(columns, day0, {.first = day, .last = day});
    return span.count == 0 ? std::nullopt : std::optional(span.first);
}

WindowReturns windowReturns(const ReturnColumns& columns, std::size_t day0, const DayWindow& window,
                            CompactReturns& compact)
{
    const SessionSpan span = sessionsOf(columns, day0, window);
    const auto present = std::span(columns.present).subspan(span.first, span.count);
    const bool hasMarket = !columns.market.empty();
    if (span.count == window.size() && std::ranges::find(present, 0) == present.end()) {
        const auto part = [&](const auto& column) {
            return std::span(column).subspan(span.first, span.count);
        };
        return {.share = part(columns.share),
                .market = hasMarket ? part(columns.market) : std::span<const double>{},
                .slots = {},
                .days = part(columns.days)};
    }
    for (std::size_t i = 0; i < span.count; ++i) {
        if (!present[i])
            continue;
        compact.share.push_back(columns.share[span.first + i]);
        if (hasMarket)
            compact.market.push_back(columns.market[span.first + i]);
        compact.slots.push_back(static_cast<std::int32_t>(span.slot + i));
        compact.days.push_back(columns.days[span.first + i]);
    }
    return {.share = compact.share,
            .market = compact.market,
            .slots = compact.slots,
            .days = compact.days};
}

std::optional<NeededDays> neededDays(const ReturnColumns& columns, std::size_t day0,
                                     const DayWindow& window)
{
    // The first return needs the close of the session before.
    const SessionSpan span =
        sessionsOf(columns, day0, {.first = window.first - 1, .last = window.last});
    if (span.count == 0)
        return std::nullopt;
    return NeededDays{.first = columns.sessions[span.first],
                      .last = columns.sessions[span.first + span.count - 1]};
}

std::optional<QualityBlock> qualityBlock(const StudyPairInput& pair, const ReturnColumns& columns,
                                         std::size_t day0, const StudySettings& settings)
{
    std::vector<NeededDays> spans;
    for (const DayWindow& window : {settings.estimation, settings.window}) {
        if (auto days = neededDays(columns, day0, window)) {
            days->isEstimation = window == settings.estimation;
            spans.push_back(*days);
        }
    }
    const auto isSession = [&](TradingDate day) {
        return std::ranges::binary_search(columns.sessions, day);
    };
    const Blocking ofShare = blockingOf(pair.share.findings, spans, isSession);
    Blocking ofMarket;
    if (!columns.market.empty()) {
        for (NeededDays& span : spans) {
            if (const auto close = marketCloseAt(pair.market, span.first))
                span.first = close->session;
        }
        ofMarket = blockingOf(pair.market.findings, spans, [](TradingDate) { return true; });
    }
    const bool isOfMarket = ofShare.first == nullptr;
    const QualityFinding* first = isOfMarket ? ofMarket.first : ofShare.first;
    if (first == nullptr)
        return std::nullopt;
    return QualityBlock{.first = blockBy(*first, isOfMarket),
                        .findings = ofShare.count + ofMarket.count};
}

} // namespace core
