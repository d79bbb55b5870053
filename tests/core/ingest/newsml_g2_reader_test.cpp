#include "core/base/file.h"
#include "tests/core/ingest/reading.h"
#include "tests/support/shared_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>

using namespace core;
using namespace tests;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

namespace {

constexpr const char* kNitf =
    "<inlineXML contenttype=\"application/nitf+xml\"><nitf><body><body.head><hedline><hl1>Anders"
    "</hl1><hl2>Unterzeile</hl2></hedline><byline>Von Max Muster</byline></body.head>"
    "<body.content><p>Erster Absatz.</p><hl2>Zwischentitel</hl2><p>Zweiter Absatz.</p>"
    "<media><media-caption>Ein Bild</media-caption></media></body.content></body></nitf>"
    "</inlineXML>";

std::string itemOf(const std::string& content, const std::string& itemMeta = {},
                   const std::string& contentMeta = {})
{
    return "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:newsml:x:1\""
           " version=\"3\" xml:lang=\"de\">\n<itemMeta>"
        + itemMeta + "</itemMeta>\n<contentMeta>" + contentMeta + "</contentMeta>\n<contentSet>"
        + content + "</contentSet>\n</newsItem>\n";
}

TEST(NewsmlG2, ReadsEveryFieldOfAnItem)
{
    const auto content =
        read("<?xml version=\"1.0\"?>\n"
                 + itemOf(kNitf,
                          "<itemClass qcode=\"ninat:text\"/><provider qcode=\"nprov:Agentur\"/>"
                          "<versionCreated>2025-01-28T08:00:00+01:00</versionCreated>"
                          "<firstCreated>2025-01-27T22:10:00+01:00</firstCreated>",
                          "<located><name xml:lang=\"en\">Frankfurt am Main</name>"
                          "<name xml:lang=\"de\">Frankfurt</name></located>"
                          "<creator><name>Jane Doe</name></creator>"
                          "<infoSource><name>dpa</name></infoSource>"
                          "<subject><name xml:lang=\"en\">shares</name><name xml:lang=\"de\">Aktien"
                          "</name></subject><keyword>Chips</keyword>"
                          "<headline>Kurs fällt</headline>"
                          "<description role=\"drol:summary\">Kurz gesagt.</description>"),
             "a.xml");

    const Article read = articleOf(content);
    EXPECT_EQ(content->report.dialect, "newsml-g2");
    EXPECT_THAT(content->report.warnings, IsEmpty());
    EXPECT_EQ(read.title, "Kurs fällt");
    EXPECT_EQ(read.subhead, "Unterzeile");
    EXPECT_EQ(read.lead, "Kurz gesagt.");
    EXPECT_EQ(read.body, "Erster Absatz.\n\nZwischentitel\n\nZweiter Absatz.");
    EXPECT_EQ(read.publisher, "Agentur");
    EXPECT_EQ(read.agency, "dpa");
    EXPECT_EQ(read.byline, "Jane Doe");
    EXPECT_EQ(read.place, "Frankfurt");
    EXPECT_EQ(toIso(read.published), "2025-01-27T22:10:00+01:00");
    EXPECT_EQ(toIso(read.updated), "2025-01-28T08:00:00+01:00");
    EXPECT_THAT(read.keywords, ElementsAre("Aktien", "Chips"));
    EXPECT_EQ(read.language, "de");
    EXPECT_EQ(read.guid, "urn:newsml:x:1");
    EXPECT_EQ(read.version, 3);
}

TEST(NewsmlG2, ReadsPlainAndHtmlContent)
{
    const auto bodyOf = [](const std::string& content) {
        return articleOf(read(itemOf(content), "a.xml")).body;
    };

    EXPECT_EQ(bodyOf("<inlineData contenttype=\"text/plain\">Eins\n\nZwei</inlineData>"),
              "Eins\n\nZwei");
    EXPECT_EQ(bodyOf("<inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>T"
                     "</title></head><body><p>Eins</p><p>Zwei</p></body></html></inlineXML>"),
              "Eins\n\nZwei");
}

TEST(NewsmlG2, ReadsTheItemsOfAMessageAndRejectsTheOthers)
{
    const auto content = read(
        "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header><sender>Agentur"
        "</sender></header><itemSet>\n"
            + itemOf(kNitf) + "<packageItem guid=\"p\"/>\n"
            + itemOf("<inlineData>Zweiter Text</inlineData>")
            + itemOf("", "<itemClass qcode=\"ninat:picture\"/>")
            + itemOf(kNitf, "<pubStatus qcode=\"stat:canceled\"/>") + "</itemSet></newsMessage>",
        "a.xml");

    ASSERT_TRUE(content) << content.error().message;
    const auto& articles = std::get<std::vector<Article>>(content->values);
    ASSERT_EQ(articles.size(), 2U);
    EXPECT_EQ(articles[0].byline, "Max Muster");
    EXPECT_EQ(articles[1].body, "Zweiter Text");
    EXPECT_EQ(articles[1].publisher, "Agentur");
    EXPECT_THAT(codesOf(content->report.rejected),
                ElementsAre("no_article", "no_article", "withdrawn"));
    EXPECT_EQ(content->report.rejected[0].line, 7U);
    EXPECT_THAT(content->report.rejected[0].message, HasSubstr("package"));
    EXPECT_THAT(content->report.rejected[1].message, HasSubstr("picture"));
}

TEST(NewsmlG2, ReadsTheItemsBehindAFault)
{
    const auto content =
        read("<newsMessage><itemSet>" + itemOf("<inlineData>Eins</inlineXML>")
                 + itemOf("<inlineData>Zweiter Text</inlineData>") + "</itemSet></newsMessage>",
             "a.xml");

    ASSERT_TRUE(content) << content.error().message;
    EXPECT_EQ(std::get<std::vector<Article>>(content->values).back().body, "Zweiter Text");
    EXPECT_THAT(codesOf(content->report.warnings), ElementsAre("malformed_xml"));
}

TEST(NewsmlG2, WarnsOfAnEmbargo)
{
    const auto content =
        read(itemOf(kNitf, "<embargoed>2025-02-01T00:00:00Z</embargoed>"), "a.xml");

    ASSERT_TRUE(content);
    EXPECT_THAT(codesOf(content->report.warnings), ElementsAre("embargoed"));
}

/// What becomes of the IPTC's own examples: the number of articles, or how its reason ends.
const std::map<std::string, std::string> kExamples = {
    {"LISTING_10_Abstract_Concept_conveyed_in_a_NewsML-G2_Concept_Item.xml", "no article."},
    {"LISTING_12_Knowledge_Item_for_Access_Codes.xml", "(a vocabulary) and is no article."},
    {"LISTING_14_Event_sent_as_a_Concept_Item.xml", "no article."},
    {"LISTING_16_A_Set_of_Events_carried_in_a_News_Item.xml", "events in XML, and no text."},
    {"LISTING_18_Planning_Item_at_PCL.xml", "coverage to come and is no article."},
    {"LISTING_1_A_NewsML-G2_News_Item.xml", "1 article"},
    {"LISTING_21_A_complete_sample_SportsML-G2_document.xml",
     "sports-content in XML, and no text."},
    {"LISTING_23_SportsML-G2_Package.xml", "without a text of its own."},
    {"LISTING_25_An_NITF_marked-up_article_conveyed_in_inlineXML.xml", "1 article"},
    {"LISTING_27_Company_Financial_Information.xml", "1 article"},
    {"LISTING_29_Hop_History.xml", "it holds no text."},
    {"LISTING_3A_Photo_in_NewsML-G2_(URI_sibling_attributes).xml", "picture, and no article."},
    {"LISTING_4_Multiple_Renditions_of_a_Video_in_NewsML-G2.xml", "video, and no article."},
    {"LISTING_6_Simple_NewsML-G2_Package.xml", "without a text of its own."},
    {"LISTING_8_Group_Set_example_showing_an_ALT_Package_Mode.xml", "without a text of its own."},
    {"Receiver_View.xml", "1 article"},
    {"facet-example-2.xml", "it holds no text."},
    {"facet-example.xml", "it holds no text."},
};

Result<ReadContent> readExample(const std::string& name)
{
    const std::string path = sharedFile("data/articles/newsml-g2/" + name);
    const auto bytes = readFile(path, 1 << 20);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return tests::read(*bytes, path);
}

TEST(NewsmlG2, ReadsOrRefusesEachExampleOfTheStandard)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";
    std::size_t files = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(sharedFile("data/articles/newsml-g2"))) {
        ++files;
        const std::string name = entry.path().filename().string();
        ASSERT_TRUE(kExamples.contains(name)) << name;
        const auto content = readExample(name);
        std::string outcome = content ? "1 article" : content.error().message;
        if (content && content->report.accepted == 0)
            outcome = content->report.rejected.at(0).message;
        EXPECT_THAT(outcome, EndsWith(kExamples.at(name))) << name;
    }
    EXPECT_EQ(files, kExamples.size());
}

