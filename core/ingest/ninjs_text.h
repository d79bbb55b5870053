#pragma once

#include <simdjson.h>

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The paragraphs of a ninjs object's text: of its main body, else the first plain one, else the
/// first in HTML. Where the plain one is a single paragraph and that in HTML says the same in
/// several, those.
std::vector<std::string> ninjsBody(const simdjson::dom::object& item);

/// Its description in paragraphs: the caption, else the text, else what is nearest to one. Credit
/// lines and names are none.
std::vector<std::string> ninjsDescription(const simdjson::dom::object& item);

/// Its main headline on one line; empty without one.
std::string ninjsHeadline(const simdjson::dom::object& item);

/// The headline that stands below the main one.
std::string ninjsSubhead(const simdjson::dom::object& item);

} // namespace core
