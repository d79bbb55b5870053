#include "core/report/study_rows.h"

#include "core/report/markdown.h"
#include "core/report/missing_tests.h"
#include "core/report/sentence_form.h"
#include "core/report/study_cells.h"
#include "core/report/study_sentence.h"
#include "core/report/study_warning_words.h"
#include "core/report/study_words.h"
#include "core/report/words.h"

#include <array>
#include <cmath>
#include <optional>
#include <vector>

namespace core {

namespace {

using namespace study_head;

constexpr BilingualText kTitle{"Event study", "Ereignisstudie"};
constexpr BilingualText kWarnings{"Warnings", "Warnungen"};
constexpr BilingualText kInstruments{"Instruments", "Titel"};
constexpr BilingualText kTests{"Tests", "Tests"};
constexpr BilingualText kOfKind{"Tests of the kind %1", "Tests der Art %1"};
constexpr BilingualText kOtherWays{"Other windows and models", "Andere Fenster und Modelle"};
constexpr BilingualText kParameters{"Parameters", "Parameter"};
constexpr BilingualText kInterval{"95% interval", "95-%-Intervall"};
constexpr BilingualText kExact{"t (exact)", "t (exakt)"};
constexpr BilingualText kNaive{"t (naive)", "t (naiv)"};
constexpr BilingualText kReturns{"Returns", "Renditen"};
constexpr std::array<BilingualText, 2> kReturnKinds{
    {{"simple", "einfach"}, {"logarithmic", "logarithmisch"}}};
constexpr BilingualText kMarket{"Market", "Markt"};
constexpr BilingualText kIgnored{"Findings of the quality gate", "Qualitätsprüfung"};
constexpr BilingualText kOverruled{"overruled", "übergangen"};
constexpr BilingualText kHeeded{"heeded", "beachtet"};
constexpr BilingualText kCorrelation{"Mean residual correlation: %1",
                                     "Mittlere Korrelation der Residuen: %1"};
constexpr std::string_view kNone = "–";

/// Writes a study, part by part.
class Page : StudyCells {
public:
    Page(const StudyListing& listing, std::string_view language)
        : StudyCells(language, kNone)
        , m_listing(listing)
        , m_study(listing.study)
        , m_language(language)
    {
    }

    std::string text()
    {
        m_text = "# " + say(kTitle) + "\n\n" + plainMarkdown(studySentence(m_listing, m_language))
            + "\n";
        addWarnings();
        addInstruments();
        for (std::size_t group = 0; group < m_study.groups.size(); ++group)
            addGroup(m_study.groups[group]);
        addCells();
        addParameters();
        return std::move(m_text);
    }

private:
    std::string probability(const std::optional<double>& p) const
    {
        return p ? pValueWords(*p, m_language) : std::string(kNone);
    }

    void begin(const std::string& title) { m_text += "\n## " + plainMarkdown(title) + "\n\n"; }

    void addWarnings()
    {
        if (m_study.warnings.empty() && m_listing.omitted.empty())
            return;
        begin(say(kWarnings));
        for (const StudyWarning& warning : m_study.warnings)
            m_text +=
                "* " + plainMarkdown(studyWarningWords(m_listing, warning, m_language)) + "\n";
        for (const OmittedEvent& omitted : m_listing.omitted)
            m_text += "* " + plainMarkdown(studyOmissionWords(omitted, m_language)) + "\n";
    }

    void addInstruments()
    {
        begin(say(kInstruments));
        m_text += markdownHead({say(kInstrument), say(kEvent), say(kDay0), "alpha", "beta", "s",
                                "L", "CAR", say(kInterval), say(kNaive), say(kExact), "p"});
        std::string blocked;
        for (std::size_t index = 0; index < m_study.pairs.size(); ++index) {
            const StudyPair& pair = m_study.pairs[index];
            if (pair.blocked)
                blocked +=
                    "* " + plainMarkdown(studyBlockWords(m_listing, pair, m_language)) + "\n";
            else
                addPair(pair, index);
        }
        if (!blocked.empty())
            m_text += "\n" + blocked;
    }

