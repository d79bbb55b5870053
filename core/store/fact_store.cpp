#include "core/store/fact_store.h"

#include "core/store/columns.h"

namespace core {

namespace {

/// All words on the same dated fact, the one that holds first.
Result<std::vector<EarlierWord>> wordsOn(Database& database, const DatedFact& fact)
{
    auto select = database.prepare(R"(
        SELECT id, author IS NOT NULL, import, value FROM dated_fact
        WHERE instrument = ? AND kind = ? AND first_day = ?
        ORDER BY author IS NULL, import DESC, id DESC
    )");
    select.bind(fact.instrument).bind(toString(fact.kind)).bind(toIso(fact.firstDay));
    std::vector<EarlierWord> words;
    auto read = forEachRow(select, [&]() -> Result<void> {
        const bool isSame = select.real(3) == fact.value;
        words.push_back(
            {.id = select.integer(0),
             .isPersons = select.integer(1) != 0,
             .import = select.isNull(2) ? std::nullopt : std::optional(select.id<ImportId>(2)),
             .isSame = isSame});
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    return words;
}

Result<DatedFactId> insertDatedFact(Database& database, const DatedFact& fact, const Origin& origin)
{
    const auto* import = std::get_if<ImportId>(&origin);
    auto insert = database.prepare(R"(
        INSERT INTO dated_fact(instrument, kind, first_day, value, source, import, author, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    )");
    insert.bind(fact.instrument).bind(toString(fact.kind)).bind(toIso(fact.firstDay));
    insert.bind(fact.value).bind(fact.source);
    insert.bind(import != nullptr ? std::optional(*import) : std::nullopt);
    bindOrigin(insert, origin).run();
    if (auto inserted = insert.finish(); !inserted)
        return tl::unexpected(inserted.error());
    return DatedFactId{database.lastInsertId()};
}

Result<DatedFactId> updateDatedFact(Database& database, DatedFactId id, const DatedFact& fact,
                                    const Origin& origin)
{
    auto update = database.prepare(R"(
        UPDATE dated_fact SET value = ?, source = ?, author = ?, at = ? WHERE id = ?
    )");
    update.bind(fact.value).bind(fact.source);
    bindOrigin(update, origin).bind(id).run();
    if (auto updated = update.finish(); !updated)
        return tl::unexpected(updated.error());
    return id;
}

Result<FactListing> listingFrom(const Database& database, const Statement& row)
{
    const auto kind = factKindFromString(row.textView(2));
    if (!kind)
        return strangeValue(database, "kind of fact", row.textView(2));
    const auto day = parseTradingDate(row.textView(3));
    if (!day)
        return strangeValue(database, "day", row.textView(3));
    const Instrument instrument{.symbol = row.text(8), .mic = row.text(9)};
    return FactListing{.fact = {.id = row.id<DatedFactId>(0),
                                .instrument = row.id<InstrumentId>(1),
                                .kind = *kind,
                                .firstDay = *day,
                                .value = row.real(4),
                                .source = row.text(5)},
                       .symbol = qualifiedSymbol(instrument),
                       .author = row.text(6),
                       .import = row.isNull(7) ? std::nullopt : std::optional(row.id<ImportId>(7))};
}

} // namespace

Result<Heard<DatedFactId>> FactStore::add(const DatedFact& fact, const Origin& origin)
{
    return m_database.transaction([&]() -> Result<Heard<DatedFactId>> {
        const auto earlier = wordsOn(m_database, fact);
        if (!earlier)
            return tl::unexpected(earlier.error());
        const Word word = wordAfter(*earlier, origin);
        const auto own = ownWord(*earlier, origin);
        const auto id = own ? updateDatedFact(m_database, DatedFactId{*own}, fact, origin)
                            : insertDatedFact(m_database, fact, origin);
        if (!id)
            return tl::unexpected(id.error());
        return Heard<DatedFactId>{*id, word};
    });
}

Result<void> FactStore::remove(DatedFactId fact)
{
    auto statement = m_database.prepare(R"(
        DELETE FROM dated_fact
        WHERE (instrument, kind, first_day)
            = (SELECT instrument, kind, first_day FROM dated_fact WHERE id = ?)
    )");
    statement.bind(fact).run();
    if (auto removed = statement.finish(); !removed)
        return removed;
    if (m_database.changes() == 0)
        return fail(ErrorCode::NotFound,
                    "There is no dated fact " + std::to_string(fact.value) + ".");
    return {};
}

Result<std::vector<FactListing>> FactStore::list(std::optional<InstrumentId> instrument)
{
    auto select = m_database.prepare(R"(
        SELECT said.id, instrument, said.kind, first_day, value, source, said.author, import,
               symbol, mic
        FROM dated_fact AS said JOIN instrument ON instrument.id = said.instrument
        WHERE (?1 IS NULL OR said.instrument = ?1)
          AND said.id = (SELECT id FROM dated_fact AS other
                         WHERE other.instrument = said.instrument AND other.kind = said.kind
                           AND other.first_day = said.first_day
                         ORDER BY author IS NULL, import DESC, id DESC LIMIT 1)
        ORDER BY symbol, mic, first_day, said.kind DESC
    )");
    select.bind(instrument);
    std::vector<FactListing> listings;
    auto read = forEachRow(select, [&]() -> Result<void> {
        auto listing = listingFrom(m_database, select);
        if (!listing)
            return tl::unexpected(listing.error());
        listings.push_back(std::move(*listing));
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    return listings;
}

} // namespace core
