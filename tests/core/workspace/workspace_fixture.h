#pragma once

#include "core/workspace/workspace.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace core {

inline constexpr Instant kNow{std::chrono::sys_days{std::chrono::year{2026} / 1 / 2}};

inline constexpr const char* kNvidia = "Date,Open,High,Low,Close,Volume\n"
                                       "2025-01-17,136.69,138.50,135.46,137.71,201188800\n"
                                       "2025-01-21,139.16,141.83,137.09,140.83,197749000\n"
                                       "2025-01-24,148.37,148.97,141.88,142.62,234657600\n"
                                       "2025-01-27,124.80,128.40,116.70,118.42,818830900\n";

inline constexpr const char* kArticle =
    "Title: Chips fall\n"
    "Published: 2025-01-27\n"
    "Publisher: Example Wire\n"
    "\n"
    "Shares were mixed at first. The Acme model sank Nvidias Aktie.\n"
    "\n"
    "Nothing else happened.\n";

/// A new archive in a folder of its own.
struct AWorkspace : testing::Test {
    AWorkspace()
        : workspace(
            Workspace::open(folder.path() / "x.pressmark", Workspace::Access::Create).value())
    {
    }

    ImportReport import(const std::string& name, std::string_view bytes)
    {
        auto report = workspace.importBytes(name, bytes, {}, kNow, false, progress);
        EXPECT_TRUE(report) << report.error().message;
        return report.value_or(ImportReport{});
    }

    Event addEvent(const std::string& name, const char* when, std::vector<std::string> symbols = {})
    {
        Event event{.name = name, .when = parsePartialDate(when).value()};
        for (const std::string& symbol : symbols)
            event.instruments.push_back({workspace.instrument(symbol).value().id});
        return workspace.addEvent(event, "me", kNow).value();
    }

    tests::TemporaryFolder folder;
    NoProgress progress;
    Workspace workspace;
};

} // namespace core
