#include "ui/chart/chart_views.h"

namespace ui {

namespace {

constexpr int kRestMilliseconds = 800;

} // namespace

ChartViews::ChartViews(QObject* parent)
    : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, [this] { m_history.rest(); });
}

void ChartViews::visit(const ChartPlace& place, bool goesOn)
{
    m_history.visit(place, goesOn);
    if (goesOn)
        m_rest.start();
    emit changed();
}

void ChartViews::clear()
{
    m_history.clear();
    emit changed();
}

void ChartViews::go(const std::optional<ChartPlace>& place)
{
    if (!place)
        return;
    emit placeWanted(*place);
    emit changed();
}

} // namespace ui
