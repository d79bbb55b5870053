#include "core/report/study_text.h"

#include "core/base/unicode.h"
#include "core/report/missing_tests.h"
#include "core/report/sentence_form.h"
#include "core/report/study_cells.h"
#include "core/report/study_sentence.h"
#include "core/report/study_warning_words.h"
#include "core/report/study_words.h"
#include "core/report/words.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace core {

namespace {

using namespace study_head;

constexpr BilingualText kAtDay0{"AR(0)", "AR(0)"};
constexpr BilingualText kError{"SE", "SE"};
constexpr BilingualText kNaive{"t naive", "t naiv"};
constexpr BilingualText kExact{"t exact", "t exakt"};
constexpr BilingualText kWarning{"Warning: ", "Warnung: "};
constexpr BilingualText kAll{"All %1 results: CAAR %2, mean residual correlation %3",
                             "Alle %1 Ergebnisse: CAAR %2, mittlere Korrelation der Residuen %3"};
constexpr BilingualText kKind{"%1 results of the kind %2: CAAR %3, mean residual correlation %4",
                              "%1 Ergebnisse der Art %2: CAAR %3, mittlere Korrelation der "
                              "Residuen %4"};

/// Rows of cells, the first column left-aligned and the others right-aligned from `firstNumber` on.
class Grid {
public:
    Grid(std::vector<std::string> headers, std::size_t firstNumber)
        : m_rows{std::move(headers)}
        , m_firstNumber(firstNumber)
    {
    }

    void add(std::vector<std::string> cells) { m_rows.push_back(std::move(cells)); }

    std::string text() const
    {
        std::vector<std::size_t> widths(m_rows.front().size(), 0);
        for (const auto& row : m_rows) {
            for (std::size_t column = 0; column < row.size(); ++column)
                widths[column] = std::max(widths[column], codePointCount(row[column]));
        }
        std::string text;
        for (const auto& row : m_rows)
            text += lineOf(row, widths);
        return text;
    }

private:
    std::string lineOf(const std::vector<std::string>& row,
                       const std::vector<std::size_t>& widths) const
    {
        std::string line;
        for (std::size_t column = 0; column < row.size(); ++column) {
            const std::string padding(widths[column] - codePointCount(row[column]), ' ');
            line += column < m_firstNumber ? row[column] + padding : padding + row[column];
            line += "  ";
        }
        line.erase(line.find_last_not_of(' ') + 1);
        return line + "\n";
    }

    std::vector<std::vector<std::string>> m_rows;
    std::size_t m_firstNumber;
};

std::string shortened(const std::string& name)
{
    constexpr std::size_t kLongest = 40;
    if (codePointCount(name) <= kLongest)
        return name;
    return std::string(CodePointIndex(name).slice(0, kLongest - 1)) + "…";
}

/// Writes a study, part by part.
class Screen : StudyCells {
public:
    Screen(const StudyListing& listing, std::string_view language)
        : StudyCells(language, "-")
        , m_listing(listing)
        , m_study(listing.study)
        , m_language(language)
    {
    }

    std::string text()
    {
        m_text = studySentence(m_listing, m_language) + "\n";
        for (const StudyWarning& warning : m_study.warnings)
            m_text += say(kWarning) + studyWarningWords(m_listing, warning, m_language) + "\n";
        for (const OmittedEvent& omitted : m_listing.omitted)
            m_text += say(kWarning) + studyOmissionWords(omitted, m_language) + "\n";
        addPairs();
        for (const StudyGroup& group : m_study.groups) {
            if (group.pairs.size() > 1)
                addGroup(group);
        }
        addCells();
        m_text += "\n" + studyConventionWords(m_listing, m_language) + "\n";
        return std::move(m_text);
    }

private:
    std::string probability(const std::optional<double>& p) const
    {
        constexpr int kDecimals = 4;
        constexpr double kLeast = 0.0001;
        return p && *p < kLeast ? "<" + number(kLeast, kDecimals) : number(p, kDecimals);
    }

