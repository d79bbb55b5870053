#include "core/base/file.h"
#include "core/ingest/article_fields.h"
#include "tests/core/ingest/reading.h"
#include "tests/support/shared_files.h"

#include <csv.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace core;
using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

constexpr const char* kText =
    "Der Kurs des Herstellers gab am Montag kräftig nach. Viele Anleger "
    "verkauften ihre Papiere noch am Vormittag, und der Handel endete mit "
    "einem Verlust, den so schnell niemand vergessen wird. Auch am "
    "folgenden Tag blieb die Lage angespannt.";

const std::vector<Article>& articlesOf(const Result<ReadContent>& content)
{
    static const std::vector<Article> none;
    if (!content) {
        ADD_FAILURE() << content.error().message;
        return none;
    }
    return std::get<std::vector<Article>>(content->values);
}

std::string decision(const Result<ReadContent>& content, const std::string& what)
{
    for (const ImportDecision& one : content->report.decisions) {
        if (one.what == what)
            return one.value + " (" + one.reason + ")";
    }
    return {};
}

TEST(CsvArticles, KnowsGermanAndEnglishHeaders)
{
    const auto german = tests::read(
        "Überschrift;Artikel;Datum;Quelle;Autor;Ressort;Link;Teaser\n"
        "Kurs fällt;\"Ein Text mit \"\"Worten\"\"; und mehr davon.\";27.01.2025;Beispiel-Zeitung;"
        "Von Anna Muster;Börse, Chips;https://example.com/1;Kurz gesagt.\n",
        "a.csv");
    const Article one = articleOf(german);
    EXPECT_EQ(german->report.dialect, "articles-csv");
    EXPECT_EQ(one.title, "Kurs fällt");
    EXPECT_EQ(one.body, "Ein Text mit \"Worten\"; und mehr davon.");
    EXPECT_EQ(toIso(one.published), "2025-01-27");
    EXPECT_EQ(one.publisher, "Beispiel-Zeitung");
    EXPECT_EQ(one.byline, "Anna Muster");
    EXPECT_THAT(one.keywords, ElementsAre("Börse", "Chips"));
    EXPECT_EQ(one.address, "https://example.com/1");
    EXPECT_EQ(one.lead, "Kurz gesagt.");

    const auto english = tests::read("id,publishedAt,headline,content,source,lang\n"
                                     "1,2025-01-27T21:10:00Z,Shares fall,<p>One.</p><p>Two.</p>,"
                                     "Example Times,en\n",
                                     "a.csv");
    const Article two = articleOf(english);
    EXPECT_EQ(two.body, "One.\n\nTwo.");
    EXPECT_EQ(toIso(two.published), "2025-01-27T21:10:00Z");
    EXPECT_EQ(two.guid, "") << "a running number identifies no article";
    EXPECT_EQ(two.language, "en");
    EXPECT_THAT(decision(english, "columns"), HasSubstr("text=content"));
}

TEST(CsvArticles, SaysWhichColumnsItDidNotTake)
{
    const auto content =
        tests::read("title,text,clicks\nShares fall,A text with words.,17\n", "a.csv");

    EXPECT_EQ(decision(content, "columns"),
              "title=title, text=text (the headers say so; not taken: clicks)");
    EXPECT_THAT(decision(content, "dialect"), HasSubstr("its headers have this form"));
}

TEST(CsvArticles, FindsColumnsByTheirLookAndSingleQuotes)
{
    const std::string text = kText;
    const auto content = tests::read("Web;'" + text + " Er sagte: ''Nein''; mehr nicht.'\nSport;"
                                         + text + "\nWeb;'Und; " + text + "'\nSport;" + text + "\n",
                                     "a.csv");

    const auto& articles = articlesOf(content);
    ASSERT_EQ(articles.size(), 4U);
    EXPECT_EQ(articles[0].body, text + " Er sagte: 'Nein'; mehr nicht.");
    EXPECT_THAT(articles[0].keywords, ElementsAre("Web"));
    EXPECT_EQ(articles[2].body, "Und; " + text);
    EXPECT_THAT(decision(content, "quote"), HasSubstr("single quote"));
}

