#pragma once

#include "ui/document/document.h"
#include "ui/document/source_watch.h"

#include <map>
#include <memory>
#include <set>

namespace ui {

/// Goes with the archive: what is on its way then is dropped.
struct SourceWatch::Session : QObject {
    Session(const Document& document, const FetchSettings& fetch)
        : looker(document.path(), core::Workspace::Access::ReadOnly,
                 document.workspace().calendarFolder(), nullptr)
        , fetcher(fetch, nullptr)
    {
    }

    Worker looker;
    FeedFetcher fetcher;
    std::set<core::SourceId> fetching;
    std::map<core::SourceId, QList<OfferedFeed>> offered;
    std::map<core::SourceId, ImportOutcome> outcomes; ///< of feeds
    std::map<core::SourceId, std::unique_ptr<WatchedFolder>> folders;
};

} // namespace ui
