#pragma once

#include "core/store/query.h"
#include "kept_rows.h"
#include "store_fixture.h"

#include <string_view>

namespace tests {

/// The rows of a query that has to succeed.
inline Rows rowsOf(core::Archive& archive, std::string_view sql)
{
    KeptRows kept;
    core::NoProgress progress;
    const auto done = core::runQuery(archive.database(), sql, kept, progress);
    EXPECT_TRUE(done) << sql << ": " << (done ? "" : done.error().message);
    return kept.rows;
}

/// The error of a query that has to fail.
inline core::Error errorOf(core::Archive& archive, std::string_view sql)
{
    KeptRows kept;
    core::NoProgress progress;
    const auto done = core::runQuery(archive.database(), sql, kept, progress);
    EXPECT_FALSE(done) << sql;
    return done ? core::Error{} : done.error();
}

} // namespace tests
