#include "core/report/study_json.h"

#include "core/report/bar_rows.h"
#include "core/report/json_document.h"
#include "core/report/study_sentence.h"
#include "core/report/study_warning_words.h"
#include "core/report/study_words.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace core {

namespace {

/// Without what a division leaves behind the digits that count.
Json numberJson(std::optional<double> value)
{
    return value ? jsonNumber(atMostTwelveDigits(*value)) : Json();
}

/// One member of each value, as an array.
template<typename Values, typename Member>
Json columnOf(const Values& values, Member member)
{
    return jsonArrayOf(values, [&](const auto& value) { return numberJson(value.*member); });
}

Json windowJson(const DayWindow& window)
{
    return Json::array({window.first, window.last});
}

Json intervalJson(const std::optional<StudyInterval>& interval)
{
    return interval ? Json::array({numberJson(interval->low), numberJson(interval->high)}) : Json();
}

Json idJson(EventId event)
{
    return event ? Json(event.value) : Json();
}

/// Fields of the exact contract first, then what is known besides.
class Writer {
public:
    Writer(const StudyListing& listing, std::string_view language)
        : m_listing(listing)
        , m_study(listing.study)
        , m_language(language)
    {
    }

    Json document() const
    {
        Json json;
        addEvent(json);
        addSettings(json);
        Json instruments = Json::array();
        for (std::size_t pair = 0; pair < m_study.pairs.size(); ++pair)
            instruments.push_back(pairJson(pair));
        json["instruments"] = std::move(instruments);
        json["group"] = groupJson(0);
        json["groups"] = Json::array();
        for (std::size_t group = 0; group < m_study.groups.size(); ++group)
            json["groups"].push_back(groupJson(group));
        json["warnings"] = jsonArrayOf(
            m_study.warnings, [&](const StudyWarning& warning) { return warningJson(warning); });
        json["omitted"] = jsonArrayOf(m_listing.omitted, [&](const OmittedEvent& event) -> Json {
            return {{"event", idJson(event.event)},
                    {"event_name", event.name},
                    {"reason", toString(event.reason)},
                    {"message", studyOmissionWords(event, m_language)}};
        });
        json["sensitivity"] = jsonArrayOf(
            m_listing.sensitivity, [&](const SensitivityCell& cell) { return cellJson(cell); });
        json["sentence"] = studySentence(m_listing, m_language);
        return json;
    }

private:
    void addEvent(Json& json) const
    {
        const bool isOne = m_listing.events.size() == 1;
        json["event"] = isOne ? idJson(m_listing.events.front().event) : Json();
        json["event_name"] =
            isOne && m_listing.events.front().event ? Json(m_listing.events.front().name) : Json();
        json["day"] = isOne ? Json(toIso(m_listing.events.front().day)) : Json();
        json["events"] = jsonArrayOf(m_listing.events, [](const StudiedEvent& event) -> Json {
            return {{"event", idJson(event.event)},
                    {"event_name", event.event ? Json(event.name) : Json()},
                    {"day", toIso(event.day)},
                    {"kind", jsonOrNull(event.kind)}};
        });
    }

    void addSettings(Json& json) const
    {
        const StudySettings& settings = m_study.settings;
        json["model"] = toString(settings.model);
        json["returns"] = toString(settings.returns);
        json["market"] = m_listing.market ? Json(m_listing.market->symbol) : Json();
        json["market_name"] = m_listing.market ? jsonOrNull(m_listing.market->name) : Json();
        json["market_is_default"] = m_listing.market && m_listing.market->isDefault;
        json["estimation"] = windowJson(settings.estimation);
        json["window"] = windowJson(settings.window);
        json["ignore_quality"] = settings.ignoreQuality;
        json["conventions"] = studyConventionWords(m_listing, m_language);
        json["days"] = Json::array();
        for (int day = settings.window.first; day <= settings.window.last; ++day)
            json["days"].push_back(day);
    }

    Json pairJson(std::size_t index) const
    {
        const StudyPair& pair = m_study.pairs[index];
        Json json;
        json["symbol"] = pair.symbol;
        json["event"] = idJson(pair.event);
        json["event_name"] = pair.event ? Json(pair.eventName) : Json();
        json["kind"] = jsonOrNull(pair.label);
        json["day0"] = jsonOrNull(pair.day0);
        addFit(json, pair);
        // Without a result, too, each array has one entry a day, as "days" has.
        addDays(json,
                pair.days.empty() ? std::vector<StudyDay>(m_study.settings.window.size())
                                  : pair.days);
        addCar(json, pair.car);
        json["interval"] = index < m_listing.pairIntervals.size()
            ? intervalJson(m_listing.pairIntervals[index])
            : Json();
        json["blocked"] =
            pair.blocked ? Json(studyBlockWords(m_listing, pair, m_language)) : Json();
        json["obstacle"] = pair.blocked ? Json(toString(pair.blocked->obstacle)) : Json();
        json["finding"] = pair.blocked ? jsonOrNull(pair.blocked->code) : Json();
        json["finding_day"] = pair.blocked ? jsonOrNull(pair.blocked->day) : Json();
        json["finding_message"] = pair.blocked ? jsonOrNull(pair.blocked->message) : Json();
        return json;
    }

