#include "tests/core/ingest/reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace core;
using namespace tests;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

std::string feedOf(const std::string& content)
{
    return "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://example.org/news/\""
           " xml:lang=\"de\">"
        + content + "</feed>";
}

Article entry(const std::string& fields)
{
    return articleOf(read(feedOf("<entry>" + fields + "</entry>"), "a.atom"));
}

std::string bodyOf(const std::string& content)
{
    return entry(content).body;
}

TEST(Atom, ReadsEveryFieldOfAnEntry)
{
    const auto content =
        read(feedOf("<title>Beispielblatt</title><rights>Alle Rechte</rights>"
                    "<author><name>Redaktion</name></author>"
                    "<entry><title type=\"html\">Kurs &lt;i&gt;fällt&lt;/i&gt;</title>"
                    "<link rel=\"self\" href=\"x.atom\"/><link href=\"../2025/kurs\"/>"
                    "<id>urn:x:1</id><published>2025-01-27T22:10:00+01:00</published>"
                    "<updated>2025-01-28T08:00:00Z</updated>"
                    "<author><name>Max Muster</name></author><author><name>Jane Doe</name></author>"
                    "<category term=\"c1\" label=\"Chips\"/><category term=\"dax\"/>"
                    "<summary>Kurz gesagt.</summary><content type=\"xhtml\">"
                    "<x:div xmlns:x=\"http://www.w3.org/1999/xhtml\"><x:p>Eins &lt; zwei.</x:p>"
                    "<x:p>Drei.</x:p></x:div></content></entry>"),
             "a.atom");

    const Article read = articleOf(content);
    EXPECT_EQ(content->report.dialect, "atom");
    EXPECT_THAT(content->report.warnings, IsEmpty());
    EXPECT_EQ(read.title, "Kurs fällt");
    EXPECT_EQ(read.lead, "Kurz gesagt.");
    EXPECT_EQ(read.body, "Eins < zwei.\n\nDrei.");
    EXPECT_EQ(read.byline, "Max Muster, Jane Doe");
    EXPECT_EQ(read.publisher, "Beispielblatt");
    EXPECT_EQ(read.rights, "Alle Rechte");
    EXPECT_EQ(read.address, "https://example.org/2025/kurs");
    EXPECT_EQ(read.guid, "urn:x:1");
    EXPECT_EQ(toIso(read.published), "2025-01-27T22:10:00+01:00");
    EXPECT_EQ(toIso(read.updated), "2025-01-28T08:00:00Z");
    EXPECT_EQ(read.language, "de");
    EXPECT_THAT(read.keywords, ElementsAre("Chips", "dax"));
}

TEST(Atom, ReadsContentByItsType)
{
    EXPECT_EQ(bodyOf("<content>Ein &lt;tag&gt; als Text</content>"), "Ein <tag> als Text");
    EXPECT_EQ(bodyOf("<content type=\"text/plain\">Eins\n\nZwei</content>"), "Eins\n\nZwei");
    EXPECT_EQ(bodyOf("<content type=\"html\">&lt;p&gt;Eins&lt;/p&gt;&lt;p&gt;A &amp;amp; B"
                     "&lt;/p&gt;</content>"),
              "Eins\n\nA & B");
    EXPECT_EQ(bodyOf("<content type=\"html\"><![CDATA[<p>Eins</p><p>Zwei</p>]]></content>"),
              "Eins\n\nZwei");
    EXPECT_EQ(bodyOf("<content type=\"application/octet-stream\">PHA+RWlucyB6d2VpPC9wPg=="
                     "</content>"),
              "Eins zwei");
}

TEST(Atom, TakesTheDescriptionOfAVideoForItsText)
{
    EXPECT_EQ(bodyOf("<m:group xmlns:m=\"http://search.yahoo.com/mrss/\"><m:description>Ein Text"
                     "</m:description></m:group>"),
              "Ein Text");
}

TEST(Atom, LeavesContentOutThatIsNoText)
{
    const auto content = read(feedOf("<entry><content type=\"image/png\">iVBORw0KGgo=</content>"
                                     "</entry><entry><content src=\"https://example.org/a.mp4\""
                                     " type=\"video/mp4\"/></entry>"),
                              "a.atom");

    ASSERT_TRUE(content);
    EXPECT_THAT(codesOf(content->report.rejected), ElementsAre("no_text", "no_text"));
}

TEST(Atom, ReadsVersion03ByItsModes)
{
    const auto body = [](const std::string& content) {
        return articleOf(read("<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"><entry>"
                                  + content
                                  + "<issued>2025-01-27T22:10:00Z</issued></entry></feed>",
                              "a.xml"))
            .body;
    };

    EXPECT_EQ(body("<content type=\"text/html\" mode=\"escaped\">&lt;b&gt;Eins&lt;/b&gt; zwei"
                   "</content>"),
              "Eins zwei");
    EXPECT_EQ(
        body("<content mode=\"base64\" type=\"text/html\">PHA+RWlucyB6d2VpPC9wPg==</content>"),
        "Eins zwei");
    EXPECT_EQ(body("<content type=\"application/xhtml+xml\"><div>Eins <b>zwei</b></div></content>"),
              "Eins zwei");
}

TEST(Atom, CreditsTheFeedThatAnEntryWasTakenFrom)
{
    const Article read =
        articleOf(tests::read(feedOf("<title>Sammler</title><entry><content>Ein Text</content>"
                                     "<source><title>Blatt</title><author><name>Jane Doe</name>"
                                     "</author></source></entry>"),
                              "a.atom"));

    EXPECT_EQ(read.publisher, "Blatt");
    EXPECT_EQ(read.byline, "Jane Doe");
}

TEST(Atom, TakesTheDateOfTheVersionWhereItIsTheOnlyOne)
{
    const Article read =
        entry("<content>Ein Text</content><updated>2025-01-28T08:00:00Z</updated>");

    EXPECT_EQ(toIso(read.published), "2025-01-28T08:00:00Z");
    EXPECT_EQ(read.updated, PartialDate{});
}

TEST(Atom, ReadsAnEntryOnItsOwn)
{
    const Article read =
        articleOf(tests::read("<?xml version=\"1.0\"?><!-- c --><a:entry "
                              "xmlns:a=\"http://www.w3.org/2005/Atom\"><a:title>Titel</a:title>"
                              "<a:content>Ein Text</a:content></a:entry>",
                              "a.xml"));

    EXPECT_EQ(read.title, "Titel");
    EXPECT_EQ(read.body, "Ein Text");
}

TEST(Atom, PrefersTheAlternateLinkThatIsAPage)
{
    EXPECT_EQ(entry("<content>Ein Text</content><link rel=\"enclosure\" href=\"a.mp4\"/>"
                    "<link rel=\"alternate\" type=\"application/pdf\" href=\"a.pdf\"/>"
                    "<link rel=\"alternate\" type=\"text/html\" href=\"a.html\"/>")
                  .address,
              "https://example.org/news/a.html");
}

} // namespace
