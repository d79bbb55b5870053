#include "core/store/database.h"

#include "core/base/unicode.h"
#include "core/store/sqlite_name.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <system_error>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kIdleStatements = 200;

/// Limits and switches for files that somebody else may have made
/// (https://www.sqlite.org/security.html).
void harden(sqlite3* handle)
{
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 100'000'000);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 1'000'000);
    sqlite3_limit(handle, SQLITE_LIMIT_COLUMN, 100);
    sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 200);
    sqlite3_limit(handle, SQLITE_LIMIT_COMPOUND_SELECT, 20);
    sqlite3_limit(handle, SQLITE_LIMIT_VDBE_OP, 100'000);
    sqlite3_limit(handle, SQLITE_LIMIT_FUNCTION_ARG, 16);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1);
    sqlite3_limit(handle, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1'000);
    sqlite3_limit(handle, SQLITE_LIMIT_VARIABLE_NUMBER, 1'000);
    sqlite3_limit(handle, SQLITE_LIMIT_TRIGGER_DEPTH, 20);
}

/// What a statement of a user's may do: read, and ask how tables are made. The full-text index asks
/// for data_version.
int permit(void*, int action, const char* name, const char*, const char*, const char*)
{
    constexpr std::array<std::string_view, 6> kPragmas{"data_version", "foreign_key_list",
                                                       "index_info",   "index_list",
                                                       "table_info",   "table_xinfo"};
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_FUNCTION:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_UPDATE:
        // SQLite asks this when it learns the columns of a virtual table, and writes nothing then.
        // Nobody else can write to that table.
        return std::string_view(name) == "sqlite_master" ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_PRAGMA:
        return std::ranges::find(kPragmas, std::string_view(name)) != kPragmas.end() ? SQLITE_OK
                                                                                     : SQLITE_DENY;
    default:
        return SQLITE_DENY;
    }
}

int shouldStop(void* progress)
{
    return static_cast<Progress*>(progress)->report(0.0, {}) ? 0 : 1;
}

} // namespace

Database::Database(sqlite3* handle, std::string name)
    : m_handle(handle)
    , m_name(std::move(name))
{
}

Result<std::unique_ptr<Database>> Database::connect(const std::string& file, Opening opening,
                                                    std::string name)
{
    constexpr std::array<int, 4> kFlags{SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                                        SQLITE_OPEN_READWRITE, SQLITE_OPEN_READONLY,
                                        SQLITE_OPEN_READONLY | SQLITE_OPEN_URI};
    sqlite3* handle = nullptr;
    const int opened = sqlite3_open_v2(file.c_str(), &handle,
                                       kFlags[static_cast<std::size_t>(opening)]
                                           | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                                       nullptr);
    std::unique_ptr<Database> database(new Database(handle, std::move(name)));
    if (opened != SQLITE_OK)
        return tl::unexpected(database->error(opened));
    harden(handle);
    database->setBusyTimeout(std::chrono::seconds(5));
    return database;
}

Result<std::string> Database::firstBytes(const std::filesystem::path& path, std::size_t count)
{
    auto database = connect(sqliteName(path), Opening::ReadOnly, path.string());
    if (!database)
        return tl::unexpected(database.error());
    sqlite3_file* file = nullptr;
    sqlite3_file_control((*database)->m_handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (file == nullptr || file->pMethods == nullptr)
        return fail(ErrorCode::Io, path.string() + " cannot be read.");
    std::string bytes(count, '\0'); // what a shorter file lacks is read as zeros
    const int read = file->pMethods->xRead(file, bytes.data(), static_cast<int>(count), 0);
    if (read != SQLITE_OK && read != SQLITE_IOERR_SHORT_READ)
        return tl::unexpected((*database)->error(read));
    return bytes;
}

Database::~Database()
{
    assert(m_depth == 0);
    for (const auto& [sql, statements] : m_idle)
        std::ranges::for_each(statements, sqlite3_finalize);
    sqlite3_close(m_handle);
}

void Database::setBusyTimeout(std::chrono::milliseconds timeout)
{
    sqlite3_busy_timeout(m_handle, static_cast<int>(timeout.count()));
}

void Database::setAtClose(AtClose atClose)
{
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE,
                      atClose == AtClose::KeepLog ? 1 : 0, nullptr);
}

