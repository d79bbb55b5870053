#include "core/workspace/claims.h"

#include "core/base/parallel.h"
#include "core/claims/article_dating.h"
#include "core/workspace/claim_run.h"
#include "core/workspace/workspace_state.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <iterator>
#include <span>
#include <thread>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kBatch = 500; ///< articles that are in memory at once

/// Asks, on the thread that it was made on, whether to stop, and tells all threads.
class SharedProgress final : public Progress {
public:
    explicit SharedProgress(Progress& progress)
        : m_progress(progress)
        , m_owner(std::this_thread::get_id())
    {
    }

    /// How far all the work is. Only on the owner's thread.
    void setDone(double fraction) { m_done = fraction; }

    /// `fraction` is that of a part, and not told.
    [[nodiscard]] bool report(double, std::string_view) override
    {
        constexpr std::chrono::milliseconds kOften{100};
        const auto now = std::chrono::steady_clock::now();
        if (std::this_thread::get_id() == m_owner && now >= m_next) {
            m_next = now + kOften;
            m_isStopped = !m_progress.report(m_done, "Checking claims") || m_isStopped;
        }
        return !m_isStopped;
    }

    bool isStopped() const { return m_isStopped; }

private:
    Progress& m_progress;
    std::thread::id m_owner;
    double m_done = 0.0;
    std::chrono::steady_clock::time_point m_next{};
    std::atomic<bool> m_isStopped = false;
};

/// Reads, checks and lists what a query asks for.
class Ledger {
public:
    Ledger(Workspace::State& state, const ClaimRun& run, const ClaimQuery& query,
           SharedProgress& progress)
        : m_state(state)
        , m_run(run)
        , m_query(query)
        , m_progress(progress)
    {
    }

    /// The work is split over all processors, article by article.
    Result<void> add(std::span<const ArticleId> batch, const Matcher& matcher)
    {
        const auto articles = m_state.archive.articles().read(batch);
        if (!articles)
            return tl::unexpected(articles.error());
        m_hasRead = m_hasRead || !articles->empty();
        std::vector<std::vector<ClaimListing>> listings(articles->size());
        forEachPart(articles->size(), [&](std::size_t index) {
            const Article& article = (*articles)[index];
            if (m_progress.report(0.0, {}))
                listings[index] = listingsOf(article, matcher.find(article));
        });
        for (std::vector<ClaimListing>& found : listings)
            std::ranges::move(found, std::back_inserter(m_listings));
        if (m_progress.isStopped())
            return fail(ErrorCode::Cancelled, "Checking claims was cancelled.");
        return m_run.outcome();
    }

    bool hasRead() const { return m_hasRead; } ///< any article

    std::vector<ClaimListing> finish() { return std::move(m_listings); }

private:
    std::vector<ClaimListing> listingsOf(const Article& article,
                                         std::span<const Mention> mentions) const
    {
        const std::vector<Claim> claims = m_run.claims(article, mentions);
        std::vector<ClaimCheck> checks = checksOf(article, claims);
        std::vector<ClaimListing> listings;
        for (std::size_t index = 0; index < claims.size(); ++index) {
            if (claims[index].dismissed && !m_query.withDismissed)
                continue;
            if (m_query.verdict && checks[index].verdict != *m_query.verdict)
                continue;
            listings.push_back(
                m_run.listing(article, claims, index, std::move(checks[index]), m_query.language));
        }
        return listings;
    }

    std::vector<ClaimCheck> checksOf(const Article& article, std::span<const Claim> claims) const
    {
        const Publication publication = publicationOf(article);
        auto byFigures = checkedByFigures(claims, publication, m_run.markets(), m_progress);
        if (byFigures && *byFigures)
            return std::move(**byFigures);
        return m_run.check(claims, publication);
    }

    Workspace::State& m_state;
    const ClaimRun& m_run;
    const ClaimQuery& m_query;
    SharedProgress& m_progress;
    bool m_hasRead = false;
    std::vector<ClaimListing> m_listings{};
};

/// First and last day that an article may have been published on.
struct PossibleDays {
    std::chrono::local_days first{};
    std::chrono::local_days last{};
};

