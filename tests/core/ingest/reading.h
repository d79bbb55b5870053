#pragma once

#include "core/base/progress.h"
#include "core/ingest/reader.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tests {

/// Reads `bytes` as a file of that name.
inline core::Result<core::ReadContent> read(std::string_view bytes, std::string path = "NVDA.csv",
                                            const core::ImportOptions& options = {})
{
    core::NoProgress progress;
    return core::readSource({.path = std::move(path), .bytes = bytes}, options, progress);
}

inline const std::vector<core::ReadSeries>& seriesOf(const core::ReadContent& content)
{
    return std::get<std::vector<core::ReadSeries>>(content.values);
}

/// The bars of a file that holds one instrument.
inline core::PriceSeries barsOf(const core::Result<core::ReadContent>& content)
{
    if (!content) {
        ADD_FAILURE() << content.error().message;
        return {};
    }
    EXPECT_EQ(seriesOf(*content).size(), 1U);
    return seriesOf(*content).empty() ? core::PriceSeries{} : seriesOf(*content).front().bars;
}

/// The only article of a file.
inline core::Article articleOf(const core::Result<core::ReadContent>& content)
{
    if (!content) {
        ADD_FAILURE() << content.error().message;
        return {};
    }
    const auto& articles = std::get<std::vector<core::Article>>(content->values);
    EXPECT_EQ(articles.size(), 1U);
    return articles.empty() ? core::Article{} : articles.front();
}

/// The codes of issues, in their order.
inline std::vector<std::string> codesOf(const std::vector<core::ImportIssue>& issues)
{
    std::vector<std::string> codes;
    for (const core::ImportIssue& issue : issues)
        codes.push_back(issue.code);
    return codes;
}

inline core::Instant day(int year, unsigned month, unsigned dayOfMonth)
{
    return core::timeOf(*core::TradingDate::from(year, month, dayOfMonth));
}

} // namespace tests
