#include "tests/core/workspace/workspace_fixture.h"

#include <algorithm>

using namespace core;

namespace {

TEST_F(AWorkspace, RecognisesAFileByItsBytes)
{
    import("NVDA.csv", kNvidia);

    const ImportReport again = import("copies/NVDA.csv", kNvidia);

    EXPECT_EQ(again.accepted, 0);
    EXPECT_EQ(again.duplicates, 4);
    EXPECT_FALSE(again.import);
    EXPECT_EQ(workspace.imports().value().size(), 1U);
}

TEST_F(AWorkspace, ReadsTheSameBytesAgainUnderAnotherName)
{
    import("download.csv", kNvidia);

    const ImportReport renamed = import("NVDA.csv", kNvidia);

    EXPECT_EQ(renamed.accepted, 4);
    EXPECT_TRUE(workspace.instrument("NVDA"));
}

TEST_F(AWorkspace, ReadsAFileAgainOnceTheOptionsAreRight)
{
    ASSERT_TRUE(
        workspace.importBytes("NVDA.csv", kNvidia, {.instrument = "WRONG"}, kNow, false, progress));

    EXPECT_EQ(import("NVDA.csv", kNvidia).accepted, 4);
}

TEST_F(AWorkspace, DoesNotReadAnArchiveAsASource)
{
    import("NVDA.csv", kNvidia);

    const auto read = workspace.importFile(workspace.path(), {}, kNow, false, progress);

    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::Format);
    EXPECT_NE(read.error().message.find("opened, not imported"), std::string::npos);
}

TEST_F(AWorkspace, RejectsTheSameRowsOfTheSameFileEachTime)
{
    const std::string bad = "Date,Close\n2025-01-24,142.62\n2025-01-27,oops\n";
    import("NVDA.csv", bad);

    const ImportReport again = import("NVDA.csv", bad);

    EXPECT_EQ(again.rejected.size(), 1U);
    EXPECT_EQ(again.duplicates, 1);
    EXPECT_FALSE(again.import);
    EXPECT_EQ(workspace.imports().value().size(), 1U);
}

TEST_F(AWorkspace, BringsBackAnEventOfAFileThatIsReadAgain)
{
    const std::string file = "name,when\nThe shock,2025-01-27\n";
    import("events.csv", file);
    ASSERT_TRUE(workspace.removeEvent(workspace.event("The shock").value().id));

    EXPECT_EQ(import("events.csv", file).accepted, 1);
    EXPECT_TRUE(workspace.event("The shock"));
}

TEST_F(AWorkspace, KnowsASymbolInSmallLetters)
{
    import("nvda.csv", kNvidia);
    import("NVDA.csv", "Date,Close\n2025-01-30,124.65\n2025-01-31,120.07\n");

    ASSERT_EQ(workspace.instruments().value().size(), 1U);
    EXPECT_EQ(workspace.instruments().value().front().instrument.symbol, "NVDA");
    EXPECT_TRUE(workspace.instrument("nvda"));
}

TEST_F(AWorkspace, AddsTheNamesOfAFileToAnInstrumentThatItHas)
{
    import("NVDA.csv", kNvidia);

    const ImportReport names =
        import("names.csv", "symbol,name,aliases\nNVDA,Nvidia,Chipkonzern\n");

    EXPECT_EQ(names.updated, 1);
    const Instrument nvidia = workspace.instrument("NVDA").value();
    EXPECT_NE(std::ranges::find(nvidia.aliases, "Chipkonzern", &Alias::text), nvidia.aliases.end());
    ASSERT_TRUE(workspace.undoImport(*names.import));
    const Instrument before = workspace.instrument("NVDA").value();
    EXPECT_EQ(std::ranges::find(before.aliases, "Chipkonzern", &Alias::text), before.aliases.end());
}

TEST_F(AWorkspace, TakesAPersonsWordsOnAnInstrumentThatItHas)
{
    import("NVDA.csv", kNvidia);

    const auto changed = workspace.addInstrument(
        {.symbol = "NVDA", .name = "NVIDIA", .aliases = {{.text = "Chipriese"}}}, "ann", kNow);

    ASSERT_TRUE(changed) << changed.error().message;
    const Instrument nvidia = workspace.instrument("NVDA").value();
    EXPECT_EQ(nvidia.name, "NVIDIA");
    EXPECT_EQ(nvidia.currency, "USD");
    EXPECT_NE(std::ranges::find(nvidia.aliases, "Chipriese", &Alias::text), nvidia.aliases.end());
}

TEST_F(AWorkspace, AddsNoInstrumentForAnEventThatItRefuses)
{
    addEvent("The shock", "2025-01-27", {});

    const auto refused =
        workspace.addEvent({.name = "The shock", .when = parsePartialDate("2025-01-28").value()},
                           {{.symbol = "META"}}, "ann", kNow);

    ASSERT_FALSE(refused);
    EXPECT_TRUE(workspace.instruments().value().empty());
}

TEST_F(AWorkspace, SaysThatAnArticleItHasKeepsItsDate)
{
    import("a.txt", kArticle);

    const auto again = workspace.importBytes("a.txt", kArticle, {.published = "2025-01-28"}, kNow,
                                             false, progress);

    ASSERT_TRUE(again) << again.error().message;
    ASSERT_EQ(again->warnings.size(), 1U);
    EXPECT_EQ(again->warnings.front().code, "date_kept");
}

TEST_F(AWorkspace, AsksWhereTheCurrencyOfAFileIsNotThatOfTheArchive)
{
    const char* const prices = "Date,Close\n2025-01-24,100\n";
    ASSERT_TRUE(
        workspace.importBytes("ZZ.csv", prices, {.currency = "EUR"}, kNow, false, progress));

    const auto other = workspace.importBytes("ZZ.csv", "Date,Close\n2025-01-27,104\n",
                                             {.currency = "USD"}, kNow, false, progress);

    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, ErrorCode::InvalidArgument);
    EXPECT_NE(other.error().message.find("--mic"), std::string::npos) << other.error().message;
    EXPECT_EQ(workspace.imports().value().size(), 1U);
}

TEST_F(AWorkspace, AsksForTheMarketOfASymbolThatSeveralHave)
{
    const char* const prices = "Date,Close\n2025-01-24,100\n";
    for (const char* mic : {"XETR", "XNAS"})
        ASSERT_TRUE(workspace.importBytes("ZZ.csv", prices, {.mic = mic}, kNow, false, progress));

    const auto unclear = workspace.importBytes("ZZ.csv", prices, {}, kNow, false, progress);

    ASSERT_FALSE(unclear);
    EXPECT_EQ(unclear.error().code, ErrorCode::InvalidArgument);
    EXPECT_NE(unclear.error().message.find("--mic"), std::string::npos) << unclear.error().message;
}

} // namespace
