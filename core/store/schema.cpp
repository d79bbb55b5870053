#include "core/store/schema.h"

#include "core/base/resources.h"

#include <charconv>
#include <map>
#include <string_view>
#include <utility>

namespace core {

namespace {

/// Kind and name of every part of the schema, with the SQL that made it.
using SchemaParts = std::map<std::pair<std::string, std::string>, std::string>;

Result<SchemaParts> schemaParts(Database& database)
{
    auto select = database.prepare(R"(
        SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'
    )");
    SchemaParts parts;
    while (select.next())
        parts.emplace(std::pair(select.text(0), select.text(1)), select.text(2));
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return parts;
}

Result<void> apply(Database& database, const Migration& migration)
{
    return database.transaction([&]() -> Result<void> {
        const auto version = database.integer("PRAGMA user_version");
        if (!version)
            return tl::unexpected(version.error());
        if (*version >= migration.number)
            return {};
        const std::string number = std::to_string(migration.number);
        auto done = database.execute(migration.sql);
        if (done)
            done = database.execute("PRAGMA user_version = " + number);
        if (done)
            done = database.execute("PRAGMA application_id = " + std::to_string(kApplicationId));
        if (!done)
            return fail(done.error().code,
                        database.name() + " could not be brought to schema " + number + ": "
                            + done.error().message);
        return {};
    });
}

} // namespace

std::vector<Migration> builtInMigrations()
{
    constexpr std::string_view kFolder = "schema/";
    constexpr std::string_view kEnding = ".sql";
    std::vector<Migration> migrations;
    for (const EmbeddedFile& file : embeddedFiles(kFolder)) {
        std::string_view name = file.name.substr(kFolder.size());
        name.remove_suffix(kEnding.size());
        Migration migration{.name = std::string(name), .sql = std::string(file.bytes)};
        std::from_chars(name.data(), name.data() + name.size(), migration.number);
        migrations.push_back(std::move(migration));
    }
    return migrations;
}

Result<void> migrate(Database& database, std::span<const Migration> migrations)
{
    for (const Migration& migration : migrations) {
        if (auto applied = apply(database, migration); !applied)
            return applied;
    }
    return {};
}

Result<std::vector<std::string>> schemaProblems(Database& database,
                                                std::span<const Migration> migrations)
{
    auto model = Database::inMemory();
    if (!model)
        return tl::unexpected(model.error());
    if (auto made = migrate(**model, migrations); !made)
        return tl::unexpected(made.error());
    auto expected = schemaParts(**model);
    auto found = schemaParts(database);
    if (!expected || !found)
        return tl::unexpected((expected ? found : expected).error());

    std::vector<std::string> problems;
    for (const auto& [part, sql] : *expected) {
        const auto same = found->find(part);
        if (same == found->end())
            problems.push_back("The " + part.first + " " + part.second + " is missing.");
        else if (same->second != sql)
            problems.push_back("The " + part.first + " " + part.second
                               + " is not as it should be.");
    }
    for (const auto& [part, sql] : *found) {
        if (!expected->contains(part))
            problems.push_back("There is an unknown " + part.first + " " + part.second + ".");
    }
    return problems;
}

} // namespace core
