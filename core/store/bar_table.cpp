#include "core/store/bar_table.h"

#include "core/store/bar_scan.h"

#include <sqlite3.h>

#include <cstring>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <vector>

/// SQLite's side of the table: https://www.sqlite.org/vtab.html. What is to be read is decided in
/// bar_plan and bar_filter, and read by bar_scan.

namespace core {

namespace {

constexpr const char* kColumns = R"(
    CREATE TABLE bar(symbol TEXT, interval TEXT, time INTEGER, day TEXT, open REAL, high REAL,
                     low REAL, close REAL, volume REAL, mic TEXT HIDDEN)
)";

struct Table : sqlite3_vtab {
    Database& database;
    BarStatistics statistics;
};

struct Cursor : sqlite3_vtab_cursor {
    explicit Cursor(Database& opened)
        : sqlite3_vtab_cursor{}
        , database(opened)
        , scan(opened)
    {
    }

    Database& database;
    BarScan scan;
};

Cursor& cursorOf(sqlite3_vtab_cursor* cursor)
{
    return *static_cast<Cursor*>(cursor);
}

/// Lets `body`, which returns a Result, answer SQLite. No exception may pass through its C.
template<typename Body>
int answer(Database& database, Body&& body) noexcept
{
    try {
        const auto done = body();
        if (done)
            return SQLITE_OK;
        database.explain(done.error());
        return SQLITE_ERROR;
    } catch (const std::bad_alloc&) {
        return SQLITE_NOMEM;
    }
}

int connect(sqlite3* handle, void* database, int, const char* const*, sqlite3_vtab** table, char**)
{
    Database& opened = *static_cast<Database*>(database);
    return answer(opened, [&]() -> Result<void> {
        sqlite3_vtab_config(handle, SQLITE_VTAB_DIRECTONLY);
        if (sqlite3_declare_vtab(handle, kColumns) != SQLITE_OK)
            return fail(ErrorCode::Io, "The table of bars cannot be made.");
        // Read once: they are for estimates, which need not be exact.
        const auto statistics = barStatistics(opened);
        if (!statistics)
            return tl::unexpected(statistics.error());
        *table = new Table{{}, opened, *statistics};
        return {};
    });
}

int disconnect(sqlite3_vtab* table)
{
    delete static_cast<Table*>(table);
    return SQLITE_OK;
}

std::optional<Comparison> comparisonOf(unsigned char operation)
{
    switch (operation) {
    case SQLITE_INDEX_CONSTRAINT_EQ:
        return Comparison::Equal;
    case SQLITE_INDEX_CONSTRAINT_GT:
        return Comparison::Greater;
    case SQLITE_INDEX_CONSTRAINT_GE:
        return Comparison::GreaterOrEqual;
    case SQLITE_INDEX_CONSTRAINT_LT:
        return Comparison::Less;
    case SQLITE_INDEX_CONSTRAINT_LE:
        return Comparison::LessOrEqual;
    default:
        return std::nullopt;
    }
}

/// Hands the conditions to filter() that it can use; SQLite need not look at these again.
std::vector<BarCondition> takeConditions(sqlite3_index_info& info)
{
    std::vector<BarCondition> taken;
    for (int i = 0; i < info.nConstraint; ++i) {
        const auto& constraint = info.aConstraint[i];
        const auto comparison = comparisonOf(constraint.op);
        if (constraint.usable == 0 || constraint.iColumn < 0 || !comparison)
            continue;
        const auto column = static_cast<BarTableColumn>(constraint.iColumn);
        // Of a time, SQLite names a collation, but numbers have none.
        const bool isPlain = column == BarTableColumn::Time
            || std::strcmp(sqlite3_vtab_collation(&info, i), "BINARY") == 0;
        if (!isPlain || !canNarrow(column, *comparison))
            continue;
        taken.push_back({column, *comparison});
        info.aConstraintUsage[i].argvIndex = static_cast<int>(taken.size());
        info.aConstraintUsage[i].omit = 1;
    }
    return taken;
}

/// The wanted order; nothing where it is not by columns.
std::optional<std::vector<BarSorting>> sortingOf(const sqlite3_index_info& info)
{
    std::vector<BarSorting> sorting;
    for (int i = 0; i < info.nOrderBy; ++i) {
        if (info.aOrderBy[i].iColumn < 0)
            return std::nullopt;
        sorting.push_back(
            {static_cast<BarTableColumn>(info.aOrderBy[i].iColumn), info.aOrderBy[i].desc != 0});
    }
    return sorting;
}

int bestIndex(sqlite3_vtab* table, sqlite3_index_info* info)
{
    const Table& bars = *static_cast<Table*>(table);
    return answer(bars.database, [&]() -> Result<void> {
        const auto conditions = takeConditions(*info);
        const auto sorting = sortingOf(*info);
        const BarPlan plan =
            planBars(conditions, sorting.value_or(std::vector<BarSorting>{}), bars.statistics);
        info->idxNum = static_cast<int>(plan.order);
        info->idxStr = sqlite3_mprintf("%s", toText(conditions).c_str());
        if (info->idxStr == nullptr)
            throw std::bad_alloc();
        info->needToFreeIdxStr = 1;
        info->orderByConsumed = sorting && !sorting->empty() && plan.sorted ? 1 : 0;
        info->estimatedCost = plan.cost;
        info->estimatedRows = plan.rows;
        return {};
    });
}

int open(sqlite3_vtab* table, sqlite3_vtab_cursor** cursor)
{
    Database& database = static_cast<Table*>(table)->database;
    return answer(database, [&]() -> Result<void> {
        *cursor = new Cursor(database);
        return {};
    });
}

int close(sqlite3_vtab_cursor* cursor)
{
    delete &cursorOf(cursor);
    return SQLITE_OK;
}

std::string_view textOf(sqlite3_value* value)
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    const int size = sqlite3_value_bytes(value);
    return text == nullptr ? std::string_view()
                           : std::string_view(text, static_cast<std::size_t>(size));
}

