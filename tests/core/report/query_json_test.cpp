#include "core/report/query_json.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <limits>
#include <sstream>

using namespace core;
using nlohmann::json;

namespace {

std::string written(const std::vector<std::string>& names,
                    const std::vector<std::vector<QueryValue>>& rows)
{
    std::ostringstream out;
    QueryJson writer(out);
    EXPECT_TRUE(writer.columns(names));
    for (const auto& row : rows)
        EXPECT_TRUE(writer.row(row));
    EXPECT_TRUE(writer.finish());
    return out.str();
}

TEST(QueryAsJson, IsALineARow)
{
    EXPECT_EQ(written({"day", "close"}, {{"2025-01-24", 142.62}, {"2025-01-27", 118.42}}),
              "[\n"
              "  {\"day\": \"2025-01-24\", \"close\": 142.62},\n"
              "  {\"day\": \"2025-01-27\", \"close\": 118.42}\n"
              "]\n");
    EXPECT_EQ(written({"day"}, {}), "[]\n");
}

TEST(QueryAsJson, HasEveryKindOfValue)
{
    const json document = json::parse(written({"null", "integer", "real", "whole", "text", "blob"},
                                              {{{},
                                                std::int64_t{9007199254740993},
                                                -0.1697,
                                                818830900.0,
                                                "“Kurs\"\n\\\x01",
                                                QueryBlob{std::string_view("\x00\xff", 2)}}}));

    EXPECT_EQ(document,
              json::array({{{"null", nullptr},
                            {"integer", 9007199254740993},
                            {"real", -0.1697},
                            {"whole", 818830900},
                            {"text", "“Kurs\"\n\\\x01"},
                            {"blob", "00ff"}}}));
}

TEST(QueryAsJson, IsADocumentWhateverTheTextsAre)
{
    const json document = json::parse(written({"a\"b"}, {{"broken \xff utf-8"}}));

    EXPECT_EQ(document[0].at("a\"b"), "broken \uFFFD utf-8");
}

TEST(QueryAsJson, KeepsColumnsOfTheSameNameApart)
{
    EXPECT_EQ(written({"a", "a", "a_2", "a"},
                      {{std::int64_t{1}, std::int64_t{2}, std::int64_t{3}, std::int64_t{4}}}),
              "[\n  {\"a\": 1, \"a_3\": 2, \"a_2\": 3, \"a_4\": 4}\n]\n");
}

TEST(QueryAsJson, SaysWhenNothingCanBeWritten)
{
    std::ostringstream out;
    out.setstate(std::ios::badbit);
    QueryJson writer(out);
    const std::vector<QueryValue> row{1.5};
    const std::vector<std::string> names{"a"};

    EXPECT_TRUE(writer.columns(names));
    EXPECT_EQ(writer.row(row).error().code, ErrorCode::Io);
    EXPECT_EQ(writer.finish().error().code, ErrorCode::Io);
}

TEST(QueryValue, IsWrittenWithTheFewestDigitsThatReadBackTheSame)
{
    EXPECT_EQ(toText(118.42), "118.42");
    EXPECT_EQ(toText(0.1 + 0.2), "0.30000000000000004");
    EXPECT_EQ(toText(1e15), "1000000000000000");
    EXPECT_EQ(toText(1e-7), "0.0000001");
    EXPECT_EQ(toText(1e300), "1e+300");
    EXPECT_EQ(toText(5e-324), "5e-324");
    EXPECT_EQ(toText(0.0), "0");
    EXPECT_EQ(toText(-std::numeric_limits<double>::infinity()), "-Inf");
    EXPECT_EQ(toText(QueryValue()), "NULL");
}

} // namespace
