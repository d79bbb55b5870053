#include "core/store/search_conditions.h"

#include "core/store/search_names.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace core {

namespace {

using Kind = SearchNode::Kind;

/// Sets of at most so many articles are begun with; else the list of the newest is, which stops
/// when enough are found.
constexpr std::int64_t kNarrow = 5'000;

// The pieces that conditions are made of; a value is only ever a parameter. A comparison that may
// be NULL says so, or its opposite would be NULL too.
constexpr std::string_view kWords = "IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ?)";
constexpr std::string_view kEvent = R"(IN (
    SELECT article FROM link
    WHERE event IN (SELECT value FROM json_each(?)) AND status <> 'rejected'))";
constexpr std::string_view kInstrument = R"(IN (
    SELECT article FROM mention
    WHERE instrument IS NOT NULL AND instrument IN (SELECT value FROM json_each(?))
    UNION ALL SELECT article FROM mention
    WHERE symbol IS NOT NULL AND symbol IN (SELECT value FROM json_each(?))))";
// No date that is known by the day or better is in the second index, and no other is longer than a
// leap year.
constexpr std::string_view kDays = R"(IN (
    SELECT dated.id FROM json_each(?) AS days CROSS JOIN article AS dated
    WHERE dated.published_first BETWEEN days.value ->> 0 AND days.value ->> 1
    UNION ALL
    SELECT dated.id FROM json_each(?) AS days CROSS JOIN article AS dated
    WHERE dated.published_first <> dated.published_last
      AND dated.published_first BETWEEN date(days.value ->> 0, '-365 days') AND days.value ->> 1
      AND dated.published_last >= days.value ->> 0))";
constexpr std::string_view kBefore = "(published_first IS NOT NULL AND published_first < ?)";
constexpr std::string_view kAfter = "(published_last IS NOT NULL AND published_last > ?)";
constexpr std::string_view kLanguage = R"((lower(language) = ?
    OR substr(lower(language), 1, length(?) + 1) = ? || '-'))";

std::string jsonList(std::span<const std::int64_t> ids)
{
    std::string list = "[";
    for (const std::int64_t id : ids)
        list += (list.size() > 1 ? "," : "") + std::to_string(id);
    return list + "]";
}

std::string jsonList(std::span<const DayRange> ranges)
{
    std::string list = "[";
    for (const DayRange& range : ranges)
        list += (list.size() > 1 ? ",[\"" : "[\"") + toIso(range.first) + "\",\""
            + toIso(range.last) + "\"]";
    return list + "]";
}

std::string jsonList(std::span<const std::string> texts)
{
    std::string list = "[";
    for (const std::string& text : texts)
        list += (list.size() > 1 ? "," : "") + text;
    return list + "]";
}

/// Makes SQL of a tree.
class Conditions {
public:
    explicit Conditions(Database& database)
        : m_database(database)
    {
    }

    Result<SearchConditions> finish()
    {
        if (m_error)
            return tl::unexpected(*m_error);
        return std::move(m_conditions);
    }

    /// Of a node that every article has to fulfil.
    void require(const SearchNode& node)
    {
        m_conditions.sql += " AND ";
        m_isRequired = true;
        add(node);
        m_isRequired = false;
    }

    void require(std::string_view sql, std::string value)
    {
        m_conditions.sql += " AND " + std::string(sql);
        m_conditions.values.push_back(std::move(value));
    }

    /// Of a set of articles.
    void requireOf(std::string_view set, std::vector<std::string> values)
    {
        m_conditions.sql += " AND ";
        m_isRequired = true;
        addSet(set, std::move(values));
        m_isRequired = false;
    }

private:
    void add(const SearchNode& node)
    {
        switch (node.kind) {
        case Kind::Nothing:
            m_conditions.sql += "1";
            break;
        case Kind::Unclear:
            m_error = Error{ErrorCode::InvalidArgument, node.value};
            break;
        case Kind::Words: // either excluded, or one of several, or what most articles have
            m_isRequired = false;
            addSet(kWords, {node.value});
            break;
        case Kind::Event:
            addEvents(eventsNamed(m_database, node.value));
            break;
        case Kind::Instrument:
            addInstruments(instrumentsNamed(m_database, node.value));
            break;
        case Kind::Before:
            addPlain(kBefore, {node.value});
            break;
        case Kind::After:
            addPlain(kAfter, {node.value});
            break;
        case Kind::Language:
            addPlain(kLanguage, {node.value, node.value, node.value});
            break;
        case Kind::All:
        case Kind::Any:
        case Kind::Not:
            addParts(node);
            break;
        }
    }

