#pragma once

#include "core/domain/ids.h"
#include "core/time/partial_date.h"

#include <string>

namespace core {

/// One of the texts that an article has had.
struct ArticleVersion {
    /// The provider's number where each has a higher one than the version before it, else one more
    /// than that; no two of an article are equal.
    int version = 1;
    std::string title{};
    PartialDate published{};
    PartialDate updated{};
    ImportId import{}; ///< that brought it, and says what is known of it

    bool operator==(const ArticleVersion&) const = default;
};

/// An import that brought an article, and as whose.
struct ArticleSource {
    ImportId import{};
    std::string path{};
    std::string publisher{}; ///< else the agency
    std::string address{};
    std::string guid{};

    bool operator==(const ArticleSource&) const = default;
};

} // namespace core
