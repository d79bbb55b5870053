#include "core/base/file.h"
#include "tests/core/ingest/reading.h"
#include "tests/support/shared_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

using namespace core;
using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

namespace {

constexpr const char* kText = "Der Kurs des Herstellers gab am Montag kräftig nach. Viele Anleger "
                              "verkauften ihre Papiere noch am Vormittag.";

Article article(const std::string& text, const ImportOptions& options = {})
{
    return articleOf(read(text, "a.txt", options));
}

TEST(TextArticle, TakesDateAndDatelineThatStandOnOneLineWithTheText)
{
    const Article read = article(std::string(" date 2025-01 New York (dpa) - ") + kText
                                 + "\n\nZwischentitel\n\nEnde des Textes.\n");

    EXPECT_EQ(read.published, PartialDate::ofMonth(std::chrono::year{2025} / 1));
    EXPECT_EQ(read.place, "New York");
    EXPECT_EQ(read.agency, "dpa");
    EXPECT_EQ(read.language, "de");
    EXPECT_EQ(read.title, "Der Kurs des Herstellers gab am Montag kräftig nach.");
    EXPECT_EQ(read.body, std::string(kText) + "\n\nZwischentitel\n\nEnde des Textes.");
}

TEST(TextArticle, TakesAHeaderWhoseDateIsAYearOrNoDay)
{
    const auto readDated = [](const std::string& date) {
        return tests::read("date " + date + " New York (dpa) - " + kText, "a.txt");
    };

    for (const char* date : {"2025", "2025-02-30", "2025-13", "2025-02-3", "31. Februar 2025"}) {
        const auto content = readDated(date);
        const Article read = articleOf(content);
        EXPECT_EQ(read.place, "New York") << date;
        EXPECT_EQ(read.agency, "dpa") << date;
        EXPECT_EQ(read.body, kText) << date;
        const bool isYear = std::string_view(date) == "2025";
        EXPECT_EQ(toIso(read.published), isYear ? "2025" : "");
        EXPECT_THAT(codesOf(content->report.warnings),
                    isYear ? testing::Matcher<std::vector<std::string>>(IsEmpty())
                           : ElementsAre("unreadable_date"))
            << date;
        for (const ImportIssue& warning : content->report.warnings)
            EXPECT_EQ(warning.line, 1U);
    }
    EXPECT_EQ(article(std::string("date 2025 gab der Kurs nach. ") + kText).published,
              PartialDate{});
}

TEST(TextArticle, GoesOnReadingTheHeaderBehindADateThatIsNone)
{
    const auto content =
        tests::read(std::string("Date: 2025-02-30\nSource: Example Times\n\n") + kText, "a.txt");

    EXPECT_EQ(articleOf(content).publisher, "Example Times");
    EXPECT_EQ(articleOf(content).body, kText);
    EXPECT_THAT(codesOf(content->report.warnings), ElementsAre("unreadable_date"));
    EXPECT_EQ(toIso(article(std::string("Date: 2025\n\n") + kText).published), "2025");
    EXPECT_EQ(article(std::string("Datum: 2025-02-30 New York (dpa) - ") + kText).agency, "dpa");
}

TEST(TextArticle, ReadsTheReferenceArticle)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";
    for (const auto& entry : std::filesystem::directory_iterator(sharedFile("seed"))) {
        const auto bytes = readFile(entry.path(), 1 << 20);
        ASSERT_TRUE(bytes) << bytes.error().message;

        const Article read = article(*bytes);

        EXPECT_EQ(toIso(read.published), "2025-01");
        EXPECT_EQ(read.published.precision, Precision::Month);
        EXPECT_EQ(read.place, "New York");
        EXPECT_EQ(read.agency, "dpa");
        EXPECT_EQ(read.language, "de");
        EXPECT_THAT(read.body, StartsWith(read.title));
        EXPECT_THAT(read.body, Not(HasSubstr("(dpa)")));
        EXPECT_THAT(read.body, HasSubstr("\n\nZweifel an Kosten von DeepSeek\n\n"));
    }
}

