#include "core/report/markdown.h"

namespace core {

std::string plainMarkdown(std::string_view text)
{
    std::string escaped;
    for (const char c : text) {
        if (std::string_view("\\`*_[]<>#|&~").find(c) != std::string_view::npos)
            escaped += '\\';
        escaped += c == '\n' || c == '\r' ? ' ' : c;
    }
    return escaped;
}

std::string markdownRow(const std::vector<std::string>& cells)
{
    std::string row;
    for (const std::string& cell : cells)
        row += "| " + plainMarkdown(cell) + " ";
    return row + "|\n";
}

std::string markdownHead(const std::vector<std::string>& headers)
{
    std::string head = markdownRow(headers);
    for (std::size_t column = 0; column < headers.size(); ++column)
        head += "| --- ";
    return head + "|\n";
}

} // namespace core
