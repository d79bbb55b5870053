#pragma once

#include "ui/chart/ruler.h"

#include <QObject>

#include <optional>

namespace ui {

/// What a person measures on a chart: by dragging with Shift or while the tool is on, or from the
/// crosshair with the keys. It stays until something else is done.
class MeasuringTool final : public QObject {
    Q_OBJECT

public:
    enum class Hand { None, Pointer, Keys }; ///< what moves the far end

    using QObject::QObject;

    /// On: dragging measures, also without Shift.
    bool isOn() const { return m_isOn; }
    void setOn(bool on);
    const std::optional<Ruler>& ruler() const { return m_ruler; }
    Hand hand() const { return m_hand; }

    void begin(std::size_t series, const RulerEnd& from, Hand hand);
    void moveTo(const RulerEnd& to, const SessionAxis& axis);
    /// Counts the ruler's sessions anew, for an axis that knows more than before.
    void count(const SessionAxis& axis);
    void letGo() { m_hand = Hand::None; }
    void forget();
    /// The ruler goes, or else the tool off. False when there was neither.
    bool escape();

signals:
    void switched(bool on);
    void changed(); ///< the ruler

private:
    bool m_isOn = false;
    Hand m_hand = Hand::None;
    std::optional<Ruler> m_ruler;
};

} // namespace ui
