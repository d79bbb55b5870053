#include "core/ingest/csv_tokenizer.h"

#include "core/base/file.h"
#include "tests/support/shared_files.h"

#include <csv.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <simdjson.h>

#include <chrono>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

using namespace core;
using testing::ElementsAre;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rowsOf(std::string_view text, char delimiter = ',')
{
    CsvTokenizer tokenizer(text, delimiter);
    CsvRow row;
    Rows rows;
    while (tokenizer.next(row)) {
        EXPECT_EQ(row.fault, CsvFault::None);
        rows.emplace_back(row.fields.begin(), row.fields.end());
    }
    return rows;
}

/// What libcsv makes of it: the oracle.
Rows oracleRows(std::string_view text, char delimiter)
{
    struct Collected {
        Rows rows{};
        std::vector<std::string> row{};
    } collected;
    csv_parser parser{};
    csv_init(&parser, 0);
    csv_set_delim(&parser, static_cast<unsigned char>(delimiter));
    const auto field = [](void* data, std::size_t length, void* out) {
        static_cast<Collected*>(out)->row.emplace_back(static_cast<const char*>(data), length);
    };
    const auto end = [](int, void* out) {
        auto* into = static_cast<Collected*>(out);
        into->rows.push_back(std::move(into->row));
        into->row.clear();
    };
    csv_parse(&parser, text.data(), text.size(), field, end, &collected);
    csv_fini(&parser, field, end, &collected);
    csv_free(&parser);
    return collected.rows;
}

TEST(CsvTokenizer, CutsRowsAtEveryKindOfLineEnd)
{
    EXPECT_THAT(rowsOf("a,b\nc,d\r\ne,f\rg,h"),
                ElementsAre(ElementsAre("a", "b"), ElementsAre("c", "d"), ElementsAre("e", "f"),
                            ElementsAre("g", "h")));
}

TEST(CsvTokenizer, KeepsDelimitersAndLineEndsInsideQuotes)
{
    EXPECT_THAT(rowsOf("\"a,\"\"b\"\"\nc\",d"), ElementsAre(ElementsAre("a,\"b\"\nc", "d")));
}

TEST(CsvTokenizer, CutsBlanksAroundBareFieldsOnly)
{
    EXPECT_THAT(rowsOf("  a , \" b \" ,\tc\t"), ElementsAre(ElementsAre("a", " b ", "c")));
}

TEST(CsvTokenizer, TakesAnotherQuoteWhenTold)
{
    CsvTokenizer tokenizer("Web;'it''s \"new\"; here'\nSport;\"a\n",
                           {.delimiter = ';', .quote = '\''});
    CsvRow row;

    ASSERT_TRUE(tokenizer.next(row));
    EXPECT_THAT(row.fields, ElementsAre("Web", "it's \"new\"; here"));
    ASSERT_TRUE(tokenizer.next(row));
    EXPECT_THAT(row.fields, ElementsAre("Sport", "\"a"));
}

TEST(CsvTokenizer, TakesTabsAsDelimiterWhenTold)
{
    EXPECT_THAT(rowsOf("a\t\tb", '\t'), ElementsAre(ElementsAre("a", "", "b")));
}

TEST(CsvTokenizer, LeavesOutBlankLinesButNotRowsOfEmptyFields)
{
    EXPECT_THAT(rowsOf("\n  \n,\n\n"), ElementsAre(ElementsAre("", "")));
}

TEST(CsvTokenizer, CountsLinesAsAnEditorDoes)
{
    CsvTokenizer tokenizer("a\r\n\n\"x\ny\",1\nlast", ',');
    CsvRow row;
    std::vector<std::size_t> lines;

    while (tokenizer.next(row))
        lines.push_back(row.line);

    EXPECT_THAT(lines, ElementsAre(1, 3, 5));
}

TEST(CsvTokenizer, ReadsPiecesOfATextAsItReadsTheWhole)
{
    const std::string text = "a,1\nb,2\nc,3\n";
    CsvTokenizer whole(text, ',');
    CsvRow row;
    whole.next(row);

    CsvTokenizer piece(std::string_view(text).substr(whole.position()), ',', whole.line());
    piece.next(row);

    EXPECT_EQ(row.line, 2U);
    EXPECT_THAT(row.fields, ElementsAre("b", "2"));
}

