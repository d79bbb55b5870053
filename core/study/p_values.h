#pragma once

namespace core {

/// The probability of a value at least as far from 0 in either direction, under Student's t with
/// `dof` degrees of freedom, which need not be whole. REQUIRES: t is a number, dof > 0
double twoSidedStudent(double t, double dof);

/// The same under the standard normal distribution. REQUIRES: z is a number
double twoSidedNormal(double z);

/// The value that Student's t exceeds in absolute size with probability `p`: 1.96 for 0.05 and many
/// degrees of freedom. For confidence bands. REQUIRES: 0 < p < 1, dof > 0
double studentQuantile(double p, double dof);

} // namespace core
