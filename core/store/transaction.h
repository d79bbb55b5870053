#pragma once

#include "core/base/result.h"

#include <functional>
#include <string>
#include <type_traits>
#include <utility>

namespace core {

class Database;

/// What Database::transaction and its like keep on the stack: rolls back at the end of its scope
/// unless it was committed.
class Transaction {
public:
    /// What it is inside another: nothing of its own, a savepoint, or a step with which the whole
    /// stands and falls.
    enum class Kind { Read, Write, Step };

    Transaction(Database& database, Kind kind);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    /// Runs `body`, which returns a Result, and keeps what it did if it succeeds.
    template<typename Body>
    std::invoke_result_t<Body> run(Body&& body)
    {
        if (auto begun = begin(); !begun)
            return tl::unexpected(begun.error());
        auto result = std::invoke(std::forward<Body>(body));
        if (!result)
            return result;
        if (auto committed = commit(); !committed)
            return tl::unexpected(committed.error());
        return result;
    }

private:
    Result<void> begin();
    Result<void> commit();

    Database& m_database;
    Kind m_kind;
    std::string m_savepoint; ///< empty: none
    bool m_outermost = false;
    bool m_open = false;
};

} // namespace core
