#pragma once

#include "core/ingest/html_page.h"

#include <cstddef>

namespace core {

/// True if the marks of a page say that what stands in `node` is an article: itemprop articleBody,
/// an <article> or <main> with the main heading, or the only <article> of a page that has one. A
/// <main> with a form or several articles says nothing.
bool claimsArticle(const HtmlPage& page, std::size_t node);

/// True for a page that asks for a password.
bool asksForPassword(const HtmlPage& page);

/// True for a page with a heading that is more than a link.
bool hasHeading(const HtmlPage& page);

} // namespace core