TEST(TextArticle, ReadsAnEnglishHeader)
{
    const Article read = article("Title: \"Shares fall\"\nDate: January 27, 2025 10:10 pm ET\n"
                                 "Source: Example Times\nAuthor: Jane Doe\nLanguage: en\n"
                                 "URL: https://example.org/1\n\nThe maker's shares fell on Monday "
                                 "as investors sold what they had.\n");

    EXPECT_EQ(read.title, "Shares fall");
    EXPECT_EQ(toIso(read.published), "2025-01-27T22:10:00-05:00");
    EXPECT_EQ(read.publisher, "Example Times");
    EXPECT_EQ(read.byline, "Jane Doe");
    EXPECT_EQ(read.address, "https://example.org/1");
    EXPECT_EQ(read.language, "en");
    EXPECT_THAT(read.body, StartsWith("The maker's"));
}

TEST(TextArticle, ReadsAGermanHeader)
{
    const auto content = tests::read(std::string("Überschrift: Kurs fällt\r\nDatum: 27.01.2025, "
                                                 "22:10 Uhr\r\nQuelle: Beispielblatt\r\n"
                                                 "Von: Max Muster\r\nSprache: Deutsch\r\n\r\n")
                                         + kText,
                                     "a.txt", {.timezone = "Europe/Berlin"});

    const Article read = articleOf(content);
    EXPECT_EQ(read.title, "Kurs fällt");
    EXPECT_EQ(toIso(read.published), "2025-01-27T22:10:00+01:00");
    EXPECT_EQ(read.publisher, "Beispielblatt");
    EXPECT_EQ(read.byline, "Max Muster");
    EXPECT_EQ(read.body, kText);
    EXPECT_THAT(content->report.warnings, IsEmpty());
}

TEST(TextArticle, TakesTheLineAboveTheDatelineForTheHeadline)
{
    const Article read = article(std::string("Hersteller verliert\n\nVon Max Muster\n\nFRANKFURT "
                                             "(dpa-AFX) - ")
                                 + kText);

    EXPECT_EQ(read.title, "Hersteller verliert");
    EXPECT_EQ(read.byline, "Max Muster");
    EXPECT_EQ(read.agency, "dpa-AFX");
    EXPECT_EQ(read.place, "FRANKFURT");
    EXPECT_EQ(read.body, kText);
}

TEST(TextArticle, TakesAShortFirstParagraphForTheHeadline)
{
    const Article read =
        article(std::string("Hersteller verliert\n27.01.2025\n\n") + kText + "\n\nEnde.");

    EXPECT_EQ(read.title, "Hersteller verliert");
    EXPECT_EQ(toIso(read.published), "2025-01-27");
    EXPECT_EQ(read.body, std::string(kText) + "\n\nEnde.");
}

TEST(TextArticle, TakesCreditsAboveTheHeadlineToo)
{
    const Article read = article(std::string("27.01.2025\n\nHersteller verliert\n\n*Von Max "
                                             "Muster*\n\n")
                                 + kText);

    EXPECT_EQ(read.title, "Hersteller verliert");
    EXPECT_EQ(toIso(read.published), "2025-01-27");
    EXPECT_EQ(read.byline, "Max Muster");
    EXPECT_EQ(read.body, kText);
}

TEST(TextArticle, TakesAMonthBeforeTheTextWithoutADateline)
{
    const Article read = article(std::string(" date 2025-02 ") + kText);

    EXPECT_EQ(toIso(read.published), "2025-02");
    EXPECT_EQ(read.body, kText);
}

TEST(TextArticle, TakesNoSingleWordForTheTitle)
{
    EXPECT_EQ(article("BERLIN. Der Kurs fiel am Montag. Dann stieg er.").title,
              "BERLIN. Der Kurs fiel am Montag.");
}

TEST(TextArticle, ShortensALongFirstSentenceAtAWord)
{
    std::string sentence = "Der Kurs";
    for (int word = 0; word < 60; ++word)
        sentence += " fiel und";
    const Article read = article(sentence + " fiel.");

    EXPECT_THAT(read.title, StartsWith("Der Kurs fiel und"));
    EXPECT_THAT(read.title, testing::EndsWith("…"));
    EXPECT_EQ(read.body, sentence + " fiel.");
}