void Database::confine(Progress* progress)
{
    m_confined = progress != nullptr;
    sqlite3_set_authorizer(m_handle, m_confined ? permit : nullptr, nullptr);
    watch(progress);
}

void Database::watch(Progress* progress)
{
    constexpr int kStepsBetweenQuestions = 20'000; // of the virtual machine: about a millisecond
    sqlite3_progress_handler(m_handle, progress == nullptr ? 0 : kStepsBetweenQuestions, shouldStop,
                             progress);
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

std::int64_t Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(m_handle);
}

Error Database::error(int code)
{
    if (m_explanation)
        return *std::exchange(m_explanation, std::nullopt);
    // The text of a damaged file may stand in the message.
    const std::string detail = toValidUtf8(sqlite3_errmsg(m_handle));
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Conflict, m_name + " is in use by another program."};
    case SQLITE_FULL:
        return {ErrorCode::Io, "The disk is full: " + m_name + " cannot be changed."};
    case SQLITE_READONLY:
        return {ErrorCode::Io, m_name + " cannot be changed: it is read-only."};
    case SQLITE_IOERR: {
        const int system = sqlite3_system_errno(m_handle);
        return {ErrorCode::Io,
                m_name + " cannot be read or written: "
                    + (system == 0 ? detail : std::generic_category().message(system)) + "."};
    }
    case SQLITE_CANTOPEN:
        return {ErrorCode::Io, m_name + " cannot be opened."};
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return {ErrorCode::Format, m_name + " is damaged (" + detail + ")."};
    case SQLITE_AUTH:
        return {ErrorCode::InvalidArgument, "Only statements that read are allowed."};
    case SQLITE_ERROR:
        if (m_confined)
            return {ErrorCode::InvalidArgument, "SQLite refuses the statement: " + detail + "."};
        return {ErrorCode::Format, m_name + " is not as it should be (" + detail + ")."};
    case SQLITE_CONSTRAINT:
        if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
            return {ErrorCode::NotFound, "Something that this refers to is not in " + m_name + "."};
        return {ErrorCode::Conflict, m_name + " refuses the change (" + detail + ")."};
    case SQLITE_TOOBIG:
        return {ErrorCode::InvalidArgument, "This is too large for " + m_name + "."};
    case SQLITE_INTERRUPT:
        return {ErrorCode::Cancelled, "Stopped."};
    default:
        return {ErrorCode::Io, m_name + " cannot be used (" + detail + ")."};
    }
}

Statement Database::prepare(std::string_view sql)
{
    if (const auto idle = m_idle.find(sql); idle != m_idle.end() && !idle->second.empty()) {
        sqlite3_stmt* statement = idle->second.back();
        idle->second.pop_back();
        return Statement(*this, statement, std::nullopt);
    }
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    return Statement(*this, statement,
                     code == SQLITE_OK ? std::nullopt : std::optional(error(code)));
}

void Database::giveBack(sqlite3_stmt* statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    if (m_idle.size() < kIdleStatements)
        m_idle[sqlite3_sql(statement)].push_back(statement);
    else
        sqlite3_finalize(statement);
}