TEST(CsvArticles, TakesApostrophesForWhatTheyAre)
{
    const auto content = tests::read("title,text\nOne,'Tis the season to sell shares\n"
                                     "Two,\"'Sell', they said, 'now'\"\nThree,Nobody's fault\n",
                                     "a.csv");

    const auto& articles = articlesOf(content);
    ASSERT_EQ(articles.size(), 3U);
    EXPECT_EQ(articles[0].body, "'Tis the season to sell shares");
    EXPECT_EQ(articles[1].body, "'Sell', they said, 'now'");
}

TEST(CsvArticles, LetsTheUserNameColumns)
{
    ImportOptions options{.columns = "text=Bemerkung,title=2,published=Wann"};
    const auto content = tests::read("Nr;Kopf;Bemerkung;Wann\n1;Kurs fällt;Ein Text mit Worten.;"
                                     "27.1.2025\n",
                                     "a.csv", options);
    EXPECT_EQ(articleOf(content).title, "Kurs fällt");
    EXPECT_EQ(articleOf(content).body, "Ein Text mit Worten.");
    EXPECT_EQ(toIso(articleOf(content).published), "2025-01-27");
    EXPECT_THAT(decision(content, "columns"), HasSubstr("you said so"));

    const auto refusalOf = [](const std::string& columns) {
        const auto refused = tests::read("a;b\nx;y\n", "a.csv", ImportOptions{.columns = columns});
        EXPECT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::InvalidArgument);
        return refused.error().message;
    };
    EXPECT_THAT(refusalOf("text"), HasSubstr("does not say which column"));
    EXPECT_THAT(refusalOf("colour=a"), HasSubstr("\"colour\" is no field"));
    EXPECT_THAT(refusalOf("text=c"), HasSubstr("no column \"c\""));
}

TEST(CsvArticles, RejectsRowsByLineAndKeepsTheOthers)
{
    const auto content = tests::read("title,text\nOne,A text with words.\n..., \n"
                                     "Three,A text,and too much\nFour,\"A text\nof two lines\"\n"
                                     "Five,\"never closed\nSix,A last text.\n",
                                     "a.csv");

    ASSERT_EQ(articlesOf(content).size(), 3U);
    EXPECT_EQ(articlesOf(content)[2].title, "Six");
    EXPECT_THAT(codesOf(content->report.rejected),
                ElementsAre("no_text", "too_many_fields", "unclosed_quote"));
    EXPECT_EQ(content->report.rejected[0].line, 3U);
    EXPECT_EQ(content->report.rejected[1].line, 4U);
    EXPECT_EQ(content->report.rejected[2].line, 7U);
}

TEST(CsvArticles, RefusesAFieldOfMoreThanTenMegabytesAndKeepsTheOthers)
{
    std::string large = "title,text\nOne,A text with words.\nTwo,";
    while (large.size() < (std::size_t{10} << 20) + 100)
        large += "words ";
    const auto content = tests::read(large + "\nThree,A last text.\n", "a.csv");

    EXPECT_EQ(articlesOf(content).size(), 2U);
    EXPECT_THAT(codesOf(content->report.rejected), ElementsAre("too_large"));
    EXPECT_EQ(content->report.rejected.front().line, 3U);
}

TEST(CsvArticles, LeavesOtherTablesAndTextsAlone)
{
    const auto kindOf = [](const std::string& text, const std::string& path) {
        const auto content = tests::read(text, path);
        return content ? std::string(toString(content->report.kind)) + " " + content->report.dialect
                       : content.error().message;
    };
    EXPECT_THAT(kindOf("Date,Close,News\n2025-01-27,118.42,A long text about it\n"
                       "2025-01-28,128.99,Another long text about it\n",
                       "a.csv"),
                HasSubstr("prices"));
    EXPECT_EQ(kindOf("name,when,description\nShock,2025-01-27,A text of what was\n", "a.csv"),
              "events events-csv");
    EXPECT_EQ(kindOf("symbol,name,mic\nNVDA,A text of a name,XNAS\n", "a.csv"),
              "instruments instruments-csv");
    EXPECT_THAT(
        kindOf("Datum;Beschreibung;Betrag\n27.01.2025;Miete für Januar und mehr;-100\n", "a.csv"),
        testing::Not(HasSubstr("articles")));
    const std::string sentence = "Der Kurs fiel; die Anleger verkauften; der Handel endete. ";
    EXPECT_EQ(kindOf(sentence + sentence + kText + "\n\n" + sentence + sentence + kText, "a.txt"),
              "articles text");
    EXPECT_EQ(kindOf("Titel und Text; eine Abhandlung\n\n" + sentence + kText, "a.txt"),
              "articles text");
}

