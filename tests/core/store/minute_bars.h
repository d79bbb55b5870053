#pragma once

#include "plain_levels.h"

#include "core/store/bar_block.h"

#include <random>

namespace tests {

/// One instrument with minute bars that come and go.
struct MinuteBars {
    /// `count` bars, `step` minutes apart, some without open, high, low or volume.
    core::PriceSeries some(std::size_t count, int firstMinute, int step = 1)
    {
        core::PriceSeries bars{.interval = core::Interval::Minute1};
        bars.reserve(count);
        for (std::size_t i = 0; i < count; ++i) {
            const auto cents = static_cast<double>(m_random() % 1000);
            core::Bar bar{.time = daysIn(0) + std::chrono::minutes(firstMinute),
                          .close = (10'000.0 + cents) / 100.0};
            if (m_random() % 16 != 0) {
                bar.open = bar.close + 0.25;
                bar.high = bar.close + 1.0;
                bar.low = bar.close - 0.5;
            }
            if (m_random() % 8 != 0)
                bar.volume = static_cast<double>(m_random() % 5000);
            bars.append(bar);
            firstMinute += step;
        }
        return bars;
    }

    core::ImportId write(const core::PriceSeries& written)
    {
        const core::ImportId import = beginImport(archive, "x.csv");
        valueOf(archive.bars().write(import, nvidia, written));
        succeeded(archive.imports().finish(import, 1));
        return import;
    }

    core::PriceSeries all() { return valueOf(store.read(nvidia, core::Interval::Minute1)); }
    core::SeriesOutline outline()
    {
        return valueOf(store.outline(nvidia, core::Interval::Minute1));
    }
    core::BarWindow window(std::int64_t first, std::int64_t last, std::int64_t most)
    {
        return valueOf(store.window(nvidia, core::Interval::Minute1, first, last, most));
    }

    /// What the rows of a level hold, one behind the other.
    core::PriceSeries stored(int level)
    {
        auto select = archive.database().prepare(
            "SELECT payload FROM bar_block WHERE level = ? ORDER BY first_time");
        select.bind(level);
        core::BarBlockCodec codec;
        core::PriceSeries groups{.interval = core::Interval::Minute1};
        while (select.next()) {
            const core::PriceSeries row =
                valueOf(codec.decode(select.blob(0), core::Interval::Minute1));
            for (std::size_t i = 0; i < row.size(); ++i)
                groups.append(row.bar(i));
        }
        succeeded(select.finish());
        return groups;
    }

    /// The levels are those of the definition; one is stored where the level below does not fit
    /// into a block.
    void expectLevels()
    {
        const core::PriceSeries series = all();
        const core::SeriesOutline parts = outline();
        ASSERT_EQ(parts.bars(), static_cast<std::int64_t>(series.size()));
        std::size_t below = series.size();
        for (int level = 1; level <= 3; ++level) {
            const core::PriceSeries expected = plainLevel(series, parts, level).bars;
            const bool isKept = below > core::BarBlockCodec::kMaxBars;
            EXPECT_TRUE(sameSeries(stored(level), isKept ? expected : core::PriceSeries{}))
                << level;
            below = expected.size();
        }
    }

    void expectWindows(int count)
    {
        const core::PriceSeries series = all();
        const core::SeriesOutline parts = outline();
        const auto size = static_cast<std::int64_t>(series.size());
        for (int i = 0; i < count; ++i) {
            const std::int64_t first = static_cast<std::int64_t>(m_random() % (series.size() + 9));
            const std::int64_t last =
                first + static_cast<std::int64_t>(m_random() % (series.size() + 9));
            const std::int64_t most =
                1 + static_cast<std::int64_t>(m_random() % (i % 2 == 0 ? 9 : 3000));
            SCOPED_TRACE(testing::Message()
                         << first << " to " << last << ", " << most << " of " << size);
            expectSame(window(first, last, most), plainWindow(series, parts, first, last, most));
        }
    }

    void expectWhole()
    {
        core::NoProgress progress;
        EXPECT_EQ(valueOf(archive.check(progress)), std::vector<std::string>{});
    }

    std::mt19937_64 m_random{1};
    core::Archive archive = valueOf(core::Archive::inMemory());
    core::BarStore store = archive.bars();
    core::InstrumentId nvidia =
        valueOf(archive.instruments().add(instrument("NVDA"), by("ann"))).id;
};

} // namespace tests
