#pragma once

#include "core/ingest/reader.h"

#include <functional>
#include <optional>

namespace core {

/// Where the bars of a price file go while it is read.
struct SeriesSink {
    /// Is handed some bars of one instrument, behind those that it was handed before of the same.
    std::function<Result<void>(const ReadSeries& piece)> take{};
    /// Of how many bars the pieces are multiples, but for the last of an instrument.
    std::size_t unit = 1;
};

/// Reads a price file of any size with little memory and on several threads: its bars go to
/// `sink`, and the `values` of what is returned are empty.
///
/// nullopt where the file has to be read whole by readSource(), and what the sink was handed be
/// forgotten: the bars of an instrument do not follow each other in time, there is more than bars
/// in its rows, or it holds no table of prices. Errors are those of readSource(), and of the sink.
Result<std::optional<ReadContent>> streamPrices(const SourceFile& file,
                                                const ImportOptions& options, Progress& progress,
                                                const SeriesSink& sink);

} // namespace core
