#include "tests/core/series/made_up_series.h"

#include <gmock/gmock.h>

#include <cmath>
#include <optional>

using namespace core;
using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

constexpr std::size_t kBar = 60;
constexpr std::size_t kLater = 90;
constexpr std::size_t kEnd = 1000;
constexpr double kYield = 0.03;

/// A share that pays on kBar, and downloads of it. Providers adjust every close before an ex-day by
/// (1 - amount / close of the day before).
struct DownloadsOfAShare : testing::Test {
    DownloadsOfAShare() { pay(kBar); }

    void pay(std::size_t bar)
    {
        share.addDividend(bar, share.bars.close[bar - 1] * kYield);
        share.scale(bar, kEnd, 1.0 - kYield);
    }

    /// The bars from `first` to `last` as they are handed out when the actions up to bar `known`
    /// have been.
    void download(std::size_t first, std::size_t last, std::size_t known)
    {
        PriceSeries part;
        std::vector<double> adjusted;
        for (std::size_t bar = first; bar <= last; ++bar) {
            part.append(share.bars.bar(bar));
            double factor = 1.0;
            for (const CorporateAction& action : share.actions) {
                const std::size_t exDay = *share.bars.indexOf(timeOf(action.day));
                if (bar < exDay && exDay <= known && exDay != forgotten)
                    factor *= 1.0 - kYield;
            }
            adjusted.push_back(part.close.back() * factor);
        }
        closes.push_back(adjustedClosesOf(part, adjusted));
    }

    std::vector<std::string> lines() const { return linesOf(findings()); }
    std::vector<QualityFinding> findings() const
    {
        return besidesDigits(findQualityFaults({.bars = share.bars,
                                                .kind = InstrumentKind::Share,
                                                .currency = "EUR",
                                                .actions = share.actions,
                                                .adjustedCloses = closes}));
    }

    std::string blockedOn(std::size_t bar) const
    {
        return lineOf(share.day(bar), "blocks dividend_not_adjusted");
    }

    MadeUpShare share;
    std::optional<std::size_t> forgotten{}; ///< the ex-day that the provider does not adjust for
    std::vector<AdjustedCloses> closes{};
};

TEST_F(DownloadsOfAShare, AreGoodWhereEachIsOnAScaleOfItsOwn)
{
    pay(kLater);
    download(0, 80, 80);
    download(70, 119, 119); // knows of the second dividend

    EXPECT_THAT(lines(), IsEmpty());
}

TEST_F(DownloadsOfAShare, MayMeetOnAnExDay)
{
    pay(kLater);
    download(0, kLater, kLater - 1); // of the morning, before it was adjusted for
    download(kLater, 119, 119);
    EXPECT_THAT(lines(), IsEmpty());

    closes.clear();
    download(0, kBar - 1, kBar - 1);
    download(kBar, 119, 119);
    EXPECT_THAT(lines(), IsEmpty());
}

TEST_F(DownloadsOfAShare, MayComeDayByDay)
{
    for (std::size_t bar = 0; bar < share.bars.size(); ++bar)
        download(bar, bar, bar);

    EXPECT_THAT(lines(), IsEmpty());
}

TEST_F(DownloadsOfAShare, OutrankEarlierOnes)
{
    forgotten = kBar;
    download(0, 119, 119);
    EXPECT_THAT(lines(), ElementsAre(blockedOn(kBar)));

    forgotten.reset();
    download(30, 119, 119);
    EXPECT_THAT(lines(), IsEmpty());

    forgotten = kBar;
    download(50, 70, 119);
    EXPECT_THAT(lines(), ElementsAre(blockedOn(kBar)));
}

TEST_F(DownloadsOfAShare, SpeakOnlyOfTheirOwnDays)
{
    forgotten = kBar;
    download(0, 119, 119);
    download(80, 119, 119);

    EXPECT_THAT(lines(), ElementsAre(blockedOn(kBar)));
}

TEST_F(DownloadsOfAShare, MayLackDaysAndHaveMore)
{
    download(0, 119, 119);
    AdjustedCloses& first = closes.front();
    for (const std::size_t bar : {kBar, kBar - 30}) {
        first.times.erase(first.times.begin() + static_cast<std::ptrdiff_t>(bar));
        first.logFactors.erase(first.logFactors.begin() + static_cast<std::ptrdiff_t>(bar));
    }
    first.times.insert(first.times.begin(), timeOf(date(2021, 2, 1)));
    first.logFactors.insert(first.logFactors.begin(), 5.0);
    first.times.push_back(timeOf(date(2031, 2, 1)));
    first.logFactors.push_back(5.0);

    EXPECT_THAT(lines(), IsEmpty());
}

TEST_F(DownloadsOfAShare, MayPrintFewDigits)
{
    share.scale(0, kEnd, 0.05); // about 5, of which a cent is 0.2 per cent
    share.actions.front().value *= 0.05;
    download(0, 119, 119);
    for (double& factor : closes.front().logFactors) {
        const std::size_t bar =
            static_cast<std::size_t>(&factor - closes.front().logFactors.data());
        const double close = share.bars.close[bar];
        factor = std::log(cents(close * std::exp(factor)) / close);
    }
    EXPECT_THAT(lines(), IsEmpty());

    share.actions.front().value *= 1.5;
    EXPECT_THAT(lines(), ElementsAre(blockedOn(kBar)));
}

TEST_F(DownloadsOfAShare, MayBeAdjustedForALaterSplit)
{
    // The amount is that of its day, when there was a tenth of the shares that the prices count.
    share.actions.front().value *= 10.0;
    share.addSplit(kLater, 10.0);
    download(0, 119, 0);
    for (std::size_t bar = 0; bar < kBar; ++bar)
        closes.front().logFactors[bar] += std::log(1.0 - kYield);

    EXPECT_THAT(linesOf(findings()), testing::Not(testing::Contains(blockedOn(kBar))));

    share.actions.front().besidePrices = true;
    EXPECT_THAT(linesOf(findings()), testing::Contains(blockedOn(kBar)));
}

TEST_F(DownloadsOfAShare, SayNothingOfADividendInAnotherCurrency)
{
    forgotten = kBar;
    download(0, 119, 119);
    share.actions.front().currency = "USD";

    EXPECT_THAT(lines(), IsEmpty());
}

TEST_F(DownloadsOfAShare, WithAJumpThatNothingExplainsBlock)
{
    download(0, 119, 119);
    closes.front().logFactors[30] += std::log(100.0);

    EXPECT_THAT(lines(), ElementsAre(lineOf(share.day(30), "blocks adjusted_close_jump")));
    EXPECT_THAT(messageOf(findings(), "adjusted_close_jump"),
                HasSubstr("by a factor 100 that no action explains."));
}

} // namespace
