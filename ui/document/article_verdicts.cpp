#include "ui/document/article_verdicts.h"

#include "core/workspace/claims.h"
#include "ui/document/claim_kind.h"
#include "ui/document/document.h"

namespace ui {

namespace {

using Known = ArticleBatches<ArticleVerdicts::Counts>::Answer;

/// An article that is no longer there has no counts.
core::Result<Known> verdictsOf(const core::Workspace& workspace,
                               const std::vector<core::ArticleId>& articles,
                               core::Progress& progress)
{
    Known known;
    for (const core::ArticleId article : articles) {
        const auto claims = workspace.claims().list({.article = article}, progress);
        if (!claims && claims.error().code == core::ErrorCode::NotFound)
            continue;
        if (!claims)
            return tl::unexpected(claims.error());
        ArticleVerdicts::Counts counts{};
        for (const core::ClaimListing& claim : *claims) {
            if (isStatementOfPrice(claim))
                ++counts[static_cast<std::size_t>(claim.check.verdict)];
        }
        known.emplace_back(article, counts);
    }
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
