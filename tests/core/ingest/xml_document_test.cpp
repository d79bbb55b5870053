#include "core/ingest/article_formats.h"
#include "tests/core/ingest/reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <chrono>

using namespace core;
using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

/// An opening and a closing piece of text of each kind of document, around the text of an article.
struct Shell {
    std::string_view name{};
    std::string_view opening{};
    std::string_view closing{};
};

constexpr auto kShells = std::to_array<Shell>({
    {"rss", "<rss><channel><item><title>T</title><description>",
     "</description></item></channel></rss>"},
    {"atom", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>T</title><content>",
     "</content></entry></feed>"},
    {"newsml-g2", "<newsItem><contentSet><inlineXML><nitf><body><body.content><p>",
     "</p></body.content></body></nitf></inlineXML></contentSet></newsItem>"},
    {"newsml", "<NewsML><NewsItem><NewsComponent><ContentItem><DataContent><p>",
     "</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"},
    {"nitf", "<nitf><body><body.content><p>", "</p></body.content></body></nitf>"},
    {"reuters-21578", "<REUTERS><TEXT><BODY>", "</BODY></TEXT></REUTERS>"},
});

std::string document(const Shell& shell, const std::string& text, const std::string& prolog = {})
{
    return prolog + std::string(shell.opening) + text + std::string(shell.closing);
}

/// Reads, and fails the test where that takes longer than anything hostile may.
Result<ReadContent> readInTime(const std::string& bytes)
{
    const auto begin = std::chrono::steady_clock::now();
    auto content = read(bytes, "a.xml");
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds{5});
    return content;
}

class HostileXml : public testing::TestWithParam<Shell> { };

TEST_P(HostileXml, IsFoundBehindCommentsAndDeclarations)
{
    const std::string prolog = "\n<?xml version=\"1.0\"?>\n<!-- <rss> <nitf> -->\n<?x y?>\n"
                               "<!DOCTYPE x [ <!ELEMENT x (y > z)> ]>\n";

    const auto content = read(document(GetParam(), "Ein Text.", prolog), "a.txt");

    EXPECT_EQ(articleOf(content).body, "Ein Text.");
    EXPECT_EQ(content->report.dialect, GetParam().name);
    EXPECT_THAT(content->report.warnings, IsEmpty());
}

TEST_P(HostileXml, DoesNotExpandEntities)
{
    std::string prolog = "<!DOCTYPE x [\n<!ENTITY a \"haha\">\n";
    for (char name = 'b'; name <= 'z'; ++name) {
        const std::string inner = std::string("&") + static_cast<char>(name - 1) + ";";
        prolog += std::string("<!ENTITY ") + name + " \"";
        for (int time = 0; time < 10; ++time)
            prolog += inner;
        prolog += "\">\n";
    }

    const auto content = readInTime(document(GetParam(), "Ein Text &z; hier.", prolog + "]>\n"));

    EXPECT_EQ(articleOf(content).body, "Ein Text &z; hier.");
    ASSERT_THAT(codesOf(content->report.warnings), ElementsAre("entities_ignored"));
    EXPECT_EQ(content->report.warnings[0].line, 2U);
}

TEST_P(HostileXml, ReadsNoOtherFile)
{
    const std::string prolog = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\" [\n<!ENTITY x SYSTEM "
                               "\"file:///etc/passwd\">\n<!ENTITY % p SYSTEM \"http://127.0.0.1/\">"
                               "\n%p;\n]>\n";

    const auto content = readInTime(document(GetParam(), "Ein Text &x; hier.", prolog));

    EXPECT_EQ(articleOf(content).body, "Ein Text &x; hier.");
}

TEST_P(HostileXml, WalksAMillionLevelsWithoutFallingOver)
{
    constexpr int kLevels = 1'000'000;
    std::string opened;
    std::string closed;
    for (int level = 0; level < kLevels; ++level) {
        opened += "<b>";
        closed += "</b>";
    }

    const auto closing = readInTime(document(GetParam(), opened + "Ein Text" + closed));
    const auto open = readInTime(document(GetParam(), opened + "Ein Text"));

    EXPECT_EQ(articleOf(closing).body, "Ein Text");
    EXPECT_EQ(articleOf(open).body, "Ein Text");
    EXPECT_THAT(codesOf(open->report.warnings), ElementsAre("malformed_xml"));
}

