#pragma once

#include "core/base/result.h"
#include "core/domain/import_options.h"
#include "core/domain/import_preview.h"

#include <QComboBox>
#include <QWidget>

#include <optional>
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

    using Preview = std::optional<core::Result<core::ImportPreview>>;

    /// Another file.
    void showFile(const core::ImportOptions& options);

    /// What is known of the same file. What is typed stays, unless `options` are not those that
    /// the fields last said. `preview`: none while it is read.
    void showPreview(const core::ImportOptions& options, const Preview& preview);

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
    void setFields(const core::ImportOptions& options);
    void showFound();
    void showReasons(const core::ImportPreview& preview);
    void showDialects();
    void enableFor(core::ImportKind kind);
    void takeEdit();
    std::optional<core::ImportKind> kindOfDialect() const;
    core::ImportKind kind() const;

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
    std::optional<core::ImportKind> m_dialectsOf; ///< those that can be chosen
    core::ImportOptions m_shown;                  ///< what no field shows stays as it is
    std::optional<core::ImportPreview> m_found;   ///< the last one of this file
    core::ImportOptions m_foundWith;              ///< of m_found
};

} // namespace ui
