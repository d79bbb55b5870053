#pragma once

#include "core/base/result.h"
#include "core/store/database.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace core {

/// One step of the schema: a file `NNNN_name.sql` of resources/schema. A released one is never
/// changed; what is new comes as the next number.
struct Migration {
    std::int64_t number = 0; ///< what `PRAGMA user_version` says when it is done
    std::string name{};
    std::string sql{};
};

/// The steps that are compiled in, from 1 upwards without a gap.
std::vector<Migration> builtInMigrations();

/// `PRAGMA application_id` of every archive: the letters "PrMk".
inline constexpr std::int64_t kApplicationId = 0x50724D6B;

/// Brings the database from the schema it has to that of the last of `migrations`, each step in a
/// transaction of its own. Another program may do the same at the same time.
Result<void> migrate(Database& database, std::span<const Migration> migrations);

/// In which tables, indexes and triggers the database differs from what `migrations` make, a
/// sentence each.
Result<std::vector<std::string>> schemaProblems(Database& database,
                                                std::span<const Migration> migrations);

} // namespace core
