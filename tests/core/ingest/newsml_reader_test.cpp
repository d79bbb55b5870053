#include "tests/core/ingest/reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace core;
using namespace tests;
using testing::ElementsAre;

namespace {

std::string itemOf(const std::string& content, const std::string& status = "Usable")
{
    return "<NewsItem "
           "xml:lang=\"de\"><Identification><NewsIdentifier><ProviderId>x.org</ProviderId>"
           "<DateId>20250127</DateId><NewsItemId>A17</NewsItemId><RevisionId "
           "PreviousRevision=\"1\" "
           "Update=\"N\">2</RevisionId><PublicIdentifier>urn:newsml:x.org:20250127:A17:2"
           "</PublicIdentifier></NewsIdentifier></Identification><NewsManagement>"
           "<FirstCreated>20250127T221000+0100</FirstCreated>"
           "<ThisRevisionCreated>20250128T080000Z</ThisRevisionCreated><Status FormalName=\""
        + status
        + "\"/></NewsManagement><NewsComponent><NewsLines><HeadLine>Kurs fällt</HeadLine>"
          "<SubHeadLine>Unterzeile</SubHeadLine><ByLine>Von Max Muster</ByLine>"
          "<DateLine>FRANKFURT, 27. Januar</DateLine><CopyrightLine>© x</CopyrightLine>"
          "<KeywordLine>Chips, DAX</KeywordLine></NewsLines><AdministrativeMetadata><Provider>"
          "<Party FormalName=\"Agentur\"/></Provider></AdministrativeMetadata>"
          "<DescriptiveMetadata><Language FormalName=\"de\"/></DescriptiveMetadata>"
        + content + "</NewsComponent></NewsItem>\n";
}

std::string fileOf(const std::string& items)
{
    return "<?xml version=\"1.0\"?>\n<!DOCTYPE NewsML SYSTEM \"NewsML_1.2.dtd\">\n<NewsML>\n"
           "<NewsEnvelope><DateAndTime>20250128T080000Z</DateAndTime></NewsEnvelope>\n"
        + items + "</NewsML>\n";
}

constexpr const char* kPicture =
    "<ContentItem><MediaType FormalName=\"Photo\"/><DataContent>x</DataContent></ContentItem>";

TEST(Newsml, ReadsEveryFieldOfAnItem)
{
    const auto content = read(
        fileOf(itemOf(std::string(kPicture)
                      + "<NewsComponent><ContentItem><MediaType FormalName=\"Text\"/><DataContent>"
                        "<nitf><body><body.content><p>Eins.</p><p>Zwei.</p></body.content></body>"
                        "</nitf></DataContent></ContentItem></NewsComponent>")),
        "a.xml");

    const Article read = articleOf(content);
    EXPECT_EQ(content->report.dialect, "newsml");
    EXPECT_EQ(read.title, "Kurs fällt");
    EXPECT_EQ(read.subhead, "Unterzeile");
    EXPECT_EQ(read.body, "Eins.\n\nZwei.");
    EXPECT_EQ(read.byline, "Max Muster");
    EXPECT_EQ(read.place, "FRANKFURT");
    EXPECT_EQ(read.publisher, "Agentur");
    EXPECT_EQ(read.rights, "© x");
    EXPECT_EQ(read.language, "de");
    EXPECT_THAT(read.keywords, ElementsAre("Chips", "DAX"));
    EXPECT_EQ(read.guid, "urn:newsml:x.org:20250127:A17");
    EXPECT_EQ(read.version, 2);
    EXPECT_EQ(toIso(read.published), "2025-01-27T22:10:00+01:00");
    EXPECT_EQ(toIso(read.updated), "2025-01-28T08:00:00Z");
}

TEST(Newsml, ReadsSeveralItemsAndRejectsThoseWithoutText)
{
    const auto content = read(
        fileOf(itemOf(kPicture)
               + itemOf("<ContentItem><DataContent>Eins\n\nZwei</DataContent></ContentItem>")
               + itemOf("<ContentItem><DataContent>Drei</DataContent></ContentItem>", "Canceled")),
        "a.xml");

    EXPECT_EQ(articleOf(content).body, "Eins\n\nZwei");
    EXPECT_THAT(codesOf(content->report.rejected), ElementsAre("no_article", "withdrawn"));
    EXPECT_EQ(content->report.rejected[0].line, 5U);
}

} // namespace
