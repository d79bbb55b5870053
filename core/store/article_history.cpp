#include "core/store/article_history.h"

#include "core/store/columns.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

namespace core {

namespace {

const PartialDate& dateOfEdition(const ArticleWord& word)
{
    return word.updated.precision != Precision::Unknown ? word.updated : word.published;
}

/// 0 where it is not known which is later: the days that one may be are among those of the other.
int compareDates(const PartialDate& a, const PartialDate& b)
{
    if (a.precision == Precision::Unknown || b.precision == Precision::Unknown)
        return 0;
    if (a.precision == Precision::Minute && b.precision == Precision::Minute)
        return a.instant < b.instant ? -1 : a.instant > b.instant ? 1 : 0;
    return a.lastDay() < b.firstDay ? -1 : a.firstDay > b.lastDay() ? 1 : 0;
}

/// What may be said of the order of any two, however little is known of them.
auto orderOfEdition(const ArticleWord& word)
{
    const PartialDate& date = dateOfEdition(word);
    const bool isDated = date.precision != Precision::Unknown;
    const bool isMinute = date.precision == Precision::Minute;
    return std::tuple(word.version, isDated, isDated ? date.firstDay : std::chrono::local_days{},
                      isMinute ? date.instant : Instant{}, word.position);
}

/// Goes through the words of an article as they came.
class History {
public:
    void hear(std::span<const ArticleWord> words, std::size_t index)
    {
        const ArticleWord& word = words[index];
        const auto [latest, isFirstOfGuid] = m_latest.emplace(word.guid, index);
        const std::size_t before = isFirstOfGuid ? m_holding : latest->second;
        const int order = compareEditions(word, words[before]);
        const bool isKnown = !m_texts.insert(word.text).second;
        const bool isLater =
            isKnown ? !isFirstOfGuid && !word.guid.empty() && order > 0 : order >= 0;
        if (index > 0 && isLater) {
            m_holding = index;
            latest->second = index;
        }
        const auto said = m_saying.emplace(word.text, index).first;
        if (isKnown && isLater)
            said->second = index;
    }

    std::size_t holding() const { return m_holding; }
    /// The word of each text that says what it is.
    const std::map<std::int64_t, std::size_t>& saying() const { return m_saying; }

private:
    std::size_t m_holding = 0;
    std::set<std::int64_t> m_texts;
    std::map<std::string_view, std::size_t> m_latest; ///< of each guid
    std::map<std::int64_t, std::size_t> m_saying;
};

History historyOf(std::span<const ArticleWord> words)
{
    History history;
    for (std::size_t index = 0; index < words.size(); ++index)
        history.hear(words, index);
    return history;
}

} // namespace

int compareEditions(const ArticleWord& a, const ArticleWord& b)
{
    if (a.version != b.version)
        return a.version < b.version ? -1 : 1;
    return compareDates(dateOfEdition(a), dateOfEdition(b));
}

std::size_t holdingWord(std::span<const ArticleWord> words)
{
    return historyOf(words).holding();
}

std::vector<ArticleWord> editions(std::span<const ArticleWord> words)
{
    const History history = historyOf(words);
    const ArticleWord& holding = words[history.holding()];
    std::vector<ArticleWord> found;
    for (const auto& [text, index] : history.saying()) {
        if (text != holding.text)
            found.push_back(words[index]);
    }
    std::ranges::sort(found, {}, orderOfEdition);
    found.push_back(holding);
    return found;
}

Result<std::vector<ArticleWord>> articleWords(Database& database, ArticleId article)
{
    auto select = database.prepare(R"(
        SELECT position, text_number, import, version, guid, published_precision, published_first,
               published_last, published_at, published_zone, updated_precision, updated_first,
               updated_last, updated_at, updated_zone
        FROM article_import WHERE article = ? ORDER BY position
    )");
    select.bind(article);
    std::vector<ArticleWord> words;
    auto read = forEachRow(select, [&]() -> Result<void> {
        auto published = dateFrom(select, 5);
        auto updated = dateFrom(select, 10);
        if (!published || !updated)
            return tl::unexpected(!published ? published.error() : updated.error());
        words.push_back({.position = select.integer(0),
                         .text = select.integer(1),
                         .import = select.id<ImportId>(2),
                         .version = static_cast<int>(select.integer(3)),
                         .published = std::move(*published),
                         .updated = std::move(*updated),
                         .guid = select.text(4)});
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    return words;
}

} // namespace core
