#include "ui/document/article_search.h"

#include "ui/document/document.h"
#include "ui/support/conversion.h"

#include <utility>

namespace ui {

namespace {

// The first screens come before the rest: a list of a hundred thousand takes a moment.
constexpr std::size_t kFirstArticles = 300;
// A search makes a snippet of each text that it finds, so that its rest is only found when somebody
// looks for it. Each time more, for the search begins anew.
constexpr std::size_t kTimesMore = 4;

bool areSame(const std::optional<core::NearMove>& one, const std::optional<core::NearMove>& other)
{
    if (!one || !other)
        return one.has_value() == other.has_value();
    return one->instrument == other->instrument && one->leastChange == other->leastChange
        && one->sessions == other->sessions;
}

} // namespace

ArticleSearch::ArticleSearch(Document* document, QObject* parent)
    : QObject(parent)
    , m_document(document)
{
    const auto again = [this] { ask(kFirstArticles); };
    connect(document, &Document::opened, this, again);
    connect(document, &Document::articlesChanged, this, again);
    connect(document, &Document::closed, this, [this] {
        m_request.drop();
        m_nearMove.reset(); // its instrument was one of that archive
        m_articles.clear();
        m_total = 0;
        m_hasMore = false;
        emit found();
    });
}

void ArticleSearch::setWords(const QString& words)
{
    const QString trimmed = words.trimmed();
    if (trimmed == m_words)
        return;
    m_words = trimmed;
    ask(kFirstArticles);
}

void ArticleSearch::setNearMove(const std::optional<core::NearMove>& move)
{
    if (areSame(move, m_nearMove))
        return;
    m_nearMove = move;
    ask(kFirstArticles);
}

void ArticleSearch::findMore()
{
    if (std::exchange(m_hasMore, false))
        ask(m_articles.size() * kTimesMore);
}

void ArticleSearch::ask(std::optional<std::size_t> limit)
{
    Worker* searcher = m_document->searcher();
    if (searcher == nullptr)
        return;
    const core::ArticleQuery query{
        .search = queryWhileTyping(m_words), .nearMove = m_nearMove, .limit = limit};
    searcher->ask(
        m_request, this,
        [query](const core::Workspace& workspace, core::Progress& progress) {
            return workspace.articles(query, progress);
        },
        [this, limit](core::Result<std::vector<core::ArticleSummary>> articles) {
            if (!articles) {
                if (articles.error().code == core::ErrorCode::InvalidArgument) { // finds nothing
                    m_articles.clear();
                    m_hasMore = false;
                    emit found();
                }
                emit refused(toQString(articles.error().message));
                return;
            }
            m_articles = std::move(*articles);
            const bool cut = limit && m_articles.size() == *limit;
            m_hasMore = cut && isNarrowed();
            if (!isNarrowed())
                m_total = m_articles.size();
            if (cut && !isNarrowed())
                ask(std::nullopt);
            emit found();
        });
}

std::string queryWhileTyping(const QString& words)
{
    const QString last = words.section(QLatin1Char(' '), -1);
    if (words.count(QLatin1Char('"')) % 2 != 0)
        return toStd(words + QLatin1Char('"'));
    if (last == QLatin1String("AND") || last == QLatin1String("OR") || last == QLatin1String("NOT"))
        return toStd(words.chopped(last.size()).trimmed());
    const bool endsInWord = !last.isEmpty() && last.back().isLetterOrNumber();
    return toStd(endsInWord ? words + QLatin1Char('*') : words);
}

} // namespace ui
