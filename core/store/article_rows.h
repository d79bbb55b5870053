#pragma once

#include "core/base/result.h"
#include "core/domain/article.h"
#include "core/store/database.h"

namespace core {

/// Binds what is known of an article besides its text, in the order of the columns: subhead, lead,
/// publisher, agency, byline, place, the dates of publication and update, language, keywords,
/// rights, address, guid, version.
void bindMetadata(Statement& statement, const Article& article);

/// Reads id, title, body, sha256 and then what bindMetadata() binds, from the first column on.
Result<Article> articleFrom(const Statement& row);

} // namespace core
