#include "core/ingest/price_layout.h"
#include "core/ingest/price_table.h"

#include "core/base/unicode.h"

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include <memory>

namespace core {

namespace {

struct FreeDocument {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using Document = std::unique_ptr<xmlDoc, FreeDocument>;

constexpr std::size_t kLargestPage = std::size_t{64} << 20;
constexpr std::size_t kTablesToTry = 256;

/// The node behind `node` in the order of the text, within `top`; nullptr at its end.
xmlNode* following(xmlNode* node, const xmlNode* top, bool into = true)
{
    if (into && node->children != nullptr && node->type == XML_ELEMENT_NODE)
        return node->children;
    while (node != top) {
        if (node->next != nullptr)
            return node->next;
        node = node->parent;
    }
    return nullptr;
}

bool isNamed(const xmlNode* node, std::string_view name)
{
    return node->type == XML_ELEMENT_NODE
        && std::string_view(reinterpret_cast<const char*>(node->name)) == name;
}

std::string textIn(xmlNode* top)
{
    std::string text;
    for (xmlNode* node = top; node != nullptr; node = following(node, top)) {
        if (node->type == XML_TEXT_NODE && node->content != nullptr)
            text += reinterpret_cast<const char*>(node->content);
    }
    return std::string(trimmed(text));
}

struct TableRow {
    std::vector<std::string> fields{};
    std::size_t line = 0;
};

TableRow rowOf(xmlNode* top)
{
    const long line = xmlGetLineNo(top);
    TableRow row{.line = line > 0 ? static_cast<std::size_t>(line) : 0};
    for (xmlNode* node = following(top, top); node != nullptr;) {
        const bool isCell = isNamed(node, "td") || isNamed(node, "th");
        if (isCell)
            row.fields.push_back(textIn(node));
        node = following(node, top, !isCell);
    }
    return row;
}

/// The rows of a table; those of its foot, which repeat the headers, are left out.
std::vector<TableRow> rowsOf(xmlNode* top)
{
    std::vector<TableRow> rows;
    for (xmlNode* node = following(top, top); node != nullptr;) {
        const bool isRow = isNamed(node, "tr");
        if (isRow)
            rows.push_back(rowOf(node));
        node = following(node, top, !isRow && !isNamed(node, "tfoot"));
    }
    return rows;
}

/// A table as CSV below the page's heading, which may name the instrument.
std::string textOf(const std::vector<TableRow>& rows, const std::string& heading)
{
    PriceTableWriter writer(std::vector{heading.empty() ? std::string("-") : heading});
    for (const TableRow& row : rows) {
        if (!row.fields.empty())
            writer.add(row.fields, row.line);
    }
    return writer.take();
}

} // namespace

std::optional<PriceTable> priceTableOfHtml(std::string_view text, std::string_view path)
{
    if (text.size() > kLargestPage || text.find("<t") == std::string_view::npos)
        return std::nullopt;
    constexpr int kOptions =
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
    const Document document(
        htmlReadMemory(text.data(), static_cast<int>(text.size()), nullptr, "UTF-8", kOptions));
    xmlNode* const root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    if (root == nullptr)
        return std::nullopt;
    std::string heading;
    std::size_t tried = 0;
    for (xmlNode* node = root; node != nullptr && tried < kTablesToTry;
         node = following(node, root)) {
        if (heading.empty() && isNamed(node, "h1"))
            heading = textIn(node);
        if (!isNamed(node, "table"))
            continue;
        ++tried;
        PriceTable table{.text = textOf(rowsOf(node), heading), .dialect = "html"};
        if (findPriceLayout(table.text, path, nullptr))
            return table;
    }
    return std::nullopt;
}

} // namespace core
