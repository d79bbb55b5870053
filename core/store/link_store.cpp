#include "core/store/link_store.h"

#include "core/store/columns.h"

#include <algorithm>
#include <unordered_map>

namespace core {

namespace {

Result<Link> linkFrom(const Database& database, const Statement& row)
{
    const auto status = linkStatusFromString(row.textView(4));
    if (!status)
        return strangeValue(database, "status of a link", row.textView(4));
    Link link{.id = row.id<LinkId>(0),
              .article = row.id<ArticleId>(1),
              .event = row.id<EventId>(2),
              .score = row.real(3),
              .status = *status,
              .author = row.text(5)};
    if (!row.isNull(6))
        link.decidedAt = instantFrom(row.integer(6));
    return link;
}

LinkEvidence evidenceFrom(const Statement& row)
{
    return {.rule = row.text(1),
            .weight = row.real(2),
            .field = textFieldFrom(row.textView(3)),
            .begin = static_cast<std::size_t>(row.integer(4)),
            .end = static_cast<std::size_t>(row.integer(5)),
            .text = row.text(6)};
}

/// One a row, without evidence.
Result<std::vector<Link>> linksFrom(const Database& database, Statement& select)
{
    std::vector<Link> links;
    auto read = forEachRow(select, [&]() -> Result<void> {
        auto link = linkFrom(database, select);
        if (!link)
            return tl::unexpected(link.error());
        links.push_back(std::move(*link));
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    return links;
}

/// Those of one article as they stand, by event, with their evidence.
Result<std::vector<Link>> linksOf(Database& database, ArticleId article)
{
    auto select = database.prepare(R"(
        SELECT id, article, event, score, status, author, at FROM link
        WHERE article = ? ORDER BY event
    )");
    select.bind(article);
    auto links = linksFrom(database, select);
    if (!links)
        return links;
    auto evidence = database.prepare(R"(
        SELECT link, rule, weight, field, "begin", "end", text FROM link_evidence
        WHERE link = ? ORDER BY position
    )");
    for (Link& link : *links) {
        evidence.bind(link.id);
        while (evidence.next())
            link.evidence.push_back(evidenceFrom(evidence));
        if (auto finished = evidence.finish(); !finished)
            return tl::unexpected(finished.error());
    }
    return links;
}

Result<LinkId> suggest(Database& database, ArticleId article, const Link& link)
{
    auto insert = database.prepare(
        "INSERT INTO link(article, event, score, status) VALUES (?, ?, ?, 'suggested')");
    insert.bind(article).bind(link.event).bind(link.score).run();
    if (auto inserted = insert.finish(); !inserted)
        return tl::unexpected(inserted.error());
    return LinkId{database.lastInsertId()};
}

Result<void> addEvidence(Database& database, LinkId link, const std::vector<LinkEvidence>& evidence)
{
    auto insert = database.prepare(R"(
        INSERT INTO link_evidence(link, position, rule, weight, field, "begin", "end", text)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    )");
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        const LinkEvidence& reason = evidence[i];
        insert.bind(link).bind(i).bind(reason.rule).bind(reason.weight);
        insert.bind(toColumn(reason.field)).bind(reason.begin).bind(reason.end).bind(reason.text);
        insert.run();
    }
    return insert.finish();
}

/// Gives the link `before` the score and the evidence of `now`; its status stays.
Result<void> renew(Database& database, const Link& before, const Link& now)
{
    if (before.score != now.score) {
        auto update = database.prepare("UPDATE link SET score = ? WHERE id = ?");
        update.bind(now.score).bind(before.id).run();
        if (auto updated = update.finish(); !updated)
            return updated;
    }
    if (before.evidence == now.evidence)
        return {};
    auto clear = database.prepare("DELETE FROM link_evidence WHERE link = ?");
    clear.bind(before.id).run();
    if (auto cleared = clear.finish(); !cleared)
        return cleared;
    return addEvidence(database, before.id, now.evidence);
}

Result<void> removeSuggestion(Database& database, const Link& link)
{
    auto remove = database.prepare("DELETE FROM link WHERE id = ? AND status = 'suggested'");
    remove.bind(link.id).run();
    return remove.finish();
}

/// What the program makes of a pair shows when the article is linked again: evidence for a link
/// that it had not suggested, or that it does not suggest one that a person no longer keeps.
Result<void> awaitLinking(Database& database, ArticleId article)
{
    auto wait = database.prepare("UPDATE article SET linked_with = NULL WHERE id = ?");
    wait.bind(article).run();
    return wait.finish();
}

Result<void> takeBack(Database& database, ArticleId article, EventId event)
{
    auto remove = database.prepare(R"(
        DELETE FROM link WHERE article = ? AND event = ?
            AND id NOT IN (SELECT link FROM link_evidence)
    )");
    remove.bind(article).bind(event).run();
    if (auto removed = remove.finish(); !removed)
        return removed;
    auto update = database.prepare(R"(
        UPDATE link SET status = 'suggested', author = NULL, at = NULL
        WHERE article = ? AND event = ?
    )");
    update.bind(article).bind(event).run();
    return update.finish();
}

/// The queries below ask for ranges, which an index answers; "?1 IS NULL OR event = ?1" would read
/// every link.
void bindQuery(Statement& select, const LinkQuery& query)
{
    select.bind(query.event).bind(query.article);
    select.bind(query.status ? std::optional(toString(*query.status)) : std::nullopt);
}

Result<std::vector<Link>> withoutEvidence(Database& database, const LinkQuery& query)
{
    auto select = database.prepare(R"(
        SELECT id, article, event, score, status, author, at FROM link
        WHERE event BETWEEN ifnull(?1, 0) AND ifnull(?1, 9223372036854775807)
          AND article BETWEEN ifnull(?2, 0) AND ifnull(?2, 9223372036854775807)
          AND (?3 IS NULL OR status = ?3)
        ORDER BY score DESC, article, event
    )");
    bindQuery(select, query);
    return linksFrom(database, select);
}

Result<void> readEvidence(Database& database, const LinkQuery& query, std::vector<Link>& links)
{
    std::unordered_map<LinkId, std::size_t> indexOf;
    for (std::size_t i = 0; i < links.size(); ++i)
        indexOf.emplace(links[i].id, i);
    auto select = database.prepare(R"(
        SELECT link, rule, weight, field, "begin", "end", text FROM link_evidence
        WHERE link IN (
            SELECT id FROM link
            WHERE event BETWEEN ifnull(?1, 0) AND ifnull(?1, 9223372036854775807)
              AND article BETWEEN ifnull(?2, 0) AND ifnull(?2, 9223372036854775807)
              AND (?3 IS NULL OR status = ?3))
        ORDER BY link, position
    )");
    bindQuery(select, query);
    while (select.next())
        links[indexOf.at(select.id<LinkId>(0))].evidence.push_back(evidenceFrom(select));
    return select.finish();
}

} // namespace

Result<void> LinkStore::replaceSuggestions(ArticleId article, std::span<const Link> links)
{
    return m_database.step([&]() -> Result<void> {
        const auto before = linksOf(m_database, article);
        if (!before)
            return tl::unexpected(before.error());
        for (const Link& known : *before) {
            if (std::ranges::find(links, known.event, &Link::event) != links.end())
                continue;
            if (auto removed = removeSuggestion(m_database, known); !removed)
                return removed;
        }
        for (const Link& link : links) {
            const auto known = std::ranges::find(*before, link.event, &Link::event);
            if (known != before->end()) {
                if (auto renewed = renew(m_database, *known, link); !renewed)
                    return renewed;
                continue;
            }
            const auto id = suggest(m_database, article, link);
            if (!id)
                return tl::unexpected(id.error());
            if (auto added = addEvidence(m_database, *id, link.evidence); !added)
                return added;
        }
        return {};
    });
}

Result<std::vector<EventId>> LinkStore::decided(ArticleId article)
{
    auto select = m_database.prepare(
        "SELECT event FROM link WHERE article = ? AND status <> 'suggested' ORDER BY event");
    select.bind(article);
    return idsFrom<EventId>(select);
}

Result<void> LinkStore::decide(ArticleId article, EventId event, LinkStatus status,
                               const Authorship& by)
{
    return m_database.transaction([&]() -> Result<void> {
        if (auto waits = awaitLinking(m_database, article); !waits)
            return waits;
        if (status == LinkStatus::Suggested)
            return takeBack(m_database, article, event);
        auto upsert = m_database.prepare(R"(
            INSERT INTO link(article, event, score, status, author, at)
            VALUES (?1, ?2, 0.0, ?3, ?4, ?5)
            ON CONFLICT(article, event) DO UPDATE SET status = ?3, author = ?4, at = ?5
        )");
        upsert.bind(article).bind(event).bind(toString(status));
        bindOrigin(upsert, by).run();
        return upsert.finish();
    });
}

Result<std::vector<Link>> LinkStore::list(const LinkQuery& query)
{
    return m_database.snapshot([&]() -> Result<std::vector<Link>> {
        auto links = withoutEvidence(m_database, query);
        if (!links)
            return links;
        if (auto read = readEvidence(m_database, query, *links); !read)
            return tl::unexpected(read.error());
        return links;
    });
}

Result<std::int64_t> LinkStore::count()
{
    return m_database.integer("SELECT count(*) FROM link");
}

} // namespace core
