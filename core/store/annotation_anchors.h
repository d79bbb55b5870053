#pragma once

#include "core/base/result.h"
#include "core/domain/article.h"
#include "core/store/database.h"

#include <cstdint>
#include <string>
#include <vector>

namespace core {

/// The words of a claim or a note that do not stand in its article any more.
struct LostAnnotation {
    ArticleId article{};
    bool isNote = false; ///< else a claim
    TextField field = TextField::Body;
    std::string quote{};

    bool operator==(const LostAnnotation&) const = default;
};

/// A text of an article.
struct NumberedText {
    std::int64_t number = 0;
    std::string title{};
    std::string body{};
    std::string sha256{};
};

/// Moves all that is anchored in an article from one of its texts to another, by the quoted words.
///
/// Mentions and the evidence of links that do not fit go: linking finds them anew. Claims and notes
/// stay; those whose words are lost are marked so, and those that were not lost before are
/// returned. Where they stood is kept for the former text; what stood in the new one already stands
/// there again.
Result<std::vector<LostAnnotation>> moveAnchors(Database& database, ArticleId article,
                                                const NumberedText& from, const NumberedText& to);

} // namespace core
