#include "ui/figure/pdf_objects.h"

#include <QCryptographicHash>
#include <QList>

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

/// A reference to an object in a dictionary: the digits, and the object.
struct Reference {
    qsizetype begin = 0;
    qsizetype length = 0;
    int object = 0;
};

/// The next one at `from` or behind it, ahead of a stream.
std::optional<Reference> nextReference(const QByteArray& body, qsizetype from)
{
    static constexpr QByteArrayView kMark = " 0 R";
    const qsizetype stream = body.indexOf("stream");
    for (qsizetype at = body.indexOf(kMark, from); at >= 0 && (stream < 0 || at < stream);
         at = body.indexOf(kMark, at + 1)) {
        qsizetype begin = at;
        while (begin > from && body[begin - 1] >= '0' && body[begin - 1] <= '9')
            --begin;
        if (begin < at)
            return Reference{begin, at - begin, body.mid(begin, at - begin).toInt()};
    }
    return std::nullopt;
}

/// The objects that can be reached from the first ones, each once, in the order of references.
std::vector<int> reached(const std::vector<QByteArray>& objects, std::vector<int> order)
{
    for (std::size_t done = 0; done < order.size(); ++done) {
        const QByteArray& body = objects[static_cast<std::size_t>(order[done])];
        for (auto next = nextReference(body, 0); next;
             next = nextReference(body, next->begin + next->length)) {
            const bool isThere =
                next->object > 0 && static_cast<std::size_t>(next->object) < objects.size();
            if (isThere && std::ranges::find(order, next->object) == order.end())
                order.push_back(next->object);
        }
    }
    return order;
}

/// The body with references to the objects' places in `order`, counted from 1.
QByteArray renumbered(QByteArray body, const std::vector<int>& order)
{
    qsizetype from = 0;
    while (const auto next = nextReference(body, from)) {
        const auto place = std::ranges::find(order, next->object) - order.begin();
        const QByteArray digits = QByteArray::number(qlonglong(place) + 1);
        body.replace(next->begin, next->length, digits);
        from = next->begin + digits.size();
    }
    return body;
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
    const std::vector<int> order = reached(m_objects, {root, info});
    QByteArray pdf = m_header;
    QByteArray entries = "0000000000 65535 f \n";
    int number = 0;
    for (const int object : order) {
        entries += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(++number) + " 0 obj"
            + renumbered(m_objects[static_cast<std::size_t>(object)], order) + "endobj\n";
    }
    const QByteArray id =
        QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).left(16).toHex().toUpper();
    const QByteArray count = QByteArray::number(number + 1);
    const QByteArray table = QByteArray::number(pdf.size());
    return pdf + "xref\n0 " + count + '\n' + entries + "trailer\n<< /Size " + count
        + " /Root 1 0 R /Info 2 0 R /ID [<" + id + "> <" + id + ">] >>\nstartxref\n" + table
        + "\n%%EOF\n";
}

} // namespace ui