/// What the source says of the date; where it says nothing, the article is not older than thirty
/// days at its first import.
Result<PossibleDays> possibleDays(Workspace::State& state, ArticleId article)
{
    using std::chrono::days;
    const auto published = state.archive.articles().publishedBySource(article);
    if (!published)
        return tl::unexpected(published.error());
    if (published->precision != Precision::Unknown)
        return PossibleDays{published->firstDay, published->lastDay()};
    const auto sources = state.archive.articles().sources(article);
    if (!sources)
        return tl::unexpected(sources.error());
    const auto import = state.archive.imports().find(sources->front().import);
    if (!import)
        return tl::unexpected(import.error());
    const auto fetched = dateOf((*import)->at).day();
    return PossibleDays{fetched - days{30}, fetched + days{1}}; // a day more, for the zones
}

DayCandidateListing listingOf(const ClaimRun& run, const Article& article,
                              const ArticleDating& dating, const DayCandidate& candidate,
                              std::string_view language)
{
    DayCandidateListing listing{.day = candidate.day,
                                .score = candidate.score,
                                .supported = candidate.supported,
                                .consistent = candidate.consistent,
                                .contradicted = candidate.contradicted};
    for (std::size_t index = 0; index < candidate.checks.size(); ++index) {
        if (candidate.checks[index].verdict != Verdict::NotCheckable)
            listing.claims.push_back(
                run.listing(article, dating.claims, index, candidate.checks[index], language));
    }
    return listing;
}

Result<ArticleDating> dated(const ClaimRun& run, const Article& article,
                            std::span<const Mention> mentions, const PossibleDays& possible,
                            Progress& progress)
{
    const std::vector<Claim> claims = run.claims(article, mentions);
    auto dating = dateByFigures(claims, publicationOf(article), possible.first, possible.last,
                                run.markets(), progress);
    if (dating && !run.outcome())
        return tl::unexpected(run.outcome().error());
    return dating;
}

} // namespace

Claims Workspace::claims() const
{
    return Claims(*this, *m_state);
}

Result<std::vector<ClaimListing>> Claims::list(const ClaimQuery& query, Progress& progress) const
{
    return m_state.archive.snapshot([&]() -> Result<std::vector<ClaimListing>> {
        const auto ids =
            query.articles.empty() ? m_state.archive.articles().notLinkedWith({}) : query.articles;
        const auto run = ClaimRun::begin(
            m_workspace, m_state,
            query.articles.size() == 1 ? std::optional(query.articles[0]) : std::nullopt);
        const auto tools = m_state.linkingTools();
        if (!ids || !run || !tools)
            return tl::unexpected(!ids ? ids.error() : !run ? run.error() : tools.error());
        SharedProgress shared(progress);
        Ledger ledger(m_state, *run, query, shared);
        for (std::size_t done = 0; done < ids->size(); done += kBatch) {
            shared.setDone(static_cast<double>(done) / static_cast<double>(ids->size()));
            const auto batch = std::span(*ids).subspan(done, std::min(kBatch, ids->size() - done));
            if (auto added = ledger.add(batch, (*tools)->matcher); !added)
                return tl::unexpected(added.error());
        }
        if (!query.articles.empty() && !ledger.hasRead())
            return fail(ErrorCode::NotFound, "There is no such article.");
        return ledger.finish();
    });
}

Result<DatingListing> Claims::date(ArticleId id, std::string_view language,
                                   Progress& progress) const
{
    return m_state.archive.snapshot([&]() -> Result<DatingListing> {
        const auto article = m_workspace.article(id);
        if (!article)
            return tl::unexpected(article.error());
        const auto days = possibleDays(m_state, id);
        const auto mentions = m_workspace.mentions(id);
        const auto run = ClaimRun::begin(m_workspace, m_state, id);
        if (!days || !mentions || !run)
            return tl::unexpected(!days           ? days.error()
                                      : !mentions ? mentions.error()
                                                  : run.error());
        const auto dating = dated(*run, *article, *mentions, *days, progress);
        if (!dating)
            return tl::unexpected(dating.error());
        DatingListing listing{.article = id, .best = dating->best};
        for (const DayCandidate& candidate : dating->candidates)
            listing.candidates.push_back(listingOf(*run, *article, *dating, candidate, language));
        return listing;
    });
}

} // namespace core
