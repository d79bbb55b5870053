// The closing days of whole years as the exchanges of Asia published them, typed from their
// announcements.

#include "tests/core/time/published_year.h"

using namespace core;
using tests::date;
using tests::nameOf;
using tests::PublishedYear;

namespace {

struct APublishedAsianYear : testing::TestWithParam<PublishedYear> { };

TEST_P(APublishedAsianYear, IsThatOfTheCalendar)
{
    tests::expectCalendarToAgree(GetParam());
}

std::vector<PublishedYear> japanese()
{
    // jpx.co.jp, "Market holidays"; Cabinet Office, "National holidays"
    return {
        {"XTKS",
         "2019",
         {"01-01", "01-02", "01-03", "01-14", "02-11", "03-21", "04-29", "04-30", "05-01", "05-02",
          "05-03", "05-06", "07-15", "08-12", "09-16", "09-23", "10-14", "10-22", "11-04", "12-31"},
         {}},
        {"XTKS",
         "2020",
         {"01-01", "01-02", "01-03", "01-13", "02-11", "02-24", "03-20", "04-29", "05-04", "05-05",
          "05-06", "07-23", "07-24", "08-10", "09-21", "09-22", "10-01", "11-03", "11-23", "12-31"},
         {}},
        {"XTKS",
         "2021",
         {"01-01", "01-11", "02-11", "02-23", "04-29", "05-03", "05-04", "05-05", "07-22", "07-23",
          "08-09", "09-20", "09-23", "11-03", "11-23", "12-31"},
         {}},
        {"XTKS",
         "2026",
         {"01-01", "01-02", "01-12", "02-11", "02-23", "03-20", "04-29", "05-04", "05-05", "05-06",
          "07-20", "08-11", "09-21", "09-22", "09-23", "10-12", "11-03", "11-23", "12-31"},
         {}}};
}

std::vector<PublishedYear> ofHongKong()
{
    // hkex.com.hk, "Trading calendar and holiday schedule", and its news of the weather
    return {{"XHKG",
             "2015",
             {"01-01", "02-19", "02-20", "04-03", "04-06", "04-07", "05-01", "05-25", "07-01",
              "09-03", "09-28", "10-01", "10-21", "12-25"},
             {"02-18", "12-24", "12-31"}},
            {"XHKG",
             "2021",
             {"01-01", "02-12", "02-15", "04-02", "04-05", "04-06", "05-19", "06-14", "07-01",
              "09-22", "10-01", "10-13", "10-14", "12-27"},
             {"02-11", "06-28", "12-24", "12-31"}},
            {"XHKG",
             "2023",
             {"01-02", "01-23", "01-24", "01-25", "04-05", "04-07", "04-10", "05-01", "05-26",
              "06-22", "07-17", "09-01", "09-08", "10-02", "10-23", "12-25", "12-26"},
             {"10-09"}},
            {"XHKG",
             "2025",
             {"01-01", "01-29", "01-30", "01-31", "04-04", "04-18", "04-21", "05-01", "05-05",
              "07-01", "10-01", "10-07", "10-29", "12-25", "12-26"},
             {"01-28", "12-24", "12-31"}}};
}

std::vector<PublishedYear> chinese()
{
    // sse.com.cn, the yearly notices of closing days; that of 31 January 2020 was added on the 27th
    return {
        {"XSHG",
         "2016",
         {"01-01", "02-08", "02-09", "02-10", "02-11", "02-12", "04-04", "05-02", "06-09", "06-10",
          "09-15", "09-16", "10-03", "10-04", "10-05", "10-06", "10-07"},
         {}},
        {"XSHE",
         "2020",
         {"01-01", "01-24", "01-27", "01-28", "01-29", "01-30", "01-31", "04-06", "05-01", "05-04",
          "05-05", "06-25", "06-26", "10-01", "10-02", "10-05", "10-06", "10-07", "10-08"},
         {}},
        {"XSHG",
         "2024",
         {"01-01", "02-09", "02-12", "02-13", "02-14", "02-15", "02-16", "04-04", "04-05", "05-01",
          "05-02", "05-03", "06-10", "09-16", "09-17", "10-01", "10-02", "10-03", "10-04", "10-07"},
         {}},
        {"XSHG",
         "2025",
         {"01-01", "01-28", "01-29", "01-30", "01-31", "02-03", "02-04", "04-04", "05-01", "05-02",
          "05-05", "06-02", "10-01", "10-02", "10-03", "10-06", "10-07", "10-08"},
         {}},
        {"XSHE",
         "2026",
         {"01-01", "01-02", "02-16", "02-17", "02-18", "02-19", "02-20", "02-23", "04-06", "05-01",
          "05-04", "05-05", "06-19", "09-25", "10-01", "10-02", "10-05", "10-06", "10-07"},
         {}}};
}

std::vector<PublishedYear> korean()
{
    // global.krx.co.kr, "Market holidays"
    return {
        {"XKRX",
         "2017",
         {"01-27", "01-30", "03-01", "05-01", "05-03", "05-05", "05-09", "06-06", "08-15", "10-02",
          "10-03", "10-04", "10-05", "10-06", "10-09", "12-25", "12-29"},
         {"01-02", "11-23"}},
        {"XKRX",
         "2025",
         {"01-01", "01-27", "01-28", "01-29", "01-30", "03-03", "05-01", "05-05", "05-06", "06-03",
          "06-06", "08-15", "10-03", "10-06", "10-07", "10-08", "10-09", "12-25", "12-31"},
         {"01-02", "11-13"}}};
}

INSTANTIATE_TEST_SUITE_P(OfTokyo, APublishedAsianYear, testing::ValuesIn(japanese()), &nameOf);
INSTANTIATE_TEST_SUITE_P(OfHongKong, APublishedAsianYear, testing::ValuesIn(ofHongKong()), &nameOf);
INSTANTIATE_TEST_SUITE_P(OfChina, APublishedAsianYear, testing::ValuesIn(chinese()), &nameOf);
INSTANTIATE_TEST_SUITE_P(OfSeoul, APublishedAsianYear, testing::ValuesIn(korean()), &nameOf);

/// hkex.com.hk: trading goes on in typhoons and black rainstorms from 23 September 2024 on. Signal
/// no. 8 or higher was up on 14 November 2024 (Toraji) and 24 September 2025 (Ragasa).
TEST(PublishedAsianDaysTest, OfHongKongHaveASessionInATyphoonSinceSeptember2024)
{
    ExchangeCalendars calendars;
    const ExchangeCalendar& hongKong = *calendars.forMic("XHKG");

    EXPECT_FALSE(hongKong.isSession(date("2024-09-06")));
    EXPECT_TRUE(hongKong.isSession(date("2024-11-14")));
    EXPECT_TRUE(hongKong.isSession(date("2025-09-24")));
}

} // namespace
