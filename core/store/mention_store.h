#pragma once

#include "core/base/result.h"
#include "core/domain/mention.h"
#include "core/store/database.h"

#include <cstdint>
#include <span>
#include <vector>

namespace core {

/// Where articles name instruments and events; found by the linker, never by hand.
class MentionStore {
public:
    explicit MentionStore(Database& database)
        : m_database(database)
    {
    }

    /// Replaces all mentions of one article. Fails with NotFound when the article or a subject
    /// does not exist.
    Result<void> replace(ArticleId article, std::span<const Mention> mentions);

    /// Those of one article: the title's first, then by place.
    Result<std::vector<Mention>> of(ArticleId article);

    Result<std::int64_t> count();

private:
    Database& m_database;
};

} // namespace core
