#pragma once

#include "core/domain/figure.h"
#include "ui/document/latest_only.h"

#include <QDialog>
#include <QTemporaryDir>

class QLabel;
class QPushButton;
class QTimer;

namespace ui {

class Appearance;
class ChipGroup;
class Document;
class FigureForm;
class FigurePreview;

/// Sets a figure up, shows it as it will be, and writes it.
class FigureDialog final : public QDialog {
    Q_OBJECT

public:
    FigureDialog(Document* document, const core::FigureSpec& spec, const Appearance* appearance,
                 QWidget* parent);

    /// Writes the figure as it is set up now; says `written` or shows why it could not.
    void writeTo(const QString& path);

signals:
    void previewed();
    void written(const QString& path);

private:
    QWidget* previewSide();
    QWidget* buttonRow();
    void choosePreset(int index);
    void requestPreview();
    void showSize();
    void askWhere();

    Document* m_document;
    FigureForm* m_form;
    ChipGroup* m_presets;
    FigurePreview* m_preview;
    QLabel* m_size;
    QLabel* m_altText;
    QPushButton* m_copy;
    QPushButton* m_export;
    QTimer* m_delay;
    QTemporaryDir m_folder;
    LatestOnly m_previewRequest;
    LatestOnly m_writeRequest;
};

} // namespace ui
