#include "core/ingest/return_series.h"

#include "core/ingest/issue_list.h"

#include <algorithm>
#include <cstddef>
#include <string>

namespace core {

bool looksLikeReturns(const PriceSeries& series)
{
    constexpr std::size_t kEnough = 20;
    constexpr double kOften = 0.3;
    std::size_t steps = 0;
    std::size_t changes = 0;
    double last = 0.0;
    for (const double value : series.close) {
        if (value == 0.0)
            continue;
        steps += last != 0.0 ? 1 : 0;
        changes += last * value < 0.0 ? 1 : 0;
        last = value;
    }
    return series.size() >= kEnough
        && static_cast<double>(changes) > kOften * static_cast<double>(steps);
}

Result<void> refuseReturns(std::span<const ReadSeries> series, std::string_view path)
{
    const auto found = std::ranges::find_if(
        series, [](const ReadSeries& one) { return looksLikeReturns(one.bars); });
    if (found == series.end())
        return {};
    return fail(ErrorCode::Format,
                displayPath(path) + " lists returns and not prices: the values of " + found->symbol
                    + " change their sign all the time. Import the prices that they were made of.");
}

} // namespace core
