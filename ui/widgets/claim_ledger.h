#pragma once

#include "core/domain/claim_listing.h"

#include <QFrame>

#include <optional>
#include <vector>

class QLabel;
class QLayout;
class QToolButton;

namespace ui {

class Appearance;
class ClaimListModel;
class RowView;

/// The claim ledger of an article: every number of its text with what the prices say of it, and
/// of the chosen one the arithmetic and what a person can do with it.
class ClaimLedger final : public QFrame {
    Q_OBJECT

public:
    ClaimLedger(const Appearance* appearance, QWidget* parent);

    /// The claims of an article, in their order. The chosen row stays chosen where it is still
    /// there.
    void setClaims(const std::vector<core::ClaimListing>& claims);
    /// Says that they are being checked.
    void setChecking();
    void setReadOnly(bool readOnly);
    /// nullopt: none. Does not tell.
    void setChosen(std::optional<std::size_t> claim);
    std::optional<std::size_t> chosen() const { return m_chosen; }

signals:
    /// By a person: an index into the claims.
    void claimChosen(std::size_t claim);
    void correctAsked(std::size_t claim);
    void remarkAsked(std::size_t claim);
    void dismissAsked(std::size_t claim, bool dismissed);
    void copyAsked(std::size_t claim);
    /// As a note that cites its sentence.
    void noteAsked(std::size_t claim);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* footer();
    QLayout* actions();
    QToolButton* actionButton(const QString& name, const QString& text);
    void choose(const QModelIndex& index);
    void toggleOthers();
    void showHeading();
    void showFooter();
    void showMenu(const QPoint& position);

    ClaimListModel* m_model;
    QLabel* m_heading;
    QLabel* m_notice;
    RowView* m_view;
    QFrame* m_footer = nullptr;
    QLabel* m_explanation = nullptr;
    QLabel* m_remark = nullptr;
    QToolButton* m_note = nullptr;
    QToolButton* m_copy = nullptr;
    QToolButton* m_correct = nullptr;
    QToolButton* m_dismiss = nullptr;
    QToolButton* m_write = nullptr;
    std::optional<std::size_t> m_chosen;
    bool m_readOnly = false;
};

} // namespace ui
