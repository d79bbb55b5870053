#pragma once

#include "core/workspace/studies.h"
#include "tests/core/workspace/workspace_fixture.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace core {

/// Two shares and an index of New York with closes on each weekday from 2024-01-02 on, some of
/// which were holidays: rows on these are dropped. On 2024-11-06 the shares fall by a tenth.
struct SharesOfNewYork : AWorkspace {
    SharesOfNewYork()
    {
        import("NVDA.csv", pricesOf(1, 100.0));
        import("AMD.csv", pricesOf(2, 50.0));
        import("SPX.csv", pricesOf(0, 4000.0));
        nvidia = workspace.instrument("NVDA").value().id;
        amd = workspace.instrument("AMD").value().id;
        index = workspace.instrument("SPX").value().id;
        query.day = *TradingDate::from(2024, 11, 6);
        query.instruments = {nvidia, amd};
        query.settings.estimation = {.first = -150, .last = -31};
        query.settings.window = {.first = -1, .last = 1};
    }

    /// Closes that differ from day to day by sines that no two series share.
    std::string pricesOf(int which, double price, double splitAt = 0.0)
    {
        const Instrument newYork{.symbol = "SPX", .mic = "XNYS"};
        const ExchangeCalendar* calendar = workspace.calendar(newYork);
        std::string text = "Date,Close\n";
        for (int day = 0; day < 330; ++day) {
            const TradingDate date = *calendar->shift(*TradingDate::from(2024, 1, 2), day);
            const double market = 0.01 * std::sin(1.7 * day);
            price *= 1.0 + market + (which == 0 ? 0.0 : 0.006 * std::sin(day * (2.3 + which)));
            if (which != 0 && date == *TradingDate::from(2024, 11, 6))
                price *= 0.9;
            const bool isSplit = splitAt > 0.0 && *TradingDate::from(2024, 8, 1) <= date;
            text += toIso(date) + "," + std::to_string(isSplit ? price / splitAt : price) + "\n";
        }
        return text;
    }

    Result<StudyListing> run() { return workspace.studies().run(query, progress); }

    StudyListing studied()
    {
        auto listing = run();
        EXPECT_TRUE(listing) << listing.error().message;
        return listing.value_or(StudyListing{});
    }

    static bool warns(const StudyListing& listing, StudyWarningCode code)
    {
        return std::ranges::any_of(listing.study.warnings, [&](const StudyWarning& warning) {
            return warning.code == code;
        });
    }

    InstrumentId nvidia{};
    InstrumentId amd{};
    InstrumentId index{};
    StudyQuery query{};
};

} // namespace core
