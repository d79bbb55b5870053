#pragma once

#include "core/domain/claim_listing.h"
#include "core/domain/dating_listing.h"
#include "core/domain/note.h"
#include "ui/document/latest_only.h"

#include <QObject>

#include <optional>
#include <vector>

namespace ui {

struct ArticleDetails;
class Document;
class Navigator;

/// The claims of the article that is shown, checked beside the window after its text is there, and
/// which of them is chosen.
class ArticleClaims final : public QObject {
    Q_OBJECT

public:
    /// Both outlive it.
    ArticleClaims(Document* document, Navigator* navigator, QObject* parent);

    std::optional<core::ArticleId> article() const { return m_article; }
    const std::vector<core::ClaimListing>& claims() const { return m_claims; }
    bool isChecking() const { return m_checking; } ///< and nothing is known yet
    std::optional<std::size_t> chosen() const { return m_chosen; }
    /// Of an article that a person has dated: whether its figures say that day too.
    bool isDatedByFigures() const { return m_datedByFigures; }

    void choose(std::size_t claim);
    /// The claim that stands at these words of the article, as soon as its claims are known.
    void chooseAt(const core::NoteCitation& words);

signals:
    void changed(); ///< the claims, or that they are being checked
    void chosenChanged();
    void datingKnown();

private:
    void show(const ArticleDetails& article);
    void showNothing();
    void check();
    void take(std::vector<core::ClaimListing> claims);
    bool chooseWanted();
    void lookUpDating(const ArticleDetails& article);
    void followChoice();

    Document* m_document;
    Navigator* m_navigator;
    std::optional<core::ArticleId> m_article;
    std::vector<core::ClaimListing> m_claims;
    bool m_checking = false;
    std::optional<std::size_t> m_chosen;
    std::optional<core::NoteCitation> m_wanted; ///< to be chosen when the claims are known
    bool m_datedByFigures = false;
    LatestOnly m_request;
    LatestOnly m_datingRequest;
};

/// The language of explanations in the window: "de", "en".
std::string windowLanguage();

/// Whether both are the same statement of the same text, as far as its words go.
bool isSameClaim(const core::ClaimListing& one, const core::ClaimListing& other);

} // namespace ui
