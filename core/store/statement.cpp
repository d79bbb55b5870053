#include "core/store/statement.h"

#include "core/store/database.h"

#include <utility>

/// What of a statement does not speak to SQLite; the rest is in database.cpp.

namespace core {

Statement::Statement(Database& database, sqlite3_stmt* statement, std::optional<Error> error)
    : m_database(&database)
    , m_statement(statement)
    , m_error(std::move(error))
{
}

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database)
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_bound(other.m_bound)
    , m_hasRow(other.m_hasRow)
    , m_error(std::move(other.m_error))
{
}

Statement::~Statement()
{
    if (m_statement != nullptr)
        m_database->giveBack(m_statement);
}

void Statement::run()
{
    while (next()) { }
}

} // namespace core
