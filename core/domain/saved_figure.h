#pragma once

#include "core/base/strong_id.h"
#include "core/domain/figure.h"
#include "core/time/instant.h"

#include <string>

namespace core {

using FigureId = StrongId<struct FigureTag>;

/// A figure that a person keeps in the archive under a name.
struct SavedFigure {
    FigureId id{};
    std::string name{};
    FigureSpec spec{};
    std::string author{}; ///< who saved it last, and when
    Instant at{};

    bool operator==(const SavedFigure&) const = default;
};

} // namespace core