    void addPair(const StudyPair& pair, std::size_t index)
    {
        if (!pair.fit || !pair.car)
            return;
        constexpr int kParameterDecimals = 5;
        m_text += markdownRow(
            {pair.symbol, pair.eventName, pair.day0 ? toIso(*pair.day0) : std::string(kNone),
             number(pair.fit->alpha, kParameterDecimals), number(pair.fit->beta, 3),
             number(pair.fit->sigma, kParameterDecimals), std::to_string(pair.fit->estimationDays),
             change(pair.car->value), interval(index), number(pair.car->tNaive, 2),
             number(pair.car->tExact, 2), probability(pair.car->p)});
    }

    std::string interval(std::size_t pair) const
    {
        if (pair >= m_listing.pairIntervals.size() || !m_listing.pairIntervals[pair])
            return std::string(kNone);
        const StudyInterval& interval = *m_listing.pairIntervals[pair];
        return change(interval.low) + " … " + change(interval.high);
    }

    void addGroup(const StudyGroup& group)
    {
        const bool isAll = &group == &m_study.groups.front();
        begin(isAll ? say(kTests)
                    : filled(in(m_language, kOfKind), {quoted(group.label, m_language)}));
        m_text += "N = " + std::to_string(group.pairs.size()) + ". "
            + filled(in(m_language, kCorrelation), {number(group.meanResidualCorrelation, 3)})
            + "\n\n";
        std::vector<std::string> headers{say(kTest), say(kWindow), "p"};
        for (const StudyMeanDay& day : group.days)
            headers.push_back(std::to_string(day.day));
        m_text += markdownHead(headers);
        addMeans("AAR", &StudyMeanDay::aar, group);
        addMeans("CAAR", &StudyMeanDay::caar, group);
        for (const StudyTest& test : group.tests)
            addTest(test);
        const DayWindow& window = m_study.settings.window;
        const auto missing = missingTestWords(group, window, window, m_language);
        if (!missing.empty())
            m_text += "\n";
        for (const std::string& sentence : missing)
            m_text += "* " + plainMarkdown(sentence) + "\n";
    }

    void addMeans(std::string name, std::optional<double> StudyMeanDay::*value,
                  const StudyGroup& group)
    {
        const bool isSum = value == &StudyMeanDay::caar;
        std::vector<std::string> cells{
            std::move(name), isSum ? change(group.caar) : std::string(kNone), std::string(kNone)};
        for (const StudyMeanDay& day : group.days)
            cells.push_back(change(day.*value));
        m_text += markdownRow(cells);
    }

    void addTest(const StudyTest& test)
    {
        std::vector<std::string> cells{studyTestWords(test.kind, m_language),
                                       number(test.window.value, 2), probability(test.window.p)};
        for (const StudyStatistic& day : test.perDay)
            cells.push_back(number(day.value, 2));
        m_text += markdownRow(cells);
    }

    void addCells()
    {
        if (m_listing.sensitivity.empty())
            return;
        begin(say(kOtherWays));
        m_text += markdownHead(sensitivityHead());
        for (const SensitivityCell& cell : m_listing.sensitivity)
            m_text += markdownRow(sensitivityRow(cell, probability(cell.statistic.p), "←"));
    }

    void addParameters()
    {
        const StudySettings& settings = m_study.settings;
        begin(say(kParameters));
        const auto add = [&](const BilingualText& name, const std::string& value) {
            m_text += "* " + say(name) + ": " + plainMarkdown(value) + "\n";
        };
        for (const StudiedEvent& event : m_listing.events)
            add(kEvent, event.event ? event.name + ", " + toIso(event.day) : toIso(event.day));
        add(kModel, studyModelWords(settings.model, m_language));
        add(kReturns, say(kReturnKinds[static_cast<std::size_t>(settings.returns)]));
        add(kMarket, m_listing.market ? m_listing.market->symbol : std::string(kNone));
        add(kEstimation, dayWindowWords(settings.estimation, m_language));
        add(kWindow, dayWindowWords(settings.window, m_language));
        add(kIgnored, say(settings.ignoreQuality ? kOverruled : kHeeded));
        m_text += "\n" + plainMarkdown(studyConventionWords(m_listing, m_language)) + "\n";
    }

    const StudyListing& m_listing;
    const Study& m_study;
    std::string_view m_language;
    std::string m_text{};
};

} // namespace

std::string studyMarkdown(const StudyListing& listing, std::string_view language)
{
    return Page(listing, language).text();
}

} // namespace core
