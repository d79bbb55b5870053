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

Result<ReadContent> readNinjs(const std::string& json)
{
    return tests::read(json, "item.json");
}

/// A file of the shared folder.
Result<ReadContent> readShared(const std::string& name)
{
    const std::string path = sharedFile("data/articles/" + name);
    const auto bytes = readFile(path, std::size_t{64} << 20);
    return bytes ? tests::read(*bytes, path) : tl::unexpected(bytes.error());
}

std::size_t paragraphCount(const Article& article)
{
    std::size_t count = 1;
    for (std::size_t at = article.body.find("\n\n"); at != std::string::npos;
         at = article.body.find("\n\n", at + 2))
        ++count;
    return count;
}

TEST(Ninjs, TakesEveryFieldOfASingularItem)
{
    const auto content = readNinjs(R"({
        "uri": "urn:example:1", "type": "text", "version": "3",
        "versioncreated": "2025-01-27T21:10:00Z", "firstcreated": "2025-01-27T20:00:00Z",
        "headline": "Der Kurs fällt", "headline_sub": "Anleger verkaufen",
        "body_text": "Der Kurs fiel am Montag deutlich. Viele Anleger verkauften ihre Papiere.",
        "body_xhtml": "<p>Der Kurs fiel am Montag deutlich.</p><p>Viele Anleger verkauften ihre Papiere.</p>",
        "description_text": "Ein Überblick in Kürze.",
        "byline": "Von Anna Muster", "located": "Frankfurt", "language": "de-DE",
        "copyrightholder": "Beispiel", "copyrightnotice": "Alle Rechte bei uns",
        "usageterms": "Nur mit Namen", "slugline": "kurse",
        "subject": [{"name": "Börse"}, {"name": "Chips", "code": "4"}, {"name": "Börse"}],
        "associations": {"bild": {"uri": "urn:example:2", "headline": "Ein Bild von etwas"}}})");

    const Article article = articleOf(content);

    EXPECT_EQ(content->report.dialect, "ninjs");
    EXPECT_EQ(article.title, "Der Kurs fällt");
    EXPECT_EQ(article.subhead, "Anleger verkaufen");
    EXPECT_EQ(article.body,
              "Der Kurs fiel am Montag deutlich.\n\nViele Anleger verkauften ihre Papiere.");
    EXPECT_EQ(article.lead, "Ein Überblick in Kürze.");
    EXPECT_EQ(article.byline, "Anna Muster");
    EXPECT_EQ(article.place, "Frankfurt");
    EXPECT_EQ(article.language, "de");
    EXPECT_EQ(article.publisher, "Beispiel");
    EXPECT_EQ(article.rights, "Alle Rechte bei uns. Beispiel. Nur mit Namen");
    EXPECT_THAT(article.keywords, ElementsAre("Börse", "Chips", "kurse"));
    EXPECT_EQ(article.guid, "urn:example:1");
    EXPECT_EQ(article.version, 3);
    EXPECT_EQ(toIso(article.published), "2025-01-27T20:00:00Z");
    EXPECT_EQ(toIso(article.updated), "2025-01-27T21:10:00Z");
    EXPECT_THAT(content->report.warnings, IsEmpty());
}

TEST(Ninjs, ReadsPluralMembersAndCapitalsInNames)
{
    const Article plural = articleOf(readNinjs(R"({
        "uri": "urn:example:1", "by": "Jane Doe",
        "headlines": [{"role": "sub", "value": "Below"}, {"role": "main", "value": "Above it all"}],
        "bodies": [{"role": "html", "contenttype": "text/html", "value": "<p>One.</p><p>Two.</p>"},
                   {"role": "main", "value": "The main words of it."}],
        "infosources": [{"name": "Example Agency"}]})"));
    EXPECT_EQ(plural.title, "Above it all");
    EXPECT_EQ(plural.subhead, "Below");
    EXPECT_EQ(plural.body, "The main words of it.");
    EXPECT_EQ(plural.agency, "Example Agency");
    EXPECT_EQ(plural.byline, "Jane Doe");

    const auto content = readNinjs(R"({
        "uri": "urn:example:1", "pubStatus": "usable", "embargoedUntil": "2025-02-01T06:00:00Z",
        "versionCreated": "2025-01-27T21:10:00Z", "copyrightNotice": "Ours",
        "standard": {"name": "ninjs", "version": "3.0"},
        "headlines": [{"value": "A headline"}],
        "bodies": [{"contentType": "text/html", "value": "<p>One &amp; two.</p>"}]})");
    EXPECT_EQ(articleOf(content).body, "One & two.");
    EXPECT_EQ(articleOf(content).rights, "Ours");
    EXPECT_EQ(toIso(articleOf(content).published), "2025-01-27T21:10:00Z");
    EXPECT_THAT(codesOf(content->report.warnings), ElementsAre("embargoed"));
    EXPECT_THAT(content->report.warnings.front().message, HasSubstr("2025-02-01T06:00:00Z"));
}

