#include "ui/document/article_verdicts.h"

#include "core/workspace/claims.h"
#include "ui/document/claim_kind.h"
#include "ui/document/document.h"

#include <map>

namespace ui {

namespace {

using Known = ArticleBatches<ArticleVerdicts::Counts>::Answer;

/// One for each of `articles`, in their order; an article that is no longer there has no claims.
core::Result<Known> verdictsOf(const core::Workspace& workspace,
                               const std::vector<core::ArticleId>& articles,
                               core::Progress& progress)
{
    const auto claims = workspace.claims().list({.articles = articles}, progress);
    if (!claims && claims.error().code != core::ErrorCode::NotFound)
        return tl::unexpected(claims.error());
    std::map<core::ArticleId, ArticleVerdicts::Counts> counts;
    for (const core::ClaimListing& claim : claims.value_or(std::vector<core::ClaimListing>{})) {
        if (isStatementOfPrice(claim))
            ++counts[claim.article][static_cast<std::size_t>(claim.check.verdict)];
    }
    Known known;
    for (const core::ArticleId article : articles)
        known.emplace_back(article, counts[article]);
    return known;
}

} // namespace

ArticleVerdicts::ArticleVerdicts(Document* document, QObject* parent)
    : QObject(parent)
    , m_batches(
          this,
          [this, document](const std::vector<core::ArticleId>& wanted, auto done) {
              Worker* checker = document->checker();
              if (checker == nullptr)
                  return;
              checker->ask(
                  m_request, this,
                  [wanted](const core::Workspace& workspace, core::Progress& progress) {
                      return verdictsOf(workspace, wanted, progress);
                  },
                  // What goes wrong here is said where the article itself is opened.
                  [done](core::Result<Known> answer) {
                      if (answer)
                          done(std::move(*answer));
                  });
          },
          [this](const std::vector<core::ArticleId>& articles) { emit known(articles); })
{
    for (const auto signal :
         {&Document::opened, &Document::closed, &Document::linksChanged, &Document::articlesChanged,
          &Document::claimsChanged, &Document::importsChanged})
        connect(document, signal, this, &ArticleVerdicts::forget);
}

void ArticleVerdicts::forget()
{
    m_request.drop();
    m_batches.forget();
    emit forgotten();
}

} // namespace ui