Result<void> Database::execute(std::string_view sql)
{
    const int code = sqlite3_exec(m_handle, std::string(sql).c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(error(code));
    return {};
}

Result<void> Database::copyTo(Database& target, Progress& progress)
{
    return snapshot([&]() -> Result<void> {
        sqlite3_backup* backup = sqlite3_backup_init(target.m_handle, "main", m_handle, "main");
        if (backup == nullptr)
            return tl::unexpected(target.error(sqlite3_extended_errcode(target.m_handle)));
        constexpr int kPagesAtOnce = 2'000;
        int code = SQLITE_OK;
        bool goOn = true;
        while (code == SQLITE_OK && goOn) {
            code = sqlite3_backup_step(backup, kPagesAtOnce);
            const double pages = std::max(1, sqlite3_backup_pagecount(backup));
            goOn = progress.report(1.0 - sqlite3_backup_remaining(backup) / pages, "Copying");
        }
        const int finished = sqlite3_backup_finish(backup);
        if (!goOn && code != SQLITE_DONE)
            return fail(ErrorCode::Cancelled, "Stopped.");
        if (finished != SQLITE_OK)
            return tl::unexpected(target.error(finished));
        return {};
    });
}

void Statement::note(int code)
{
    if (code != SQLITE_OK && !m_error)
        m_error = m_database->error(code);
}

Statement& Statement::bind(std::int64_t value)
{
    if (!m_error)
        note(sqlite3_bind_int64(m_statement, ++m_bound, value));
    return *this;
}

Statement& Statement::bind(double value)
{
    if (!m_error)
        note(sqlite3_bind_double(m_statement, ++m_bound, value));
    return *this;
}

Statement& Statement::bind(std::string_view text)
{
    // An empty view may hold a null pointer, which SQLite would take for NULL.
    if (!m_error)
        note(sqlite3_bind_text64(m_statement, ++m_bound, text.empty() ? "" : text.data(),
                                 text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(std::nullopt_t)
{
    if (!m_error)
        note(sqlite3_bind_null(m_statement, ++m_bound));
    return *this;
}

Statement& Statement::bindBlob(std::string_view bytes)
{
    if (!m_error)
        note(sqlite3_bind_blob64(m_statement, ++m_bound, bytes.empty() ? "" : bytes.data(),
                                 bytes.size(), SQLITE_TRANSIENT));
    return *this;
}

bool Statement::next()
{
    if (m_error)
        return false;
    // What failed before may have rolled back the transaction that this belongs to; it must not
    // be kept on its own.
    if (m_database->m_depth > 0 && !m_database->inTransaction()) {
        m_error = Error{ErrorCode::Io, "The change to " + m_database->name() + " was undone."};
        return false;
    }
    const int code = sqlite3_step(m_statement);
    m_hasRow = code == SQLITE_ROW;
    if (m_hasRow)
        return true;
    if (code != SQLITE_DONE)
        note(code);
    sqlite3_reset(m_statement);
    m_bound = 0;
    return false;
}

std::int64_t Statement::integer(int column) const
{
    return m_hasRow ? sqlite3_column_int64(m_statement, column) : 0;
}

double Statement::real(int column) const
{
    return m_hasRow ? sqlite3_column_double(m_statement, column) : 0.0;
}

std::string_view Statement::textView(int column) const
{
    if (!m_hasRow)
        return {};
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    const int size = sqlite3_column_bytes(m_statement, column);
    return text == nullptr ? std::string_view()
                           : std::string_view(text, static_cast<std::size_t>(size));
}

std::string_view Statement::blob(int column) const
{
    if (!m_hasRow)
        return {};
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    const int size = sqlite3_column_bytes(m_statement, column);
    return bytes == nullptr ? std::string_view()
                            : std::string_view(bytes, static_cast<std::size_t>(size));
}

bool Statement::isNull(int column) const
{
    return !m_hasRow || sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

QueryValue Statement::value(int column) const
{
    switch (m_hasRow ? sqlite3_column_type(m_statement, column) : SQLITE_NULL) {
    case SQLITE_INTEGER:
        return integer(column);
    case SQLITE_FLOAT:
        return real(column);
    case SQLITE_TEXT:
        return textView(column);
    case SQLITE_BLOB:
        return QueryBlob{blob(column)};
    default:
        return {};
    }
}

std::vector<std::string> Statement::columnNames() const
{
    std::vector<std::string> names;
    for (int i = 0; i < sqlite3_column_count(m_statement); ++i)
        names.emplace_back(sqlite3_column_name(m_statement, i));
    return names;
}

std::string_view Statement::sql() const
{
    const char* text = sqlite3_sql(m_statement);
    return text == nullptr ? std::string_view() : text;
}

bool Statement::onlyReads() const
{
    return sqlite3_stmt_readonly(m_statement) != 0;
}

Result<void> Statement::finish()
{
    if (m_statement != nullptr) {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }
    m_bound = 0;
    m_hasRow = false;
    if (!m_error)
        return {};
    Error first = *std::exchange(m_error, std::nullopt);
    return tl::unexpected(std::move(first));
}

} // namespace core
