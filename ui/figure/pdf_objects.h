#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace ui {

/// The objects of a PDF file (ISO 32000-1) with a plain cross-reference table, as QPdfWriter makes
/// it, so that some can be changed and others added.
class PdfObjects {
public:
    /// nullopt when `pdf` is not such a file.
    static std::optional<PdfObjects> parse(const QByteArray& pdf);

    /// The number of the first object of which `text` stands in its dictionary; 0 if none.
    int find(QByteArrayView text) const;

    /// One more than the highest number.
    int count() const { return static_cast<int>(m_objects.size()); }

    /// What stands between "obj" and "endobj".
    QByteArray& object(int number) { return m_objects[static_cast<std::size_t>(number)]; }

    /// Gives the new object's number.
    int add(const QByteArray& body);

    /// Puts entries at the end of the object's dictionary. REQUIRES: it is one without a stream.
    void addEntries(int number, const QByteArray& entries);

    /// The whole file, with objects numbered in the order in which they refer to each other: Qt
    /// numbers fonts as a hash table has them, which is another in every process. Objects that
    /// nothing refers to are left out. The file's identifier follows from its other bytes.
    ///
    /// REQUIRES: outside of streams nothing looks like a reference ("7 0 R") that is none.
    QByteArray bytes(int root, int info) const;

private:
    QByteArray m_header{};
    std::vector<QByteArray> m_objects{}; ///< by number; empty ones are not used
};

} // namespace ui
