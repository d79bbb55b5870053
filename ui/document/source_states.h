#pragma once

#include "core/base/result.h"
#include "core/domain/import_report.h"
#include "core/domain/source.h"
#include "ui/document/feed_fetch.h"
#include "ui/document/import_outcome.h"

#include <QString>

#include <span>
#include <string>

/// What is known of a source after a look at it. Nothing here looks.

namespace ui {

/// After fetching `feed` came to something other than a body.
core::SourceState afterFetch(const core::Source& feed, const FetchedFeed& fetched,
                             core::Instant now);

/// After the body was imported. Only then the server's tags are kept: what could not be imported
/// is asked for whole the next time.
core::SourceState afterImport(const core::Source& feed, const FetchedFeed& fetched,
                              const core::Result<core::ImportReport>& report, core::Instant now);

/// After a look at a folder that brought `news` and left `failed` files that cannot be imported.
core::SourceState afterFolder(const core::Source& folder, std::int64_t news, std::size_t failed,
                              core::Instant now);
/// After a look at a folder that is not there.
core::SourceState withoutFolder(const core::Source& folder, core::Instant now);

/// After a look at a folder that could not be finished, or whose files could not be noted.
core::SourceState afterError(const core::Source& folder, const core::Error& error,
                             core::Instant now);

/// Why a file could not be imported: nothing of it could be used. Empty where something could.
std::string problemOf(const core::Result<core::ImportReport>& report);

/// How many of what an import brought.
struct News {
    std::int64_t articles = 0;
    std::int64_t rows = 0; ///< of anything else

    News& operator+=(const core::ImportReport& report);
    std::int64_t all() const { return articles + rows; }
};

/// What people call a source: a feed's host, a folder's name.
QString sourceName(const core::Source& source);

} // namespace ui
