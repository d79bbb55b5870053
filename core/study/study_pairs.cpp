#include "core/study/study_pairs.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <tuple>

namespace core {

namespace {

bool isWindow(const DayWindow& window)
{
    return window.first <= window.last && -kFarthestStudyDay <= window.first
        && window.last <= kFarthestStudyDay;
}

std::string text(const DayWindow& window)
{
    return std::to_string(window.first) + ":" + std::to_string(window.last);
}

bool isDaily(const StudySeries& series)
{
    return series.bars == nullptr || series.bars->empty()
        || series.bars->interval == Interval::Day1;
}

/// The last day of the pair's event window, or what the calendar knows of it.
TradingDate untilOf(const StudyPairInput& pair, int lastDay)
{
    const ExchangeCalendar* calendar = pair.share.calendar;
    if (calendar == nullptr)
        return pair.day;
    const auto until = calendar->shift(pair.day, std::max(0, lastDay));
    return until.value_or(calendar->covers(pair.day) ? calendar->lastDate() : pair.day);
}

using ColumnKey = std::tuple<const PriceSeries*, const ExchangeCalendar*, const PriceSeries*,
                             const ExchangeCalendar*>;

ColumnKey keyOf(const StudyPairInput& pair)
{
    return {pair.share.bars, pair.share.calendar, pair.market.bars, pair.market.calendar};
}

StudyBlock blockBy(StudyObstacle obstacle)
{
    return {.obstacle = obstacle};
}

PairFacts factsOf(const StudyPairInput& pair, const StudySettings& settings,
                  const ReturnColumns& columns)
{
    PairFacts facts{.columns = &columns};
    if (pair.share.bars == nullptr || pair.share.bars->empty()) {
        facts.blocked = blockBy(StudyObstacle::NoPrices);
        return facts;
    }
    const bool hasMarket = pair.market.bars != nullptr && !pair.market.bars->empty();
    if (needsMarket(settings.model) && !hasMarket) {
        facts.blocked = blockBy(StudyObstacle::NoMarket);
        return facts;
    }
    facts.day0 = columns.indexOnOrAfter(pair.day);
    if (!facts.day0) {
        const bool isBefore = pair.day < dateOf(pair.share.bars->times.front());
        facts.blocked = blockBy(isBefore ? StudyObstacle::BeforePrices : StudyObstacle::NoSession);
        return facts;
    }
    const auto found = qualityBlock(pair, columns, *facts.day0, settings);
    if (found && settings.ignoreQuality)
        facts.overruled = found;
    else if (found)
        facts.blocked = found->first;
    return facts;
}

} // namespace

std::optional<Error> studyFault(const StudyInput& input, const StudySettings& settings)
{
    const auto fault = [](std::string message) {
        return Error{ErrorCode::InvalidArgument, std::move(message)};
    };
    for (const DayWindow& window : {settings.estimation, settings.window}) {
        if (!isWindow(window))
            return fault("The window " + text(window)
                         + " is none: it ends before it begins, or lies more than "
                         + std::to_string(kFarthestStudyDay) + " sessions from the event.");
    }
    if (settings.estimation.overlaps(settings.window))
        return fault("The estimation window " + text(settings.estimation)
                     + " overlaps the event window " + text(settings.window)
                     + ": the event would be part of what is usual.");
    if (input.pairs.empty())
        return fault("A study needs at least one instrument and one event.");
    for (const StudyPairInput& pair : input.pairs) {
        if (!isDaily(pair.share) || !isDaily(pair.market))
            return fault("The study of " + pair.symbol + " needs daily prices.");
    }
    return std::nullopt;
}

StudyColumns::StudyColumns(const StudyInput& input, StudyReturns returns, bool withMarket,
                           int lastDay)
    : m_withMarket(withMarket)
{
    std::map<ColumnKey, TradingDate> untils;
    for (const StudyPairInput& pair : input.pairs) {
        const TradingDate until = untilOf(pair, lastDay);
        const auto [entry, isNew] = untils.emplace(keyOf(pair), until);
        entry->second = std::max(entry->second, until);
    }
    std::map<ColumnKey, const ReturnColumns*> made;
    for (const StudyPairInput& pair : input.pairs) {
        const ReturnColumns*& columns = made[keyOf(pair)];
        if (columns == nullptr) {
            const StudySeries market = withMarket ? pair.market : StudySeries{};
            m_columns.push_back(std::make_unique<ReturnColumns>(
                returnColumns(pair.share, market, returns, untils.at(keyOf(pair)))));
            columns = m_columns.back().get();
        }
        m_ofPair.push_back(columns);
    }
}

PreparedPairs preparePairs(const StudyInput& input, const StudySettings& settings,
                           const StudyColumns& columns)
{
    PreparedPairs prepared;
    for (std::size_t index = 0; index < input.pairs.size(); ++index) {
        const ReturnColumns& own = columns.of(index);
        PairFacts facts = factsOf(input.pairs[index], settings, own);
        PairReturns returns;
        if (!facts.blocked) {
            const auto view = [&](const DayWindow& window) {
                return windowReturns(own, *facts.day0, window, prepared.compact.emplace_back());
            };
            returns = {.estimation = view(settings.estimation), .event = view(settings.window)};
        }
        prepared.returns.push_back(returns);
        prepared.facts.push_back(std::move(facts));
    }
    return prepared;
}

} // namespace core