TEST(TextArticle, JoinsTheYearAboveWithTheDayOfTheDateline)
{
    const std::string dateline = "WASHINGTON, Jan 27 (Reuters) - The maker's shares fell.";

    EXPECT_EQ(toIso(article(dateline).published), "");
    EXPECT_EQ(toIso(article("Date: 2025-01\n\n" + dateline).published), "2025-01-27");
    EXPECT_EQ(toIso(article("Date: 2025-02\n\n" + dateline).published), "2025-02");
}

TEST(TextArticle, LeavesADateOutThatCanBeReadInTwoWays)
{
    const auto content = tests::read("Date: 01/02/2025\n\nThe maker's shares fell.", "a.txt");

    EXPECT_EQ(articleOf(content).published.precision, Precision::Unknown);
    EXPECT_THAT(codesOf(content->report.warnings), ElementsAre("ambiguous_date"));
    EXPECT_EQ(content->report.warnings[0].line, 1U);
}

TEST(TextArticle, SaysWhenADateCannotBeReadOrHasNoZone)
{
    const auto codes = [](const std::string& date) {
        return codesOf(
            tests::read("Date: " + date + "\n\nThe shares fell.", "a.txt")->report.warnings);
    };

    EXPECT_THAT(codes("yesterday"), ElementsAre("unreadable_date"));
    EXPECT_THAT(codes("27.01.2025 22:10"), ElementsAre("timezone_unknown"));
}

TEST(TextArticle, TakesTheUsersWordForTheDate)
{
    const std::string text = "Date: 2025-01\n\nThe maker's shares fell.";

    EXPECT_EQ(toIso(article(text, {.published = "2025-01-28"}).published), "2025-01-28");
    const auto refused = read(text, "a.txt", {.published = "soon"});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidArgument);
}

TEST(TextArticle, LeavesTheLanguageOfVeryShortTextsUnknownUnlessItIsStated)
{
    EXPECT_EQ(article("DAX fällt").language, "");
    EXPECT_EQ(article("Sprache: Deutsch\n\nDAX fällt").language, "de");
}

TEST(TextArticle, WarnsOfCharactersThatTurnTheTextAround)
{
    const auto content = read("Der Kurs \u202Eleif\u202C gestern.", "a.txt");

    EXPECT_THAT(codesOf(content->report.warnings), ElementsAre("bidi_controls"));
}

TEST(TextArticle, DoesNotTakeOrdinaryColonsForAHeader)
{
    const Article read = article("Ausblick: Das Jahr wird schwer. So sagen es viele.");

    EXPECT_EQ(read.title, "Ausblick: Das Jahr wird schwer.");
    EXPECT_EQ(read.body, "Ausblick: Das Jahr wird schwer. So sagen es viele.");
}

TEST(TextArticle, RefusesWhatHoldsNoText)
{
    const auto refusal = [](const std::string& text) {
        const auto content = read(text, "a.txt");
        EXPECT_FALSE(content);
        EXPECT_EQ(content ? ErrorCode::Io : content.error().code, ErrorCode::Format);
        return content ? std::string{} : content.error().message;
    };

    EXPECT_THAT(refusal(""), HasSubstr("empty"));
    EXPECT_THAT(refusal(" \n\n\t"), HasSubstr("no words"));
    EXPECT_THAT(refusal("--- ... 12 % !"), HasSubstr("no words"));
    EXPECT_THAT(refusal("27.01.2025 118,42 x\n28.01.2025 128,99 x\n"), HasSubstr("figures"));
    EXPECT_THAT(refusal("Title: A\nDate: 2025-01-27\n"), HasSubstr("no text"));
    EXPECT_THAT(refusal("Wort " + std::string(std::size_t{11} << 20, 'x')), HasSubstr("10 MB"));
}

TEST(TextArticle, TakesOnlyTheFirstParagraphsForCredits)
{
    std::string many = "Kurs fällt\n\n";
    for (int count = 0; count < 120'000; ++count)
        many += "Von Max Muster\n\n";

    const Article read = article(many + "Der Kurs fiel gestern deutlich.");

    EXPECT_EQ(read.title, "Kurs fällt");
    EXPECT_EQ(read.byline, "Max Muster");
    EXPECT_GT(read.body.size(), 1'000'000U);
}

} // namespace
