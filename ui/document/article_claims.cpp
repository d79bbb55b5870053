#include "ui/document/article_claims.h"

#include "core/workspace/claims.h"
#include "ui/document/document.h"
#include "ui/document/navigator.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace ui {

ArticleClaims::ArticleClaims(Document* document, Navigator* navigator, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_navigator(navigator)
{
    connect(navigator, &Navigator::articleShown, this, &ArticleClaims::show);
    connect(navigator, &Navigator::noArticleShown, this, &ArticleClaims::showNothing);
    connect(navigator, &Navigator::cleared, this, &ArticleClaims::showNothing);
    connect(navigator, &Navigator::claimShown, this, &ArticleClaims::followChoice);
    connect(navigator, &Navigator::noClaimShown, this, &ArticleClaims::followChoice);
    connect(document, &Document::claimsChanged, this, &ArticleClaims::check);
}

void ArticleClaims::show(const ArticleDetails& article)
{
    if (m_article != article.article.id) {
        m_article = article.article.id;
        m_claims.clear();
        m_chosen.reset();
        m_checking = true;
        emit changed();
    }
    check();
    lookUpDating(article);
}

void ArticleClaims::showNothing()
{
    m_request.drop();
    m_datingRequest.drop();
    m_article.reset();
    m_checking = false;
    m_chosen.reset();
    m_claims.clear();
    emit changed();
}

void ArticleClaims::check()
{
    if (!m_article)
        return;
    const core::ClaimQuery query{
        .articles = {*m_article}, .language = windowLanguage(), .withDismissed = true};
    m_document->read(
        m_request, this,
        [query](const core::Workspace& workspace, core::Progress& progress) {
            return workspace.claims().list(query, progress);
        },
        [this](std::vector<core::ClaimListing> claims) { take(std::move(claims)); });
}

void ArticleClaims::take(std::vector<core::ClaimListing> claims)
{
    const auto before = m_navigator->claim();
    m_checking = false;
    m_claims = std::move(claims);
    m_chosen.reset();
    emit changed();
    if (chooseWanted() || !before)
        return;
    const auto same = std::ranges::find_if(
        m_claims, [&](const core::ClaimListing& claim) { return isSameClaim(claim, *before); });
    if (same == m_claims.end())
        m_navigator->dropClaim();
    else if (same->check != before->check || same->claim != before->claim)
        m_navigator->chooseClaim(*same);
    else
        followChoice();
}

void ArticleClaims::lookUpDating(const ArticleDetails& article)
{
    m_datingRequest.drop();
    m_datedByFigures = false;
    if (article.article.datedBy.empty())
        return;
    Worker* checker = m_document->checker();
    if (checker == nullptr)
        return;
    checker->ask(
        m_datingRequest, this,
        [id = article.article.id](const core::Workspace& workspace, core::Progress& progress) {
            return workspace.claims().date(id, windowLanguage(), progress);
        },
        [this, day = article.article.published.firstDay](
            const core::Result<core::DatingListing>& dating) {
            // Not to be dated by its figures is no failure to speak of.
            m_datedByFigures = dating && dating->best && dating->best->day() == day;
            if (m_datedByFigures)
                emit datingKnown();
        });
}

void ArticleClaims::choose(std::size_t claim)
{
    if (claim < m_claims.size())
        m_navigator->chooseClaim(m_claims[claim]);
}

void ArticleClaims::chooseAt(const core::NoteCitation& words)
{
    m_wanted = words;
    if (!m_checking)
        check(); // those that are known may be of another text
}

bool ArticleClaims::chooseWanted()
{
    const auto wanted = std::exchange(m_wanted, std::nullopt);
    if (!wanted || wanted->article != m_article)
        return false;
    const auto found = std::ranges::find_if(m_claims, [&](const core::ClaimListing& listing) {
        return listing.claim.field == wanted->field && listing.claim.begin < wanted->span.end
            && listing.claim.end > wanted->span.begin;
    });
    if (found != m_claims.end())
        m_navigator->chooseClaim(*found);
    return found != m_claims.end();
}

void ArticleClaims::followChoice()
{
    const auto& claim = m_navigator->claim();
    const auto found = std::ranges::find_if(m_claims, [&](const core::ClaimListing& known) {
        return claim && isSameClaim(known, *claim);
    });
    m_chosen = found == m_claims.end()
        ? std::nullopt
        : std::optional(static_cast<std::size_t>(found - m_claims.begin()));
    emit chosenChanged();
}

std::string windowLanguage()
{
    return QLocale().language() == QLocale::German ? "de" : "en";
}

bool isSameClaim(const core::ClaimListing& one, const core::ClaimListing& other)
{
    return one.article == other.article && one.claim.field == other.claim.field
        && one.claim.begin == other.claim.begin && one.claim.end == other.claim.end;
}

} // namespace ui