    static void addFit(Json& json, const StudyPair& pair)
    {
        const auto& fit = pair.fit;
        json["alpha"] = fit ? numberJson(fit->alpha) : Json();
        json["beta"] = fit ? numberJson(fit->beta) : Json();
        json["sigma"] = fit ? numberJson(fit->sigma) : Json();
        json["estimation_days"] = fit ? Json(fit->estimationDays) : Json();
        json["estimation_first"] = jsonOrNull(pair.estimationFirst);
        json["estimation_last"] = jsonOrNull(pair.estimationLast);
        json["dof"] = fit ? numberJson(fit->dof()) : Json();
    }

    static void addDays(Json& json, const std::vector<StudyDay>& days)
    {
        json["dates"] = jsonArrayOf(days, [](const StudyDay& day) { return jsonOrNull(day.date); });
        json["returns"] = columnOf(days, &StudyDay::actual);
        json["market_returns"] = columnOf(days, &StudyDay::market);
        json["ar"] = columnOf(days, &StudyDay::abnormal);
        json["se_ar"] = columnOf(days, &StudyDay::error);
        json["t_ar"] = columnOf(days, &StudyDay::t);
        json["p_ar"] = columnOf(days, &StudyDay::p);
        json["car_per_day"] = jsonArrayOf(days, [](const StudyDay& day) {
            return day.cumulative ? numberJson(day.cumulative->value) : Json();
        });
    }

    static void addCar(Json& json, const std::optional<StudyCumulative>& car)
    {
        const auto member = [&](double StudyCumulative::*value) {
            return car ? numberJson((*car).*value) : Json();
        };
        json["car"] = member(&StudyCumulative::value);
        json["days"] = car ? Json(car->days) : Json();
        json["se_car"] = member(&StudyCumulative::exactError);
        json["se_naive"] = member(&StudyCumulative::naiveError);
        json["se_plain"] = member(&StudyCumulative::plainError);
        json["t_naive"] = member(&StudyCumulative::tNaive);
        json["t_plain"] = member(&StudyCumulative::tPlain);
        json["t_exact"] = member(&StudyCumulative::tExact);
        json["p"] = member(&StudyCumulative::p);
    }

    Json groupJson(std::size_t index) const
    {
        if (index >= m_study.groups.size())
            return Json();
        const StudyGroup& group = m_study.groups[index];
        Json json;
        json["kind"] = jsonOrNull(group.label);
        json["n"] = group.pairs.size();
        json["aar"] = columnOf(group.days, &StudyMeanDay::aar);
        json["caar"] = numberJson(group.caar);
        json["interval"] = index < m_listing.groupIntervals.size()
            ? intervalJson(m_listing.groupIntervals[index])
            : Json();
        json["caar_per_day"] = columnOf(group.days, &StudyMeanDay::caar);
        json["se_caar_per_day"] = columnOf(group.days, &StudyMeanDay::error);
        json["n_per_day"] =
            jsonArrayOf(group.days, [](const StudyMeanDay& day) { return day.pairs; });
        json["positive_per_day"] =
            jsonArrayOf(group.days, [](const StudyMeanDay& day) { return day.positive; });
        json["tests"] = jsonArrayOf(group.tests, testJson);
        json["mean_residual_correlation"] = numberJson(group.meanResidualCorrelation);
        json["sentence"] = studySentence(m_listing, m_language, index);
        return json;
    }

    static Json testJson(const StudyTest& test)
    {
        return {
            {"name", toString(test.kind)},
            {"per_day", columnOf(test.perDay, &StudyStatistic::value)},
            {"p_per_day", columnOf(test.perDay, &StudyStatistic::p)},
            {"obstacle_per_day",
             jsonArrayOf(test.perDay,
                         [](const StudyStatistic& day) {
                             return day.obstacle ? Json(toString(*day.obstacle)) : Json();
                         })},
            {"window", numberJson(test.window.value)},
            {"p", numberJson(test.window.p)},
            {"dof", numberJson(test.window.dof)},
            {"obstacle", test.window.obstacle ? Json(toString(*test.window.obstacle)) : Json()}};
    }

    Json warningJson(const StudyWarning& warning) const
    {
        const auto& pairs = m_study.pairs;
        return {{"code", toString(warning.code)},
                {"message", studyWarningWords(m_listing, warning, m_language)},
                {"instruments",
                 jsonArrayOf(warning.pairs, [&](std::size_t pair) { return pairs[pair].symbol; })},
                {"pairs", warning.pairs},
                {"kind", jsonOrNull(warning.label)},
                {"name", jsonOrNull(warning.name)},
                {"day", jsonOrNull(warning.day)},
                {"last_day", jsonOrNull(warning.lastDay)},
                {"of_market", warning.ofMarket},
                {"count", warning.count},
                {"expected", warning.expected > 0 ? Json(warning.expected) : Json()},
                {"value", numberJson(warning.value)},
                {"factor", numberJson(warning.factor)}};
    }

    static Json cellJson(const SensitivityCell& cell)
    {
        const auto& obstacle = cell.statistic.obstacle;
        return {{"model", toString(cell.model)},
                {"estimation", windowJson(cell.estimation)},
                {"window", windowJson(cell.window)},
                {"chosen", cell.isChosen},
                {"n", cell.pairs},
                {"caar", numberJson(cell.caar)},
                {"statistic", numberJson(cell.statistic.value)},
                {"p", numberJson(cell.statistic.p)},
                {"dof", numberJson(cell.statistic.dof)},
                {"obstacle", obstacle ? Json(toString(*obstacle)) : Json()}};
    }

    const StudyListing& m_listing;
    const Study& m_study;
    std::string_view m_language;
};

} // namespace

std::string studyJson(const StudyListing& listing, std::string_view language)
{
    return jsonDocument(Writer(listing, language).document());
}

} // namespace core
