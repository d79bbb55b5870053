#pragma once

#include "core/ingest/reader.h"
#include "core/workspace/workspace_state.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace core {

/// The bars of a file that are closes only where the archive holds fuller ones, which stay; see
/// mergeBars(). It looks before the bars are written, and reads stored bars only where the file has
/// such.
class FullerBars {
public:
    /// Of one instrument some bars, behind those of which it was told before.
    Result<void> look(Workspace::State& state, InstrumentId instrument, const ReadSeries& read);
    /// The same of what the archive may not know yet.
    Result<void> look(Workspace::State& state, const ReadSeries& read);

    /// Sets ImportReport::fullerKept, and warns of each instrument, to a number, of which a close
    /// differs by more than single precision.
    void reportIn(ImportReport& report) const;

private:
    struct Kept {
        std::string symbol{};
        std::size_t bars = 0; ///< whose close is another
        std::string first{};  ///< "2025-01-27", or with the time
        double said = 0.0;    ///< the close of the file
        double stored = 0.0;  ///< that of the archive
    };

    Kept& keptOf(const std::string& symbol);

    std::int64_t m_bars = 0;
    std::vector<Kept> m_kept{}; ///< in the order of the file
};

/// Warns of what a file that is not to be stored would leave as it is.
Result<void> warnOfFuller(Workspace::State& state, ReadContent& content);

} // namespace core
