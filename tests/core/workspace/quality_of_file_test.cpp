#include "tests/core/workspace/workspace_fixture.h"

#include <gmock/gmock.h>

#include <sstream>

using namespace core;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

/// Weekdays of QXZ from 6 January 2025 on, of which the archive holds 41 at about 100.
struct AWorkspaceWithPrices : AWorkspace {
    AWorkspaceWithPrices() { first = import("QXZ.csv", bars(0, 41)); }

    /// The days from `begin` up to `end`, at about `level`.
    static std::string bars(int begin, int end, double level = 100.0)
    {
        std::ostringstream text;
        text << "Date,Open,High,Low,Close,Volume\n";
        for (int bar = begin; bar < end; ++bar) {
            const TradingDate day{TradingDate::from(2025, 1, 6)->day()
                                  + std::chrono::days{bar / 5 * 7 + bar % 5}};
            const double close = level * (1.0 + 0.003 * (bar * 7 % 5));
            text << toIso(day) << ',' << close << ',' << close * 1.01 << ',' << close * 0.99 << ','
                 << close << ',' << 100'000 + 37 * bar << '\n';
        }
        return text.str();
    }

    static std::vector<std::string> messages(const ImportReport& report, std::string_view code)
    {
        std::vector<std::string> messages;
        for (const ImportIssue& warning : report.warnings) {
            if (warning.code == code)
                messages.push_back(warning.message);
        }
        return messages;
    }

    ImportReport first;
};

TEST_F(AWorkspaceWithPrices, WarnsOfNothingThatGoesOn)
{
    EXPECT_THAT(first.warnings, IsEmpty());
    EXPECT_THAT(import("more/QXZ.csv", bars(41, 46)).warnings, IsEmpty());
    EXPECT_THAT(import("overlapping/QXZ.csv", bars(30, 50)).warnings, IsEmpty());
}

TEST_F(AWorkspaceWithPrices, WarnsOfOneBarAHundredTimesThoseThatAreStored)
{
    const auto report = import("pence/QXZ.csv", bars(41, 42, 10'100.0));

    EXPECT_THAT(messages(report, "quality"),
                ElementsAre(AllOf(HasSubstr("QXZ has 1 day"), HasSubstr("the first on 2025-03-04"),
                                  HasSubstr("about 100 times"))));
}

TEST_F(AWorkspaceWithPrices, NamesTheDayOnWhichPenceBegin)
{
    std::string twoBars = bars(41, 43, 10'100.0);

    const auto report = import("pence/QXZ.csv", twoBars);

    EXPECT_THAT(messages(report, "quality"), ElementsAre(HasSubstr("the first on 2025-03-04")));
}

TEST_F(AWorkspaceWithPrices, SaysTheSameInADryRun)
{
    const auto report =
        workspace.importBytes("pence/QXZ.csv", bars(41, 42, 10'100.0), {}, kNow, true, progress);

    EXPECT_THAT(messages(report.value(), "quality"), SizeIs(1));
}

TEST_F(AWorkspaceWithPrices, WarnsOfTheMoveIntoTheBarBehindTheFile)
{
    const auto earlier = "Date,Open,High,Low,Close,Volume\n"
                         "2025-01-02,10000,10100,9900,10000,1000\n"
                         "2025-01-03,10050,10100,9900,10050,1000\n";

    const auto report = import("earlier/QXZ.csv", earlier);

    EXPECT_THAT(messages(report, "quality"), ElementsAre(HasSubstr("the first on 2025-01-06")));
}

TEST_F(AWorkspaceWithPrices, WarnsOncePerImportAndNotOfWhatWasThere)
{
    import("pence/QXZ.csv", bars(41, 42, 10'100.0));

    const auto report = import("later/QXZ.csv", bars(42, 47));

    EXPECT_THAT(messages(report, "quality"), IsEmpty());
}

TEST_F(AWorkspaceWithPrices, WarnsOfPricesOfAnotherInstrumentInTheirPlace)
{
    const auto report = import("other/QXZ.csv", bars(0, 41, 3.0));

    EXPECT_EQ(report.updated, 41);
    EXPECT_THAT(messages(report, "prices_replaced"),
                ElementsAre("41 bars of QXZ that the archive holds get other prices, the first on "
                            "2025-01-06: close 100 becomes 3."));
}

TEST_F(AWorkspaceWithPrices, WarnsOfABarThatIsReplaced)
{
    const auto report = import("other/QXZ.csv", bars(20, 21, 103.0));

    EXPECT_THAT(messages(report, "quality"),
                ElementsAre(AllOf(HasSubstr("QXZ has 1 day"),
                                  HasSubstr("This import replaced close 100; now it is 103."))));
    EXPECT_THAT(messages(report, "prices_replaced"),
                ElementsAre("1 bar of QXZ that the archive holds gets other prices, on "
                            "2025-02-03: close 100 becomes 103."));
}

TEST_F(AWorkspaceWithPrices, SaysNothingOfAVolumeThatIsRevised)
{
    std::string revised = bars(20, 21);
    revised.replace(revised.rfind(','), std::string::npos, ",5\n");

    const auto report = import("revised/QXZ.csv", revised);

    EXPECT_EQ(report.updated, 1);
    EXPECT_THAT(report.warnings, IsEmpty());
}

TEST_F(AWorkspace, DoesNotNameEachOfManyInstrumentsWhosePricesAreReplaced)
{
    const auto file = [](const char* close) {
        std::string prices = "date,ticker,close,volume\n";
        for (int share = 0; share < 25; ++share)
            prices += "2025-01-23,S" + std::to_string(100 + share) + "," + close + ",1000\n";
        return prices;
    };
    import("many.csv", file("10.5"));

    const ImportReport report = import("other/many.csv", file("10.52"));

    const auto replaced =
        std::ranges::count(report.warnings, "prices_replaced", &ImportIssue::code);
    EXPECT_EQ(replaced, 21);
    EXPECT_THAT(report.warnings.back().message, HasSubstr("with 5 more instruments"));
}

} // namespace
