#include "core/store/figure_store.h"

#include "core/store/columns.h"

namespace core {

Result<FigureId> FigureStore::put(const StoredFigure& figure)
{
    return m_database.transaction([&]() -> Result<FigureId> {
        auto other = m_database.prepare("SELECT id FROM figure WHERE name = ? AND id <> ?");
        other.bind(figure.name).bind(figure.id);
        const bool isTaken = other.next();
        if (auto looked = other.finish(); !looked)
            return tl::unexpected(looked.error());
        if (isTaken)
            return fail(ErrorCode::Conflict, "There is a figure \"" + figure.name + "\" already.");
        auto insert = m_database.prepare(R"(
            INSERT INTO figure(id, name, spec, author, at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT(id) DO UPDATE SET name = excluded.name, spec = excluded.spec,
                                          author = excluded.author, at = excluded.at
        )");
        const bool isNew = figure.id == FigureId{};
        insert.bind(isNew ? std::nullopt : std::optional(figure.id));
        insert.bind(figure.name).bind(figure.spec).bind(figure.author);
        insert.bind(toMilliseconds(figure.at)).run();
        if (auto inserted = insert.finish(); !inserted)
            return tl::unexpected(inserted.error());
        return isNew ? FigureId{m_database.lastInsertId()} : figure.id;
    });
}

Result<void> FigureStore::remove(FigureId figure)
{
    auto statement = m_database.prepare("DELETE FROM figure WHERE id = ?");
    statement.bind(figure).run();
    if (auto removed = statement.finish(); !removed)
        return removed;
    if (m_database.changes() == 0)
        return fail(ErrorCode::NotFound,
                    "There is no figure " + std::to_string(figure.value) + " any more.");
    return {};
}

Result<std::vector<StoredFigure>> FigureStore::list()
{
    auto select = m_database.prepare("SELECT id, name, spec, author, at FROM figure ORDER BY name");
    std::vector<StoredFigure> figures;
    while (select.next())
        figures.push_back({.id = select.id<FigureId>(0),
                           .name = select.text(1),
                           .spec = select.text(2),
                           .author = select.text(3),
                           .at = instantFrom(select.integer(4))});
    if (auto read = select.finish(); !read)
        return tl::unexpected(read.error());
    return figures;
}

} // namespace core
