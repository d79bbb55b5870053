// The closing days of whole years as the exchanges of Europe and the United States published them,
// typed from their announcements.

#include "tests/core/time/published_year.h"

using namespace core;
using tests::date;
using tests::nameOf;
using tests::PublishedYear;

namespace {

struct APublishedYear : testing::TestWithParam<PublishedYear> { };

TEST_P(APublishedYear, IsThatOfTheCalendar)
{
    tests::expectCalendarToAgree(GetParam());
}

std::vector<PublishedYear> american()
{
    // nyse.com, "Holidays & Trading Hours"
    return {
        {"XNYS",
         "2012",
         {"01-02", "01-16", "02-20", "04-06", "05-28", "07-04", "09-03", "10-29", "10-30", "11-22",
          "12-25"},
         {"07-03", "11-23", "12-24"}},
        {"XNYS",
         "2018",
         {"01-01", "01-15", "02-19", "03-30", "05-28", "07-04", "09-03", "11-22", "12-05", "12-25"},
         {"07-03", "11-23", "12-24"}},
        {"XNAS",
         "2025",
         {"01-01", "01-09", "01-20", "02-17", "04-18", "05-26", "06-19", "07-04", "09-01", "11-27",
          "12-25"},
         {"07-03", "11-28", "12-24"}}};
}

std::vector<PublishedYear> german()
{
    // boerse-frankfurt.de, "Handelskalender" of 2016 and 2017; deutsche-boerse.com of 2025
    return {{"XETR", "2016", {"01-01", "03-25", "03-28", "05-16", "10-03", "12-26"}, {"12-30"}},
            {"XETR",
             "2017",
             {"04-14", "04-17", "05-01", "06-05", "10-03", "10-31", "12-25", "12-26"},
             {"12-29"}},
            {"XFRA",
             "2025",
             {"01-01", "04-18", "04-21", "05-01", "12-24", "12-25", "12-26", "12-31"},
             {"12-30"}}};
}

std::vector<PublishedYear> british()
{
    // londonstockexchange.com, "Business days"; gov.uk, "UK bank holidays"
    return {
        {"XLON",
         "2011",
         {"01-03", "04-22", "04-25", "04-29", "05-02", "05-30", "08-29", "12-26", "12-27"},
         {"12-23", "12-30"}},
        {"XLON",
         "2012",
         {"01-02", "04-06", "04-09", "05-07", "06-04", "06-05", "08-27", "12-25", "12-26"},
         {"12-24", "12-31"}},
        {"XLON",
         "2020",
         {"01-01", "04-10", "04-13", "05-08", "05-25", "08-31", "12-25", "12-28"},
         {"12-24", "12-31"}},
        {"XLON",
         "2022",
         {"01-03", "04-15", "04-18", "05-02", "06-02", "06-03", "08-29", "09-19", "12-26", "12-27"},
         {"12-23", "12-30"}},
        {"XLON",
         "2023",
         {"01-02", "04-07", "04-10", "05-01", "05-08", "05-29", "08-28", "12-25", "12-26"},
         {"12-22", "12-29"}},
        {"AIMX",
         "2027",
         {"01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"},
         {"12-24", "12-31"}}};
}

std::vector<PublishedYear> ofEuronext()
{
    // euronext.com, press releases of 14 November 2011 and 18 October 2018; borsaitaliana.it,
    // "Trading calendar and hours" of 2020, 2021 and 2024
    const std::vector<std::string> of2012{"04-06", "04-09", "05-01", "12-25", "12-26"};
    const std::vector<std::string> of2019{"01-01", "04-19", "04-22", "05-01", "12-25", "12-26"};
    const std::vector<std::string> eves{"12-24", "12-31"};
    return {{"XPAR", "2012", of2012, eves},
            {"XLIS", "2012", of2012, eves},
            {"XAMS", "2019", of2019, eves},
            {"XBRU", "2019", of2019, eves},
            {"XDUB", "2019", of2019, eves},
            {"XMIL", "2020", {"01-01", "04-10", "04-13", "05-01", "12-24", "12-25", "12-31"}, {}},
            {"XMIL", "2021", {"01-01", "04-02", "04-05", "12-24", "12-31"}, {}},
            {"MTAA",
             "2024",
             {"01-01", "03-29", "04-01", "05-01", "08-15", "12-24", "12-25", "12-26", "12-31"},
             {}}};
}

std::vector<PublishedYear> otherEuropean()
{
    // six-group.com, wienerborse.at and nasdaq.com, the trading calendars of 2024
    return {{"XSWX",
             "2024",
             {"01-01", "01-02", "03-29", "04-01", "05-01", "05-09", "05-20", "08-01", "12-24",
              "12-25", "12-26", "12-31"},
             {}},
            {"XWBO",
             "2024",
             {"01-01", "03-29", "04-01", "05-01", "05-20", "12-24", "12-25", "12-26", "12-31"},
             {"12-30"}},
            {"XCSE",
             "2024",
             {"01-01", "03-28", "03-29", "04-01", "05-09", "05-10", "05-20", "06-05", "12-24",
              "12-25", "12-26", "12-31"},
             {}}};
}

INSTANTIATE_TEST_SUITE_P(OfNewYork, APublishedYear, testing::ValuesIn(american()), &nameOf);
INSTANTIATE_TEST_SUITE_P(OfFrankfurt, APublishedYear, testing::ValuesIn(german()), &nameOf);
INSTANTIATE_TEST_SUITE_P(OfLondon, APublishedYear, testing::ValuesIn(british()), &nameOf);
INSTANTIATE_TEST_SUITE_P(OfEuronext, APublishedYear, testing::ValuesIn(ofEuronext()), &nameOf);
INSTANTIATE_TEST_SUITE_P(OfEurope, APublishedYear, testing::ValuesIn(otherEuropean()), &nameOf);

/// Days of the Dax that the press remembers: it closed above 10,000 points for the first time on
/// Whit Monday, 9 June 2014, and has traded on both days again since 2022.
TEST(PublishedDaysTest, OfXetraHeldWhitMondayAndUnityDayWithAndWithoutASession)
{
    ExchangeCalendars calendars;
    const ExchangeCalendar& xetra = *calendars.forMic("XETR");

    for (const auto session :
         {"2013-05-20", "2013-10-03", "2014-06-09", "2022-06-06", "2022-10-03"})
        EXPECT_TRUE(xetra.isSession(date(session))) << session;
    for (const auto closed : {"2014-10-03", "2015-05-25", "2021-05-24"})
        EXPECT_FALSE(xetra.isSession(date(closed))) << closed;
}

TEST(PublishedDaysTest, HaveANameInTwoLanguages)
{
    ExchangeCalendars calendars;

    EXPECT_EQ(calendars.forMic("XNYS")->closureReason(date("2012-10-29")), "Hurricane Sandy");
    EXPECT_EQ(calendars.forMic("XLON")->closureReason(date("2022-09-19")),
              "State funeral of Queen Elizabeth II");
    EXPECT_EQ(calendars.forMic("XLON")->closureReason(date("2022-01-03"), "de"),
              "Neujahr (Ersatztag)");
    EXPECT_EQ(calendars.forMic("XTKS")->closureReason(date("2020-10-01")),
              "Failure of the trading system");
    EXPECT_EQ(calendars.forMic("XHKG")->closureReason(date("2023-09-01"), "de"), "Taifun Saola");
    EXPECT_EQ(calendars.forMic("XHKG")->specialHoursReason(date("2021-06-28")), "Black rainstorm");
    EXPECT_EQ(calendars.forMic("XSHG")->closureReason(date("2020-01-31")),
              "Prolonged Spring Festival (Covid-19)");
    EXPECT_EQ(calendars.forMic("XSWX")->closureReason(date("2024-08-01"), "de"), "Bundesfeier");
}

} // namespace