    void addPairs()
    {
        const bool withEvent = m_listing.events.size() > 1;
        std::vector<std::string> headers{say(kInstrument), say(kDay0)};
        if (withEvent)
            headers.insert(headers.begin() + 1, say(kEvent));
        const std::size_t firstNumber = headers.size();
        for (const std::string& header :
             {std::string("beta"), std::string("s"), std::string("L"), say(kAtDay0),
              std::string("CAR"), say(kError), say(kNaive), say(kExact), std::string("p")})
            headers.push_back(header);
        Grid grid(std::move(headers), firstNumber);
        std::string blocked;
        bool any = false;
        for (const StudyPair& pair : m_study.pairs) {
            if (pair.fit && pair.car)
                grid.add(rowOf(pair, withEvent));
            else
                blocked += studyBlockWords(m_listing, pair, m_language) + "\n";
            any = any || pair.car;
        }
        if (any)
            m_text += "\n" + grid.text();
        if (!blocked.empty())
            m_text += "\n" + blocked;
    }

    std::vector<std::string> rowOf(const StudyPair& pair, bool withEvent) const
    {
        constexpr int kSigmaDecimals = 4;
        std::vector<std::string> cells{pair.symbol, pair.day0 ? toIso(*pair.day0) : "-"};
        if (withEvent)
            cells.insert(cells.begin() + 1, shortened(pair.eventName));
        const auto day0 = std::ranges::find(pair.days, 0, &StudyDay::day);
        for (const std::string& cell :
             {number(pair.fit->beta, 3), number(pair.fit->sigma, kSigmaDecimals),
              std::to_string(pair.fit->estimationDays),
              change(day0 == pair.days.end() ? std::nullopt : day0->abnormal),
              change(pair.car->value), number(pair.car->exactError * 100.0, 2) + "\u00A0%",
              number(pair.car->tNaive, 2), number(pair.car->tExact, 2), probability(pair.car->p)})
            cells.push_back(cell);
        return cells;
    }

    void addGroup(const StudyGroup& group)
    {
        const std::string count = std::to_string(group.pairs.size());
        const std::string caar = change(group.caar);
        const std::string r = number(group.meanResidualCorrelation, 3);
        const bool isAll = &group == &m_study.groups.front();
        m_text += "\n"
            + (isAll ? filled(in(m_language, kAll), {count, caar, r})
                     : filled(in(m_language, kKind),
                              {count, quoted(group.label, m_language), caar, r}))
            + "\n";
        Grid grid({say(kTest), say(kWindow), "p", say(kDay0), "p"}, 1);
        const DayWindow& window = m_study.settings.window;
        for (const StudyTest& test : group.tests) {
            const auto slot = static_cast<std::size_t>(-window.first);
            const StudyStatistic* day0 =
                window.contains(0) && slot < test.perDay.size() ? &test.perDay[slot] : nullptr;
            grid.add({studyTestWords(test.kind, m_language), number(test.window.value, 2),
                      probability(test.window.p), day0 != nullptr ? number(day0->value, 2) : "-",
                      day0 != nullptr ? probability(day0->p) : "-"});
        }
        m_text += grid.text();
        for (const std::string& missing :
             missingTestWords(group, window, {.first = 0, .last = 0}, m_language))
            m_text += missing + "\n";
    }

    void addCells()
    {
        if (m_listing.sensitivity.empty())
            return;
        Grid grid(sensitivityHead(), 3);
        for (const SensitivityCell& cell : m_listing.sensitivity)
            grid.add(sensitivityRow(cell, probability(cell.statistic.p), "*"));
        m_text += "\n" + grid.text();
    }

    const StudyListing& m_listing;
    const Study& m_study;
    std::string_view m_language;
    std::string m_text{};
};

} // namespace

std::string studyText(const StudyListing& listing, std::string_view language)
{
    return Screen(listing, language).text();
}

} // namespace core
