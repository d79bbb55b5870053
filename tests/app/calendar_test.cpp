#include "tests/app/new_archive.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>

using nlohmann::json;
using tests::pressmark;

namespace {

/// The program of a user whose data folder is empty.
struct APlainUser : tests::ANewArchive {
    APlainUser()
    {
        if (const char* before = std::getenv("XDG_DATA_HOME"))
            m_before = before;
        ::setenv("XDG_DATA_HOME", folder.path().c_str(), 1);
    }
    ~APlainUser() override
    {
        if (m_before)
            ::setenv("XDG_DATA_HOME", m_before->c_str(), 1);
        else
            ::unsetenv("XDG_DATA_HOME");
    }

    /// Writes a calendar of the user's; gives its path.
    std::string writeCalendar(const std::string& name, const std::string& mics,
                              const std::string& days) const
    {
        std::filesystem::create_directories(folder.path() / "pressmark" / "calendars");
        return folder.write("pressmark/calendars/" + name,
                            "mics," + mics
                                + "\nzone,Europe/London\nspan,2025-01-01,2025-12-31\n"
                                  "hours,08:00-16:30\n"
                                + days);
    }

private:
    std::optional<std::string> m_before;
};

json dayOf(const json& calendar, const std::string& day)
{
    for (const json& found : calendar.at("days")) {
        if (found.at("day") == day)
            return found;
    }
    return {};
}

TEST_F(APlainUser, ListsTheCalendarsThereAre)
{
    const auto listed = pressmark({"calendar"});
    const json calendars = pressmark({"calendar", "--json"}).json();

    EXPECT_EQ(listed.exitCode, 0);
    EXPECT_NE(listed.out.find("London Stock Exchange"), std::string::npos);
    const auto tokyo = std::ranges::find_if(
        calendars, [](const json& calendar) { return calendar.at("mic") == "XTKS"; });
    ASSERT_NE(tokyo, calendars.end());
    EXPECT_EQ(tokyo->at("name"), "Tokyo Stock Exchange");
    EXPECT_EQ(tokyo->at("markets"), json({"XTKS", "XJPX"}));
    EXPECT_EQ(tokyo->at("timezone"), "Asia/Tokyo");
    EXPECT_EQ(tokyo->at("first"), "2010-01-01");
    EXPECT_EQ(tokyo->at("last"), "2030-12-31");
    EXPECT_TRUE(tokyo->at("source").is_null());
}

TEST_F(APlainUser, SeesTheDaysAndHoursOfAMarket)
{
    const json hongKong =
        pressmark({"calendar", "XHKG", "--from", "2024-09-01", "--to", "2024-12-31", "--json"})
            .json();

    EXPECT_EQ(hongKong.at("mic"), "XHKG");
    EXPECT_EQ(hongKong.at("from"), "2024-09-01");
    EXPECT_EQ(hongKong.at("to"), "2024-12-31");
    EXPECT_EQ(hongKong.at("sessions"), 81); // 87 weekdays, 6 of them closed
    EXPECT_EQ(hongKong.at("hours"),
              json::array({{{"from", "2016-07-25"},
                            {"opens", "09:30"},
                            {"closes", "16:00"},
                            {"pause", {{"begins", "12:00"}, {"ends", "13:00"}}},
                            {"closing_auction_ends", "16:10"}}}));
    EXPECT_EQ(hongKong.at("days").size(), 8U);
    EXPECT_EQ(dayOf(hongKong, "2024-09-06"),
              (json{{"day", "2024-09-06"},
                    {"kind", "closed"},
                    {"name", "Typhoon Yagi"},
                    {"name_de", "Taifun Yagi"},
                    {"hours", nullptr},
                    {"projected", false}}));
    EXPECT_EQ(dayOf(hongKong, "2024-12-24").at("kind"), "special");
    EXPECT_EQ(dayOf(hongKong, "2024-12-24").at("hours").at("closes"), "12:00");
}

TEST_F(APlainUser, SeesWhichDaysAreProjected)
{
    const json shanghai = pressmark({"calendar", "XSHG", "--from", "2026-12-01", "--json"}).json();

    EXPECT_EQ(shanghai.at("announced_until"), "2026-12-31");
    EXPECT_EQ(dayOf(shanghai, "2027-02-08").at("projected"), true);
    EXPECT_NE(pressmark({"calendar", "XSHG"}).out.find("Projected after 2026-12-31"),
              std::string::npos);
}

TEST_F(APlainUser, ReadsATableOfTheDays)
{
    const auto london =
        pressmark({"calendar", "XLON", "--from", "2022-12-01", "--to", "2022-12-31"});

    EXPECT_EQ(london.exitCode, 0);
    EXPECT_EQ(london.out,
              "London Stock Exchange, Europe/London: 20 sessions from 2022-12-01 to 2022-12-31\n"
              "Hours since 2010-01-01: 08:00-16:30/16:35\n"
              "Day              Hours              Name\n"
              "2022-12-23  Fri  08:00-12:30/12:35  Last session before Christmas\n"
              "2022-12-26  Mon  closed             Boxing Day\n"
              "2022-12-27  Tue  closed             Christmas Day (observed)\n"
              "2022-12-30  Fri  08:00-12:30/12:35  Last session of the year\n");
}

TEST_F(APlainUser, IsToldWhatCannotBeShown)
{
    const auto unknown = pressmark({"calendar", "XXXX"});
    EXPECT_EQ(unknown.exitCode, 1);
    EXPECT_NE(unknown.err.find("no calendar of the market \"XXXX\""), std::string::npos);
    const auto tooLate = pressmark({"calendar", "XLON", "--from", "2031-01-01"});
    EXPECT_EQ(tooLate.exitCode, 1);
    EXPECT_NE(tooLate.err.find("from 2010-01-01 to 2030-12-31 only"), std::string::npos);
    EXPECT_EQ(pressmark({"calendar", "XLON", "--from", "soon"}).exitCode, 2);
    EXPECT_EQ(pressmark({"calendar", "--from", "2025-01-01"}).exitCode, 2);
    EXPECT_EQ(
        pressmark({"calendar", "XLON", "--from", "2025-02-01", "--to", "2025-01-01"}).exitCode, 2);
}

/// A user with a calendar of their own: in it London is closed on 27 January 2025.
struct AUserWithACalendar : APlainUser {
    std::string file =
        writeCalendar("mine.calendar", "XLON,XASX", "closed,2025-01-27,A day of my own\n");
};

TEST_F(AUserWithACalendar, SeesItBeforeTheBuiltInOne)
{
    const json london = pressmark({"calendar", "XLON", "--json"}).json();

    EXPECT_EQ(london.at("source"), file);
    EXPECT_EQ(london.at("days").size(), 1U);
    EXPECT_EQ(dayOf(london, "2025-01-27").at("name"), "A day of my own");
    EXPECT_EQ(pressmark({"calendar", "XASX", "--json"}).json().at("mic"), "XASX");
    EXPECT_EQ(pressmark({"calendar", "AIMX", "--json"}).json().at("source"), nullptr);
}

TEST_F(AUserWithACalendar, HasEventsReactByIt)
{
    ASSERT_EQ(run({"instrument", "add", "SHEL", "--mic", "XLON", "--name", "Shell plc"}).exitCode,
              0);
    ASSERT_EQ(run({"event", "add", "Shock", "--when", "2025-01-27", "--instrument", "XLON:SHEL"})
                  .exitCode,
              0);

    const json instrument = jsonOf({"events"}).at(0).at("instruments").at(0);

    EXPECT_EQ(instrument.at("first_session"), "2025-01-28");
    EXPECT_EQ(instrument.at("closure"), "A day of my own");
}

TEST_F(APlainUser, KeepsTheBuiltInCalendarWhereTheirOwnIsBroken)
{
    const std::string file = writeCalendar("mine.calendar", "XLON", "closed,27.1.2025,Wrong\n");
    const std::string sentence =
        "pressmark: " + file + ", line 5: \"27.1.2025\" names no day. The file is left out.\n";

    const auto london = pressmark({"calendar", "XLON", "--json"});

    EXPECT_EQ(london.exitCode, 3);
    EXPECT_EQ(london.err, sentence);
    EXPECT_EQ(london.json().at("name"), "London Stock Exchange");
    EXPECT_EQ(pressmark({"calendar", "XETR"}).err, "");
    EXPECT_EQ(pressmark({"calendar"}).exitCode, 3);

    ASSERT_EQ(run({"instrument", "add", "SHEL", "--mic", "XLON", "--name", "Shell plc"}).exitCode,
              0);
    ASSERT_EQ(run({"event", "add", "Shock", "--when", "2025-01-27", "--instrument", "XLON:SHEL"})
                  .exitCode,
              0);
    const auto events = run({"events", "--json"});
    EXPECT_EQ(events.exitCode, 0);
    EXPECT_EQ(events.err, sentence);
    EXPECT_EQ(events.json().at(0).at("instruments").at(0).at("first_session"), "2025-01-27");
}

} // namespace
