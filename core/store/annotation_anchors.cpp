#include "core/store/annotation_anchors.h"

#include "core/base/reanchor.h"
#include "core/base/unicode.h"
#include "core/store/columns.h"

#include <optional>
#include <string_view>

namespace core {

namespace {

/// Something with an anchor: a row of one of the tables.
struct Anchored {
    std::int64_t row = 0;
    std::int64_t part = 0; ///< of a row that needs two numbers
    TextField field = TextField::Body;
    std::size_t begin = 0;
    std::string quote{};
    bool isLost = false;
};

/// The SQL of one table. Rows: row, part, field, begin, quote, whether it is lost.
struct AnchorTable {
    std::string_view select;
    std::string_view move;   ///< begin, end, quote, row, part
    std::string_view lose;   ///< row, part
    std::string_view keep;   ///< article, number of the text; empty: nothing is kept
    std::string_view former; ///< row, number of the text
    bool isNote = false;
};

constexpr AnchorTable kMentions{
    .select = R"(SELECT id, 0, field, "begin", text, 0 FROM mention WHERE article = ?)",
    .move = R"(UPDATE mention SET "begin" = ?, "end" = ?, text = ? WHERE id = ? AND ? = 0)",
    .lose = "DELETE FROM mention WHERE id = ? AND ? = 0",
    .keep = {},
    .former = {}};

constexpr AnchorTable kEvidence{.select = R"(
        SELECT link, position, field, "begin", text, 0 FROM link_evidence
        WHERE link IN (SELECT id FROM link WHERE article = ?) AND "end" > "begin"
    )",
                                .move = R"(
        UPDATE link_evidence SET "begin" = ?, "end" = ?, text = ? WHERE link = ? AND position = ?
    )",
                                .lose = "DELETE FROM link_evidence WHERE link = ? AND position = ?",
                                .keep = {},
                                .former = {}};

constexpr AnchorTable kClaims{
    .select = R"(SELECT id, 0, field, "begin", text, anchor_lost FROM claim WHERE article = ?)",
    .move = R"(
        UPDATE claim SET "begin" = ?, "end" = ?, text = ?, anchor_lost = 0 WHERE id = ? AND ? = 0
    )",
    .lose = "UPDATE claim SET anchor_lost = 1 WHERE id = ? AND ? = 0",
    .keep = R"(
        INSERT OR REPLACE INTO article_anchor(article, text_number, claim, "begin", "end", quote)
        SELECT ?1, ?2, id, "begin", "end", text FROM claim WHERE article = ?1 AND anchor_lost = 0
    )",
    .former = R"(
        SELECT "begin", "end", quote FROM article_anchor WHERE claim = ? AND text_number = ?
    )"};

constexpr AnchorTable kNotes{.select = R"(
        SELECT id, 0, field, "begin", quote, anchor_lost FROM note
        WHERE article = ? AND field IS NOT NULL AND "begin" IS NOT NULL AND quote <> ''
    )",
                             .move = R"(
        UPDATE note SET "begin" = ?, "end" = ?, quote = ?, anchor_lost = 0 WHERE id = ? AND ? = 0
    )",
                             .lose = "UPDATE note SET anchor_lost = 1 WHERE id = ? AND ? = 0",
                             .keep = R"(
        INSERT OR REPLACE INTO article_anchor(article, text_number, note, "begin", "end", quote)
        SELECT ?1, ?2, id, "begin", "end", quote FROM note
        WHERE article = ?1 AND anchor_lost = 0 AND "begin" IS NOT NULL AND quote <> ''
    )",
                             .former = R"(
        SELECT "begin", "end", quote FROM article_anchor WHERE note = ? AND text_number = ?
    )",
                             .isNote = true};

/// Both fields of two texts.
class TextChange {
public:
    TextChange(const NumberedText& from, const NumberedText& to)
        : m_title(from.title, to.title)
        , m_body(from.body, to.body)
    {
    }

    std::optional<AnchoredWords> find(const Anchored& anchored)
    {
        Reanchorer& change = anchored.field == TextField::Title ? m_title : m_body;
        return change.find(anchored.begin, anchored.quote);
    }

private:
    Reanchorer m_title;
    Reanchorer m_body;
};

Result<std::vector<Anchored>> anchoredIn(Database& database, const AnchorTable& table,
                                         ArticleId article)
{
    auto select = database.prepare(table.select);
    select.bind(article);
    std::vector<Anchored> found;
    while (select.next())
        found.push_back({.row = select.integer(0),
                         .part = select.integer(1),
                         .field = textFieldFrom(select.textView(2)),
                         .begin = static_cast<std::size_t>(select.integer(3)),
                         .quote = select.text(4),
                         .isLost = select.integer(5) == 1});
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return found;
}

/// Where it stood in that text, unless somebody has anchored it to other words since.
Result<std::optional<AnchoredWords>> formerPlace(Database& database, const AnchorTable& table,
                                                 const Anchored& anchored, std::int64_t text)
{
    if (table.former.empty())
        return std::nullopt;
    auto select = database.prepare(table.former);
    select.bind(anchored.row).bind(text);
    std::optional<AnchoredWords> former;
    if (select.next())
        former = AnchoredWords{static_cast<std::size_t>(select.integer(0)),
                               static_cast<std::size_t>(select.integer(1)), select.text(2)};
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    if (former && foldCase(former->text) != foldCase(anchored.quote))
        former.reset();
    return former;
}

Result<void> keepPlaces(Database& database, const AnchorTable& table, ArticleId article,
                        std::int64_t text)
{
    if (table.keep.empty())
        return {};
    auto keep = database.prepare(table.keep);
    keep.bind(article).bind(text).run();
    return keep.finish();
}

Result<void> moveTable(Database& database, const AnchorTable& table, ArticleId article,
                       TextChange& change, std::int64_t to, std::vector<LostAnnotation>& lost)
{
    const auto all = anchoredIn(database, table, article);
    if (!all)
        return tl::unexpected(all.error());
    auto move = database.prepare(table.move);
    auto lose = database.prepare(table.lose);
    for (const Anchored& anchored : *all) {
        auto place = formerPlace(database, table, anchored, to);
        if (!place)
            return tl::unexpected(place.error());
        if (!*place)
            *place = change.find(anchored);
        if (*place) {
            move.bind((*place)->begin).bind((*place)->end).bind((*place)->text);
            move.bind(anchored.row).bind(anchored.part).run();
            continue;
        }
        lose.bind(anchored.row).bind(anchored.part).run();
        if (!table.keep.empty() && !anchored.isLost)
            lost.push_back({article, table.isNote, anchored.field, anchored.quote});
    }
    if (auto moved = move.finish(); !moved)
        return moved;
    return lose.finish();
}

} // namespace

Result<std::vector<LostAnnotation>> moveAnchors(Database& database, ArticleId article,
                                                const NumberedText& from, const NumberedText& to)
{
    TextChange change(from, to);
    std::vector<LostAnnotation> lost;
    for (const AnchorTable* table : {&kMentions, &kEvidence, &kClaims, &kNotes}) {
        if (auto kept = keepPlaces(database, *table, article, from.number); !kept)
            return tl::unexpected(kept.error());
        if (auto moved = moveTable(database, *table, article, change, to.number, lost); !moved)
            return tl::unexpected(moved.error());
    }
    auto forget = database.prepare(R"(
        DELETE FROM article_anchor WHERE article = ? AND text_number = ?
    )");
    forget.bind(article).bind(to.number).run();
    if (auto forgotten = forget.finish(); !forgotten)
        return tl::unexpected(forgotten.error());
    return lost;
}

} // namespace core
