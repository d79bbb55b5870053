#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

struct sqlite3;

namespace core {

/// One connection to one SQLite file, used by one thread at a time.
class Database {
public:
    enum class Mode {
        ReadWrite, ///< the file must exist
        QueryOnly, ///< as ReadWrite, so that the log is kept in order, but refuses changes
        ReadOnly,  ///< never writes; fails when the log cannot be read without writing
        Immutable, ///< as ReadOnly, ignores the log and locks: only for a file nobody can change
    };

    /// What the last connection to close does with the write-ahead log: writes it into the file
    /// and removes it, or leaves both as they are.
    enum class AtClose { TidyLog, KeepLog };

    /// Opens an existing file; `path` is a plain file name whatever it begins with.
    static Result<std::unique_ptr<Database>> open(const std::filesystem::path& path, Mode mode,
                                                  AtClose atClose);

    /// The first bytes of a file, or all of a shorter one, read as SQLite reads. Whoever opens and
    /// closes the file of a database by other means takes away the locks of every connection that
    /// this process has to it (https://www.sqlite.org/howtocorrupt.html, 2.2), and another process
    /// then removes the log under them.
    static Result<std::string> firstBytes(const std::filesystem::path& path, std::size_t count);

    /// A database that lives as long as this object.
    static Result<std::unique_ptr<Database>> inMemory();

    /// The same in a nameless file, for what may be too large for memory.
    static Result<std::unique_ptr<Database>> temporary();

    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// REQUIRES: `sql` holds one statement. An error in it is told by Statement::finish.
    Statement prepare(std::string_view sql);

    /// Runs statements without parameters and without results.
    Result<void> execute(std::string_view sql);

    /// The one integer that a statement without parameters gives ("PRAGMA user_version").
    Result<std::int64_t> integer(std::string_view sql);

    /// Another number after each time that another connection wrote, of this program or not.
    Result<std::int64_t> dataVersion() { return integer("PRAGMA data_version"); }

    std::int64_t lastInsertId() const;
    std::int64_t changes() const; ///< rows that the last statement changed

    /// Runs `body`, which returns a Result, in a transaction that can write (BEGIN IMMEDIATE):
    /// all of it is kept if it succeeds, nothing if it fails. Inside another transaction it is a
    /// part that can fail alone. Waits 5 seconds for another program that writes, then fails
    /// with Conflict.
    template<typename Body>
    std::invoke_result_t<Body> transaction(Body&& body)
    {
        return Transaction(*this, Transaction::Kind::Write).run(std::forward<Body>(body));
    }

    /// The same for small steps of which many make one transaction: inside another it costs
    /// nothing (a savepoint makes the full-text index write what it has gathered), but when it
    /// fails, the whole transaction fails with it.
    template<typename Body>
    std::invoke_result_t<Body> step(Body&& body)
    {
        return Transaction(*this, Transaction::Kind::Step).run(std::forward<Body>(body));
    }

    /// Runs `body`, which only reads, so that all its statements see the same state.
    template<typename Body>
    std::invoke_result_t<Body> snapshot(Body&& body)
    {
        return Transaction(*this, Transaction::Kind::Read).run(std::forward<Body>(body));
    }

    /// From here on statements can only read, and `progress` is asked now and then whether they are
    /// to stop; nullptr ends that. What SQLite says against a statement is then the user's error.
    void confine(Progress* progress);

    /// Runs `body`, which returns a Result, while `progress` is asked now and then whether the
    /// statements are to stop; they then fail with Cancelled.
    template<typename Body>
    std::invoke_result_t<Body> watched(Progress& progress, Body&& body)
    {
        watch(&progress);
        auto result = std::invoke(std::forward<Body>(body));
        watch(nullptr);
        return result;
    }

    /// What a virtual table of ours fails with: the error of the statement that reads it.
    void explain(Error error) { m_explanation = std::move(error); }

    /// How long a statement waits for another program; 5 seconds at first.
    void setBusyTimeout(std::chrono::milliseconds timeout);

    void setAtClose(AtClose atClose);
    bool inTransaction() const;

    /// Copies everything into `target`, as of one moment, also while others write.
    Result<void> copyTo(Database& target, Progress& progress);

    /// For what else speaks to SQLite itself.
    sqlite3* handle() const { return m_handle; }

    /// How errors name it: the path as it was given.
    const std::string& name() const { return m_name; }

private:
    friend class Statement;
    friend class Transaction;

    Database(sqlite3* handle, std::string name);
    enum class Opening { Create, ReadWrite, ReadOnly, Immutable };
    static Result<std::unique_ptr<Database>> connect(const std::string& file, Opening opening,
                                                     std::string name);
    Error error(int code);
    void watch(Progress* progress);
    void giveBack(sqlite3_stmt* statement);

    sqlite3* m_handle;
    std::string m_name;
    int m_depth = 0; ///< transactions that are open inside each other
    Transaction::Kind m_outermost = Transaction::Kind::Read;
    bool m_confined = false;
    std::optional<Error> m_explanation{};
    bool m_lost = false; ///< a step failed: the transaction must not be kept
    std::map<std::string, std::vector<sqlite3_stmt*>, std::less<>> m_idle; ///< by their SQL
};

} // namespace core
