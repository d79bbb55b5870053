#pragma once

#include "core/base/result.h"
#include "core/base/strong_id.h"
#include "core/domain/query.h"

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3_stmt;

namespace core {

class Database;

/// One SQL statement of a Database, which must outlive it.
///
/// Errors stick: after the first one every further call does nothing, columns read as 0 or empty,
/// and finish() tells what it was. So a loop needs one question, at its end:
///
///     auto insert = database.prepare("INSERT INTO t(a, b) VALUES (?, ?)");
///     for (const auto& row : rows)
///         insert.bind(row.a).bind(row.b).run();
///     return insert.finish();
class Statement {
public:
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;

    /// Binds the next parameter, from the left. Text is copied. An empty optional binds NULL.
    Statement& bind(std::int64_t value);
    Statement& bind(double value);
    Statement& bind(std::string_view text);
    Statement& bind(const char* text) { return bind(std::string_view(text)); }
    Statement& bind(std::nullopt_t);
    Statement& bindBlob(std::string_view bytes);

    template<std::integral T>
    Statement& bind(T value)
    {
        return bind(static_cast<std::int64_t>(value));
    }
    template<typename Tag>
    Statement& bind(StrongId<Tag> id)
    {
        return bind(id.value);
    }
    template<typename T>
    Statement& bind(const std::optional<T>& value)
    {
        return value ? bind(*value) : bind(std::nullopt);
    }

    /// Runs to the end and is ready for the next parameters.
    void run();

    /// Steps to the next row; false at the end or after an error.
    bool next();

    /// The columns of the row, from 0. Views are valid until the next call of next() or run().
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string text(int column) const { return std::string(textView(column)); }
    std::string_view textView(int column) const;
    std::string_view blob(int column) const;
    bool isNull(int column) const;
    template<typename Id>
    Id id(int column) const
    {
        return Id{integer(column)};
    }
    std::optional<std::int64_t> optionalInteger(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(integer(column));
    }

    /// The same, of whatever type it is.
    QueryValue value(int column) const;

    /// The names of the columns.
    std::vector<std::string> columnNames() const;

    /// The text up to the end of the statement; empty where it could not be prepared, or where
    /// there was none.
    std::string_view sql() const;

    /// Whether it leaves the file as it is; true of what changes settings.
    bool onlyReads() const;

    /// Ends this execution: the parameters are forgotten, and the error, if there was one, is
    /// handed out. Afterwards the statement can be used again.
    Result<void> finish();

private:
    friend class Database;
    Statement(Database& database, sqlite3_stmt* statement, std::optional<Error> error);

    /// Keeps `code` as the error unless it says that all is well.
    void note(int code);

    Database* m_database;
    sqlite3_stmt* m_statement;
    int m_bound = 0;
    bool m_hasRow = false;
    std::optional<Error> m_error;
};

} // namespace core