    void addParts(const SearchNode& node)
    {
        m_isRequired = false;
        m_conditions.sql += node.kind == Kind::Not ? "NOT (" : "(";
        for (std::size_t i = 0; i < node.parts.size(); ++i) {
            if (i > 0)
                m_conditions.sql += node.kind == Kind::All ? " AND " : " OR ";
            add(node.parts[i]);
        }
        m_conditions.sql += ")";
    }

    void addPlain(std::string_view sql, std::vector<std::string> values)
    {
        m_conditions.sql += sql;
        for (std::string& value : values)
            m_conditions.values.push_back(std::move(value));
    }

    void addEvents(const Result<std::vector<std::int64_t>>& ids)
    {
        if (!ids)
            m_error = ids.error();
        addSet(kEvent, {jsonList(ids ? std::span(*ids) : std::span<const std::int64_t>())});
    }

    void addInstruments(const Result<NamedInstruments>& named)
    {
        if (!named)
            m_error = named.error();
        const NamedInstruments found = named.value_or(NamedInstruments{});
        addSet(kInstrument, {jsonList(found.ids), jsonList(found.symbols)});
    }

    /// The plus keeps SQLite from beginning with a set: it takes each for a small one.
    void addSet(std::string_view set, std::vector<std::string> values)
    {
        const bool isFirst = m_isRequired && !m_conditions.isNarrow && isNarrow(set, values);
        m_conditions.isNarrow = m_conditions.isNarrow || isFirst;
        m_conditions.sql += isFirst ? "article.id " : "+article.id ";
        addPlain(set, std::move(values));
    }

    bool isNarrow(std::string_view set, const std::vector<std::string>& values)
    {
        auto count = m_database.prepare("SELECT count(*) FROM (SELECT 1 FROM ("
                                        + std::string(set.substr(set.find('(') + 1)) + " LIMIT "
                                        + std::to_string(kNarrow + 1) + ")");
        for (const std::string& value : values)
            count.bind(value);
        const bool isFew = count.next() && count.integer(0) <= kNarrow;
        if (auto finished = count.finish(); !finished)
            m_error = finished.error();
        return isFew;
    }

    Database& m_database;
    SearchConditions m_conditions{};
    std::optional<Error> m_error{};
    bool m_isRequired = false;
};

} // namespace

void SearchConditions::bind(Statement& statement) const
{
    for (const std::string& value : values)
        statement.bind(value);
}

Result<SearchConditions> searchConditions(Database& database, const ArticleQuery& query,
                                          const SearchNode& search, const SearchNode* without)
{
    Conditions conditions(database);
    const bool isAll = search.kind == Kind::All;
    for (const SearchNode& part : isAll ? std::span(search.parts) : std::span(&search, 1)) {
        if (&part != without && part.kind != Kind::Nothing)
            conditions.require(part);
    }
    if (query.event)
        conditions.requireOf(kEvent, {jsonList(std::span(&query.event->value, 1))});
    if (query.days)
        conditions.requireOf(kDays, {jsonList(*query.days), jsonList(*query.days)});
    if (query.from)
        conditions.require("published_last >= ?", toIso(*query.from));
    if (query.to)
        conditions.require("published_first <= ?", toIso(*query.to));
    return conditions.finish();
}

const SearchNode* rankedPart(const SearchNode& search)
{
    if (search.kind == Kind::Words)
        return &search;
    if (search.kind != Kind::All)
        return nullptr;
    const auto words = std::ranges::find(search.parts, Kind::Words, &SearchNode::kind);
    return words == search.parts.end() ? nullptr : &*words;
}

} // namespace core
