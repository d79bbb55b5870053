#include "ui/widgets/chart_study.h"

#include "ui/chart/price_chart.h"
#include "ui/document/event_study.h"
#include "ui/document/navigator.h"

#include <algorithm>
#include <optional>

namespace ui {

ChartStudy::ChartStudy(PriceChart* chart, EventStudy* study, const Navigator* navigator)
    : QObject(chart)
    , m_chart(chart)
    , m_study(study)
    , m_navigator(navigator)
{
    connect(study, &EventStudy::changed, this, &ChartStudy::follow);
    connect(study, &EventStudy::habitChanged, this, &ChartStudy::follow);
    connect(study, &EventStudy::eventChanged, this, &ChartStudy::follow);
    connect(navigator, &Navigator::seriesShown, this, &ChartStudy::follow);
    connect(chart, &PriceChart::studyBandsDragged, study,
            [study](core::DayWindow estimation, core::DayWindow window) {
                StudyHabit habit = study->habit();
                habit.settings.estimation = estimation;
                habit.settings.window = window;
                study->setHabit(habit);
            });
}

void ChartStudy::follow()
{
    std::optional<StudyBands> bands;
    const auto& outcome = m_study->outcome();
    if (m_study->isActive() && outcome != nullptr) {
        const auto& pairs = outcome->listing.study.pairs;
        const auto shown = std::ranges::find_if(pairs, [this](const core::StudyPair& pair) {
            return pair.instrument == m_navigator->selection().instrument;
        });
        const core::StudySettings& settings = m_study->habit().settings;
        if (shown != pairs.end() && shown->day0)
            bands = {.dayZero = *shown->day0,
                     .estimation = settings.estimation,
                     .window = settings.window};
    }
    m_chart->setStudyBands(bands);
}

} // namespace ui
