#include "core/report/claim_reasons.h"

#include "tests/core/report/claim_words_fixture.h"

#include <gtest/gtest.h>

#include <string>

using namespace core;
using namespace tests;

namespace {

TEST(ClaimExplanation, SaysWhyNothingCanBeChecked)
{
    EXPECT_EQ(english(unchecked(Unchecked::Forecast)),
              "The statement is about what may come, not about what was.");
    EXPECT_EQ(german(unchecked(Unchecked::Conditional)),
              "Die Aussage gilt nur unter einer Bedingung.");
    EXPECT_EQ(german(unchecked(Unchecked::NoIntraday)),
              "Es sind nur Tageskurse gespeichert, keine der einzelnen Stunden.");
    EXPECT_EQ(german(unchecked(Unchecked::NoShareCount)),
              "Wie viele Aktien von Nvidia ausstanden, ist nicht gespeichert: Es fehlt eine Zahl, "
              "die am Mo 27. Jan. 2025 galt.");
    EXPECT_EQ(english(unchecked(Unchecked::NoInstrument)), "Nvidia is not in the archive.");
}

TEST(ClaimExplanation, SaysWhichDayWasAssumedThatTheTextDoesNotName)
{
    ClaimListing open = unchecked(Unchecked::DayUnknown);
    open.check.day.reset();

    EXPECT_EQ(english(unchecked(Unchecked::DayUnknown)),
              "The text does not name the day that the number is about; Mon 27 Jan 2025 was "
              "assumed.");
    EXPECT_EQ(german(unchecked(Unchecked::DayUnknown)),
              "Der Text nennt den Tag nicht, um den es geht; angenommen wurde Mo 27. Jan. 2025.");
    EXPECT_EQ(english(open), "It is not known what day the number is about.");
}

TEST(ClaimExplanation, NamesTheRowThatCannotBeReliedOn)
{
    ClaimListing listing = unchecked(Unchecked::Quality);
    listing.subjectName = "Siemens Energy";
    listing.check.findingCode = "stale_copy";
    listing.check.findingDay = day("2025-01-24");

    EXPECT_EQ(english(listing),
              "The prices of Siemens Energy on Fri 24 Jan 2025 cannot be relied on: the row "
              "repeats the one before.");
    EXPECT_EQ(german(listing),
              "Die Kurse von Siemens Energy am Fr 24. Jan. 2025 sind nicht verlässlich: die Zeile "
              "wiederholt die vorige.");
}

TEST(ClaimExplanation, SaysThatPricesThatNobodyPrintedRefuteNothing)
{
    ClaimListing listing = unchecked(Unchecked::Quality);
    listing.subjectName = "TSMC";
    listing.check.findingCode = "unprinted_closes";
    listing.check.findingDay = day("2025-01-27");

    EXPECT_EQ(
        english(listing),
        "The prices of TSMC on Mon 27 Jan 2025 have more digits than exchanges print, as after "
        "an adjustment for dividends; they cannot refute the number.");
    EXPECT_EQ(german(listing),
              "Die Kurse von TSMC am Mo 27. Jan. 2025 haben mehr Nachkommastellen, als Börsen "
              "ausweisen, wie nach einer Bereinigung um Dividenden; sie können die Zahl nicht "
              "widerlegen.");
}

TEST(ClaimExplanation, SaysWhichPricesAreMissing)
{
    ClaimListing closed = unchecked(Unchecked::NoData);
    closed.check.noSession = true;
    ClaimListing ended = unchecked(Unchecked::NoData);
    ended.check.dataUntil = day("2025-01-24");
    ClaimListing currency = unchecked(Unchecked::NoCurrency);
    currency.claim.unit = "EUR";

    EXPECT_EQ(english(closed), "Mon 27 Jan 2025 was no trading day of Nvidia.");
    EXPECT_EQ(english(ended),
              "The prices of Nvidia end on Fri 24 Jan 2025, before Mon 27 Jan "
              "2025.");
    EXPECT_EQ(german(currency), "Die Zahl ist in Euro, die Kurse von Nvidia sind in US-Dollar.");
}

TEST(ClaimExplanation, IsWholeInEveryCase)
{
    for (int reason = 0; reason <= static_cast<int>(Unchecked::NoCurrency); ++reason) {
        for (const char* language : {"de", "en", "fr", ""}) {
            ClaimListing listing = unchecked(static_cast<Unchecked>(reason));
            listing.subjectName.clear();
            const std::string text = claimExplanation(listing, language);

            EXPECT_TRUE(text.ends_with(".")) << text;
            EXPECT_EQ(text.find("  "), std::string::npos) << text;
            EXPECT_EQ(text.find('%'), std::string::npos) << text;
        }
    }
}

TEST(VerdictWords, SayTheVerdictAndWhatIsMissing)
{
    EXPECT_EQ(verdictWords(nvidiaFell().check, "en"), "supported");
    EXPECT_EQ(verdictWords(nvidiaFell().check, "de"), "gestützt");
    EXPECT_EQ(verdictWords(unchecked(Unchecked::NoShareCount).check, "de"),
              "nicht prüfbar: Aktienzahl unbekannt");
}

} // namespace
