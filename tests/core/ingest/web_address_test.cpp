#include "core/ingest/web_address.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

TEST(WebAddress, LeavesWholeAddressesAsTheyAre)
{
    EXPECT_EQ(webAddress(" https://example.org/a?b=ü#c "), "https://example.org/a?b=ü#c");
    EXPECT_EQ(webAddress("HTTP://Example.org/A", "https://other.example/"), "HTTP://Example.org/A");
}

TEST(WebAddress, ResolvesRelativeOnes)
{
    const char* base = "https://example.org/a/b.html?x=1";

    EXPECT_EQ(webAddress("c.html", base), "https://example.org/a/c.html");
    EXPECT_EQ(webAddress("../d", base), "https://example.org/d");
    EXPECT_EQ(webAddress("/e?f", base), "https://example.org/e?f");
    EXPECT_EQ(webAddress("//cdn.example.org/g", base), "https://cdn.example.org/g");
    EXPECT_EQ(webAddress("zwei wörter", base), "https://example.org/a/zwei%20w%C3%B6rter");
}

TEST(WebAddress, DropsWhatIsNotOfTheWeb)
{
    for (const char* address :
         {"javascript:alert(1)", "JavaScript:alert(1)", "java\nscript:alert(1)", "data:text/html,x",
          "file:///etc/passwd", "mailto:a@example.org", "ftp://example.org/", "http://", "",
          "http://example.org/a b"})
        EXPECT_EQ(webAddress(address, "file:///x"), "") << address;
    EXPECT_EQ(webAddress("javascript:alert(1)", "https://example.org/"), "");
    EXPECT_EQ(webAddress("a.html"), "");
    EXPECT_EQ(webAddress("https://example.org/" + std::string(5000, 'a')), "");
}

} // namespace
