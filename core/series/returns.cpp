#include "core/series/returns.h"

#include <limits>

namespace core {

double simpleReturn(double from, double to)
{
    return from > 0.0 ? to / from - 1.0 : std::numeric_limits<double>::quiet_NaN();
}

} // namespace core
