#include "core/store/article_identity.h"

#include "core/base/sha256.h"
#include "core/base/unicode.h"
#include "core/store/columns.h"

#include <algorithm>
#include <array>
#include <vector>

namespace core {

namespace {

bool isAsciiAlnum(char letter)
{
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z');
}

/// 8-4-4-4-12 hexadecimal digits.
bool isUuid(std::string_view text)
{
    constexpr std::string_view kShape = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    return std::ranges::equal(text, kShape, [](char letter, char shape) {
        return shape == '-'
            ? letter == '-'
            : std::string_view("0123456789abcdefABCDEF").find(letter) != std::string_view::npos;
    });
}

bool isMessageId(std::string_view text)
{
    if (text.starts_with('<') && text.ends_with('>'))
        text = text.substr(1, text.size() - 2);
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < text.size()
        && text.find('@', at + 1) == std::string_view::npos
        && text.find_first_of(" \t\r\n") == std::string_view::npos
        && text.find('.', at) != std::string_view::npos;
}

Result<std::optional<KnownArticle>> findText(Database& database, const std::string& sha256)
{
    auto select = database.prepare(R"(
        SELECT id, text_number FROM article WHERE sha256 = ?1
        UNION ALL SELECT article, text_number FROM article_version WHERE sha256 = ?1
    )");
    select.bind(sha256);
    std::optional<KnownArticle> found;
    if (select.next())
        found = KnownArticle{select.id<ArticleId>(0), select.integer(1)};
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return found;
}

/// Whether this import brought the guid already, with nothing that tells the two editions apart.
Result<bool> isOneOfMany(Database& database, ArticleId known, const Article& article,
                         ImportId import)
{
    auto select = database.prepare(R"(
        SELECT updated_precision, updated_first, updated_last, updated_at, updated_zone
        FROM article_import WHERE article = ? AND import = ? AND guid = ? AND version = ?
    )");
    select.bind(known).bind(import).bind(article.guid).bind(article.version);
    bool found = false;
    auto read = forEachRow(select, [&]() -> Result<void> {
        const auto updated = dateFrom(select, 0);
        if (!updated)
            return tl::unexpected(updated.error());
        found =
            found || *updated == article.updated || article.updated.precision == Precision::Unknown;
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    return found;
}

/// The question that most articles are done with.
Result<bool> isKnownGuid(Database& database, const std::string& guid)
{
    // The index knows no empty ones, and SQLite has to be told so.
    auto select = database.prepare(R"(
        SELECT 1 FROM article_import WHERE guid = ?1 AND guid <> '' LIMIT 1
    )");
    select.bind(guid);
    const bool isKnown = select.next();
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return isKnown;
}

/// An article with the guid, and what it needs to be the same.
struct Candidate {
    ArticleId id{};
    bool hasTitle = false;
};

Result<std::vector<Candidate>> candidates(Database& database, const Article& article,
                                          ImportId import)
{
    // Of a guid that more articles have, nothing follows.
    auto select = database.prepare(R"(
        SELECT DISTINCT said.article, article.title = ?2, said.publisher, said.agency,
                        import.dialect = (SELECT dialect FROM import WHERE id = ?3)
        FROM article_import AS said JOIN article ON article.id = said.article
             JOIN import ON import.id = said.import
        WHERE said.guid = ?1 AND said.guid <> '' LIMIT 40
    )");
    select.bind(article.guid).bind(article.title).bind(import);
    const bool isGlobal = isGlobalGuid(article.guid);
    const std::string credited = foldCase(creditedTo(article));
    std::vector<Candidate> found;
    while (select.next()) {
        const bool hasPublisher = !select.textView(2).empty();
        const std::string other = foldCase(select.textView(hasPublisher ? 2 : 3));
        const bool isSame =
            isGlobal || (credited == other && (!credited.empty() || select.integer(4) == 1));
        const Candidate candidate{select.id<ArticleId>(0), select.integer(1) == 1};
        if (isSame && std::ranges::find(found, candidate.id, &Candidate::id) == found.end())
            found.push_back(candidate);
    }
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return found;
}

/// The letters that count when two bodies are compared.
template<typename Take>
void forEachFolded(std::string_view body, Take&& take)
{
    for (std::size_t position = 0; position < body.size();) {
        const auto byte = static_cast<unsigned char>(body[position]);
        if (byte < 0x80) {
            ++position;
            if (byte > ' ' && byte != '"' && byte != '\'')
                take(static_cast<char32_t>(byte >= 'A' && byte <= 'Z' ? byte + 0x20 : byte));
            continue;
        }
        const char32_t letter = nextCodePoint(body, position);
        const bool isCapital = letter >= 0xC0 && letter <= 0xDE && letter != 0xD7;
        // Punctuation and blanks of any width; the quotation marks and the soft hyphen of Latin-1.
        const bool isLeftOut = (letter >= 0x2000 && letter <= 0x206F) || letter == 0xA0
            || letter == 0xAB || letter == 0xBB || letter == 0xAD || letter == 0x3000;
        if (!isLeftOut)
            take(isCapital ? letter + 0x20 : letter);
    }
}

std::u32string foldedBody(std::string_view body)
{
    std::u32string folded;
    forEachFolded(body, [&](char32_t letter) { folded += letter; });
    return folded;
}

} // namespace

std::string articleSha256(std::string_view title, std::string_view body)
{
    Sha256 hash;
    hash.add(title);
    hash.add(std::string_view("\0", 1));
    hash.add(body);
    return hash.finish();
}

std::string articleSha256(const Article& article)
{
    const PartialDate& published = article.published;
    const bool isDated = published.precision != Precision::Unknown;
    if (article.title != article.body || (article.guid.empty() && !isDated))
        return articleSha256(article.title, article.body);
    const std::string date = published.precision == Precision::Minute
        ? std::to_string(toMilliseconds(published.instant))
        : toIso(published);
    std::string text = article.body;
    for (const std::string& part : {article.guid, date})
        (text += '\0') += part;
    return articleSha256(article.title, text);
}

bool isGlobalGuid(std::string_view guid)
{
    constexpr std::array<std::string_view, 5> kSchemes{"http://", "https://",
                                                       "urn:", "tag:", "doi:"};
    std::string small;
    for (const char letter : guid.substr(0, 8))
        small += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 0x20) : letter;
    return std::ranges::any_of(kSchemes,
                               [&](std::string_view scheme) {
                                   return small.starts_with(scheme) && guid.size() > scheme.size()
                                       && isAsciiAlnum(guid[scheme.size()]);
                               })
        || isUuid(guid) || isMessageId(guid);
}

Result<std::optional<KnownArticle>> findKnown(Database& database, const Article& article,
                                              const std::string& sha256, ImportId import)
{
    auto known = findText(database, sha256);
    if (!known || *known || article.guid.empty())
        return known;
    const auto isKnown = isKnownGuid(database, article.guid);
    if (!isKnown)
        return tl::unexpected(isKnown.error());
    if (!*isKnown)
        return std::nullopt;
    const auto found = candidates(database, article, import);
    if (!found)
        return tl::unexpected(found.error());
    auto meant = found->begin();
    if (found->size() > 1)
        meant = std::ranges::find_if(*found, &Candidate::hasTitle);
    if (meant == found->end())
        return std::nullopt;
    const auto isMany = isOneOfMany(database, meant->id, article, import);
    if (!isMany)
        return tl::unexpected(isMany.error());
    return *isMany ? std::nullopt : std::optional(KnownArticle{meant->id, std::nullopt});
}

std::optional<std::int64_t> foldedHash(std::string_view body)
{
    constexpr std::size_t kFewestLetters = 32;
    std::uint64_t hash = 0xcbf29ce484222325U; // FNV-1a
    std::size_t letters = 0;
    forEachFolded(body, [&](char32_t letter) {
        hash = (hash ^ letter) * 0x100000001b3U;
        ++letters;
    });
    return letters < kFewestLetters ? std::nullopt : std::optional(static_cast<std::int64_t>(hash));
}

Result<std::optional<ArticleId>> findSameBody(Database& database, std::string_view body,
                                              std::optional<std::int64_t> hash, ArticleId except)
{
    if (!hash)
        return std::nullopt;
    auto select = database.prepare(R"(
        SELECT id, body FROM article WHERE folded = ? AND id <> ? ORDER BY id LIMIT 4
    )");
    select.bind(*hash).bind(except);
    std::optional<ArticleId> found;
    while (!found && select.next()) {
        if (foldedBody(select.textView(1)) == foldedBody(body))
            found = select.id<ArticleId>(0);
    }
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return found;
}

} // namespace core
