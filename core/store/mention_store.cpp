#include "core/store/mention_store.h"

#include "core/store/columns.h"

#include <algorithm>
#include <optional>

namespace core {

namespace {

Mention mentionFrom(const Statement& row)
{
    Mention mention{.field = textFieldFrom(row.textView(0)),
                    .begin = static_cast<std::size_t>(row.integer(1)),
                    .end = static_cast<std::size_t>(row.integer(2)),
                    .text = row.text(3),
                    .rule = row.text(7)};
    if (!row.isNull(4))
        mention.subject = row.id<InstrumentId>(4);
    else if (!row.isNull(5))
        mention.subject = row.id<EventId>(5);
    else
        mention.subject = KnownInstrument{row.text(6)};
    return mention;
}

template<typename Id>
std::optional<Id> subjectAs(const Mention& mention)
{
    const auto* id = std::get_if<Id>(&mention.subject);
    return id == nullptr ? std::nullopt : std::optional(*id);
}

std::optional<std::string_view> symbolOf(const Mention& mention)
{
    const auto* known = std::get_if<KnownInstrument>(&mention.subject);
    return known == nullptr ? std::nullopt : std::optional<std::string_view>(known->symbol);
}

Result<std::vector<Mention>> readAll(Statement select)
{
    std::vector<Mention> mentions;
    while (select.next())
        mentions.push_back(mentionFrom(select));
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return mentions;
}

/// In the order in which they were stored.
Result<std::vector<Mention>> stored(Database& database, ArticleId article)
{
    auto select = database.prepare(R"(
        SELECT field, "begin", "end", text, instrument, event, symbol, rule FROM mention
        WHERE article = ? ORDER BY id
    )");
    select.bind(article);
    return readAll(std::move(select));
}

Result<void> insertAll(Database& database, ArticleId article, std::span<const Mention> mentions)
{
    auto insert = database.prepare(R"(
        INSERT INTO mention(article, field, "begin", "end", text, instrument, event, symbol, rule)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    )");
    for (const Mention& mention : mentions) {
        insert.bind(article).bind(toColumn(mention.field)).bind(mention.begin);
        insert.bind(mention.end).bind(mention.text).bind(subjectAs<InstrumentId>(mention));
        insert.bind(subjectAs<EventId>(mention)).bind(symbolOf(mention)).bind(mention.rule).run();
    }
    return insert.finish();
}

} // namespace

Result<void> MentionStore::replace(ArticleId article, std::span<const Mention> mentions)
{
    return m_database.step([&]() -> Result<void> {
        const auto before = stored(m_database, article);
        if (!before)
            return tl::unexpected(before.error());
        if (std::ranges::equal(*before, mentions))
            return {};
        auto clear = m_database.prepare("DELETE FROM mention WHERE article = ?");
        clear.bind(article).run();
        if (auto cleared = clear.finish(); !cleared)
            return cleared;
        return insertAll(m_database, article, mentions);
    });
}

Result<std::vector<Mention>> MentionStore::of(ArticleId article)
{
    auto select = m_database.prepare(R"(
        SELECT field, "begin", "end", text, instrument, event, symbol, rule FROM mention
        WHERE article = ? ORDER BY field DESC, "begin", "end" DESC, id
    )");
    select.bind(article);
    return readAll(std::move(select));
}

Result<std::int64_t> MentionStore::count()
{
    return m_database.integer("SELECT count(*) FROM mention");
}

} // namespace core
