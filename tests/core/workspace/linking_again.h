#pragma once

#include "tests/core/store/kept_rows.h"
#include "tests/core/workspace/workspace_fixture.h"

namespace core {

/// An archive that is linked more than once.
struct LinkingAgain : AWorkspace {
    tests::Rows rows(const std::string& sql)
    {
        tests::KeptRows kept;
        EXPECT_TRUE(workspace.query(sql, kept, progress));
        return kept.rows;
    }

    /// What linking found, without the ids that it gave.
    tests::Rows found()
    {
        tests::Rows all =
            rows("SELECT article, field, \"begin\", \"end\", text, instrument, event, "
                 "symbol, rule FROM mention ORDER BY 1, 2, 3, 4, 6, 7, 8");
        tests::Rows links = rows("SELECT article, event, score, status, author, at, rule, weight, "
                                 "field, \"begin\", \"end\", text FROM link "
                                 "LEFT JOIN link_evidence ON link = id "
                                 "ORDER BY article, event, position");
        all.insert(all.end(), links.begin(), links.end());
        return all;
    }

    tests::Rows tables()
    {
        tests::Rows all = rows("SELECT * FROM mention ORDER BY id");
        for (const char* sql : {"SELECT * FROM link ORDER BY id",
                                "SELECT * FROM link_evidence ORDER BY link, position"}) {
            const tests::Rows more = rows(sql);
            all.insert(all.end(), more.begin(), more.end());
        }
        return all;
    }
};

} // namespace core
