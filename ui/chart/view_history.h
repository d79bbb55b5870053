#pragma once

#include "core/domain/ids.h"
#include "ui/chart/visible_span.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace ui {

/// A part of an instrument's chart that a person looked at.
struct ChartPlace {
    core::InstrumentId instrument{};
    VisibleSpan span{};

    bool operator==(const ChartPlace&) const = default;
};

/// The places that a person looked at, one after another, as the pages of a browser: back, forward,
/// and no way forward from a new one. A movement in many small steps is one place.
class ViewHistory {
public:
    /// `goesOn`: a step of the movement that led to the place before, which it takes over.
    void visit(const ChartPlace& place, bool goesOn);
    /// The movement is over: the next step begins another place.
    void rest() { m_moving = false; }
    void clear();

    bool canGoBack() const { return m_current > 0; }
    bool canGoForward() const { return m_current + 1 < m_places.size(); }
    /// nullopt where there is no such place.
    std::optional<ChartPlace> goBack();
    std::optional<ChartPlace> goForward();

private:
    std::vector<ChartPlace> m_places;
    std::size_t m_current = 0;
    bool m_moving = false;
};

} // namespace ui