TEST(NewsmlG2, ReadsTheFieldsOfTheExamplesWithText)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";

    const Article nitf = articleOf(readExample("Receiver_View.xml"));
    EXPECT_THAT(nitf.title, StartsWith("Fed to halt"));
    EXPECT_EQ(nitf.publisher, "NAG");
    EXPECT_EQ(nitf.agency, "Associated Press");
    EXPECT_EQ(nitf.byline, "Meredith Jameson");
    EXPECT_EQ(nitf.place, "New York, NY");
    EXPECT_EQ(toIso(nitf.published), "2018-11-21T16:25:32-05:00");
    EXPECT_EQ(nitf.language, "en");
    EXPECT_EQ(nitf.version, 11);
    EXPECT_EQ(nitf.guid, "urn:newsml:NAG.com:20161121:US-FINANCE-FED");
    EXPECT_EQ(nitf.keywords.size(), 3U);
    EXPECT_THAT(nitf.rights, StartsWith("Copyright 2017-18 NAG. NAG Example"));
    EXPECT_THAT(nitf.body, HasSubstr("doloreet vulla.\n\nUgiating"));

    const Article company = articleOf(readExample("LISTING_27_Company_Financial_Information.xml"));
    EXPECT_EQ(company.title, "Acme Widgets announces annual results");
    EXPECT_THAT(company.body, StartsWith("Acme Widgets (XTSE:AWG), a leader"));
    EXPECT_EQ(company.lead, "");
    EXPECT_EQ(toIso(company.published), "2016-10-19T13:15:00Z");
    EXPECT_EQ(toIso(company.updated), "2018-10-19T14:23:00Z");
    EXPECT_THAT(company.keywords, ElementsAre("Acme Widget Sales Inc"));

    const Article piece =
        articleOf(readExample("LISTING_25_An_NITF_marked-up_article_conveyed_in_inlineXML.xml"));
    EXPECT_THAT(piece.title, EndsWith("(26-24), 7:05p.m."));
    EXPECT_THAT(piece.lead, StartsWith("A pair of teams"));
    EXPECT_THAT(piece.body, StartsWith("(Sports Network) - With"));
    EXPECT_EQ(piece.byline, "Sports Network");
}

} // namespace
