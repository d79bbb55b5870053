#pragma once

#include <string_view>

namespace core {

/// Where long work says how far it is, and is told to stop.
///
/// `report` is called from the thread that does the work, at most a few times a second's worth
/// of work; an implementation that shows it elsewhere does its own crossing.
class Progress {
public:
    virtual ~Progress() = default;

    /// `fraction` from 0 to 1; `what` is a short phrase ("Reading NVDA.csv"), or empty where
    /// there is nothing to show.
    /// Returns false when the work should stop: it then undoes what it began and returns
    /// ErrorCode::Cancelled.
    [[nodiscard]] virtual bool report(double fraction, std::string_view what) = 0;
};

/// Nobody watches: never stops.
class NoProgress final : public Progress {
public:
    [[nodiscard]] bool report(double, std::string_view) override { return true; }
};

} // namespace core
