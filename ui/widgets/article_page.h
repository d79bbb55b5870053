#pragma once

#include "core/domain/claim_listing.h"
#include "core/domain/note.h"
#include "ui/document/details.h"

#include <QStackedWidget>

#include <optional>

class QLabel;
class QSplitter;

namespace ui {

class Appearance;
class ArticleClaims;
class ArticleText;
class ClaimCommands;
class ClaimLedger;
class Document;
class Navigator;

/// The chosen article, with what it names underlined and its numbers checked: its text, and below
/// it the claim ledger.
class ArticlePage final : public QStackedWidget {
    Q_OBJECT

public:
    ArticlePage(Document* document, Navigator* navigator, const Appearance* appearance,
                QWidget* parent);

    ArticleText* text() const { return m_text; }
    const ArticleClaims* claims() const { return m_claims; }
    /// The words that are marked in the text, or else those of the claim that is chosen.
    std::optional<core::NoteCitation> chosenWords() const;

signals:
    /// A person has clicked the name of an event.
    void eventAsked();
    /// A person wants the claim on the chart as a note that cites its sentence.
    void claimNoteAsked(const core::ClaimListing& claim);

private:
    void layOut();
    void wire();
    void wireLedger();
    void show(const ArticleDetails& article);
    void showNothing();
    void fill();
    void fillAgain();
    void addDatingLink();
    void showClaims();
    void showCitation(const core::NoteCitation& cites);
    void showChosenClaim();
    void followMark(const QString& target);
    QString credit() const;
    QString dayOfPublication() const;

    Document* m_document;
    Navigator* m_navigator;
    const Appearance* m_appearance;
    ArticleClaims* m_claims;
    ClaimCommands* m_commands;
    QLabel* m_empty;
    QSplitter* m_parts;
    ArticleText* m_text;
    ClaimLedger* m_ledger;
    std::optional<ArticleDetails> m_article;
};

} // namespace ui
