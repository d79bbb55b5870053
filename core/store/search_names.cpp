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

/// Rows: id, name. Those with the name, else those that begin with it.
Result<std::vector<std::int64_t>> named(Statement& select, std::string_view name)
{
    const std::string wanted = folded(trimmed(name));
    std::vector<std::int64_t> exact;
    std::vector<std::int64_t> beginning;
    while (!wanted.empty() && select.next()) {
        const std::string other = folded(select.textView(1));
        if (other == wanted)
            exact.push_back(select.integer(0));
        else if (other.starts_with(wanted))
            beginning.push_back(select.integer(0));
    }
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return exact.empty() ? beginning : exact;
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

Result<std::vector<std::int64_t>> instrumentsNamed(Database& database, std::string_view name)
{
    auto select = database.prepare(R"(
        SELECT id, symbol FROM instrument
        UNION ALL SELECT id, mic || ':' || symbol FROM instrument
        UNION ALL SELECT id, name FROM instrument
        UNION ALL SELECT instrument, text FROM instrument_alias
    )");
    return named(select, name);
}

} // namespace core
