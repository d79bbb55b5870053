#pragma once

#include "core/workspace/workspace.h"

#include <optional>
#include <string>
#include <vector>

/// What is shown of one thing, gathered in one go on a worker's thread.

namespace ui {

/// An article with all that its page shows.
struct ArticleDetails {
    core::Article article{};
    std::vector<core::Mention> mentions{};
    std::vector<core::Link> links{};          ///< best first, rejected ones included
    std::optional<core::TextSpan> sentence{}; ///< of the body: says most about the event asked for
};

/// A link as seen from its event.
struct LinkedArticle {
    core::Link link{};
    core::ArticleSummary article{};
};

/// An event with all that its card shows.
struct EventDetails {
    core::Event event{};
    std::vector<core::FirstSession> sessions{}; ///< one for each of the event's instruments
    std::vector<LinkedArticle> articles{};      ///< best first, rejected ones included
};

/// What the lists beside the articles show, and the counts of the status bar.
struct ArchiveLists {
    std::vector<core::Event> events{};
    std::vector<std::vector<core::FirstSession>> sessions{}; ///< of `events`, in their order
    std::vector<std::size_t> linkedArticles{};               ///< of `events`; without rejected
    std::vector<core::InstrumentSummary> instruments{};
    std::vector<std::string> calendarProblems{}; ///< see Workspace::calendarProblems

    /// nullptr if there is none.
    const core::Event* event(core::EventId id) const;
    const core::InstrumentSummary* instrument(core::InstrumentId id) const;
    /// A number that stays with an event while it exists: for its colour.
    int colourIndex(core::EventId id) const;
};

/// `event`: whose best sentence to look for.
core::Result<ArticleDetails> loadArticle(const core::Workspace& workspace, core::ArticleId id,
                                         std::optional<core::EventId> event);
core::Result<EventDetails> loadEvent(const core::Workspace& workspace, core::EventId id);

core::Result<ArchiveLists> loadLists(const core::Workspace& workspace);

/// The article that says most about the event: the first one that nobody rejected, accepted ones
/// before suggested ones. nullopt when there is none.
std::optional<core::ArticleId> bestArticle(const EventDetails& event);

/// The event that the article says most about, by the same rule.
std::optional<core::EventId> bestEvent(const ArticleDetails& article);

} // namespace ui