/// What libcsv makes of a table with single quotes: the oracle.
std::vector<std::string> secondFields(const std::string& text)
{
    struct Collected {
        std::vector<std::string> fields{};
        int column = 0;
    } collected;
    csv_parser parser{};
    csv_init(&parser, 0);
    csv_set_delim(&parser, ';');
    csv_set_quote(&parser, '\'');
    const auto field = [](void* data, std::size_t length, void* out) {
        auto* into = static_cast<Collected*>(out);
        if (into->column++ == 1)
            into->fields.emplace_back(static_cast<const char*>(data), length);
    };
    const auto end = [](int, void* out) { static_cast<Collected*>(out)->column = 0; };
    csv_parse(&parser, text.data(), text.size(), field, end, &collected);
    csv_fini(&parser, field, end, &collected);
    csv_free(&parser);
    return collected.fields;
}

TEST(CsvArticles, ReadsEveryRowOfARealTableWithoutHeaders)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the folder of real files is absent";
    const auto bytes =
        readFile(sharedFile("data/articles/gnad10_test_part1.csv"), std::size_t{64} << 20);
    ASSERT_TRUE(bytes) << bytes.error().message;

    const auto content = tests::read(*bytes, "gnad10_test_part1.csv");

    const std::vector<std::string> texts = secondFields(*bytes);
    const auto& articles = articlesOf(content);
    ASSERT_EQ(articles.size(), 514U);
    ASSERT_EQ(texts.size(), 514U);
    EXPECT_THAT(content->report.rejected, IsEmpty());
    std::size_t same = 0;
    for (std::size_t row = 0; row < articles.size(); ++row) {
        EXPECT_EQ(articles[row].keywords.size(), 1U) << row;
        same += articles[row].body == texts[row] ? 1 : 0;
    }
    EXPECT_GE(same, 500U) << "the others have paragraphs or white space that is set anew";
}

TEST(CsvArticles, ReadsATableOfQuotesWithDates)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the folder of real files is absent";
    const auto bytes =
        readFile(sharedFile("data/articles/deepseek_press_claims.tsv"), std::size_t{64} << 20);
    ASSERT_TRUE(bytes) << bytes.error().message;

    const auto content = tests::read(*bytes, "deepseek_press_claims.tsv");

    ASSERT_EQ(articlesOf(content).size(), 8U);
    EXPECT_EQ(toIso(articlesOf(content).front().published), "2025-01-27");
    EXPECT_EQ(articlesOf(content).front().language, "de");
    EXPECT_THAT(decision(content, "columns"), HasSubstr("text=claim (short quote)"));
}

std::vector<std::string> guidsOf(const std::string& table)
{
    std::vector<std::string> guids;
    for (const Article& article : articlesOf(tests::read(table, "a.csv")))
        guids.push_back(article.guid);
    return guids;
}

TEST(CsvArticles, KnowsANumberThatIdentifiesFromOneThatCounts)
{
    const std::string words = ",Shares fall,A text with words.\n";
    EXPECT_THAT(guidsOf("guid,version,title,text\n4711,1" + words + "4711,2" + words),
                ElementsAre("4711", "4711"));
    EXPECT_THAT(guidsOf("id,title,text\n4711" + words + "17" + words), ElementsAre("4711", "17"));
    EXPECT_THAT(guidsOf("id,version,title,text\n1,1" + words), ElementsAre("1"));
    EXPECT_THAT(guidsOf("id,title,text\n0" + words + "1" + words + "3" + words),
                ElementsAre("", "", ""));
}

} // namespace