TEST(Ninjs, TakesTheCaptionAndNotTheCreditOfAPicture)
{
    const Article article = articleOf(readNinjs(R"({
        "uri": "urn:example:1", "type": "picture",
        "headlines": [{"value": "A ship"}],
        "descriptions": [{"role": "creditline", "value": "EXAMPLE PRESS"},
                         {"role": "caption", "value": "A ship lies in the harbour of the town."}]})"));

    EXPECT_EQ(article.body, "A ship lies in the harbour of the town.");
    EXPECT_EQ(article.lead, "");
}

TEST(Ninjs, TakesTheHeadlineWhereThereIsNoOtherText)
{
    const auto content = readNinjs(R"({"uri": "a", "headline": "Man bites", "body_text": "..."})");
    EXPECT_EQ(articleOf(content).body, "Man bites");
}

TEST(Ninjs, RejectsWhatItsProviderTookBackAndKeepsTheRest)
{
    const auto content = readNinjs(R"({"items": [
        {"uri": "a", "pubstatus": "canceled", "body_text": "A text that was taken back."},
        {"uri": "b", "pubstatus": "withheld", "body_text": "A text that is held back."},
        {"uri": "c", "profile": 7, "body_text": "A text with a fault."},
        {"uri": "d", "body_text": "A text that stays."}]})");

    EXPECT_EQ(articleOf(content).body, "A text that stays.");
    EXPECT_THAT(codesOf(content->report.rejected),
                ElementsAre("canceled", "withheld", "invalid_ninjs"));
    EXPECT_EQ(content->report.rejected[2].line, 4U);
    EXPECT_THAT(content->report.rejected[2].message, HasSubstr("the member \"profile\""));
}

TEST(Ninjs, AllowsWhatCameLaterWhereAFileDoesNotNameItsVersion)
{
    const std::string text = R"("body_text": "Words of a text.")";

    EXPECT_TRUE(readNinjs(R"({"uri": "a", "slugline": "x", )" + text + "}"));
    EXPECT_TRUE(readNinjs(R"({"uri": "a", "slugline": "x", "urgency": 4, "type": "component",
                              "infosource": [{"name": "y"}], )"
                          + text + "}"));
    EXPECT_FALSE(readNinjs(R"({"uri": "a", "infosource": [{"name": "y"}], )" + text + "}"));
    EXPECT_FALSE(readNinjs(R"({"uri": "a", "slugline": "x", "standard": {"name": "ninjs",
                               "version": "1.1"}, )"
                           + text + "}"));
}

TEST(Ninjs, NamesTheMemberThatIsWrong)
{
    const std::map<std::string, std::string> members{
        {R"("type": "film")", "\"type\" is \"film\""},
        {R"("versioncreated": 2025)", "\"versioncreated\" is not a string"},
        {R"("bodies": [{"role": "main"}])", "\"bodies\""},
        {R"("uri": "b")", "\"uri\" stands twice"},
        {R"("associations": {"x": {"type": "text"}})", "\"uri\" is missing"},
        {R"("rightsinfo": {"langid": "x"})", "\"rightsinfo\""}};
    for (const auto& [member, said] : members) {
        const auto content =
            tests::read(R"({"uri": "a", "located": "Here", )" + member + "}", "item.json");
        ASSERT_FALSE(content) << member;
        EXPECT_EQ(content.error().code, ErrorCode::Format);
        EXPECT_THAT(content.error().message, HasSubstr(said));
    }
}

TEST(Ninjs, IsNotFoundInOtherJson)
{
    const auto dialectOf = [](const std::string& json) {
        const auto content = readNinjs(json);
        return content ? content->report.dialect : content.error().message;
    };

    EXPECT_EQ(dialectOf(R"([{"uri": "a", "title": "A title", "text": "And a text.",
                             "url": "https://example.com/"}])"),
              "articles-json");
    EXPECT_EQ(dialectOf(R"([{"name": "Shock", "when": "2025-01-27"}])"), "events-json");
    EXPECT_THAT(dialectOf(R"({"version": "https://jsonfeed.org/version/1", "title": "A feed",
                              "items": [{"id": "1", "content_html": "<p>Words of it.</p>"}]})"),
                testing::Not(testing::AnyOf("ninjs", "articles-json")));
    EXPECT_THAT(dialectOf("{}"), HasSubstr("\"uri\""));
}

