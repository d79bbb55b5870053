#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/store/annotation_anchors.h"
#include "core/store/database.h"

#include <vector>

namespace core {

/// What changed when an article was settled.
struct Settled {
    bool hasChanged = false; ///< another word holds than before
    std::vector<LostAnnotation> lost{};
};

/// Lets an article show what holdingWord() says of those that imports said of it: its text, what is
/// known of it besides, the full-text index and all that is anchored in it. A date that a person
/// set stays. Texts that no import brings any more are dropped.
///
/// REQUIRES: a transaction that can write is open, and some import brought the article
Result<Settled> settleArticle(Database& database, ArticleId article);

} // namespace core
