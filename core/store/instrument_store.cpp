#include "core/store/instrument_store.h"

#include "core/store/columns.h"

#include <map>
#include <unordered_map>
#include <utility>

namespace core {

namespace {

Result<Instrument> instrumentFrom(const Database& database, const Statement& row)
{
    const auto kind = instrumentKindFromString(row.textView(5));
    if (!kind)
        return strangeValue(database, "kind of instrument", row.textView(5));
    return Instrument{.id = row.id<InstrumentId>(0),
                      .symbol = row.text(1),
                      .mic = row.text(2),
                      .name = row.text(3),
                      .currency = row.text(4),
                      .kind = *kind};
}

/// The rows of `select` with the aliases that `aliases` (instrument, text, ...) gives.
Result<std::vector<Instrument>> instrumentsFrom(Database& database, Statement& select,
                                                Statement& aliases)
{
    std::vector<Instrument> instruments;
    std::unordered_map<InstrumentId, std::size_t> indexOf;
    auto read = forEachRow(select, [&]() -> Result<void> {
        auto instrument = instrumentFrom(database, select);
        if (!instrument)
            return tl::unexpected(instrument.error());
        indexOf.emplace(instrument->id, instruments.size());
        instruments.push_back(std::move(*instrument));
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    while (aliases.next()) {
        const auto found = indexOf.find(aliases.id<InstrumentId>(0));
        if (found != indexOf.end())
            instruments[found->second].aliases.push_back(aliasFrom(aliases, 1));
    }
    if (auto finished = aliases.finish(); !finished)
        return tl::unexpected(finished.error());
    return instruments;
}

/// With the import that answers for it; none where the instrument itself answers.
Result<void> insertAlias(Database& database, InstrumentId instrument, const Alias& alias,
                         const Origin& origin)
{
    const auto* import = std::get_if<ImportId>(&origin);
    auto insert = database.prepare(R"(
        INSERT INTO instrument_alias(instrument, text, language, needs_near, import, author, at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING
    )");
    insert.bind(instrument).bind(alias.text).bind(alias.language).bind(toLines(alias.needsNear));
    insert.bind(import != nullptr && *import ? std::optional(*import) : std::nullopt);
    bindOrigin(insert, origin).run();
    return insert.finish();
}

using AliasKey = std::pair<std::string, std::string>; ///< text, language

Result<std::map<AliasKey, Origin>> aliasOrigins(Database& database, InstrumentId instrument)
{
    auto select = database.prepare(R"(
        SELECT text, language, author, at, import FROM instrument_alias WHERE instrument = ?
    )");
    select.bind(instrument);
    std::map<AliasKey, Origin> origins;
    while (select.next()) {
        Origin origin;
        if (!select.isNull(2))
            origin = Authorship{select.text(2), instantFrom(select.integer(3))};
        else if (!select.isNull(4))
            origin = select.id<ImportId>(4);
        origins.emplace(AliasKey(select.text(0), select.text(1)), std::move(origin));
    }
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return origins;
}

/// The names stand in the order of `aliases`; those that were there keep who gave them.
Result<void> replaceAliases(Database& database, InstrumentId instrument,
                            const std::vector<Alias>& aliases, const Origin& origin)
{
    const auto before = aliasOrigins(database, instrument);
    if (!before)
        return tl::unexpected(before.error());
    auto clear = database.prepare("DELETE FROM instrument_alias WHERE instrument = ?");
    clear.bind(instrument).run();
    if (auto cleared = clear.finish(); !cleared)
        return cleared;
    for (const Alias& alias : aliases) {
        const auto known = before->find(AliasKey(alias.text, alias.language));
        auto inserted = insertAlias(database, instrument, alias,
                                    known == before->end() ? origin : known->second);
        if (!inserted)
            return inserted;
    }
    return {};
}

/// An import that names an instrument holds it.
Result<void> hold(Database& database, InstrumentId instrument, const Origin& origin)
{
    const auto* import = std::get_if<ImportId>(&origin);
    if (import == nullptr)
        return {};
    auto insert = database.prepare(R"(
        INSERT INTO instrument_import(instrument, import) VALUES (?, ?) ON CONFLICT DO NOTHING
    )");
    insert.bind(instrument).bind(*import).run();
    return insert.finish();
}

Result<std::optional<InstrumentId>> idOf(Database& database, const Instrument& instrument)
{
    auto select = database.prepare("SELECT id FROM instrument WHERE symbol = ? AND mic = ?");
    select.bind(instrument.symbol).bind(instrument.mic);
    const auto found =
        select.next() ? std::optional(select.id<InstrumentId>(0)) : std::optional<InstrumentId>();
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return found;
}

Result<InstrumentId> insertInstrument(Database& database, const Instrument& instrument,
                                      const Origin& origin)
{
    auto insert = database.prepare(R"(
        INSERT INTO instrument(symbol, mic, name, currency, kind, author, at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
    )");
    insert.bind(instrument.symbol).bind(instrument.mic).bind(instrument.name);
    insert.bind(instrument.currency).bind(toString(instrument.kind));
    bindOrigin(insert, origin).run();
    if (auto inserted = insert.finish(); !inserted)
        return tl::unexpected(inserted.error());
    const InstrumentId id{database.lastInsertId()};
    const Origin namedBy = std::holds_alternative<ImportId>(origin) ? Origin{} : origin;
    if (auto named = replaceAliases(database, id, instrument.aliases, namedBy); !named)
        return tl::unexpected(named.error());
    return id;
}

tl::unexpected<Error> existsAlready(const Instrument& instrument)
{
    return fail(ErrorCode::Conflict,
                "There is already an instrument " + qualifiedSymbol(instrument) + ".");
}

tl::unexpected<Error> noSuchInstrument(InstrumentId instrument)
{
    return fail(ErrorCode::NotFound,
                "There is no instrument " + std::to_string(instrument.value) + ".");
}

} // namespace

Result<Stored<InstrumentId>> InstrumentStore::add(const Instrument& instrument,
                                                  const Origin& origin)
{
    return m_database.transaction([&]() -> Result<Stored<InstrumentId>> {
        const auto known = idOf(m_database, instrument);
        if (!known)
            return tl::unexpected(known.error());
        if (*known && std::holds_alternative<Authorship>(origin))
            return existsAlready(instrument);
        const auto id = *known ? Result<InstrumentId>(**known)
                               : insertInstrument(m_database, instrument, origin);
        if (!id)
            return tl::unexpected(id.error());
        if (auto held = hold(m_database, *id, origin); !held)
            return tl::unexpected(held.error());
        return Stored<InstrumentId>{*id, !known->has_value()};
    });
}

Result<void> InstrumentStore::update(const Instrument& instrument, const Origin& origin)
{
    return m_database.transaction([&]() -> Result<void> {
        const auto bearer = idOf(m_database, instrument);
        if (!bearer)
            return tl::unexpected(bearer.error());
        if (*bearer && **bearer != instrument.id)
            return existsAlready(instrument);
        auto update = m_database.prepare(R"(
            UPDATE instrument
            SET symbol = ?, mic = ?, name = ?, currency = ?, kind = ?,
                author = coalesce(?, author), at = coalesce(?, at)
            WHERE id = ?
        )");
        update.bind(instrument.symbol).bind(instrument.mic).bind(instrument.name);
        update.bind(instrument.currency).bind(toString(instrument.kind));
        bindOrigin(update, origin).bind(instrument.id).run();
        if (auto updated = update.finish(); !updated)
            return updated;
        if (m_database.changes() == 0)
            return noSuchInstrument(instrument.id);
        if (auto held = hold(m_database, instrument.id, origin); !held)
            return held;
        return replaceAliases(m_database, instrument.id, instrument.aliases, origin);
    });
}

Result<bool> InstrumentStore::addAlias(InstrumentId instrument, const Alias& alias,
                                       const Origin& origin)
{
    return m_database.transaction([&]() -> Result<bool> {
        const auto known = find(instrument);
        if (!known)
            return tl::unexpected(known.error());
        if (!*known)
            return noSuchInstrument(instrument);
        if (auto inserted = insertAlias(m_database, instrument, alias, origin); !inserted)
            return tl::unexpected(inserted.error());
        return m_database.changes() > 0;
    });
}

Result<std::optional<Instrument>> InstrumentStore::find(InstrumentId instrument)
{
    auto select = m_database.prepare(R"(
        SELECT id, symbol, mic, name, currency, kind FROM instrument WHERE id = ?
    )");
    auto aliases = m_database.prepare(R"(
        SELECT instrument, text, language, needs_near FROM instrument_alias
        WHERE instrument = ? ORDER BY id
    )");
    select.bind(instrument);
    aliases.bind(instrument);
    auto found = instrumentsFrom(m_database, select, aliases);
    if (!found)
        return tl::unexpected(found.error());
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<std::optional<Instrument>> InstrumentStore::find(std::string_view symbol,
                                                        std::string_view mic)
{
    auto select = m_database.prepare(R"(
        SELECT id FROM instrument WHERE symbol = ?1 AND (?2 = '' OR mic = ?2) ORDER BY mic
    )");
    select.bind(symbol).bind(mic);
    const auto found = idsFrom<InstrumentId>(select);
    if (!found)
        return tl::unexpected(found.error());
    if (found->size() > 1)
        return fail(ErrorCode::Conflict,
                    "Several markets have " + std::string(symbol)
                        + "; say which, as in XNAS:" + std::string(symbol) + ".");
    return found->empty() ? std::optional<Instrument>() : find(found->front());
}

Result<std::vector<Instrument>> InstrumentStore::all()
{
    return m_database.snapshot([&] {
        auto select = m_database.prepare(R"(
            SELECT id, symbol, mic, name, currency, kind FROM instrument ORDER BY symbol, mic
        )");
        auto aliases = m_database.prepare(R"(
            SELECT instrument, text, language, needs_near FROM instrument_alias ORDER BY id
        )");
        return instrumentsFrom(m_database, select, aliases);
    });
}

} // namespace core
