#include "ui/document/event_study.h"

#include "core/report/study_sentence.h"
#include "core/report/study_warning_words.h"
#include "core/report/study_words.h"
#include "core/report/words.h"
#include "core/workspace/studies.h"
#include "ui/document/article_claims.h"
#include "ui/document/document.h"
#include "ui/document/navigator.h"
#include "ui/support/conversion.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

/// Changes that come quickly, as while something is dragged, make one run.
constexpr int kSoonMilliseconds = 60;

using Outcome = std::shared_ptr<const StudyOutcome>;

core::Result<Outcome> study(const core::Workspace& workspace, const core::StudyQuery& query,
                            const std::string& language, core::Progress& progress)
{
    auto listing = workspace.studies().run(query, progress);
    if (!listing)
        return tl::unexpected(listing.error());
    auto outcome = std::make_shared<StudyOutcome>();
    outcome->listing = std::move(*listing);
    const core::StudyListing& made = outcome->listing;
    if (!made.study.groups.empty()) {
        outcome->sentence = toQString(core::studySentence(made, language));
        outcome->otherSentence =
            toQString(core::studySentence(made, core::otherLanguage(language)));
    }
    for (const core::StudyWarning& warning : made.study.warnings)
        outcome->warnings << toQString(core::studyWarningWords(made, warning, language));
    for (const core::OmittedEvent& omitted : made.omitted)
        outcome->warnings << toQString(core::studyOmissionWords(omitted, language));
    for (const core::StudyPair& pair : made.study.pairs)
        outcome->blocked << (pair.blocked ? toQString(core::studyBlockWords(made, pair, language))
                                          : QString());
    if (!made.study.groups.empty()) {
        for (const core::StudyTest& test : made.study.groups.front().tests) {
            outcome->tests << toQString(core::studyTestWords(test.kind, language));
            outcome->untested << (test.window.obstacle ? toQString(
                                      core::studyObstacleWords(*test.window.obstacle, language))
                                                       : QString());
        }
    }
    outcome->conventions = toQString(core::studyConventionWords(made, language));
    return outcome;
}

} // namespace

EventStudy::EventStudy(Document* document, Navigator* navigator, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_soon(new QTimer(this))
{
    m_soon->setSingleShot(true);
    m_soon->setInterval(kSoonMilliseconds);
    connect(m_soon, &QTimer::timeout, this, &EventStudy::run);
    connect(navigator, &Navigator::eventShown, this, &EventStudy::show);
    connect(navigator, &Navigator::noEventShown, this, &EventStudy::showNothing);
    connect(navigator, &Navigator::cleared, this, &EventStudy::showNothing);
    connect(document, &Document::opened, this, &EventStudy::takeHabit);
    // Prices may be others, and so may events that fall into the window.
    connect(document, &Document::importsChanged, this, &EventStudy::askSoon);
    connect(document, &Document::listsChanged, this, &EventStudy::askSoon);
    takeHabit();
}

EventStudy::~EventStudy()
{
    cancel();
}

void EventStudy::takeHabit()
{
    m_chosen.clear();
    if (m_document->isOpen())
        m_habit = savedStudyHabit(m_document->path());
    emit eventChanged();
}

void EventStudy::setActive(bool active)
{
    if (std::exchange(m_active, active) == active)
        return;
    if (active && (m_stale || m_language != windowLanguage()))
        askSoon();
    else if (!active)
        cancel();
    emit changed();
}

void EventStudy::show(const EventDetails& event)
{
    if (m_event == event.event)
        return;
    const bool another = !m_event || m_event->id != event.event.id;
    m_event = event.event;
    if (another) {
        m_outcome.reset();
        m_failure.clear();
    }
    emit eventChanged();
    askSoon();
}

void EventStudy::showNothing()
{
    cancel();
    m_soon->stop();
    m_event.reset();
    m_outcome.reset();
    m_failure.clear();
    m_stale = false;
    emit eventChanged();
}

std::vector<core::InstrumentId> EventStudy::instruments() const
{
    if (!m_event)
        return {};
    if (const auto chosen = m_chosen.find(m_event->id); chosen != m_chosen.end())
        return chosen->second;
    std::vector<core::InstrumentId> own;
    for (const core::EventInstrument& concerned : m_event->instruments)
        own.push_back(concerned.instrument);
    return own;
}

void EventStudy::setInstruments(const std::vector<core::InstrumentId>& instruments)
{
    if (!m_event || instruments == this->instruments())
        return;
    m_chosen[m_event->id] = instruments;
    askSoon();
}

void EventStudy::setHabit(const StudyHabit& habit)
{
    if (habit == m_habit)
        return;
    m_habit = habit;
    if (m_document->isOpen())
        saveStudyHabit(m_document->path(), habit);
    emit habitChanged();
    askSoon();
}

double EventStudy::fraction() const
{
    return m_job != nullptr ? m_job->fraction() : 0.0;
}

void EventStudy::cancel()
{
    if (m_job == nullptr)
        return;
    m_stale = true;
    std::exchange(m_job, nullptr)->cancel();
    emit changed();
}

void EventStudy::askSoon()
{
    m_stale = true;
    if (m_event && m_active)
        m_soon->start();
}

core::StudyQuery EventStudy::query() const
{
    core::StudyQuery query{.events = {m_event->id},
                           .instruments = instruments(),
                           .settings = m_habit.settings,
                           .withSensitivity = true};
    for (const core::InstrumentSummary& known : m_document->lists().instruments) {
        if (!m_habit.market.empty() && core::qualifiedSymbol(known.instrument) == m_habit.market)
            query.market = known.instrument.id;
    }
    return query;
}

void EventStudy::run()
{
    Worker* worker = m_document->calculator();
    if (worker == nullptr || !m_event || !m_active)
        return;
    if (m_job != nullptr)
        m_job->cancel();
    m_stale = false;
    m_failure.clear();
    m_language = windowLanguage();
    Job* job = m_document->startJob(tr("Event study"));
    m_job = job;
    connect(job, &Job::changed, this, &EventStudy::progressed);
    emit changed();
    worker->run(
        job->progress(), job,
        [query = query(), language = m_language](const core::Workspace& workspace,
                                                 core::Progress& progress) {
            return study(workspace, query, language, progress);
        },
        [job, asked = QPointer<EventStudy>(this)](core::Result<Outcome> result) {
            job->finish();
            if (asked)
                asked->end(job, std::move(result));
        });
}

void EventStudy::end(Job* job, core::Result<Outcome> result)
{
    if (m_job != job)
        return; // a newer change, or a person, has stopped it
    m_job = nullptr;
    if (result) {
        m_outcome = std::move(*result);
    } else if (result.error().code == core::ErrorCode::Cancelled) {
        m_stale = true;
    } else {
        m_outcome.reset();
        m_failure = toQString(result.error().message);
    }
    emit changed();
}

} // namespace ui
