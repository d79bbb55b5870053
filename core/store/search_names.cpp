#include "core/store/search_names.h"

#include "core/base/unicode.h"

#include <algorithm>
#include <string>

namespace core {

namespace {

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char letter) { return (letter & 0x80) == 0; });
}

/// As foldCase(), which is slow where most of ten thousand names are plain.
std::string folded(std::string_view text)
{
    if (!isAscii(text))
        return foldCase(text);
    std::string small(text);
    for (char& letter : small)
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 0x20) : letter;
    return small;
}

/// Rows: what is named, name. Gives `takeExact` those with the name and `takeBeginning` those that
/// begin with it.
template<typename TakeExact, typename TakeBeginning>
Result<void> compare(Statement& select, std::string_view name, TakeExact&& takeExact,
                     TakeBeginning&& takeBeginning)
{
    const std::string wanted = folded(trimmed(name));
    while (!wanted.empty() && select.next()) {
        const std::string other = folded(select.textView(1));
        if (other == wanted)
            takeExact();
        else if (other.starts_with(wanted))
            takeBeginning();
    }
    return select.finish();
}

/// Rows: id, name.
Result<std::vector<std::int64_t>> named(Statement& select, std::string_view name)
{
    std::vector<std::int64_t> exact;
    std::vector<std::int64_t> beginning;
    auto compared = compare(
        select, name, [&] { exact.push_back(select.integer(0)); },
        [&] { beginning.push_back(select.integer(0)); });
    if (!compared)
        return tl::unexpected(compared.error());
    return exact.empty() ? beginning : exact;
}

void take(const Statement& row, NamedInstruments& found)
{
    if (row.isNull(2))
        found.ids.push_back(row.integer(0));
    else
        found.symbols.push_back(row.text(2));
}

} // namespace

Result<std::vector<std::int64_t>> eventsNamed(Database& database, std::string_view name)
{
    auto select = database.prepare(R"(
        SELECT id, name FROM event
        UNION ALL SELECT event, text FROM event_alias
        UNION ALL SELECT id, CAST(id AS TEXT) FROM event
    )");
    return named(select, name);
}

Result<NamedInstruments> instrumentsNamed(Database& database, std::string_view name)
{
    auto select = database.prepare(R"(
        WITH known AS (SELECT DISTINCT symbol, text FROM mention WHERE symbol IS NOT NULL)
        SELECT id, symbol, NULL FROM instrument
        UNION ALL SELECT id, mic || ':' || symbol, NULL FROM instrument
        UNION ALL SELECT id, name, NULL FROM instrument
        UNION ALL SELECT instrument, text, NULL FROM instrument_alias
        UNION ALL SELECT NULL, symbol, json_quote(symbol) FROM known
        UNION ALL SELECT NULL, substr(symbol, instr(symbol, ':') + 1), json_quote(symbol) FROM known
        UNION ALL SELECT NULL, text, json_quote(symbol) FROM known
    )");
    NamedInstruments exact;
    NamedInstruments beginning;
    auto compared = compare(
        select, name, [&] { take(select, exact); }, [&] { take(select, beginning); });
    if (!compared)
        return tl::unexpected(compared.error());
    return exact.ids.empty() && exact.symbols.empty() ? beginning : exact;
}

} // namespace core
