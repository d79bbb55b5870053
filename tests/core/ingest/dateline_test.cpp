#include "core/ingest/dateline.h"

#include <gtest/gtest.h>

#include <string>

using namespace core;

namespace {

/// A beginning of an article, and what stands in it.
struct Case {
    std::string text{};
    std::string place{};
    std::string agency{};
    std::string date{}; ///< ISO 8601; "--01-27" without a year; empty if there is none
};

void PrintTo(const Case& one, std::ostream* out)
{
    *out << one.text;
}

struct DatelineOf : testing::TestWithParam<Case> { };

TEST_P(DatelineOf, IsTakenApart)
{
    const std::string text = GetParam().text + "Der Kurs fiel.";

    const auto dateline = leadingDateline(text, {});

    ASSERT_TRUE(dateline);
    EXPECT_EQ(dateline->place, GetParam().place);
    EXPECT_EQ(dateline->agency, GetParam().agency);
    EXPECT_EQ(text.substr(dateline->length), "Der Kurs fiel.");
    const bool yearless = dateline->date && dateline->date->withoutYear;
    EXPECT_EQ(yearless             ? "--01-27"
                  : dateline->date ? toIso(dateline->date->date)
                                   : std::string{},
              GetParam().date);
}

INSTANTIATE_TEST_SUITE_P(
    Agencies, DatelineOf,
    testing::Values(Case{"New York (dpa) - ", "New York", "dpa", ""},
                    Case{" New York (dpa) - ", "New York", "dpa", ""},
                    Case{"BERLIN (dpa-AFX) - ", "BERLIN", "dpa-AFX", ""},
                    Case{"FRANKFURT/MAIN (Reuters) - ", "FRANKFURT/MAIN", "Reuters", ""},
                    Case{"Frankfurt am Main (dpa) – ", "Frankfurt am Main", "dpa", ""},
                    Case{"Peking/Hangzhou (dpa) — ", "Peking/Hangzhou", "dpa", ""},
                    Case{"WASHINGTON, Jan 27 (Reuters) - ", "WASHINGTON", "Reuters", "--01-27"},
                    Case{"NEW YORK, Jan. 27, 2025 (AP) — ", "NEW YORK", "AP", "2025-01-27"},
                    Case{"(Bloomberg) -- ", "", "Bloomberg", ""},
                    Case{"NEW YORK (AP) — ", "NEW YORK", "AP", ""},
                    Case{"Jan 27 (Reuters) - ", "", "Reuters", "--01-27"},
                    Case{"OMAHA, Neb. (AP) — ", "OMAHA, Neb.", "AP", ""},
                    Case{"SANTA CLARA, Calif., Jan. 27, 2025 (GLOBE NEWSWIRE) -- ",
                         "SANTA CLARA, Calif.", "GLOBE NEWSWIRE", "2025-01-27"},
                    Case{"SANTA CLARA, Jan. 27, 2025 /PRNewswire/ -- ", "SANTA CLARA", "PRNewswire",
                         "2025-01-27"},
                    Case{"Frankfurt, 27.01.2025 - ", "Frankfurt", "", "2025-01-27"},
                    Case{"Berlin, 27. Januar 2025 (dpa) - ", "Berlin", "dpa", "2025-01-27"},
                    Case{"Köln (dts Nachrichtenagentur) - ", "Köln", "dts Nachrichtenagentur", ""},
                    Case{"HAMBURG (taz) - ", "HAMBURG", "taz", ""},
                    Case{"St. Louis (AFP) - ", "St. Louis", "AFP", ""},
                    Case{"Berlin (dpa): ", "Berlin", "dpa", ""},
                    Case{"Baden-Baden (dpa/lsw) - ", "Baden-Baden", "dpa/lsw", ""}));

struct NoDateline : testing::TestWithParam<std::string> { };

TEST_P(NoDateline, IsFoundInOtherBeginnings)
{
    EXPECT_FALSE(leadingDateline(GetParam(), {}));
}

INSTANTIATE_TEST_SUITE_P(Texts, NoDateline,
                         testing::Values("Angela Merkel (CDU) - die Kanzlerin - sprach am Montag.",
                                         "Volker Wissing (parteilos) sagte im Deutschlandfunk.",
                                         "DAX - Der Leitindex schloss leichter.",
                                         "Nvidia-Aktie: Minus 17 Prozent",
                                         "Die Aktie (Nvidia) - und mehr.",
                                         "Der Dax fiel am 27.01.2025 - und stieg.", "", "(",
                                         "Frankfurt", "Frankfurt, der Main - und Hessen",
                                         "Im Januar 2025 - das ist lange her - fiel der Kurs."));

} // namespace
