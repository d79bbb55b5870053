#pragma once

#include "core/domain/ids.h"
#include "ui/document/ledger_export.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QRadioButton;

namespace ui {

/// Asks which claims to write to a file, and how.
class LedgerExportDialog final : public QDialog {
    Q_OBJECT

public:
    /// `article`: the one that is shown, if one is.
    LedgerExportDialog(Document* document, std::optional<core::ArticleId> article,
                       const QString& title, QWidget* parent);

    /// Writes what is chosen, beside the window; nothing while a file is being written.
    void writeTo(const QString& path);

signals:
    void written(const QString& path);

private:
    void layOut(const QString& title);
    void askWhere();
    LedgerFormat format() const;

    Document* m_document;
    std::optional<core::ArticleId> m_article;
    QRadioButton* m_this;
    QRadioButton* m_all;
    QComboBox* m_format;
};

} // namespace ui
