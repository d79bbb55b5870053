#include "tests/support/program.h"
#include "tests/support/shared_files.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <sstream>
#include <vector>

/// However the rows of a real file come in, the archive prints the digits of the file.
namespace {

using namespace tests;

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        if (line.ends_with('\r'))
            line.pop_back();
        if (!line.empty())
            lines.push_back(line);
    }
    return lines;
}

std::string bars(const std::string& archive, const std::string& symbol)
{
    const ProgramRun run = pressmark({"--archive", archive, "bars", symbol, "--json"});
    EXPECT_EQ(run.exitCode, 0) << run.err;
    return run.out;
}

int import(const std::string& archive, const std::string& file)
{
    return pressmark({"--archive", archive, "import", file, "--instrument", "QX"}).exitCode;
}

class RowsInParts : public testing::TestWithParam<unsigned> { };

TEST_P(RowsInParts, MakeTheBarsOfTheWholeFile)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "there is no folder of real files";
    std::mt19937 random(GetParam());
    const std::string whole = sharedFile("data/dialects/stooq_polish_spx_d.csv");
    std::vector<std::string> rows = linesOf(bytesOf(whole));
    const std::string header = rows.front() + "\n";
    rows.erase(rows.begin());
    TemporaryFolder folder;
    ASSERT_EQ(import(folder.file("whole.pressmark"), whole), 0);

    // Parts that together hold every row, some of them several times, each in any order.
    std::vector<std::string> parts(2 + random() % 5, header);
    std::ranges::shuffle(rows, random);
    for (const std::string& row : rows) {
        const std::size_t first = random() % parts.size();
        parts[first] += row + "\n";
        if (const std::size_t again = random() % (parts.size() * 3);
            again < parts.size() && again != first)
            parts[again] += row + "\n";
    }
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const std::string name = "part" + std::to_string(part) + ".csv";
        ASSERT_EQ(import(folder.file("parts.pressmark"), folder.write(name, parts[part])), 0);
    }

    const std::string expected = bars(folder.file("whole.pressmark"), "QX");
    EXPECT_EQ(bars(folder.file("parts.pressmark"), "QX"), expected);
    EXPECT_EQ(linesOf(expected).size(), rows.size() + 2);
}

INSTANTIATE_TEST_SUITE_P(Seeds, RowsInParts, testing::Range(1U, 9U));

/// A number as the program prints it: without grouping, signs of currencies and closing zeros.
std::string plain(std::string field)
{
    std::erase_if(field, [](char c) { return c == '$' || c == '"' || c == ' '; });
    if (field.empty() || field == "N/A")
        return "null";
    if (field.find('.') != std::string::npos) {
        field.erase(field.find_last_not_of('0') + 1);
        if (field.ends_with('.'))
            field.pop_back();
    }
    return field;
}

std::vector<std::string> fieldsOf(const std::string& line)
{
    std::vector<std::string> fields;
    std::istringstream stream(line);
    for (std::string field; std::getline(stream, field, ',');)
        fields.push_back(field);
    return fields;
}

/// Where the columns of a file stand, and how its days become ISO days.
struct DigitsOf {
    const char* file = "";
    std::array<std::size_t, 5> columns{}; ///< open, high, low, close, volume
    bool monthFirst = false;
};

void PrintTo(const DigitsOf& file, std::ostream* out)
{
    *out << file.file;
}

class RealFiles : public testing::TestWithParam<DigitsOf> { };

TEST_P(RealFiles, ArePrintedToTheLastDigit)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "there is no folder of real files";
    const DigitsOf& file = GetParam();
    const std::string path = sharedFile(file.file);
    TemporaryFolder folder;
    ASSERT_EQ(import(folder.file("x.pressmark"), path), 0);
    std::map<std::string, std::string> printed;
    for (const std::string& line : linesOf(bars(folder.file("x.pressmark"), "QX"))) {
        if (const std::size_t day = line.find("\"time\": \""); day != std::string::npos)
            printed[line.substr(day + 9, 10)] = line;
    }
    std::vector<std::string> rows = linesOf(bytesOf(path));
    ASSERT_EQ(printed.size(), rows.size() - 1);
    for (std::size_t row = 1; row < rows.size(); ++row) {
        const auto fields = fieldsOf(rows[row]);
        const std::string& said = fields[0];
        const std::string day = file.monthFirst
            ? said.substr(6, 4) + "-" + said.substr(0, 2) + "-" + said.substr(3, 2)
            : said;
        std::string expected = "  {\"time\": \"" + day + "\"";
        constexpr std::array kNames{"open", "high", "low", "close", "volume"};
        for (std::size_t value = 0; value < kNames.size(); ++value)
            expected += std::string(", \"") + kNames[value]
                + "\": " + plain(fields.at(file.columns[value]));
        EXPECT_EQ(printed[day].substr(0, expected.size()), expected);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Providers, RealFiles,
    testing::Values(DigitsOf{"data/dialects/nasdaq_com_NVDA.csv", {3, 4, 5, 1, 2}, true},
                    DigitsOf{"data/dialects/stooq_polish_spx_d.csv", {1, 2, 3, 4, 5}},
                    DigitsOf{"data/dialects/yahoo_old_YHOO_1996_2014.csv", {1, 2, 3, 4, 6}},
                    DigitsOf{"reference/NVDA.csv", {1, 2, 3, 4, 5}}));

} // namespace
