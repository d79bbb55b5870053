#pragma once

#include "core/domain/article.h"
#include "core/domain/dating_listing.h"
#include "ui/document/latest_only.h"

#include <QDialog>

#include <optional>

class QLabel;
class QPushButton;
class QTableWidget;

namespace ui {

class Appearance;
class ClaimListModel;
class Document;
class RowView;

/// Dates an article by its figures: the days on which it may have been published, and which of its
/// statements fit each of them. A person decides.
class DatingDialog final : public QDialog {
    Q_OBJECT

public:
    DatingDialog(Document* document, const core::Article& article, const Appearance* appearance,
                 QWidget* parent);

    /// What was found; the dialog looks by itself when it is made.
    void setDating(core::DatingListing dating);

signals:
    /// The day that was confirmed; nullopt: what the source says holds again.
    void dated(const std::optional<core::PartialDate>& published);

private:
    void layOut();
    QWidget* days();
    QWidget* statements();
    void look(Document* document);
    void fillDays();
    void showDay(int row);
    void showStatement(const QModelIndex& index);
    QString finding() const;

    core::Article m_article; ///< without its text
    core::DatingListing m_dating;
    QLabel* m_finding;
    QTableWidget* m_days;
    ClaimListModel* m_claims;
    RowView* m_claimView;
    QLabel* m_explanation;
    QPushButton* m_accept = nullptr;
    LatestOnly m_request;
};

} // namespace ui
