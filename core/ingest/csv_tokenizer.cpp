#include "core/ingest/csv_tokenizer.h"

#include <algorithm>
#include <bit>
#include <cassert>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace core {

namespace {

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

/// How many line ends `text` holds, CRLF counted once.
std::size_t lineEnds(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t index = 0; index < text.size(); ++index) {
        const bool crlf = text[index] == '\r' && index + 1 < text.size() && text[index + 1] == '\n';
        count += isLineEnd(text[index]) && !crlf ? 1 : 0;
    }
    return count;
}

} // namespace

CsvTokenizer::CsvTokenizer(std::string_view text, const CsvMarks& marks, std::size_t firstLine)
    : m_text(text)
    , m_line(firstLine)
    , m_delimiter(marks.delimiter)
    , m_quote(marks.quote)
    , m_fieldLimit(marks.fieldLimit)
{
    assert(m_delimiter != m_quote && m_delimiter != ' ' && !isLineEnd(m_delimiter));
    for (const char special : {m_delimiter, m_quote, '\n', '\r'})
        m_isSpecial[static_cast<unsigned char>(special)] = true;
    m_quotes.fill(m_quote);
}

bool CsvTokenizer::next(CsvRow& row)
{
    if (!skipBlankLines())
        return false;
    row.line = m_line;
    row.fault = CsvFault::None;
    m_fields.clear();
    const std::size_t begin = m_position;
    if (!readBare(row)) {
        m_position = begin;
        m_fields.clear();
        readQuoted(row);
    }
    return true;
}

bool CsvTokenizer::skipBlankLines()
{
    while (m_position < m_text.size()) {
        std::size_t at = m_position;
        while (at < m_text.size() && isBlank(m_text[at]))
            ++at;
        if (at < m_text.size() && !isLineEnd(m_text[at]))
            return true;
        m_position = at;
        endLine();
    }
    return false;
}

/// Moves behind the line end at the position, if there is one.
void CsvTokenizer::endLine()
{
    if (m_position == m_text.size())
        return;
    const bool carriageReturn = m_text[m_position++] == '\r';
    if (carriageReturn && m_position < m_text.size() && m_text[m_position] == '\n')
        ++m_position;
    ++m_line;
}

std::string_view CsvTokenizer::trimBlanks(std::string_view field) const
{
    while (!field.empty() && isBlank(field.front()))
        field.remove_prefix(1);
    while (!field.empty() && isBlank(field.back()))
        field.remove_suffix(1);
    return field;
}

/// The first delimiter, quote or line end from `at` on; `end` if there is none before it.
std::size_t CsvTokenizer::nextSpecial(std::size_t at, std::size_t end) const
{
    const char* const data = m_text.data();
#ifdef __SSE2__
    const __m128i delimiter = _mm_set1_epi8(m_delimiter);
    const __m128i quote = _mm_load_si128(reinterpret_cast<const __m128i*>(m_quotes.data()));
    const __m128i lineFeed = _mm_set1_epi8('\n');
    const __m128i carriageReturn = _mm_set1_epi8('\r');
    for (; at + sizeof(__m128i) <= end; at += sizeof(__m128i)) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(data + at));
        const __m128i found = _mm_or_si128(
            _mm_or_si128(_mm_cmpeq_epi8(bytes, delimiter), _mm_cmpeq_epi8(bytes, quote)),
            _mm_or_si128(_mm_cmpeq_epi8(bytes, lineFeed), _mm_cmpeq_epi8(bytes, carriageReturn)));
        if (const auto mask = static_cast<unsigned>(_mm_movemask_epi8(found)); mask != 0)
            return at + static_cast<std::size_t>(std::countr_zero(mask));
    }
#endif
    while (at < end && !m_isSpecial[static_cast<unsigned char>(data[at])])
        ++at;
    return at;
}

