#pragma once

#include "core/store/archive.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

inline constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

/// What a Result holds; the test ends with its message where it holds an error.
template<typename T>
T valueOf(core::Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().message);
    return std::move(*result);
}

inline bool succeeded(const core::Result<void>& result)
{
    if (!result)
        ADD_FAILURE() << result.error().message;
    return result.has_value();
}

/// A folder for one test, gone afterwards.
class TemporaryFolder {
public:
    TemporaryFolder()
    {
        std::string name =
            (std::filesystem::temp_directory_path() / "pressmark_store_XXXXXX").string();
        m_path = ::mkdtemp(name.data());
    }
    ~TemporaryFolder()
    {
        std::error_code ignored;
        std::filesystem::permissions(m_path, std::filesystem::perms::owner_all, ignored);
        std::filesystem::remove_all(m_path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    std::filesystem::path operator/(std::string_view name) const { return m_path / name; }
    const std::filesystem::path& path() const { return m_path; }

    /// The names of what lies in it.
    std::vector<std::string> names() const
    {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(m_path))
            names.push_back(entry.path().filename().string());
        std::sort(names.begin(), names.end());
        return names;
    }

private:
    std::filesystem::path m_path;
};

inline core::TradingDate day(int year, unsigned month, unsigned dayOfMonth)
{
    return *core::TradingDate::from(year, month, dayOfMonth);
}

/// `days` days after 1 January 2025.
inline core::Instant daysIn(int days)
{
    return core::timeOf(day(2025, 1, 1)) + std::chrono::days(days);
}

inline core::Authorship by(std::string author)
{
    return {std::move(author), daysIn(40)};
}

inline core::ImportRecord importOf(std::string path,
                                   core::ImportKind kind = core::ImportKind::Articles)
{
    return {
        .path = std::move(path), .sha256 = "5f", .at = daysIn(30), .kind = kind, .dialect = "text"};
}

inline core::ImportId beginImport(core::Archive& archive, std::string path = "a.txt")
{
    return valueOf(archive.imports().begin(importOf(std::move(path))));
}

inline core::Article article(std::string title, std::string body)
{
    return {.title = std::move(title),
            .body = std::move(body),
            .publisher = "Example Post",
            .published = core::PartialDate::ofDay(day(2025, 1, 28).day()),
            .language = "de"};
}

inline core::Instrument instrument(std::string symbol, std::string mic = "XNAS")
{
    return {.symbol = symbol,
            .mic = std::move(mic),
            .name = symbol + " Inc.",
            .currency = "USD",
            .kind = core::InstrumentKind::Share};
}

/// Daily bars on consecutive days from daysIn(first), with these closes.
inline core::PriceSeries dailyBars(int first, const std::vector<double>& closes)
{
    core::PriceSeries bars;
    for (const double close : closes)
        bars.append({.time = daysIn(first++),
                     .open = close - 0.5,
                     .high = close + 1.0,
                     .low = close - 1.25,
                     .close = close,
                     .volume = 1000.0});
    return bars;
}

/// Bit for bit, where every NaN is the same.
inline bool sameBits(const std::vector<double>& a, const std::vector<double>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](double x, double y) {
        return (std::isnan(x) && std::isnan(y)) || (x == y && std::signbit(x) == std::signbit(y));
    });
}

inline bool sameSeries(const core::PriceSeries& a, const core::PriceSeries& b)
{
    return a.times == b.times && sameBits(a.open, b.open) && sameBits(a.high, b.high)
        && sameBits(a.low, b.low) && sameBits(a.close, b.close) && sameBits(a.volume, b.volume);
}

/// An empty archive in memory.
struct AnArchive : testing::Test {
    core::Archive archive = valueOf(core::Archive::inMemory());
};

} // namespace tests
