#pragma once

#include "core/base/strong_id.h"
#include "core/domain/figure.h"
#include "core/time/instant.h"

#include <string>
#include <vector>

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

/// A kept figure whose specification cannot be read: another program changed it.
struct UnreadFigure {
    std::string name{};
    std::string message{}; ///< why, as a sentence

    bool operator==(const UnreadFigure&) const = default;
};

/// What an archive keeps, each by name.
struct FigureShelf {
    std::vector<SavedFigure> figures{};
    std::vector<UnreadFigure> unread{};
};

} // namespace core
