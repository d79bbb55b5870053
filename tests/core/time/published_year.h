#pragma once

#include "core/time/exchange_calendars.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

namespace tests {

inline core::TradingDate date(std::string_view text)
{
    return core::parseTradingDate(text).value();
}

/// All weekdays of a year without a session, and the sessions at special hours, as the exchange
/// published them; months and days.
struct PublishedYear {
    std::string mic{};
    std::string year{};
    std::vector<std::string> closed{};
    std::vector<std::string> special{};
};

inline void PrintTo(const PublishedYear& year, std::ostream* out)
{
    *out << year.mic << year.year;
}

inline std::string nameOf(const testing::TestParamInfo<PublishedYear>& info)
{
    return info.param.mic + info.param.year;
}

inline void expectCalendarToAgree(const PublishedYear& published)
{
    core::ExchangeCalendars calendars;
    std::vector<std::string> closed;
    std::vector<std::string> special;

    for (const auto& exception :
         calendars.forMic(published.mic)
             ->exceptions(date(published.year + "-01-01"), date(published.year + "-12-31")))
        (exception.hours ? special : closed).push_back(core::toIso(exception.date).substr(5));

    EXPECT_EQ(closed, published.closed);
    EXPECT_EQ(special, published.special);
}

} // namespace tests
