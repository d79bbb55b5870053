#include "core/store/action_store.h"

#include "core/domain/import_report.h"
#include "core/store/columns.h"

namespace core {

namespace {

/// All words on the same corporate action, the one that holds first.
Result<std::vector<EarlierWord>> wordsOn(Database& database, const CorporateAction& action)
{
    auto select = database.prepare(R"(
        SELECT id, author IS NOT NULL, import, value, currency FROM corporate_action
        WHERE instrument = ? AND kind = ? AND day = ?
        ORDER BY author IS NULL, import DESC, id DESC
    )");
    select.bind(action.instrument).bind(toString(action.kind)).bind(toIso(action.day));
    std::vector<EarlierWord> words;
    auto read = forEachRow(select, [&]() -> Result<void> {
        const std::string_view currency = select.textView(4);
        const bool isSame = select.real(3) == action.value
            && (currency == action.currency || currency.empty() || action.currency.empty());
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

Result<CorporateActionId> insertCorporateAction(Database& database, const CorporateAction& action,
                                                const Origin& origin)
{
    const auto* import = std::get_if<ImportId>(&origin);
    auto insert = database.prepare(R"(
        INSERT INTO corporate_action(instrument, kind, day, value, currency, source, import, author, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    )");
    insert.bind(action.instrument).bind(toString(action.kind)).bind(toIso(action.day));
    insert.bind(action.value).bind(action.currency).bind(action.source);
    insert.bind(import != nullptr ? std::optional(*import) : std::nullopt);
    bindOrigin(insert, origin).run();
    if (auto inserted = insert.finish(); !inserted)
        return tl::unexpected(inserted.error());
    return CorporateActionId{database.lastInsertId()};
}

Result<CorporateActionId> updateCorporateAction(Database& database, CorporateActionId id,
                                                const CorporateAction& action, const Origin& origin)
{
    auto update = database.prepare(R"(
        UPDATE corporate_action SET value = ?, currency = ?, source = ?, author = ?, at = ? WHERE id = ?
    )");
    update.bind(action.value).bind(action.currency).bind(action.source);
    bindOrigin(update, origin).bind(id).run();
    if (auto updated = update.finish(); !updated)
        return tl::unexpected(updated.error());
    return id;
}

Result<ActionListing> listingFrom(const Database& database, const Statement& row)
{
    const auto kind = corporateActionKindFromString(row.textView(2));
    if (!kind)
        return strangeValue(database, "kind of corporate action", row.textView(2));
    const auto day = parseTradingDate(row.textView(3));
    if (!day)
        return strangeValue(database, "day", row.textView(3));
    const Instrument instrument{.symbol = row.text(8), .mic = row.text(9)};
    return ActionListing{.action = {.id = row.id<CorporateActionId>(0),
                                    .instrument = row.id<InstrumentId>(1),
                                    .kind = *kind,
                                    .day = *day,
                                    .value = row.real(4),
                                    .currency = row.text(10),
                                    .source = row.text(5),
                                    .besidePrices = row.integer(11) != 0},
                         .symbol = qualifiedSymbol(instrument),
                         .author = row.text(6),
                         .import =
                             row.isNull(7) ? std::nullopt : std::optional(row.id<ImportId>(7))};
}

} // namespace

Result<Heard<CorporateActionId>> ActionStore::add(const CorporateAction& action,
                                                  const Origin& origin)
{
    return m_database.transaction([&]() -> Result<Heard<CorporateActionId>> {
        const auto earlier = wordsOn(m_database, action);
        if (!earlier)
            return tl::unexpected(earlier.error());
        const Word word = wordAfter(*earlier, origin);
        const auto own = ownWord(*earlier, origin);
        const auto id = own
            ? updateCorporateAction(m_database, CorporateActionId{*own}, action, origin)
            : insertCorporateAction(m_database, action, origin);
        if (!id)
            return tl::unexpected(id.error());
        return Heard<CorporateActionId>{*id, word};
    });
}

Result<void> ActionStore::remove(CorporateActionId action)
{
    auto statement = m_database.prepare(R"(
        DELETE FROM corporate_action
        WHERE (instrument, kind, day)
            = (SELECT instrument, kind, day FROM corporate_action WHERE id = ?)
    )");
    statement.bind(action).run();
    if (auto removed = statement.finish(); !removed)
        return removed;
    if (m_database.changes() == 0)
        return fail(ErrorCode::NotFound,
                    "There is no corporate action " + std::to_string(action.value) + ".");
    return {};
}

Result<std::vector<ActionListing>> ActionStore::list(std::optional<InstrumentId> instrument)
{
    auto select = m_database.prepare(R"(
        SELECT said.id, instrument, said.kind, day, value, source, said.author, import,
               symbol, mic, said.currency,
               import.kind = ?2 OR import.dialect = ?3
        FROM corporate_action AS said JOIN instrument ON instrument.id = said.instrument
        LEFT JOIN import ON import.id = said.import
        WHERE (?1 IS NULL OR said.instrument = ?1)
          AND said.id = (SELECT id FROM corporate_action AS other
                         WHERE other.instrument = said.instrument AND other.kind = said.kind
                           AND other.day = said.day
                         ORDER BY author IS NULL, import DESC, id DESC LIMIT 1)
        ORDER BY symbol, mic, day, said.kind DESC
    )");
    select.bind(instrument).bind(toString(ImportKind::Prices)).bind(kProviderActions);
    std::vector<ActionListing> listings;
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