TEST_P(HostileXml, PassesOverManyAndLongAttributes)
{
    std::string many = "<b";
    for (int attribute = 0; attribute < 50'000; ++attribute)
        many += " a" + std::to_string(attribute) + "=\"x\"";
    const std::string large = "<b a=\"" + std::string(std::size_t{11} << 20, 'x') + "\"";

    EXPECT_EQ(articleOf(readInTime(document(GetParam(), many + ">Ein Text</b>"))).body, "Ein Text");
    EXPECT_EQ(articleOf(readInTime(document(GetParam(), large + ">Ein Text</b>"))).body,
              "Ein Text");
}

TEST_P(HostileXml, ReplacesNuls)
{
    const auto content =
        readInTime(document(GetParam(), std::string("Ein") + '\0' + "Text\n" + '\0' + " hier"));

    EXPECT_THAT(articleOf(content).body, HasSubstr("Ein\uFFFDText"));
    EXPECT_THAT(codesOf(content->report.warnings), ElementsAre("nul_characters"));
}

TEST_P(HostileXml, EndsWhereverTheFileIsCut)
{
    const std::string whole = document(GetParam(), "Ein &lt;b&gt;Text&lt;/b&gt;<![CDATA[ hier]]>",
                                       "<?xml version=\"1.0\"?><!-- c --><!DOCTYPE x [ ]>");

    for (std::size_t size = 1; size < whole.size(); ++size) {
        const auto content =
            read(whole.substr(0, size), "a.xml",
                 {.as = ImportKind::Articles, .dialect = std::string(GetParam().name)});
        if (content)
            EXPECT_EQ(codesOf(content->report.warnings).at(0), "malformed_xml") << size;
        else
            EXPECT_EQ(content.error().code, ErrorCode::Format) << size;
    }
}

TEST_P(HostileXml, RejectsATextOfMoreThanTenMegabytes)
{
    const auto content = readInTime(document(GetParam(), std::string(std::size_t{11} << 20, 'x')));

    ASSERT_TRUE(content);
    EXPECT_EQ(content->report.accepted, 0);
    EXPECT_THAT(codesOf(content->report.rejected), ElementsAre("too_large"));
}

INSTANTIATE_TEST_SUITE_P(EachFormat, HostileXml, testing::ValuesIn(kShells), [](const auto& shell) {
    std::string name;
    for (const char c : shell.param.name)
        name += c == '-' ? '_' : c;
    return name;
});

TEST(XmlDocument, ReadsManyItemsBehindManyFaultsInLinearTime)
{
    std::string feed = "<rss><channel>";
    for (int item = 0; item < 50'000; ++item)
        feed += "<item><description>Text " + std::to_string(item) + "</oops></item>\n";

    const auto content = readInTime(feed + "</channel></rss>");

    ASSERT_TRUE(content) << content.error().message;
    EXPECT_EQ(content->report.accepted, 50'000);
    ASSERT_EQ(content->report.warnings.size(), 1001U);
    EXPECT_EQ(content->report.warnings.front().line, 1U);
    EXPECT_THAT(content->report.warnings.back().message, HasSubstr("49000 more"));
}

TEST(XmlDocument, DoesNotLookThroughManyAttributesForEachItem)
{
    std::string feed = "<rss";
    for (int attribute = 0; attribute < 50'000; ++attribute)
        feed += " a" + std::to_string(attribute) + "=\"x\"";
    feed += "><channel>";
    for (int item = 0; item < 20'000; ++item)
        feed += "<item><title>T</title><description>Ein Text</description></item>";

    EXPECT_EQ(readInTime(feed + "</channel></rss>")->report.accepted, 20'000);
}

TEST(XmlDocument, CopiesNothingLargeToEachItem)
{
    const std::string large(std::size_t{5} << 20, 'x');
    std::string items;
    for (int item = 0; item < 20'000; ++item)
        items += "<item><title>T</title><description>Ein Text</description></item>";

    const auto titled =
        readInTime("<rss><channel><title>" + large + "</title>" + items + "</channel></rss>");
    const auto attributed =
        readInTime("<rss xml:lang=\"" + large + "\" xmlns=\"" + large + "\" xml:base=\"" + large
                   + "\"><channel>" + items + "</channel></rss>");

    ASSERT_TRUE(titled);
    EXPECT_EQ(titled->report.accepted, 20'000);
    EXPECT_LT(std::get<std::vector<Article>>(titled->values).front().publisher.size(), 5000U);
    EXPECT_EQ(attributed->report.accepted, 20'000);
}

TEST(XmlDocument, RejectsATitleOfMoreThanTenMegabytes)
{
    const auto content =
        readInTime("<rss><channel><item><title>" + std::string(std::size_t{11} << 20, 'x')
                   + "</title><description>Ein Text</description></item>"
                     "</channel></rss>");

    ASSERT_TRUE(content);
    EXPECT_THAT(codesOf(content->report.rejected), ElementsAre("too_large"));
}

TEST(XmlDocument, IsNotFooledByUnclosedSectionsBehindAFault)
{
    std::string feed = "<rss><channel><item><description>Ein Text</oops>";
    for (int section = 0; section < 200'000; ++section)
        feed += "<![CDATA[<!--";

    const auto content = readInTime(feed);

    EXPECT_EQ(articleOf(content).body, "Ein Text");
}

TEST(XmlDocument, RefusesMoreTagsThanFitTheMemory)
{
    std::string feed = "<rss><channel><item>";
    for (int tag = 0; tag < 3'000'001; ++tag)
        feed += "<b/>";

    const auto content = readInTime(feed);

    ASSERT_FALSE(content);
    EXPECT_THAT(content.error().message, HasSubstr("3 million tags"));
}

TEST(XmlDocument, LeavesOtherMarkupToOthers)
{
    for (const char* text :
         {"<?xml version=\"1.0\"?><svg></svg>", "<TICKER>,<PER>\n",
          "<feed xmlns=\"http://example.org/other\"></feed>", "<!-- <rss>", "<", "<!", "a <rss>"})
        EXPECT_FALSE(findArticleFormat(text, "a.xml")) << text;
}

} // namespace