/// Reads a row without quotes: the fields are views into the text. False when a quote turns up.
bool CsvTokenizer::readBare(CsvRow& row)
{
    const char* const data = m_text.data();
    const std::size_t end = std::min(m_text.size(), m_position + kRowLimit + 1);
    const std::size_t rowBegin = m_position;
    std::size_t fieldBegin = m_position;
    std::size_t longest = 0;
    for (std::size_t at = m_position;; ++at) {
        at = nextSpecial(at, end);
        if ((at == end && end < m_text.size()) || m_fields.size() == kFieldCountLimit) {
            skipFaulty(row, CsvFault::RowTooLong);
            return true;
        }
        if (at < end && data[at] == m_quote)
            return false;
        longest = std::max(longest, at - fieldBegin);
        m_fields.push_back(trimBlanks(m_text.substr(fieldBegin, at - fieldBegin)));
        fieldBegin = at + 1;
        if (at == end || data[at] != m_delimiter) {
            m_position = at;
            break;
        }
    }
    row.text = m_text.substr(rowBegin, m_position - rowBegin);
    row.fields = m_fields;
    if (longest > m_fieldLimit) {
        row.fault = CsvFault::FieldTooLong;
        row.fields = {};
    }
    endLine();
    return true;
}

void CsvTokenizer::endField(std::size_t blanks)
{
    const std::size_t begin = m_ends.empty() ? 0 : m_ends.back();
    m_unquoted.resize(std::max(begin, m_unquoted.size() - blanks));
    m_ends.push_back(m_unquoted.size());
}

/// The states of libcsv: a quote at the start of a field opens it; inside, a doubled quote is one,
/// and a quote before anything but a delimiter or line end is a character like any other. False
/// when the row is not closed within `rest`; else `length` is that of the row.
bool CsvTokenizer::scanQuoted(std::string_view rest, std::size_t& length)
{
    enum class State { FieldBegins, Bare, Quoted, MayHaveEnded };
    State state = State::FieldBegins;
    std::size_t blanks = 0; // at the end of what is read of the field
    // A closing quote and the blanks behind it are taken for text until the field ends.
    const auto notText = [&] { return state == State::MayHaveEnded ? blanks + 1 : blanks; };
    for (length = 0; length < rest.size(); ++length) {
        const char c = rest[length];
        if (state != State::Quoted && (c == m_delimiter || isLineEnd(c))) {
            endField(notText());
            blanks = 0;
            state = State::FieldBegins;
            if (c != m_delimiter)
                return true;
            continue;
        }
        const bool blank = isBlank(c);
        const bool quote = c == m_quote;
        if (state == State::FieldBegins && blank)
            continue;
        if (state == State::FieldBegins) {
            state = quote ? State::Quoted : State::Bare;
            if (quote)
                continue;
        } else if (state == State::MayHaveEnded && quote && blanks == 0) {
            state = State::Quoted; // two quotes stand for one, which is there already
            continue;
        } else if (state != State::Bare && quote) {
            state = State::MayHaveEnded;
        } else if (state == State::MayHaveEnded && !blank) {
            state = State::Quoted;
        }
        m_unquoted += c;
        blanks = state != State::Quoted && blank ? blanks + 1 : 0;
    }
    endField(notText());
    return state != State::Quoted;
}

void CsvTokenizer::readQuoted(CsvRow& row)
{
    m_unquoted.clear();
    m_ends.clear();
    const std::size_t limit = m_quotesSpanLines ? kRowLimit + 1 : lineLength();
    std::size_t length = 0;
    const bool closed = scanQuoted(m_text.substr(m_position, limit), length);
    m_quotesSpanLines = m_quotesSpanLines && closed;
    if (length > kRowLimit || m_ends.size() > kFieldCountLimit || !closed) {
        skipFaulty(row, closed ? CsvFault::RowTooLong : CsvFault::UnclosedQuote);
        return;
    }
    row.text = m_text.substr(m_position, length);
    std::size_t begin = 0;
    std::size_t longest = 0;
    for (const std::size_t end : m_ends) {
        m_fields.push_back(std::string_view(m_unquoted).substr(begin, end - begin));
        longest = std::max(longest, end - begin);
        begin = end;
    }
    row.fields = m_fields;
    if (longest > m_fieldLimit) {
        row.fault = CsvFault::FieldTooLong;
        row.fields = {};
    }
    m_position += length;
    m_line += lineEnds(row.text);
    endLine();
}

/// How many bytes are left of the line at the position.
std::size_t CsvTokenizer::lineLength() const
{
    return std::min(m_text.find_first_of("\r\n", m_position), m_text.size()) - m_position;
}

void CsvTokenizer::skipFaulty(CsvRow& row, CsvFault fault)
{
    row.text = m_text.substr(m_position, lineLength());
    row.fields = {};
    row.fault = fault;
    m_position += row.text.size();
    endLine();
}

} // namespace core
