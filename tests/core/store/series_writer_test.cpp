#include "core/store/series_writer.h"

#include "minute_bars.h"

#include <gtest/gtest.h>

using namespace core;
using namespace tests;

namespace {

struct RandomWrites : MinuteBars, testing::TestWithParam<unsigned> {
    RandomWrites() { m_random.seed(GetParam()); }

    /// Long ones, late ones, corrections of what is there, and single bars.
    void writeSome()
    {
        const int at = static_cast<int>(m_random() % 150'000);
        switch (m_random() % 4) {
        case 0:
            imports.push_back(write(some(20'000 + m_random() % 60'000, at)));
            break;
        case 1:
            imports.push_back(write(some(1 + m_random() % 9000, at)));
            break;
        case 2:
            imports.push_back(write(some(1 + m_random() % 300, at, 131)));
            break;
        default:
            imports.push_back(write(some(1, at)));
        }
    }

    void undoSome()
    {
        const std::size_t index = m_random() % imports.size();
        ASSERT_TRUE(succeeded(archive.imports().undo(imports[index])));
        imports.erase(imports.begin() + static_cast<std::ptrdiff_t>(index));
    }

    std::vector<ImportId> imports;
};

TEST_P(RandomWrites, LeaveTheLevelsThatTheirBarsMake)
{
    for (int step = 0; step < 14; ++step) {
        SCOPED_TRACE(step);
        if (imports.empty() || m_random() % 4 != 0)
            writeSome();
        else
            undoSome();
        expectLevels();
    }
    expectWindows(6);
    expectWhole();
    while (!imports.empty()) {
        undoSome();
        expectLevels();
    }
    EXPECT_EQ(valueOf(archive.database().integer("SELECT count(*) FROM bar_block")), 0);
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomWrites, testing::Range(0U, 6U));

} // namespace
