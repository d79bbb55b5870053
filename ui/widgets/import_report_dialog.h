#pragma once

#include "ui/document/import_outcome.h"

#include <QDialog>

namespace ui {

class ImportReportModel;

/// What became of each imported file, and of the lines that were not taken.
class ImportReportDialog final : public QDialog {
    Q_OBJECT

public:
    ImportReportDialog(const ImportOutcome& outcome, QWidget* parent);

private:
    static QString summary(const ImportOutcome& outcome);
    void save();

    QString m_summary;
    ImportReportModel* m_model;
};

} // namespace ui
