#include "core/workspace/feed_links.h"

#include <gtest/gtest.h>

#include <string>

using namespace core;

namespace {

TEST(TheFeedsOfAPage, AreThoseThatItsHeadNames)
{
    const auto links = feedLinks(R"(<!doctype html><html><head>
        <link rel="stylesheet" href="style.css">
        <LINK REL='Alternate home' TYPE=application/rss+xml HREF=/rss?a=1&amp;b=2 title="All">
        <!-- <link rel="alternate" type="application/rss+xml" href="/old"> -->
        <link href="atom.xml" type="application/atom+xml; charset=utf-8" rel="alternate"/>
        <link rel="alternate" type="application/feed+json" href="feed.json">
        <link rel="alternate" hreflang="de" href="/de">
        <link rel="alternate" type="application/rss+xml">
        </head><body><link rel="alternate" type="application/rss+xml" href="/no"></body>)");

    EXPECT_EQ(
        links,
        (std::vector<FeedLink>{{"/rss?a=1&b=2", "All"}, {"atom.xml", ""}, {"feed.json", ""}}));
}

TEST(TheFeedsOfAPage, AreFewHoweverManyItNames)
{
    std::string page;
    for (int number = 0; number < 50'000; ++number)
        page +=
            "<link rel=alternate type=application/rss+xml href=/" + std::to_string(number) + ">";

    EXPECT_EQ(feedLinks(page).size(), 20U);
}

TEST(TheFeedsOfAPage, AreFoundInTimeThatGrowsWithItsSizeOnly)
{
    // Hours, if each of them looked to the end.
    std::string open;
    for (int number = 0; number < 500'000; ++number)
        open += "<link ";
    std::string comments;
    for (int number = 0; number < 500'000; ++number)
        comments += "<!-- ";
    const std::string attributes = "<link " + std::string(2'000'000, '=') + ">";

    EXPECT_TRUE(feedLinks(open).empty());
    EXPECT_TRUE(feedLinks(comments).empty());
    EXPECT_TRUE(feedLinks(attributes).empty());
    EXPECT_TRUE(feedLinks("<link rel=\"alternate").empty());
    EXPECT_TRUE(feedLinks("<link rel='x>").empty());
}

TEST(APageForPeople, IsToldByWhatTheServerSaysAndByHowItBegins)
{
    EXPECT_TRUE(isHtmlPage("text/html; charset=utf-8", "<p>Hello"));
    EXPECT_TRUE(isHtmlPage("", "\xEF\xBB\xBF \n<!DOCTYPE html><html>"));
    EXPECT_TRUE(isHtmlPage("application/xml", "<HTML>"));
    EXPECT_FALSE(isHtmlPage("application/rss+xml", "<?xml version=\"1.0\"?><rss>"));
    EXPECT_FALSE(isHtmlPage("text/html", "<?xml version=\"1.0\"?><rss>"));
    EXPECT_FALSE(isHtmlPage("text/html", "{\"version\": \"https://jsonfeed.org/version/1\"}"));
    EXPECT_FALSE(isHtmlPage("", ""));
}

} // namespace
