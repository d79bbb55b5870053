#include "core/ingest/sniff.h"

#include "core/base/unicode.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

/// Elements with which a piece of a page may begin.
constexpr auto kElements = std::to_array<std::string_view>(
    {"a",     "article", "aside", "b",      "base",    "blockquote", "body",   "br",     "center",
     "dd",    "div",     "dl",    "em",     "figure",  "font",       "footer", "form",   "frameset",
     "h1",    "h2",      "h3",    "h4",     "h5",      "h6",         "head",   "header", "hr",
     "html",  "i",       "img",   "li",     "link",    "main",       "meta",   "nav",    "noscript",
     "ol",    "p",       "pre",   "script", "section", "span",       "strong", "style",  "table",
     "tbody", "td",      "title", "tr",     "u",       "ul"});

/// What stands behind comments, instructions and white space at the front.
std::string_view withoutPrologue(std::string_view text)
{
    constexpr std::size_t kFront = 65536;
    text = trimmed(text.substr(0, kFront));
    for (;;) {
        const std::string_view end = text.starts_with("<!--") ? "-->"
            : text.starts_with("<?")                          ? "?>"
                                                              : std::string_view{};
        const std::size_t at = end.empty() ? std::string_view::npos : text.find(end);
        if (at == std::string_view::npos)
            return text;
        text = trimmed(text.substr(at + end.size()));
    }
}

} // namespace

bool isHtml(std::string_view text)
{
    constexpr std::size_t kFront = 4096;
    constexpr std::string_view kDoctype = "<!doctype";
    const std::string front = foldCase(withoutPrologue(text).substr(0, 64));
    if (front.starts_with("<html")
        || (front.starts_with(kDoctype)
            && trimmed(std::string_view(front).substr(kDoctype.size())).starts_with("html")))
        return true;
    if (!front.starts_with('<'))
        return false;
    const std::string_view sample = text.substr(0, kFront);
    const std::string_view name =
        std::string_view(front).substr(1, front.find_first_of(" \t\r\n/>", 1) - 1);
    return std::ranges::find(kElements, name) != kElements.end()
        && (sample.find("</") != std::string_view::npos
            || sample.find("/>") != std::string_view::npos
            || sample.find("<p>") != std::string_view::npos);
}

} // namespace core