/// `value` with the affinity of `column`, as SQLite compares the two.
QueryValue valueFor(BarTableColumn column, sqlite3_value* value)
{
    const bool isNumber = column == BarTableColumn::Time;
    switch (isNumber ? sqlite3_value_numeric_type(value) : sqlite3_value_type(value)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_BLOB:
        return QueryBlob{};
    case SQLITE_INTEGER:
        return isNumber ? QueryValue(std::int64_t{sqlite3_value_int64(value)}) : textOf(value);
    case SQLITE_FLOAT:
        return isNumber ? QueryValue(sqlite3_value_double(value)) : textOf(value);
    default:
        return textOf(value);
    }
}

int filter(sqlite3_vtab_cursor* cursor, int order, const char* conditions, int count,
           sqlite3_value** values)
{
    Cursor& bars = cursorOf(cursor);
    return answer(bars.database, [&] {
        BarFilter wanted;
        int i = 0;
        for (const auto& [column, comparison] : conditionsFrom(conditions)) {
            if (i < count)
                narrow(wanted, column, comparison, valueFor(column, values[i++]));
        }
        return bars.scan.start(wanted, static_cast<BarOrder>(order));
    });
}

int next(sqlite3_vtab_cursor* cursor)
{
    Cursor& bars = cursorOf(cursor);
    return answer(bars.database, [&] { return bars.scan.next(); });
}

int eof(sqlite3_vtab_cursor* cursor)
{
    return cursorOf(cursor).scan.atEnd() ? 1 : 0;
}

int column(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int index)
{
    Cursor& bars = cursorOf(cursor);
    return answer(bars.database, [&]() -> Result<void> {
        const auto value = bars.scan.value(static_cast<BarTableColumn>(index));
        if (!value)
            return tl::unexpected(value.error());
        if (const auto* real = std::get_if<double>(&*value))
            sqlite3_result_double(context, *real);
        else if (const auto* integer = std::get_if<std::int64_t>(&*value))
            sqlite3_result_int64(context, *integer);
        else if (const auto* text = std::get_if<std::string_view>(&*value))
            sqlite3_result_text(context, text->data(), static_cast<int>(text->size()),
                                SQLITE_TRANSIENT);
        return {};
    });
}

int rowId(sqlite3_vtab_cursor* cursor, sqlite3_int64* id)
{
    *id = cursorOf(cursor).scan.rowId();
    return SQLITE_OK;
}

/// Without xCreate it exists by its name alone; without xUpdate nothing can be written.
constexpr sqlite3_module makeModule()
{
    sqlite3_module module{};
    module.xConnect = connect;
    module.xBestIndex = bestIndex;
    module.xDisconnect = disconnect;
    module.xOpen = open;
    module.xClose = close;
    module.xFilter = filter;
    module.xNext = next;
    module.xEof = eof;
    module.xColumn = column;
    module.xRowid = rowId;
    return module;
}

constexpr sqlite3_module kModule = makeModule();

} // namespace

void addBarTable(Database& database)
{
    // Fails only for want of memory; then there is no table of that name.
    sqlite3_create_module_v2(database.handle(), "bar", &kModule, &database, nullptr);
}

} // namespace core