TEST(CsvTokenizer, SkipsARowWhoseQuoteIsNeverClosedAndGoesOnBehindIt)
{
    CsvTokenizer tokenizer("\"open,1\nb,2\n", ',');
    CsvRow row;

    ASSERT_TRUE(tokenizer.next(row));
    EXPECT_EQ(row.fault, CsvFault::UnclosedQuote);
    EXPECT_EQ(row.text, "\"open,1");
    ASSERT_TRUE(tokenizer.next(row));
    EXPECT_THAT(row.fields, ElementsAre("b", "2"));
    EXPECT_EQ(row.line, 2U);
}

TEST(CsvTokenizer, TakesNoLongerForAQuoteThatIsOpenInEveryLine)
{
    // A million bytes: were each quote or the other line end sought to the end, this would take
    // minutes.
    for (const char lineEnd : {'\n', '\r'}) {
        std::string text;
        for (int line = 0; line < 200000; ++line)
            text += std::string("\"abc") + lineEnd;
        CsvTokenizer tokenizer(text, ',');
        CsvRow row;
        std::size_t faults = 0;
        const auto begin = std::chrono::steady_clock::now();

        while (tokenizer.next(row))
            faults += row.fault == CsvFault::UnclosedQuote ? 1 : 0;

        EXPECT_EQ(faults, 200000U);
        EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
    }
}

TEST(CsvTokenizer, RefusesARowOfMoreThanSixteenMegabytesAndGoesOnBehindIt)
{
    std::string text;
    for (std::size_t size = 0; size <= CsvTokenizer::kRowLimit; size += 1024)
        text += std::string(1023, 'x') + ",";
    text += "\nb,2\n";
    CsvTokenizer tokenizer(text, ',');
    CsvRow row;

    ASSERT_TRUE(tokenizer.next(row));
    EXPECT_EQ(row.fault, CsvFault::RowTooLong);
    ASSERT_TRUE(tokenizer.next(row));
    EXPECT_THAT(row.fields, ElementsAre("b", "2"));
}

TEST(CsvTokenizer, RefusesAFieldOfMoreThanAMegabyte)
{
    for (const std::string& quote : {std::string{}, std::string{"\""}}) {
        const std::string text =
            quote + std::string(CsvMarks{}.fieldLimit + 1, 'x') + quote + ",1\nb,2";
        CsvTokenizer tokenizer(text, ',');
        CsvRow row;

        ASSERT_TRUE(tokenizer.next(row));
        EXPECT_EQ(row.fault, CsvFault::FieldTooLong);
        ASSERT_TRUE(tokenizer.next(row));
        EXPECT_EQ(row.line, 2U);
    }
}

TEST(CsvTokenizer, AgreesWithLibcsvOnRandomText)
{
    // The characters that decide, and a few that do not.
    const std::string alphabet = "ab\"\" ,;\n\r\t\"x";
    std::mt19937 random(20250127);
    for (int round = 0; round < 200000; ++round) {
        std::string text;
        const std::size_t length = random() % 24;
        for (std::size_t index = 0; index < length; ++index)
            text += alphabet[random() % alphabet.size()];
        const char delimiter = ",;\t"[random() % 3];
        CsvTokenizer tokenizer(text, delimiter);
        CsvRow row;
        Rows rows;
        bool unclosed = false;
        while (tokenizer.next(row)) {
            unclosed |= row.fault != CsvFault::None;
            rows.emplace_back(row.fields.begin(), row.fields.end());
        }

        // libcsv takes the end of the text for the missing quote.
        if (unclosed)
            continue;
        ASSERT_EQ(rows, oracleRows(text, delimiter))
            << testing::PrintToString(text) << " cut at " << delimiter;
    }
}

TEST(CsvTokenizer, ReadsTheFilesOfCsvSpectrum)
{
    if (!tests::sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";
    int files = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(tests::sharedFile("data/parsers/csv-spectrum"))) {
        if (entry.path().extension() != ".csv")
            continue;
        const auto text = readFile(entry.path(), 1 << 20);
        ASSERT_TRUE(text) << text.error().message;
        simdjson::dom::parser parser;
        simdjson::dom::array expected;
        const auto json = std::filesystem::path(entry.path()).replace_extension(".json");
        ASSERT_EQ(parser.load(json.string()).get(expected), simdjson::SUCCESS);

        const Rows rows = rowsOf(*text);

        ASSERT_EQ(rows.size(), expected.size() + 1) << entry.path();
        for (std::size_t index = 0; index < expected.size(); ++index) {
            for (std::size_t column = 0; column < rows[0].size(); ++column) {
                std::string_view value;
                ASSERT_EQ(expected.at(index).at_key(rows[0][column]).get(value), simdjson::SUCCESS);
                EXPECT_EQ(rows[index + 1][column], value) << entry.path();
            }
        }
        ++files;
    }
    EXPECT_GT(files, 4);
}

} // namespace
