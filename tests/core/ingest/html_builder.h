#pragma once

#include "tests/core/ingest/reading.h"

#include <string>

// Pages of three paragraphs, for tests of what is read from pages.

namespace tests {

inline const std::string kFirst =
    "The maker of measuring devices sold fewer of them in spring than a year "
    "before, and said so on Monday morning, earlier than planned.";
inline const std::string kSecond =
    "Its shares lost a tenth of their price within the first hour, while "
    "those of its two rivals, which sell to the same factories, held.";
inline const std::string kThird =
    "A third of the orders that were expected from abroad did not come, the "
    "board wrote; it does not expect them this year either.";

inline std::string paragraph(const std::string& text)
{
    return "<p>" + text + "</p>\n";
}

inline std::string prose()
{
    return paragraph(kFirst) + paragraph(kSecond) + paragraph(kThird);
}

inline std::string page(const std::string& body, const std::string& head = {})
{
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><title>Orders stay away - Example "
           "Times</title>"
        + head + "</head>\n<body>" + body + "</body></html>\n";
}

inline core::Result<core::ReadContent> readPage(const std::string& html)
{
    return read(html, "page.html");
}

inline core::Article articleOn(const std::string& html)
{
    return articleOf(readPage(html));
}

inline const std::string kBody = kFirst + "\n\n" + kSecond + "\n\n" + kThird;

} // namespace tests
