#pragma once

#include "core/base/result.h"
#include "core/domain/link.h"
#include "core/domain/listings.h"
#include "core/store/database.h"
#include "core/store/origin.h"

#include <cstdint>
#include <span>
#include <vector>

namespace core {

/// Which articles speak of which events: the program's suggestions and people's word on them.
class LinkStore {
public:
    explicit LinkStore(Database& database)
        : m_database(database)
    {
    }

    /// Replaces the suggestions for one article by `links` (of which event, score and evidence are
    /// taken); a pair that was there keeps its id. What a person accepted or rejected stays so, and
    /// where it is among `links`, its score and evidence are renewed. Fails with NotFound when the
    /// article or an event does not exist; inside a transaction, that fails with it.
    Result<void> replaceSuggestions(ArticleId article, std::span<const Link> links);

    /// The events of which a person accepted or rejected the link to `article`, by id.
    Result<std::vector<EventId>> decided(ArticleId article);

    /// A person's word, also on a pair that was never suggested. `Suggested` takes the word back:
    /// a pair without evidence then goes. Fails with NotFound.
    Result<void> decide(ArticleId article, EventId event, LinkStatus status, const Authorship& by);

    /// With their evidence; best first, by article and event where they are equal.
    Result<std::vector<Link>> list(const LinkQuery& query = {});

    Result<std::int64_t> count();

private:
    Database& m_database;
};

} // namespace core
