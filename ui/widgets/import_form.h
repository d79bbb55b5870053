#pragma once

#include "core/domain/import_options.h"
#include "core/domain/import_preview.h"

#include <QComboBox>
#include <QWidget>

#include <string>
#include <utility>
#include <vector>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

/// How a file is read: what was found out about it, each beside a choice of something else.
class ImportForm final : public QWidget {
    Q_OBJECT

public:
    explicit ImportForm(QWidget* parent);

    /// `preview`: what the file itself says; nullptr while that is not known.
    void showFile(const core::ImportOptions& options, const core::ImportPreview* preview);

    /// Whether there are others that could be read as this one.
    void setHasOthers(bool others);

    /// What the fields say now.
    core::ImportOptions options() const;

signals:
    void edited();   ///< by a person
    void allAsked(); ///< all files are to be read as this one

private:
    QComboBox* choice(const char* name);
    QLineEdit* field(const char* name);
    void place(QGridLayout* grid, int number, const char* what, const QString& text,
               QWidget* field);
    void fillChoices();
    void fillDialects(core::ImportKind kind);
    void showFound(const core::ImportPreview& preview);
    void enableFor(core::ImportKind kind);

    QComboBox* m_kind;
    QComboBox* m_dialect;
    QComboBox* m_encoding;
    QComboBox* m_decimal;
    QComboBox* m_dates;
    QComboBox* m_zone;
    QComboBox* m_interval;
    QLineEdit* m_instrument;
    QLineEdit* m_market;
    QLineEdit* m_currency;
    QLineEdit* m_published;
    QPushButton* m_readAllSo;
    QLabel* m_reasons;
    /// By the ImportDecision::what that its field shows.
    std::vector<std::pair<std::string, QLabel*>> m_labels;
    std::vector<core::DialectInfo> m_dialects;
    core::ImportOptions m_shown; ///< what no field shows stays as it is
};

} // namespace ui
