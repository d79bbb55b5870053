#include "core/report/study_rows.h"

#include "core/report/bar_rows.h"
#include "core/report/study_sentence.h"
#include "core/report/study_warning_words.h"
#include "core/report/study_words.h"

#include <array>
#include <cstdint>
#include <optional>

namespace core {

namespace {

constexpr std::array<std::string_view, 16> kColumns{
    "part",  "kind", "event", "symbol", "day0", "day", "date",     "name",
    "value", "se",   "t",     "p",      "dof",  "n",   "obstacle", "text"};

/// What a row may say; the rest stays empty.
struct Row {
    std::string_view part{};
    std::string_view kind{};
    const StudyPair* pair = nullptr;
    std::optional<int> day{};
    std::optional<TradingDate> date{};
    std::string_view name{};
    std::optional<double> value{};
    std::optional<double> error{};
    std::optional<double> t{};
    std::optional<double> p{};
    std::optional<double> dof{};
    std::optional<std::size_t> count{};
    std::optional<StudyObstacle> obstacle{};
    std::string_view text{};
};

std::string isoOf(const std::optional<TradingDate>& day)
{
    return day ? toIso(*day) : std::string();
}

std::string windowText(const DayWindow& window)
{
    return std::to_string(window.first) + ":" + std::to_string(window.last);
}

/// Adds the parts of a study to a table.
class Parts {
public:
    Parts(const StudyListing& listing, std::string_view language, FormulaGuard guard)
        : m_listing(listing)
        , m_study(listing.study)
        , m_language(language)
        , m_table(kColumns, guard)
    {
    }

    std::string text()
    {
        addText("sentence", {}, studySentence(m_listing, m_language));
        for (const StudyWarning& warning : m_study.warnings)
            addText("warning", toString(warning.code),
                    studyWarningWords(m_listing, warning, m_language));
        for (const OmittedEvent& omitted : m_listing.omitted)
            addText("omitted", toString(omitted.reason), studyOmissionWords(omitted, m_language));
        addParameters();
        for (const StudyPair& pair : m_study.pairs)
            addPair(pair);
        for (const StudyGroup& group : m_study.groups)
            addGroup(group);
        for (const SensitivityCell& cell : m_listing.sensitivity)
            addCell(cell);
        return m_table.finish();
    }

private:
    void add(const Row& row)
    {
        m_table.text(row.part).text(row.kind);
        m_table.text(row.pair != nullptr ? row.pair->eventName : std::string_view());
        m_table.text(row.pair != nullptr ? row.pair->symbol : std::string_view());
        m_table.text(row.pair != nullptr ? isoOf(row.pair->day0) : std::string());
        m_table.text(row.day ? std::to_string(*row.day) : std::string()).text(isoOf(row.date));
        m_table.text(row.name);
        for (const std::optional<double>& number : {row.value, row.error, row.t, row.p, row.dof})
            m_table.number(number ? std::optional(atMostTwelveDigits(*number)) : std::nullopt);
        m_table.text(row.count ? std::to_string(*row.count) : std::string());
        m_table.text(row.obstacle ? toString(*row.obstacle) : std::string_view()).text(row.text);
        m_table.endRow();
    }

    void addText(std::string_view part, std::string_view name, std::string_view text)
    {
        add({.part = part, .name = name, .text = text});
    }

    void addParameters()
    {
        const StudySettings& settings = m_study.settings;
        addText("parameter", "model", toString(settings.model));
        addText("parameter", "returns", toString(settings.returns));
        if (m_listing.market)
            addText("parameter", "market", m_listing.market->symbol);
        addText("parameter", "estimation", windowText(settings.estimation));
        addText("parameter", "window", windowText(settings.window));
        addText("parameter", "ignore_quality", settings.ignoreQuality ? "1" : "0");
        addText("parameter", "conventions", studyConventionWords(m_listing, m_language));
    }

    void addPair(const StudyPair& pair)
    {
        const std::optional<double> dof = pair.fit ? std::optional(pair.fit->dof()) : std::nullopt;
        for (const StudyDay& day : pair.days)
            add({.part = "ar",
                 .kind = pair.label,
                 .pair = &pair,
                 .day = day.day,
                 .date = day.date,
                 .value = day.abnormal,
                 .error = day.error,
                 .t = day.t,
                 .p = day.p,
                 .dof = dof});
        Row car{.part = "car", .kind = pair.label, .pair = &pair};
        std::string blocked;
        if (pair.car) {
            car.value = pair.car->value;
            car.error = pair.car->exactError;
            car.t = pair.car->tExact;
            car.p = pair.car->p;
            car.dof = dof;
            car.count = pair.car->days;
        } else if (pair.blocked) {
            blocked = studyBlockWords(m_listing, pair, m_language);
            car.obstacle = pair.blocked->obstacle;
            car.text = blocked;
        }
        add(car);
        if (pair.car)
            addFit(pair);
    }

    void addFit(const StudyPair& pair)
    {
        const auto number = [&](std::string_view name, double value) {
            add({.part = "model",
                 .kind = pair.label,
                 .pair = &pair,
                 .name = name,
                 .value = value,
                 .count = pair.fit->estimationDays});
        };
        number("alpha", pair.fit->alpha);
        number("beta", pair.fit->beta);
        number("sigma", pair.fit->sigma);
        number("t_naive", pair.car->tNaive);
    }

    void addGroup(const StudyGroup& group)
    {
        for (const StudyMeanDay& day : group.days) {
            add({.part = "aar",
                 .kind = group.label,
                 .day = day.day,
                 .value = day.aar,
                 .count = day.pairs});
            add({.part = "caar",
                 .kind = group.label,
                 .day = day.day,
                 .value = day.caar,
                 .error = day.error,
                 .count = day.pairs});
        }
        add({.part = "mean_residual_correlation",
             .kind = group.label,
             .value = group.meanResidualCorrelation,
             .count = group.pairs.size()});
        for (const StudyTest& test : group.tests) {
            for (std::size_t slot = 0; slot < test.perDay.size(); ++slot)
                addStatistic(group, test, test.perDay[slot],
                             m_study.settings.window.first + static_cast<int>(slot));
            addStatistic(group, test, test.window, std::nullopt);
        }
    }

    void addStatistic(const StudyGroup& group, const StudyTest& test,
                      const StudyStatistic& statistic, std::optional<int> day)
    {
        add({.part = "test",
             .kind = group.label,
             .day = day,
             .name = toString(test.kind),
             .value = statistic.value,
             .p = statistic.p,
             .dof = statistic.dof,
             .count = group.pairs.size(),
             .obstacle = statistic.obstacle});
    }

    void addCell(const SensitivityCell& cell)
    {
        const std::string windows = windowText(cell.estimation) + " " + windowText(cell.window)
            + (cell.isChosen ? " *" : "");
        add({.part = "sensitivity",
             .name = toString(cell.model),
             .value = cell.caar,
             .t = cell.statistic.value,
             .p = cell.statistic.p,
             .dof = cell.statistic.dof,
             .count = cell.pairs,
             .obstacle = cell.statistic.obstacle,
             .text = windows});
    }

    const StudyListing& m_listing;
    const Study& m_study;
    std::string_view m_language;
    CsvTable m_table;
};

} // namespace

std::string studyCsv(const StudyListing& listing, std::string_view language, FormulaGuard guard)
{
    return Parts(listing, language, guard).text();
}

} // namespace core
