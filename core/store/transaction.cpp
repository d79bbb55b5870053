#include "core/store/transaction.h"

#include "core/store/database.h"

#include <cassert>

namespace core {

Transaction::Transaction(Database& database, Kind kind)
    : m_database(database)
    , m_kind(kind)
{
}

Result<void> Transaction::begin()
{
    const bool inside = m_database.m_depth > 0;
    assert(!inside || m_kind == Kind::Read || m_database.m_outermost == Kind::Write);
    if (inside && m_kind == Kind::Read)
        return {};
    if (inside)
        m_savepoint = "part" + std::to_string(m_database.m_depth);
    auto begun = m_database.execute(inside                      ? "SAVEPOINT " + m_savepoint
                                        : m_kind == Kind::Write ? "BEGIN IMMEDIATE"
                                                                : "BEGIN");
    if (!begun)
        return begun;
    if (!inside)
        m_database.m_outermost = m_kind;
    ++m_database.m_depth;
    m_open = true;
    return {};
}

Result<void> Transaction::commit()
{
    if (!m_open)
        return {};
    auto committed = m_database.execute(m_savepoint.empty() ? "COMMIT" : "RELEASE " + m_savepoint);
    if (committed) {
        m_open = false;
        --m_database.m_depth;
    }
    return committed;
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    // After some errors (disk full, I/O) SQLite has rolled all of it back already.
    if (m_database.inTransaction()) {
        std::ignore = m_database.execute(m_savepoint.empty() ? "ROLLBACK"
                                                             : "ROLLBACK TO " + m_savepoint
                                                 + "; RELEASE " + m_savepoint);
    }
    --m_database.m_depth;
}

} // namespace core
