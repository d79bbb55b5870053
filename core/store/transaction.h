#pragma once

#include "core/base/result.h"

#include <string>

namespace core {

class Database;

/// What Database::transaction and Database::snapshot keep on the stack: rolls back at the end of
/// its scope unless it was committed. Inside another one it is a savepoint.
class Transaction {
public:
    enum class Kind { Read, Write };

    Transaction(Database& database, Kind kind);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    Result<void> begin();
    Result<void> commit();

private:
    Database& m_database;
    Kind m_kind;
    std::string m_savepoint; ///< empty: the outermost
    bool m_open = false;
};

} // namespace core
