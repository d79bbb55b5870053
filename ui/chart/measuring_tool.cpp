#include "ui/chart/measuring_tool.h"

namespace ui {

void MeasuringTool::setOn(bool on)
{
    if (on == m_isOn)
        return;
    m_isOn = on;
    emit switched(on);
}

void MeasuringTool::begin(std::size_t series, const RulerEnd& from, Hand hand)
{
    m_ruler = Ruler{series, from, from};
    m_hand = hand;
    emit changed();
}

void MeasuringTool::moveTo(const RulerEnd& to, const SessionAxis& axis)
{
    if (!m_ruler || m_hand == Hand::None || m_ruler->to == to)
        return;
    m_ruler->sessions += sessionsBetween(axis, m_ruler->to.bar, to.bar);
    m_ruler->to = to;
    emit changed();
}

void MeasuringTool::count(const SessionAxis& axis)
{
    if (m_ruler)
        m_ruler->sessions = sessionsBetween(axis, m_ruler->from.bar, m_ruler->to.bar);
}

void MeasuringTool::forget()
{
    m_hand = Hand::None;
    if (!m_ruler)
        return;
    m_ruler.reset();
    emit changed();
}

bool MeasuringTool::escape()
{
    const bool had = m_ruler || m_isOn;
    if (m_ruler)
        forget();
    else
        setOn(false);
    return had;
}

} // namespace ui
