#pragma once

#include <span>

namespace core {

/// The middle value (of an even count, the upper of the two); 0 of no values. Reorders `values`.
double median(std::span<double> values);

/// How far values usually lie from zero, as a standard deviation: the larger of the median of the
/// absolute values (by 1.4826) and their 80th percentile (by 0.7803), each of which is the standard
/// deviation of normal values. Up to a fifth of wild values does not move it much, and half of the
/// values may be zero, as where prices move in coarse steps. 0 of no values. Reorders and makes
/// absolute what is in `values`.
double robustScale(std::span<double> values);

} // namespace core
