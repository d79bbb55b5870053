#pragma once

namespace core {

/// to / from - 1, a fraction: 142.62 to 118.42 is -0.1697. NaN when either is NaN or `from` is
/// not positive, as of the oil future of 20 April 2020: a change in per cent has no meaning there.
double simpleReturn(double from, double to);

} // namespace core
