#pragma once

#include "ui/chart/session_axis.h"

#include <QLocale>
#include <QString>

#include <functional>
#include <vector>

namespace ui {

/// A place on the time axis that has a name. Lengths are in the unit of TickRoom.
struct TimeTick {
    double position = 0.0; ///< on the session axis
    double x = 0.0;
    /// Others give way to it: 0, 1 for a day named among hours, 2 for a year.
    int rank = 0;
    QString label{}; ///< empty where there is no room for one: only a grid line
    double labelLeft = 0.0;
    double labelWidth = 0.0;
};

/// What is visible, and how wide it is.
struct TickRoom {
    double first = 0.0; ///< position at `left`
    double last = 0.0;  ///< position at `right`
    double left = 0.0;
    double right = 0.0;
    double labelLeft = 0.0; ///< labels stay between these two
    double labelRight = 0.0;
    double gap = 16.0; ///< between two labels, at least
};

/// Whether the first label says its year, or only the first one of another year.
enum class FirstYear { Named, Implied };

/// Starts of years, months, weeks, days or hours: the finest of which the labels have room.
/// Labels never overlap. `width` measures a label.
std::vector<TimeTick> timeTicks(const SessionAxis& axis, const TickRoom& room,
                                const QLocale& locale, FirstYear firstYear,
                                const std::function<double(const QString&)>& width);

} // namespace ui
