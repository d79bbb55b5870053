#pragma once

#include "ui/document/details.h"
#include "ui/widgets/claim_dialog.h"

#include <QObject>

namespace ui {

class Appearance;
class ArticleClaims;
class Document;

/// What a person can do with the claims and the date of the article that is shown: asks, and tells
/// the document.
class ClaimCommands final : public QObject {
    Q_OBJECT

public:
    /// `window`: above which the dialogs stand.
    ClaimCommands(Document* document, ArticleClaims* claims, const Appearance* appearance,
                  QWidget* window);

    void setArticle(const core::Article& article) { m_article = article; }

    void correct(std::size_t claim, ClaimDialog::Begin begin);
    void dismiss(std::size_t claim, bool dismissed);
    /// Onto the clipboard: the words, the verdict, the arithmetic and where it stands.
    void copy(std::size_t claim);
    void date();

private:
    std::string sentenceOf(const core::Claim& claim) const;

    Document* m_document;
    ArticleClaims* m_claims;
    const Appearance* m_appearance;
    QWidget* m_window;
    core::Article m_article;
};

} // namespace ui
