#include "core/ingest/csv_tokenizer.h"
#include "core/ingest/html_tokens.h"
#include "core/ingest/issue_list.h"
#include "core/ingest/price_layout.h"
#include "core/ingest/price_table.h"

#include "core/base/unicode.h"

#include <utility>

namespace core {

namespace {

constexpr std::size_t kLargestPage = std::size_t{64} << 20;
constexpr std::size_t kTablesToTry = 256;
constexpr std::size_t kDeepest = 256;
/// A row keeps its line by the empty lines before it; behind so many, it is not worth them.
constexpr std::size_t kNumberedLines = 1'000'000;

/// A table whose end is not reached.
class OpenTable {
public:
    /// The page's heading, which may name the instrument, stands above it.
    OpenTable(std::size_t place, const std::string& heading)
        : m_place(place)
        , m_writer(std::vector{heading.empty() ? std::string("-") : heading})
    {
    }

    std::size_t place() const { return m_place; } ///< among the tables by their beginning

    void begin(std::string_view name, std::size_t line)
    {
        if (name == "tr" || name == "tfoot" || name == "tbody" || name == "thead")
            endRow();
        if (name == "tr")
            m_line = line;
        else if (name == "td" || name == "th")
            beginCell(line);
        else if (name == "tfoot" || name == "tbody" || name == "thead")
            m_isFoot = name == "tfoot";
    }

    void end(std::string_view name)
    {
        if (name == "td" || name == "th")
            m_isInCell = false;
        else if (name == "tr" || name == "tfoot")
            endRow();
        if (name == "tfoot")
            m_isFoot = false;
    }

    void add(std::string_view text)
    {
        if (m_isInCell)
            appendDecoded(m_row.back(), text);
    }

    std::string take()
    {
        endRow();
        return m_writer.take();
    }

private:
    void beginCell(std::size_t line)
    {
        if (m_row.empty() && m_line == 0)
            m_line = line;
        // A row of more is refused when it is read; of how many, is no matter.
        if (m_row.size() <= CsvTokenizer::kFieldCountLimit)
            m_row.emplace_back();
        m_isInCell = true;
    }

    /// Rows of the foot repeat the headers, and are left out.
    void endRow()
    {
        for (std::string& field : m_row)
            field = std::string(trimmed(field));
        if (!m_row.empty() && !m_isFoot)
            m_writer.add(m_row, m_line <= kNumberedLines ? m_line : 0);
        m_row.clear();
        m_line = 0;
        m_isInCell = false;
    }

    std::size_t m_place;
    PriceTableWriter m_writer;
    std::vector<std::string> m_row{};
    std::size_t m_line = 0;
    bool m_isInCell = false;
    bool m_isFoot = false;
};

/// Goes through a page up to the end of its first table of prices. What stands in a table within a
/// table belongs to the inner one alone.
class TableSearch {
public:
    explicit TableSearch(std::string_view path)
        : m_path(path)
    {
    }

    /// False when the tables are nested too deeply.
    bool take(const HtmlToken& token)
    {
        using Kind = HtmlToken::Kind;
        if (token.kind == Kind::Text) {
            if (m_isInHeading)
                appendDecoded(m_heading, token.text);
            if (!m_open.empty())
                m_open.back().add(token.text);
        } else if (token.name == "h1") {
            m_isInHeading = token.kind == Kind::Begin && m_heading.empty();
        } else if (token.name == "table") {
            if (token.kind == Kind::Begin)
                m_open.emplace_back(m_tables++, std::string(trimmed(m_heading)));
            else if (!m_open.empty())
                endTable();
        } else if (!m_open.empty()) {
            if (token.kind == Kind::Begin)
                m_open.back().begin(token.name, token.line);
            else
                m_open.back().end(token.name);
        }
        return m_open.size() <= kDeepest;
    }

    bool isOver() const { return m_open.empty() && (m_found || m_tables >= kTablesToTry); }

    std::optional<PriceTable> finish()
    {
        while (!m_open.empty())
            endTable();
        return std::move(m_found);
    }

private:
    void endTable()
    {
        OpenTable& ended = m_open.back();
        PriceTable table{.text = ended.take(), .dialect = "html"};
        const bool isFirst = !m_found || ended.place() < m_place;
        if (isFirst && ended.place() < kTablesToTry
            && findPriceLayout(table.text, m_path, nullptr)) {
            m_place = ended.place();
            m_found = std::move(table);
        }
        m_open.pop_back();
    }

    std::string_view m_path;
    std::string m_heading{};
    bool m_isInHeading = false;
    std::vector<OpenTable> m_open{};
    std::size_t m_tables = 0;
    std::optional<PriceTable> m_found{};
    std::size_t m_place = 0; ///< of that
};

tl::unexpected<Error> refused(std::string_view path, std::string_view why, std::size_t line = 0)
{
    return fail(ErrorCode::Format, placePrefix(path, line) + std::string(why), line);
}

} // namespace

Result<std::optional<PriceTable>> priceTableOfHtml(std::string_view text, std::string_view path)
{
    if (text.size() > kLargestPage)
        return refused(path, "this page is larger than 64 MB.");
    HtmlTokenizer tokens(text);
    TableSearch search(path);
    HtmlToken token;
    while (!search.isOver() && tokens.next(token)) {
        if (!search.take(token))
            return refused(path, "its tables are nested too deeply.", token.line);
    }
    switch (tokens.fault()) {
    case HtmlFault::TagTooLong:
        return refused(path, "this page has a tag of more than 64 kB.", tokens.line());
    case HtmlFault::TooManyAttributes:
        return refused(path, "this page has a tag of more than 500 attributes.", tokens.line());
    case HtmlFault::None:
        break;
    }
    return search.finish();
}

} // namespace core
