#include "core/ingest/preview.h"

#include "core/base/file.h"
#include "tests/core/ingest/reading.h"
#include "tests/support/shared_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace core;
using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

Result<ImportPreview> preview(std::string_view bytes, std::string path = "NVDA.csv",
                              const ImportOptions& options = {})
{
    NoProgress progress;
    return previewSource({.path = std::move(path), .bytes = bytes}, options, progress);
}

TEST(Preview, ShowsTheBarsOfEachRowAndHowTheyWereRead)
{
    const auto shown = preview("Datum;Ticker;Schluss\n27.01.2025;DAX;21.282,18\n"
                               "28.01.2025;SAP;x\n29.01.2025;SAP;264,5\n");

    ASSERT_TRUE(shown) << shown.error().message;
    EXPECT_EQ(shown->kind, ImportKind::Prices);
    EXPECT_EQ(shown->dialect, "csv");
    EXPECT_EQ(shown->encoding, "UTF-8");
    EXPECT_EQ(shown->delimiter, ';');
    EXPECT_EQ(shown->decimal, DecimalSign::Comma);
    EXPECT_FALSE(shown->dates);
    EXPECT_THAT(shown->symbols, ElementsAre("DAX", "SAP"));
    EXPECT_EQ(shown->question, "");
    ASSERT_EQ(shown->rows.size(), 3U);
    EXPECT_EQ(shown->rows[0],
              (PreviewRow{.line = 2,
                          .text = "27.01.2025;DAX;21.282,18",
                          .bars = {{"DAX", {.time = day(2025, 1, 27), .close = 21282.18}}}}));
    EXPECT_EQ(shown->rows[1].line, 3U);
    EXPECT_TRUE(shown->rows[1].bars.empty());
    EXPECT_THAT(shown->rows[1].fault, HasSubstr("\"x\" in the column Schluss is not a number"));
}

TEST(Preview, ShowsTheLikeliestReadingOfWhatHasToBeAsked)
{
    const std::string_view text = "Date,Close\n01/02/2025,118.42\n02/03/2025,128.99\n";

    const auto shown = preview(text);

    ASSERT_TRUE(shown) << shown.error().message;
    EXPECT_THAT(shown->question, HasSubstr("--date-order"));
    EXPECT_EQ(shown->questionOf, "dates");
    // 2 January and 3 February 2025 were weekdays, 1 February and 2 March were not.
    EXPECT_EQ(shown->dates, DateOrder::MonthFirst);
    EXPECT_EQ(shown->rows[0].bars.at(0).bar.time, day(2025, 1, 2));
    const auto answered = preview(text, "NVDA.csv", {.dates = DateOrder::DayFirst});
    EXPECT_EQ(answered->question, "");
    EXPECT_EQ(answered->rows[0].bars.at(0).bar.time, day(2025, 2, 1));
}

TEST(Preview, AsksForTheInstrumentThatNothingNames)
{
    const auto shown = preview("Date,Close\n2025-01-27,118.42\n", "-");

    ASSERT_TRUE(shown) << shown.error().message;
    EXPECT_EQ(shown->questionOf, "instrument");
}

TEST(Preview, ShowsTheFirstFiftyRows)
{
    std::string text = "Date,Close\n";
    for (int row = 0; row < 1000; ++row)
        text += "2025-01-27,118.42\n";

    EXPECT_EQ(preview(text)->rows.size(), ImportPreview::kRows);
}

TEST(Preview, ShowsTheLinesOfOtherKinds)
{
    const auto article = preview("A headline\n\nAnd what follows.\n", "a.txt");
    ASSERT_TRUE(article) << article.error().message;
    EXPECT_EQ(article->kind, ImportKind::Articles);
    EXPECT_EQ(article->dialect, "text");
    EXPECT_EQ(article->rows[2].text, "And what follows.");

    EXPECT_EQ(preview("name;when\nA;2025-01-27\n", "e.csv")->dialect, "events-csv");
    EXPECT_EQ(preview(R"([{"name":"A","when":"2025"}])", "e.json")->dialect, "events-json");
}

TEST(Preview, FailsForWhatIsNotRead)
{
    EXPECT_FALSE(preview("\x89PNG\r\n\x1A\n", "a.png"));
    EXPECT_FALSE(preview("Date,Volume\n2025-01-27,5\n"));
}

TEST(Preview, AgreesWithTheImportOfARealFile)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";
    const auto bytes = readFile(sharedFile("data/dialects/nasdaq_com_NVDA.csv"), 1 << 20);
    ASSERT_TRUE(bytes);

    const auto shown = preview(*bytes);
    const auto content = read(*bytes);

    ASSERT_TRUE(shown && content);
    EXPECT_EQ(shown->decisions, content->report.decisions);
    EXPECT_EQ(shown->currency, "USD");
    const PriceSeries bars = barsOf(content);
    for (const PreviewRow& row : shown->rows) {
        ASSERT_EQ(row.bars.size(), 1U);
        const auto at = bars.indexOf(row.bars[0].bar.time);
        ASSERT_TRUE(at);
        EXPECT_EQ(bars.bar(*at), row.bars[0].bar);
    }
}

} // namespace
