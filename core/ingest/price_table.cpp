#include "core/ingest/price_table.h"

namespace core {

void PriceTableWriter::add(std::span<const std::string> fields, std::size_t line)
{
    while (m_line < line) {
        m_text += '\n';
        ++m_line;
    }
    writeRow(fields);
}

void PriceTableWriter::writeRow(std::span<const std::string> fields)
{
    for (std::size_t column = 0; column < fields.size(); ++column) {
        m_text += column == 0 ? "\"" : ",\"";
        for (const char c : fields[column]) {
            // A row is one line, whatever the other file has in its texts.
            m_text += c == '\n' || c == '\r' ? ' ' : c;
            if (c == '"')
                m_text += '"';
        }
        m_text += '"';
    }
    m_text += '\n';
    ++m_line;
}

} // namespace core
