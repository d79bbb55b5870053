#pragma once

#include "core/ingest/price_headers.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace core {

/// How one provider writes rows without headers above them.
struct RowForm {
    std::string_view dialect{};
    char delimiter = '\0';       ///< 0: any
    std::string_view date{};     ///< its shapes between |, # for a digit; empty: any date
    std::string_view fileName{}; ///< with which the file's name begins; empty: any
    std::string_view columns{};  ///< what would be their headers, between |
};

/// A form that rows without headers have, and the headers that they would have.
struct FormFound {
    std::string_view dialect{};
    HeaderRow headers{};
};

/// The first form that the first rows fit, but for one in ten: as many fields, a date, a time if
/// there is one, and prices of which none is above the high or below the low. Rows with a name, a
/// date and one price must be those of few instruments, one after the other. nullopt if there is
/// none.
std::optional<FormFound> findRowForm(std::span<const HeaderRow> rows, char delimiter,
                                     std::string_view path);

} // namespace core
