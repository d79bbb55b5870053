#include "ui/figure/pdf_objects.h"

#include <QCryptographicHash>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr qsizetype kEntryLength = 20; ///< of the cross-reference table

/// Where each object begins, by number; 0 for one that is free. `table` is where "xref" stands.
std::vector<qsizetype> offsetsIn(const QByteArray& pdf, qsizetype table)
{
    const qsizetype line = pdf.indexOf('\n', table) + 1;
    const qsizetype end = pdf.indexOf('\n', line);
    const QList<QByteArray> section = pdf.mid(line, end - line).simplified().split(' ');
    if (line <= 0 || end < 0 || section.size() != 2 || section.front() != "0")
        return {};
    const int count = section.back().toInt();
    std::vector<qsizetype> offsets;
    for (int number = 0; number < count; ++number) {
        const QByteArray entry = pdf.mid(end + 1 + number * kEntryLength, kEntryLength);
        if (entry.size() < kEntryLength)
            return {};
        offsets.push_back(entry[17] == 'n' ? entry.left(10).toLongLong() : 0);
    }
    return offsets;
}

} // namespace

std::optional<PdfObjects> PdfObjects::parse(const QByteArray& pdf)
{
    const qsizetype start = pdf.lastIndexOf("startxref");
    if (start < 0)
        return std::nullopt;
    const qsizetype table = pdf.mid(start + 9, 32).trimmed().split('\n').front().toLongLong();
    const std::vector<qsizetype> offsets =
        pdf.mid(table, 4) == "xref" ? offsetsIn(pdf, table) : std::vector<qsizetype>();
    std::vector<qsizetype> begins;
    std::ranges::copy_if(offsets, std::back_inserter(begins), [](auto at) { return at > 0; });
    std::ranges::sort(begins);
    if (begins.empty() || begins.back() >= table)
        return std::nullopt;
    PdfObjects objects;
    objects.m_header = pdf.left(begins.front());
    for (const qsizetype begin : offsets) {
        const auto next = std::ranges::upper_bound(begins, begin);
        const qsizetype end = next == begins.end() ? table : *next;
        const QByteArray whole = begin > 0 ? pdf.mid(begin, end - begin) : QByteArray();
        const qsizetype body = whole.indexOf(" obj") + 4;
        const qsizetype last = whole.lastIndexOf("endobj");
        objects.m_objects.push_back(begin > 0 && last >= body ? whole.mid(body, last - body)
                                                              : QByteArray());
    }
    return objects;
}

int PdfObjects::find(QByteArrayView text) const
{
    const auto found = std::ranges::find_if(m_objects, [&](const QByteArray& body) {
        const qsizetype stream = body.indexOf("stream");
        const qsizetype at = body.indexOf(text);
        return at >= 0 && (stream < 0 || at < stream);
    });
    return found == m_objects.end() ? 0 : static_cast<int>(found - m_objects.begin());
}

int PdfObjects::add(const QByteArray& body)
{
    m_objects.push_back('\n' + body + '\n');
    return static_cast<int>(m_objects.size()) - 1;
}

void PdfObjects::addEntries(int number, const QByteArray& entries)
{
    QByteArray& body = object(number);
    body.insert(body.lastIndexOf(">>"), entries);
}

QByteArray PdfObjects::bytes(int root, int info) const
{
    QByteArray pdf = m_header;
    std::vector<qsizetype> offsets(m_objects.size(), 0);
    for (std::size_t number = 1; number < m_objects.size(); ++number) {
        if (m_objects[number].isEmpty())
            continue;
        offsets[number] = pdf.size();
        pdf += QByteArray::number(qulonglong(number)) + " 0 obj" + m_objects[number] + "endobj\n";
    }
    const QByteArray id =
        QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).left(16).toHex().toUpper();
    const qsizetype table = pdf.size();
    const QByteArray count = QByteArray::number(qulonglong(m_objects.size()));
    pdf += "xref\n0 " + count + '\n';
    for (const qsizetype offset : offsets)
        pdf += offset == 0 ? QByteArray("0000000000 65535 f \n")
                           : QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    return pdf + "trailer\n<< /Size " + count + " /Root " + QByteArray::number(root) + " 0 R /Info "
        + QByteArray::number(info) + " 0 R /ID [<" + id + "> <" + id + ">] >>\nstartxref\n"
        + QByteArray::number(table) + "\n%%EOF\n";
}

} // namespace ui
