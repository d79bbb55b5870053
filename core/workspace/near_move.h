#pragma once

#include "core/domain/listings.h"
#include "core/workspace/workspace.h"

#include <span>
#include <vector>

namespace core {

/// A session on which a price moved far, and the days near it.
struct MoveWindow {
    PriceMove move{};
    DayRange days{};
};

/// The sessions on which the price moved at least so far from close to close, splits adjusted for,
/// oldest first. The days near one are counted in sessions of the instrument's exchange; where no
/// calendar is known for it, in days that have a bar.
///
/// Fails with NotFound, and with InsufficientData where there are no daily closes to compare.
Result<std::vector<MoveWindow>> moveWindows(const Workspace& workspace, const NearMove& near);

/// All their days, in ranges that do not touch.
std::vector<DayRange> joinedDays(std::span<const MoveWindow> windows);

/// Of the moves near which an article may have been published, the largest.
std::optional<PriceMove> moveNear(const PartialDate& published,
                                  std::span<const MoveWindow> windows);

} // namespace core
