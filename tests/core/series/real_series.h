#pragma once

#include "core/base/file.h"
#include "tests/core/ingest/reading.h"
#include "tests/support/shared_files.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace tests {

/// The series of a real price file; `path` is that below the shared folder.
inline std::vector<core::ReadSeries> seriesIn(const std::string& path)
{
    const auto bytes = core::readFile(sharedFile(path), std::uint64_t{1} << 30);
    EXPECT_TRUE(bytes) << path;
    const auto content = read(bytes.value_or(""), path);
    EXPECT_TRUE(content) << path;
    return content ? seriesOf(*content) : std::vector<core::ReadSeries>();
}

} // namespace tests
