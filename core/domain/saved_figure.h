#pragma once

#include "core/domain/figure.h"
#include "core/domain/ids.h"
#include "core/time/instant.h"

#include <string>

namespace core {

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
