#include "core/domain/quality_code.h"
#include "core/series/printed_closes.h"
#include "core/series/quality_context.h"

#include <algorithm>
#include <vector>

namespace core {

void checkPrinted(QualityContext& context)
{
    const std::vector<bool> unprinted = unprintedCloses(context.bars(), context.input().kind);
    for (auto first = std::ranges::find(unprinted, true); first != unprinted.end();) {
        const auto behind = std::find(first, unprinted.end(), false);
        const auto bar = static_cast<std::size_t>(first - unprinted.begin());
        const auto last = static_cast<std::size_t>(behind - unprinted.begin()) - 1;
        context.note(bar, quality_code::kUnprintedCloses,
                     "From " + context.when(bar) + " to " + context.when(last)
                         + " the closes have more digits than exchanges print, as after an "
                           "adjustment for dividends: levels in texts cannot be held against them, "
                           "moves only within what a dividend of the day takes off.");
        first = std::find(behind, unprinted.end(), true);
    }
}

} // namespace core
