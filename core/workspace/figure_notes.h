#pragma once

#include "core/domain/figure_data.h"
#include "core/workspace/workspace_state.h"

namespace core {

/// Fills in the notes that the specification asks for, their prices adjusted as its bars are. Fails
/// with NotFound when one is not there and `gone` is Refused, and with InvalidArgument when it
/// stands on the chart of an instrument that the figure does not show. REQUIRES: the series of
/// `data` are there.
Result<void> addNotes(Workspace::State& state, FigureData& data, Gone gone);

} // namespace core
