#include "core/store/claim_store.h"

#include "core/store/columns.h"

#include <string>

namespace core {

namespace {

/// All of them, in the order in which they are bound and read.
constexpr std::string_view kColumns = R"(
    id, article, field, "begin", "end", text, anchor_lost, is_added, quantity, value, up_to, step,
    unit, hedge, direction, modality, subject, holder, day, point, span, superlative, since,
    dismissed, remark, author, at
)";

std::string select(std::string_view which)
{
    return "SELECT" + std::string(kColumns) + "FROM claim " + std::string(which);
}

/// Replaces the row in its place: what is anchored with it (article_anchor) stays.
std::string upsert()
{
    std::string excluded(kColumns);
    const auto isBlank = [](char c) { return c == ' ' || c == '\n'; };
    for (std::size_t at = 1; at < excluded.size(); ++at) {
        if (isBlank(excluded[at - 1]) && !isBlank(excluded[at]))
            excluded.insert(at, "excluded.");
    }
    return "INSERT INTO claim(" + std::string(kColumns)
        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
          "?) ON CONFLICT(id) DO UPDATE SET ("
        + std::string(kColumns) + ") = (" + excluded + ")";
}

/// Reads columns that may be NULL, and keeps what cannot have been written.
class Columns {
public:
    Columns(const Database& database, const Statement& row)
        : m_database(database)
        , m_row(row)
    {
    }

    std::optional<std::string> text(int column) const
    {
        return m_row.isNull(column) ? std::nullopt : std::optional(m_row.text(column));
    }

    std::optional<double> real(int column) const
    {
        return m_row.isNull(column) ? std::nullopt : std::optional(m_row.real(column));
    }

    template<typename T>
    std::optional<T> parsed(int column, std::optional<T> (*parse)(std::string_view))
    {
        if (m_row.isNull(column))
            return std::nullopt;
        const auto value = parse(m_row.textView(column));
        if (!value && m_outcome)
            m_outcome = strangeValue(m_database, "part of a claim", m_row.textView(column));
        return value;
    }

    const Result<void>& outcome() const { return m_outcome; }

private:
    const Database& m_database;
    const Statement& m_row;
    Result<void> m_outcome{};
};

Result<ClaimCorrection> correctionFrom(const Database& database, const Statement& row)
{
    Columns columns(database, row);
    ClaimCorrection correction{
        .id = row.id<ClaimId>(0),
        .article = row.id<ArticleId>(1),
        .field = textFieldFrom(row.textView(2)),
        .begin = static_cast<std::size_t>(row.integer(3)),
        .end = static_cast<std::size_t>(row.integer(4)),
        .text = row.text(5),
        .isLost = row.integer(6) == 1,
        .isAdded = row.integer(7) == 1,
        .quantity = columns.parsed(8, claimQuantityFromString),
        .value = columns.real(9),
        .upTo = columns.real(10),
        .step = columns.real(11),
        .unit = columns.text(12),
        .hedge = columns.parsed(13, hedgeFromString),
        .direction = columns.parsed(14, directionFromString),
        .modality = columns.parsed(15, modalityFromString),
        .subject = columns.text(16),
        .holder = columns.text(17),
        .day = columns.parsed(18, parseTradingDate),
        .point = columns.parsed(19, pricePointFromString),
        .span = columns.parsed(20, changeSpanFromString),
        .superlative = columns.parsed(21, superlativeFromString),
        .since = columns.parsed(22, parseTradingDate),
        .dismissed = row.integer(23) == 1 ? std::optional(true) : std::nullopt,
        .remark = row.textView(24).empty() ? std::nullopt : std::optional(row.text(24)),
        .author = row.text(25),
        .at = instantFrom(row.integer(26)),
    };
    if (!columns.outcome())
        return tl::unexpected(columns.outcome().error());
    return correction;
}

Result<std::vector<ClaimCorrection>> correctionsFrom(const Database& database, Statement& select)
{
    std::vector<ClaimCorrection> corrections;
    auto read = forEachRow(select, [&]() -> Result<void> {
        auto correction = correctionFrom(database, select);
        if (!correction)
            return tl::unexpected(correction.error());
        corrections.push_back(std::move(*correction));
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    return corrections;
}

template<typename Enum>
std::optional<std::string_view> nameOf(const std::optional<Enum>& value)
{
    return value ? std::optional(toString(*value)) : std::nullopt;
}

std::optional<std::string> isoOf(const std::optional<TradingDate>& day)
{
    return day ? std::optional(toIso(*day)) : std::nullopt;
}

tl::unexpected<Error> noSuchClaim(ClaimId claim)
{
    return fail(ErrorCode::NotFound,
                "Nobody has said anything of a claim " + std::to_string(claim.value) + ".");
}

} // namespace

Result<ClaimId> ClaimStore::put(const ClaimCorrection& correction)
{
    const bool isNew = correction.id == ClaimId{};
    auto insert = m_database.prepare(upsert());
    insert.bind(isNew ? std::nullopt : std::optional(correction.id)).bind(correction.article);
    insert.bind(toColumn(correction.field)).bind(correction.begin).bind(correction.end);
    insert.bind(correction.text).bind(correction.isLost).bind(correction.isAdded);
    insert.bind(nameOf(correction.quantity)).bind(correction.value).bind(correction.upTo);
    insert.bind(correction.step).bind(correction.unit).bind(nameOf(correction.hedge));
    insert.bind(nameOf(correction.direction)).bind(nameOf(correction.modality));
    insert.bind(correction.subject).bind(correction.holder).bind(isoOf(correction.day));
    insert.bind(nameOf(correction.point)).bind(nameOf(correction.span));
    insert.bind(nameOf(correction.superlative)).bind(isoOf(correction.since));
    insert.bind(correction.dismissed.value_or(false));
    insert.bind(correction.remark.value_or(std::string())).bind(correction.author);
    insert.bind(toMilliseconds(correction.at)).run();
    if (auto inserted = insert.finish(); !inserted)
        return tl::unexpected(inserted.error());
    return isNew ? ClaimId{m_database.lastInsertId()} : correction.id;
}

Result<void> ClaimStore::remove(ClaimId claim)
{
    auto statement = m_database.prepare("DELETE FROM claim WHERE id = ?");
    statement.bind(claim).run();
    if (auto removed = statement.finish(); !removed)
        return removed;
    return m_database.changes() > 0 ? Result<void>() : noSuchClaim(claim);
}

Result<std::optional<ClaimCorrection>> ClaimStore::find(ClaimId claim)
{
    auto row = m_database.prepare(select("WHERE id = ? AND article IS NOT NULL"));
    row.bind(claim);
    auto found = correctionsFrom(m_database, row);
    if (!found)
        return tl::unexpected(found.error());
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<std::vector<ClaimCorrection>> ClaimStore::list(std::optional<ArticleId> article)
{
    auto rows = m_database.prepare(
        select(std::string(article ? "WHERE article = ?" : "WHERE article IS NOT NULL")
               + R"( ORDER BY article, field DESC, "begin", "end", id)"));
    if (article)
        rows.bind(*article);
    return correctionsFrom(m_database, rows);
}

} // namespace core
