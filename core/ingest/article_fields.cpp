#include "core/ingest/article_fields.h"

#include "core/base/unicode.h"
#include "core/ingest/column_roles.h"

#include <algorithm>

namespace core {

namespace {

using enum ArticleField;

struct FieldName {
    std::string_view name{}; ///< as squeezed() makes it
    ArticleField field = Title;
    int rank = 0;
};

constexpr auto kNames = std::to_array<FieldName>({
    {"title", Title, 9},
    {"headline", Title, 9},
    {"titel", Title, 9},
    {"überschrift", Title, 9},
    {"ueberschrift", Title, 9},
    {"schlagzeile", Title, 9},
    {"articletitle", Title, 9},
    {"newstitle", Title, 8},
    {"heading", Title, 7},
    {"betreff", Title, 5},
    {"subhead", Subhead, 9},
    {"subheadline", Subhead, 9},
    {"subtitle", Subhead, 9},
    {"untertitel", Subhead, 9},
    {"unterzeile", Subhead, 9},
    {"dachzeile", Subhead, 5},
    {"lead", Lead, 9},
    {"lede", Lead, 9},
    {"description", Lead, 8},
    {"beschreibung", Lead, 8},
    {"teaser", Lead, 9},
    {"abstract", Lead, 8},
    {"summary", Lead, 8},
    {"zusammenfassung", Lead, 8},
    {"vorspann", Lead, 9},
    {"anreisser", Lead, 8},
    {"standfirst", Lead, 9},
    {"excerpt", Lead, 7},
    {"snippet", Lead, 6},
    {"body", Text, 9},
    {"text", Text, 9},
    {"content", Text, 9},
    {"inhalt", Text, 9},
    {"articlebody", Text, 9},
    {"articletext", Text, 9},
    {"articlecontent", Text, 9},
    {"artikeltext", Text, 9},
    {"fulltext", Text, 9},
    {"volltext", Text, 9},
    {"haupttext", Text, 9},
    {"maintext", Text, 9},
    {"bodytext", Text, 9},
    {"bodyhtml", Text, 8},
    {"contenthtml", Text, 8},
    {"contenttext", Text, 9},
    {"article", Text, 6},
    {"artikel", Text, 6},
    {"story", Text, 6},
    {"meldung", Text, 6},
    {"news", Text, 4},
    {"quote", Text, 3},
    {"zitat", Text, 3},
    {"claim", Text, 2},
    {"published", Published, 9},
    {"publishedat", Published, 9},
    {"publishedon", Published, 9},
    {"publisheddate", Published, 9},
    {"publicationdate", Published, 9},
    {"publishdate", Published, 9},
    {"datepublished", Published, 9},
    {"pubdate", Published, 9},
    {"veröffentlicht", Published, 9},
    {"veröffentlichtam", Published, 9},
    {"veroeffentlicht", Published, 9},
    {"erschienen", Published, 8},
    {"erschienenam", Published, 8},
    {"erscheinungsdatum", Published, 8},
    {"date", Published, 7},
    {"datum", Published, 7},
    {"datetime", Published, 7},
    {"timestamp", Published, 5},
    {"createdat", Published, 4},
    {"created", Published, 4},
    {"updated", Updated, 9},
    {"updatedat", Updated, 9},
    {"modified", Updated, 8},
    {"modifiedat", Updated, 8},
    {"lastmodified", Updated, 8},
    {"datemodified", Updated, 8},
    {"geändert", Updated, 8},
    {"aktualisiert", Updated, 8},
    {"aktualisiertam", Updated, 8},
    {"precision", Precision, 9},
    {"publisher", Publisher, 9},
    {"source", Publisher, 8},
    {"sourcename", Publisher, 9},
    {"quelle", Publisher, 9},
    {"medium", Publisher, 7},
    {"outlet", Publisher, 8},
    {"newspaper", Publisher, 8},
    {"zeitung", Publisher, 8},
    {"verlag", Publisher, 7},
    {"herausgeber", Publisher, 8},
    {"publication", Publisher, 7},
    {"provider", Publisher, 7},
    {"sitename", Publisher, 6},
    {"agency", Agency, 9},
    {"agentur", Agency, 9},
    {"newsagency", Agency, 9},
    {"byline", Byline, 9},
    {"author", Byline, 8},
    {"authors", Byline, 8},
    {"autor", Byline, 8},
    {"autorin", Byline, 8},
    {"autoren", Byline, 8},
    {"by", Byline, 7},
    {"creator", Byline, 6},
    {"journalist", Byline, 6},
    {"verfasser", Byline, 7},
    {"place", Place, 9},
    {"ort", Place, 9},
    {"location", Place, 8},
    {"located", Place, 8},
    {"language", Language, 9},
    {"languagecode", Language, 9},
    {"lang", Language, 9},
    {"sprache", Language, 9},
    {"keywords", Keywords, 9},
    {"keyword", Keywords, 9},
    {"tags", Keywords, 8},
    {"tag", Keywords, 7},
    {"category", Keywords, 8},
    {"categories", Keywords, 8},
    {"kategorie", Keywords, 8},
    {"ressort", Keywords, 8},
    {"rubrik", Keywords, 8},
    {"section", Keywords, 8},
    {"topic", Keywords, 8},
    {"topics", Keywords, 8},
    {"thema", Keywords, 8},
    {"themen", Keywords, 8},
    {"subjects", Keywords, 8},
    {"schlagwort", Keywords, 9},
    {"schlagworte", Keywords, 9},
    {"schlagwörter", Keywords, 9},
    {"stichworte", Keywords, 9},
    {"stichwörter", Keywords, 9},
    {"rights", Rights, 9},
    {"copyright", Rights, 8},
    {"rechte", Rights, 9},
    {"license", Rights, 7},
    {"licence", Rights, 7},
    {"lizenz", Rights, 7},
    {"url", Address, 9},
    {"link", Address, 8},
    {"weburl", Address, 9},
    {"articleurl", Address, 9},
    {"canonical", Address, 9},
    {"canonicalurl", Address, 9},
    {"permalink", Address, 8},
    {"address", Address, 7},
    {"adresse", Address, 7},
    {"href", Address, 6},
    {"guid", Guid, 9},
    {"urn", Guid, 9},
    {"uuid", Guid, 9},
    {"uri", Guid, 8},
    {"articleid", Guid, 8},
    {"artikelid", Guid, 8},
    {"identifier", Guid, 8},
    {"kennung", Guid, 8},
    {"id", Guid, 7},
    {"version", Version, 9},
});

constexpr std::array<std::string_view, kArticleFieldCount> kFieldNames{
    "title",     "subhead",   "lead",    "text",   "published", "updated",
    "precision", "publisher", "agency",  "byline", "place",     "language",
    "keywords",  "rights",    "address", "guid",   "version"};

/// "publishedAt", "Published at" and "published_at" are one name.
std::string squeezed(std::string_view name)
{
    std::string word = headerWord(name);
    std::erase_if(word, [](char c) { return c == ' ' || c == '-' || c == '/'; });
    return word;
}

} // namespace

std::optional<RankedField> articleField(std::string_view name)
{
    const std::string word = squeezed(name);
    const auto found = std::ranges::find(kNames, std::string_view(word), &FieldName::name);
    if (found == kNames.end())
        return std::nullopt;
    return RankedField{.field = found->field, .rank = found->rank};
}

std::string_view toString(ArticleField field)
{
    return kFieldNames[static_cast<std::size_t>(field)];
}

Result<std::vector<NamedColumn>> parseColumns(std::string_view text)
{
    std::vector<NamedColumn> columns;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(','), text.size());
        const std::string_view part = trimmed(text.substr(0, end));
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos || trimmed(part.substr(equals + 1)).empty())
            return fail(ErrorCode::InvalidArgument,
                        "\"" + std::string(part)
                            + "\" does not say which column is which field, as in "
                              "\"title=headline,text=body\".");
        const auto field = articleField(part.substr(0, equals));
        if (!field)
            return fail(ErrorCode::InvalidArgument,
                        "\"" + std::string(trimmed(part.substr(0, equals)))
                            + "\" is no field of an article, as title, text or published are.");
        columns.push_back({field->field, std::string(trimmed(part.substr(equals + 1)))});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return columns;
}

void FieldTable::offer(RankedField field, std::size_t index)
{
    Best& best = m_best[static_cast<std::size_t>(field.field)];
    if (best.rank < field.rank)
        best = {.rank = field.rank, .index = index};
}

} // namespace core
