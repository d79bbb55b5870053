#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Why a row could not be cut into fields.
enum class CsvFault {
    None,
    FieldTooLong,  ///< a field of more than CsvMarks::fieldLimit bytes
    RowTooLong,    ///< more than kRowLimit bytes without an end, or kFieldCountLimit fields
    UnclosedQuote, ///< a quote opens and nothing closes it; behind such a row, none in its line
};

/// What cuts a CSV text. REQUIRES: neither mark is a blank or a line end, nor both are the same.
struct CsvMarks {
    char delimiter = ',';
    char quote = '"';
    std::size_t fieldLimit = std::size_t{1} << 20; ///< bytes of the longest field
};

/// One row of a CSV text. `fields` and what they point to are valid until the next row is read.
struct CsvRow {
    std::span<const std::string_view> fields{}; ///< unquoted; blanks around bare ones cut off
    std::string_view text{};                    ///< the whole row, without its line end
    std::size_t line = 0;                       ///< in which it begins, from 1
    CsvFault fault = CsvFault::None;            ///< if not None, `fields` is empty
};

/// Cuts CSV text into rows and fields without copying it: RFC 4180, and the leniency of libcsv,
/// its oracle (blank lines are no rows, a stray quote is a character, LF, CRLF and CR end a line).
///
/// A piece of a larger text can be read on its own if it begins where a row begins: `firstLine`
/// is the number of its first line. Memory is bounded by kRowLimit.
class CsvTokenizer {
public:
    static constexpr std::size_t kRowLimit = std::size_t{16} << 20;
    static constexpr std::size_t kFieldCountLimit = std::size_t{1} << 16;

    /// `text` outlives this object.
    CsvTokenizer(std::string_view text, const CsvMarks& marks, std::size_t firstLine = 1);

    /// With double quotes. REQUIRES: `delimiter` is neither a quote, a blank nor a line end.
    CsvTokenizer(std::string_view text, char delimiter, std::size_t firstLine = 1)
        : CsvTokenizer(text, CsvMarks{.delimiter = delimiter}, firstLine)
    {
    }

    /// Reads the next row; false at the end. A row with a fault is skipped up to its line's end,
    /// and reading goes on behind it.
    bool next(CsvRow& row);

    /// How many bytes of the text are read.
    std::size_t position() const { return m_position; }

    /// The line at that position, from `firstLine`.
    std::size_t line() const { return m_line; }

private:
    bool skipBlankLines();
    std::size_t nextSpecial(std::size_t at, std::size_t end) const;
    bool readBare(CsvRow& row);
    void readQuoted(CsvRow& row);
    bool scanQuoted(std::string_view rest, std::size_t& length);
    void endField(std::size_t blanks);
    void skipFaulty(CsvRow& row, CsvFault fault);
    std::size_t lineLength() const;
    void endLine();
    std::string_view trimBlanks(std::string_view field) const;
    bool isBlank(char c) const { return (c == ' ' || c == '\t') && c != m_delimiter; }

    std::string_view m_text;
    std::size_t m_position = 0;
    std::size_t m_line;
    char m_delimiter;
    char m_quote;
    std::size_t m_fieldLimit;
    /// False once a quote was found that nothing closes: each later one would be sought to the
    /// end of the text again.
    bool m_quotesSpanLines = true;
    std::array<bool, 256> m_isSpecial{}; ///< the delimiter, quotes and line ends
    /// The quote, as often as bytes are compared at once.
    alignas(16) std::array<char, 16> m_quotes{};
    std::vector<std::string_view> m_fields;
    std::string m_unquoted;          ///< fields of a row with quotes, one after the other
    std::vector<std::size_t> m_ends; ///< of the fields in m_unquoted
};

} // namespace core
