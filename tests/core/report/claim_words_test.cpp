#include "core/report/claim_words.h"

#include "tests/core/report/claim_words_fixture.h"

#include <gtest/gtest.h>

#include <string>

using namespace core;
using namespace tests;
using Field = ClaimInput::Field;

namespace {

TEST(ClaimExplanation, ShowsTheArithmeticOfAChange)
{
    EXPECT_EQ(english(nvidiaFell()),
              "142.62 (close, Fri 24 Jan) → 118.42 (close, Mon 27 Jan): -16.97 %. “rund 17 "
              "Prozent” allows -17.85 to -16.15 %.");
    EXPECT_EQ(german(nvidiaFell()),
              "142,62 (Schluss, Fr 24. Jan.) → 118,42 (Schluss, Mo 27. Jan.): -16,97 %. „rund 17 "
              "Prozent“ erlaubt -17,85 bis -16,15 %.");
}

TEST(ClaimExplanation, HasRealMinusSignsAndBlanksThatDoNotBreak)
{
    const std::string text = claimExplanation(nvidiaFell(), "de");

    EXPECT_NE(text.find("\u221216,97\u00A0%"), std::string::npos) << text;
    EXPECT_NE(text.find("Fr\u00A024.\u00A0Jan."), std::string::npos) << text;
}

TEST(ClaimExplanation, ComparesTheBaseThatAChangeAndItsLevelImply)
{
    EXPECT_EQ(english(daxImplied()),
              "21,414.25 / 1.0062 = 21,282.30, against 21,282.18 (close, Mon 27 Jan); the day's "
              "range is 21,296.33 to 21,475.90 (Tue 28 Jan). “0,62 Prozent” allows +0.615 to "
              "+0.630 %.");
    EXPECT_EQ(german(daxImplied()),
              "21.414,25 / 1,0062 = 21.282,30 gegen 21.282,18 (Schluss, Mo 27. Jan.); die Spanne "
              "des Tages ist 21.296,33 bis 21.475,90 (Di 28. Jan.). „0,62 Prozent“ erlaubt +0,615 "
              "bis +0,630 %.");
}

TEST(ClaimExplanation, SaysWhenAChangeAndItsLevelDoNotGoTogether)
{
    ClaimListing listing = daxImplied();
    listing.check.verdict = Verdict::Contradicted;
    listing.claim.text = "0,82 Prozent";
    listing.claim.value = 0.0082;
    listing.check.low = 0.00815;
    listing.check.high = 0.0083;

    EXPECT_EQ(english(listing),
              "21,414.25 is +0.621 % from 21,282.18 (close, Mon 27 Jan). “0,82 Prozent” allows "
              "+0.815 to +0.830 %. Change and level do not go together.");
    EXPECT_EQ(german(listing),
              "21.414,25 sind +0,621 % gegen 21.282,18 (Schluss, Mo 27. Jan.). „0,82 Prozent“ "
              "erlaubt +0,815 bis +0,830 %. Veränderung und Stand passen nicht zusammen.");
}

TEST(ClaimExplanation, DoesNotComputeTheBaseOfAHedgedChange)
{
    ClaimListing listing = daxImplied();
    listing.claim.hedge = Hedge::About;

    EXPECT_TRUE(english(listing).starts_with(
        "21,414.25 is +0.621 % from 21,282.18 (close, Mon 27 Jan); the day's range is 21,296.33 "
        "to 21,475.90 (Tue 28 Jan)."))
        << english(listing);
}

TEST(ClaimExplanation, ShowsTheChangesToTheEndsOfTheDaysRange)
{
    ClaimListing listing = daxImplied();
    listing.check.verdict = Verdict::Consistent;
    listing.check.basis = ClaimBasis::Intraday;
    listing.claim.unit = kPoints;
    listing.claim.text = "132 Punkte";
    listing.claim.value = 132.0;
    listing.claim.step = 1.0;
    listing.check.measured = 132.0;
    listing.check.low = 131.5;
    listing.check.high = 133.0;

    EXPECT_TRUE(german(listing).starts_with(
        "Von 21.282,18 (Schluss, Mo 27. Jan.) aus sind die Kurse des Tages, 21.296,33 bis "
        "21.475,90 (Di 28. Jan.), 14,15 bis 193,72 Punkte. „132 Punkte“ erlaubt 131,50 bis 133,00 "
        "Punkte."))
        << german(listing);
}

TEST(ClaimExplanation, SaysThatThePriceOfTheWordsIsNotStored)
{
    ClaimListing listing = nvidiaFell();
    listing.check.verdict = Verdict::Consistent;
    listing.check.readings[0].isOwn = false;

    EXPECT_TRUE(english(listing).ends_with(
        "The price that the words name is not stored; others around it admit the number."));
}

TEST(ClaimExplanation, SaysWhatPricesOfTheDayCannotShow)
{
    EXPECT_EQ(english(daxInRange()),
              "Prices of Tue 28 Jan: 21,296.33 to 21,475.90. “21.414,25 Punkte” allows 21,414.245 "
              "to 21,414.260. It is possible; when it was so, prices of the day do not tell.");
    EXPECT_EQ(
        german(daxInRange()),
        "Kurse vom Di 28. Jan.: 21.296,33 bis 21.475,90. „21.414,25 Punkte“ erlaubt "
        "21.414,245 bis 21.414,260. Das ist möglich; wann es so war, zeigen Tageskurse nicht.");
}

TEST(ClaimExplanation, NamesTheBasisThatFitsInstead)
{
    ClaimListing listing = nvidiaFell();
    listing.check.verdict = Verdict::Consistent;
    listing.check.basis = ClaimBasis::Low;
    listing.check.inputs[1] = {.day = day("2025-01-27"), .field = Field::Low, .value = 116.70};
    listing.check.measured = 116.70 / 142.62 - 1.0;
    listing.check.readings = {
        {.basis = ClaimBasis::CloseToClose, .isOwn = true, .day = day("2025-01-27")},
        {.basis = ClaimBasis::Low, .fits = true, .day = day("2025-01-27")}};

    EXPECT_EQ(english(listing),
              "142.62 (close, Fri 24 Jan) → 116.70 (low, Mon 27 Jan): -18.17 %. “rund 17 Prozent” "
              "allows -17.85 to -16.15 %. It fits the day's low, not the change from close to "
              "close.");
    EXPECT_EQ(german(listing),
              "142,62 (Schluss, Fr 24. Jan.) → 116,70 (Tagestief, Mo 27. Jan.): -18,17 %. „rund "
              "17 Prozent“ erlaubt -17,85 bis -16,15 %. Die Zahl passt zum Tagestief, nicht zur "
              "Veränderung von Schluss zu Schluss.");
}

/// Fits another day than `own`, which its words name.
ClaimListing fitsOnFriday(std::string_view own)
{
    ClaimListing listing = nvidiaFell();
    listing.check.verdict = Verdict::Consistent;
    listing.check.basis = ClaimBasis::Close;
    listing.check.day = day("2025-01-24");
    listing.check.readings = {{.basis = ClaimBasis::Close, .isOwn = true, .day = day(own)},
                              {.basis = ClaimBasis::Close, .fits = true, .day = day("2025-01-24")}};
    return listing;
}

TEST(ClaimExplanation, SaysThatTheSessionBeforeFits)
{
    EXPECT_TRUE(english(fitsOnFriday("2025-01-27"))
                    .ends_with("It fits Fri 24 Jan 2025, the session before."));
    EXPECT_TRUE(german(fitsOnFriday("2025-01-27"))
                    .ends_with("Die Zahl passt zu Fr 24. Jan. 2025, der Sitzung davor."));
}

TEST(ClaimExplanation, NamesTheDayThatFitsWhereItIsNotTheSessionBefore)
{
    EXPECT_TRUE(english(fitsOnFriday("2025-01-28"))
                    .ends_with("It fits Fri 24 Jan 2025, not Tue 28 Jan 2025."));
    EXPECT_TRUE(german(fitsOnFriday("2025-01-23"))
                    .ends_with("Die Zahl passt zu Fr 24. Jan. 2025, nicht zu Do 23. Jan. 2025."));
}

TEST(ClaimExplanation, KnowsTheSessionBeforeByWhatAChangeIsMeasuredFrom)
{
    ClaimListing listing = fitsOnFriday("2025-01-28"); // Monday was a holiday
    listing.check.readings[0].basis = ClaimBasis::CloseToClose;
    listing.check.readings[0].inputs = {{.day = day("2025-01-24")}, {.day = day("2025-01-28")}};

    EXPECT_TRUE(english(listing).ends_with("It fits Fri 24 Jan 2025, the session before."));
}

TEST(ClaimExplanation, SaysThatTheDirectionIsWrong)
{
    ClaimListing listing = nvidiaFell();
    listing.check.verdict = Verdict::Contradicted;
    listing.check.low = 0.1615;
    listing.check.high = 0.1785;

    EXPECT_EQ(english(listing).substr(english(listing).find("allows")),
              "allows +16.15 to +17.85 %. The size fits, the direction does not.");
}

TEST(ClaimExplanation, SaysWhichDayAWrongStatementWouldFit)
{
    ClaimListing listing = daxInRange();
    listing.check.verdict = Verdict::Contradicted;
    listing.check.fitsDay = day("2025-01-24");

    EXPECT_EQ(english(listing).substr(english(listing).find(". No ") + 2),
              "No price that the words can mean fits. The statement would fit Fri 24 Jan 2025.");
    EXPECT_EQ(german(listing).substr(german(listing).find(". Kein ") + 2),
              "Kein Kurs, den die Worte meinen können, passt dazu. Die Aussage würde zu Fr 24. "
              "Jan. 2025 passen.");
}

TEST(ClaimExplanation, SaysHowFarARecordWasCompared)
{
    ClaimListing listing = daxInRange();
    listing.check.verdict = Verdict::Supported;
    listing.check.dataSince = day("2024-01-02");
    const std::string held = english(listing);
    listing.check.verdict = Verdict::Contradicted;
    listing.check.exceededOn = day("2024-12-12");

    EXPECT_NE(held.find("Nothing went beyond it since Tue 2 Jan 2024, as far back as was "
                        "compared."),
              std::string::npos)
        << held;
    EXPECT_NE(german(listing).find("Schon am Do 12. Dez. 2024 ging es weiter; verglichen wurde "
                                   "seit Di 2. Jan. 2024."),
              std::string::npos)
        << german(listing);
}

TEST(ClaimExplanation, SaysThatARecordWasExceededOnlyByPricesThatNobodyPrinted)
{
    ClaimListing listing = daxInRange();
    listing.check.dataSince = day("2024-01-02");
    listing.check.exceededOn = day("2024-12-12");
    listing.check.findingCode = "unprinted_closes";

    EXPECT_TRUE(english(listing).ends_with(
        "These prices have more digits than exchanges print, as after an adjustment for dividends; "
        "what was printed may not have gone further."))
        << english(listing);
    EXPECT_TRUE(german(listing).ends_with(
        "Diese Kurse haben mehr Nachkommastellen, als Börsen ausweisen, wie nach einer Bereinigung "
        "um Dividenden; die notierten müssen nicht weiter gegangen sein."))
        << german(listing);
}

TEST(ClaimExplanation, MultipliesSharesAndPrice)
{
    ClaimListing listing = nvidiaFell();
    listing.claim.text = "fast 600 Milliarden Dollar";
    listing.claim.quantity = ClaimQuantity::MarketValue;
    listing.claim.unit = "USD";
    listing.claim.value = 6e11;
    listing.claim.step = 1e11;
    listing.check.basis = ClaimBasis::CloseToClose;
    listing.check.measured = (118.42 - 142.62) * 24.49e9;
    listing.check.low = -6e11;
    listing.check.high = -5.58e11;
    listing.check.inputs.push_back(
        {.day = day("2025-01-02"), .field = Field::SharesOutstanding, .value = 24.49e9});

    EXPECT_EQ(english(listing),
              "142.62 (close, Fri 24 Jan) → 118.42 (close, Mon 27 Jan), times 24.49 billion shares "
              "(as of Thu 2 Jan): -592.66 billion US dollars. “fast 600 Milliarden Dollar” allows "
              "-600.00 billion to -558.00 billion US dollars.");
    EXPECT_EQ(german(listing),
              "142,62 (Schluss, Fr 24. Jan.) → 118,42 (Schluss, Mo 27. Jan.), mal 24,49 Milliarden "
              "Aktien (Stand Do 2. Jan.): -592,66 Milliarden US-Dollar. „fast 600 Milliarden "
              "Dollar“ erlaubt -600,00 Milliarden bis -558,00 Milliarden US-Dollar.");
}

TEST(ClaimExplanation, MultipliesSharesAndTheRangeOfADay)
{
    ClaimListing listing = daxInRange();
    listing.claim.quantity = ClaimQuantity::MarketValue;
    listing.claim.direction = Direction::None;
    listing.claim.unit = "USD";
    listing.check.measured = 21475.90 * 1e6;
    listing.check.inputs.push_back(
        {.day = day("2025-01-02"), .field = Field::SharesOutstanding, .value = 1e6});

    EXPECT_TRUE(english(listing).starts_with(
        "21,296.33–21,475.90 (range of the day, Tue 28 Jan), times 1.00 million shares"))
        << english(listing);
    EXPECT_TRUE(german(listing).starts_with(
        "21.296,33–21.475,90 (Spanne des Tages, Di 28. Jan.), mal 1,00 Millionen Aktien"))
        << german(listing);
}

TEST(ClaimExplanation, SaysTheYearWhereThereAreTwo)
{
    ClaimListing listing = nvidiaFell();
    listing.check.inputs[0].day = day("2024-12-31");

    EXPECT_TRUE(english(listing).starts_with(
        "142.62 (close, Tue 31 Dec 2024) → 118.42 (close, Mon 27 Jan 2025)"));
}

TEST(ClaimExplanation, SaysWhatWordsLeaveOpenAndWhatTheyUnderstate)
{
    ClaimListing listing = nvidiaFell();
    listing.claim.hedge = Hedge::MoreThan;
    listing.check.low.reset();
    listing.check.high = -0.10;
    listing.check.understated = true;

    EXPECT_EQ(english(listing).substr(english(listing).find("allows")),
              "allows -10.00 % or less. The words understate it.");
}

} // namespace