TEST(Ninjs, ReadsTheTextsOfTheIptc)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the folder of real files is absent";

    const Article dpa = articleOf(readShared("ninjs/2.1_dpa_text.json"));
    EXPECT_EQ(dpa.title, "Faktencheck Derby-Elfmeter: Hat Schiedsrichter Zwayer recht?");
    EXPECT_EQ(dpa.guid, "urn:newsml:dpa.com:20090101:190510-99-167362");
    EXPECT_EQ(dpa.version, 2);
    EXPECT_EQ(toIso(dpa.published), "2019-05-10T16:02:28+02:00");
    EXPECT_EQ(dpa.publisher, "dpa");
    EXPECT_EQ(dpa.byline, "Christian Hollmann, dpa");
    EXPECT_EQ(dpa.language, "de");
    EXPECT_GT(paragraphCount(dpa), 5U);

    const Article tt = articleOf(readShared("ninjs/2.1_tt_text_image_2.json"));
    EXPECT_THAT(tt.body, StartsWith("Försvar TT\n\nPandemin satte stopp"));
    EXPECT_THAT(tt.body, EndsWith("vilka internationella partners som deltar."));
    EXPECT_THAT(tt.keywords, ElementsAre("Krig, konflikter och oroligheter", "militärövning"));

    for (const char* name : {"1.4_ninjsExComplex1", "1.4_ninjsExComplex2", "1.4_ninjsExMediumText1",
                             "1.4_ninjsExSimpleText1", "2.1_ninjsExSimpleText_2"}) {
        const Article ship = articleOf(readShared(std::string("ninjs/") + name + ".json"));
        EXPECT_EQ(ship.title, "Captain of wrecked cruise ship on trial in Italy") << name;
        EXPECT_EQ(ship.byline, "Paulo Santalucia and Frances d'Emilio") << name;
        EXPECT_EQ(ship.agency, "AP") << name;
        EXPECT_EQ(paragraphCount(ship), 4U) << name;
        EXPECT_THAT(ship.place, EndsWith(", Italy")) << name;
    }
    const Article cambrios =
        articleOf(readShared("ninjs/2.1_businesswire-newsml-20130605006126.json"));
    EXPECT_EQ(cambrios, articleOf(readShared("ninjs/1.4_businesswire-newsml-20130605006126.json")));
    EXPECT_EQ(cambrios.language, "zh");
    EXPECT_EQ(cambrios.keywords.size(), 13U);
    const Article google = articleOf(readShared("ninjs/2.1_ntb_text.json"));
    EXPECT_THAT(google.body, StartsWith("IT-giganten Google har kjøpt"));
    EXPECT_EQ(google.version, 6);
    EXPECT_EQ(toIso(google.updated), "2019-08-09T09:46:53Z");
}

TEST(Ninjs, WarnsOfMembersThatNoSchemaHas)
{
    const auto content = readNinjs(R"({"uri": "a", "guid": "b", "source": "c", "priority": 6,
        "service": [{"name": "d"}], "word_count": 4, "provider": "Example", "headline": "A lock",
        "body_text": "LONDON (Reuters) - Words of a text."})");

    EXPECT_EQ(articleOf(content).body, "Words of a text.");
    EXPECT_EQ(articleOf(content).place, "LONDON");
    EXPECT_EQ(articleOf(content).agency, "Reuters");
    EXPECT_EQ(codesOf(content->report.warnings), std::vector<std::string>(6, "unknown_member"));
    EXPECT_FALSE(readNinjs(R"({"uri": "a", "bodytext": "Words of a text.", "type": "text"})"));
}

TEST(Ninjs, AcceptsEveryExampleButTheSchema)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the folder of real files is absent";

    std::size_t accepted = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(sharedFile("data/articles/ninjs"))) {
        const std::string name = entry.path().filename().string();
        const auto content = readShared("ninjs/" + name);
        EXPECT_EQ(content.has_value(), name.find("extension-schema") == std::string::npos) << name;
        accepted += content && content->report.accepted == 1 ? 1 : 0;
    }
    EXPECT_EQ(accepted, 23U);
}

TEST(Ninjs, DecidesOverTheValidationFilesAsTheIptcDoes)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the folder of real files is absent";

    std::map<std::string, std::size_t> outcomes;
    for (const auto& entry :
         std::filesystem::directory_iterator(sharedFile("data/articles/ninjs_validation"))) {
        const std::string name = entry.path().filename().string();
        const auto content = readShared("ninjs_validation/" + name);
        if (name.find("_should_fail_") != std::string::npos) {
            EXPECT_FALSE(content) << name;
            ++outcomes["refused"];
            continue;
        }
        ASSERT_TRUE(content) << name << ": " << content.error().message;
        EXPECT_EQ(content->report.dialect, "ninjs") << name;
        ++outcomes[content->report.accepted == 1 ? "accepted"
                                                 : codesOf(content->report.rejected).at(0)];
    }
    EXPECT_EQ(
        outcomes,
        (std::map<std::string, std::size_t>{
            {"refused", 26}, {"accepted", 23}, {"no_text", 49}, {"withheld", 1}, {"canceled", 1}}));
}

} // namespace
