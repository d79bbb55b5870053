#include "core/store/columns.h"

#include "core/time/trading_date.h"

namespace core {

std::int64_t toMilliseconds(Instant instant)
{
    return instant.time_since_epoch().count();
}

Instant instantFrom(std::int64_t milliseconds)
{
    return Instant(std::chrono::milliseconds(milliseconds));
}

std::string_view toColumn(TextField field)
{
    return field == TextField::Title ? "title" : "body";
}

TextField textFieldFrom(std::string_view column)
{
    return column == "title" ? TextField::Title : TextField::Body;
}

std::string toLines(const std::vector<std::string>& words)
{
    std::string lines;
    for (const std::string& word : words)
        lines += (lines.empty() ? "" : "\n") + word;
    return lines;
}

std::vector<std::string> fromLines(std::string_view lines)
{
    std::vector<std::string> words;
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n');
        words.emplace_back(lines.substr(0, end));
        lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
    }
    return words;
}

Statement& bindDate(Statement& statement, const PartialDate& date)
{
    statement.bind(toString(date.precision));
    if (date.precision == Precision::Unknown)
        statement.bind(std::nullopt).bind(std::nullopt);
    else
        statement.bind(toIso(TradingDate(date.firstDay))).bind(toIso(TradingDate(date.lastDay())));
    if (date.precision == Precision::Minute)
        statement.bind(toMilliseconds(date.instant));
    else
        statement.bind(std::nullopt);
    return statement.bind(date.zone);
}

Result<PartialDate> dateFrom(const Statement& statement, int column)
{
    const auto precision = precisionFromString(statement.textView(column));
    const auto first = parseTradingDate(statement.textView(column + 1));
    if (!precision || (*precision != Precision::Unknown && !first))
        return fail(ErrorCode::Format,
                    "The archive holds a date that cannot be read: \"" + statement.text(column)
                        + " " + statement.text(column + 1) + "\".");
    PartialDate date{.precision = *precision, .zone = statement.text(column + 4)};
    if (first)
        date.firstDay = first->day();
    if (date.precision == Precision::Minute)
        date.instant = instantFrom(statement.integer(column + 3));
    return date;
}

Statement& bindOrigin(Statement& statement, const Origin& origin)
{
    const auto* by = std::get_if<Authorship>(&origin);
    if (by == nullptr)
        return statement.bind(std::nullopt).bind(std::nullopt);
    return statement.bind(by->author).bind(toMilliseconds(by->at));
}

Alias aliasFrom(const Statement& statement, int column)
{
    return {.text = statement.text(column),
            .language = statement.text(column + 1),
            .needsNear = fromLines(statement.textView(column + 2))};
}

tl::unexpected<Error> strangeValue(const Database& database, std::string_view column,
                                   std::string_view value)
{
    return fail(ErrorCode::Format,
                database.name() + " holds a " + std::string(column)
                    + " that this program does not know: \"" + std::string(value) + "\".");
}

Result<void> forEachRow(Statement& statement, const std::function<Result<void>()>& read)
{
    while (statement.next()) {
        if (auto done = read(); !done)
            return done;
    }
    return statement.finish();
}

} // namespace core
