#include "core/study/p_values.h"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>

namespace core {

namespace {

// Boost would throw where a result is too large or an argument outside; the arguments are checked
// by who calls.
using Policy = boost::math::policies::policy<
    boost::math::policies::domain_error<boost::math::policies::ignore_error>,
    boost::math::policies::overflow_error<boost::math::policies::ignore_error>,
    boost::math::policies::evaluation_error<boost::math::policies::ignore_error>>;
using Student = boost::math::students_t_distribution<double, Policy>;
using Normal = boost::math::normal_distribution<double, Policy>;

} // namespace

double twoSidedStudent(double t, double dof)
{
    const Student distribution(dof);
    return std::min(1.0, 2.0 * cdf(complement(distribution, std::abs(t))));
}

double twoSidedNormal(double z)
{
    const Normal distribution;
    return std::min(1.0, 2.0 * cdf(complement(distribution, std::abs(z))));
}

double studentQuantile(double p, double dof)
{
    const Student distribution(dof);
    return quantile(complement(distribution, p / 2.0));
}

} // namespace core
