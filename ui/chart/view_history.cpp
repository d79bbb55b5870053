#include "ui/chart/view_history.h"

namespace ui {

void ViewHistory::visit(const ChartPlace& place, bool goesOn)
{
    constexpr std::size_t kMost = 200;
    if (m_places.empty()) {
        m_places.push_back(place);
        m_moving = goesOn;
        return;
    }
    if (place == m_places[m_current])
        return;
    if (goesOn && m_moving && place.instrument == m_places[m_current].instrument) {
        m_places[m_current] = place;
        return;
    }
    m_places.resize(m_current + 1);
    m_places.push_back(place);
    if (m_places.size() > kMost)
        m_places.erase(m_places.begin());
    m_current = m_places.size() - 1;
    m_moving = goesOn;
}

void ViewHistory::clear()
{
    *this = {};
}

std::optional<ChartPlace> ViewHistory::goBack()
{
    m_moving = false;
    if (!canGoBack())
        return std::nullopt;
    return m_places[--m_current];
}

std::optional<ChartPlace> ViewHistory::goForward()
{
    m_moving = false;
    if (!canGoForward())
        return std::nullopt;
    return m_places[++m_current];
}

} // namespace ui
