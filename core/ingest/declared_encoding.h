#pragma once

#include <string>
#include <string_view>

namespace core {

/// The encoding that a document states of itself in its front: in an XML declaration, or in a
/// <meta> of an HTML page. "windows-1252" for "iso-8859-1" and "us-ascii", as browsers read them.
/// Empty if it states none, or one that its bytes cannot have.
std::string declaredEncoding(std::string_view bytes);

} // namespace core
