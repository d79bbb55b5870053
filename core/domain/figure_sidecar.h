#pragma once

#include "core/domain/figure.h"
#include "core/domain/price_series.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace core {

/// The bars that a figure drew of one instrument, as it drew them: adjusted as its specification
/// says, with those that changes were counted from.
struct SidecarSeries {
    std::string symbol{}; ///< qualified: "XNAS:NVDA"
    PriceSeries rows{};
    std::string sha256{}; ///< see rowsHash()
};

/// An event or note that a figure used: what it said of it, field by field.
struct SidecarItem {
    std::string name{}; ///< of an event; of a note its id
    std::vector<std::pair<std::string, std::string>> fields{};
    std::string sha256{}; ///< see fieldsHash()

    bool operator==(const SidecarItem&) const = default;
};

/// What a figure was made of, so that it can be made again, or be said why it is another.
struct FigureSidecar {
    std::string version{}; ///< of the program that made it
    FigureSpec spec{};
    std::string file{};   ///< its name without folders
    std::string sha256{}; ///< of the file's bytes
    std::vector<SidecarSeries> series{};
    std::vector<SidecarItem> events{};
    std::vector<SidecarItem> notes{};
};

/// One thing that is not what it was when a sidecar was written.
struct FigureChange {
    std::string what{};               ///< "price", "event", "note" or "file"
    std::string name{};               ///< symbol, event's name, note's id or file's name
    std::optional<TradingDate> day{}; ///< of a price
    std::string field{};              ///< "close"; "row" or "itself" of what came or went; "sha256"
    std::string before{};             ///< empty: there was none
    std::string after{};
    std::string version{}; ///< of a file: the version of the program that wrote it then

    bool operator==(const FigureChange&) const = default;
};

} // namespace core
