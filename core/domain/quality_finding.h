#pragma once

#include "core/time/trading_date.h"

#include <string>
#include <string_view>

namespace core {

/// Whether what rests on the day may still be concluded.
enum class QualitySeverity { Note, Blocks };

/// "note", "blocks".
std::string_view toString(QualitySeverity severity);

/// What is wrong, or looks wrong, with the prices of one day.
struct QualityFinding {
    TradingDate day{};
    std::string code{};    ///< for programs: "stale_copy"
    std::string message{}; ///< one sentence for people
    QualitySeverity severity = QualitySeverity::Note;

    bool operator==(const QualityFinding&) const = default;
};

} // namespace core
