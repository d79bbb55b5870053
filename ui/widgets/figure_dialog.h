#pragma once

#include "core/domain/figure.h"
#include "ui/document/latest_only.h"
#include "ui/widgets/figure_rendering.h"

#include <QDialog>

#include <functional>
#include <memory>
#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace ui {

class Appearance;
class ChipGroup;
class Document;
class FigureCheckList;
class FigureForm;
class FigurePreview;
class FigureWords;
class SavedFigures;

/// Sets a figure up, shows it as it will be, and lets it out: as a file, onto the clipboard, by
/// dragging and on paper. Figures can be kept in the archive.
class FigureDialog final : public QDialog {
    Q_OBJECT

public:
    FigureDialog(Document* document, const core::FigureSpec& spec, const Appearance* appearance,
                 QWidget* parent);

    core::FigureSpec spec() const;
    void setSpec(const core::FigureSpec& spec);

    /// Writes the figure as it is set up now; says `written` or shows why it could not.
    void writeTo(const QString& path);
    void saveAs(const QString& name);

signals:
    void previewed();
    void written(const QString& path);

private:
    QWidget* previewSide();
    QWidget* formSide();
    QWidget* buttonRow();
    void connectParts();
    void choosePreset(int index);
    void requestPreview();
    void take(core::Result<FigureRendering> rendering);
    void awaitPreview();
    void showWays();
    bool isBusy() const;
    void requestNotes();
    void requestClaims();
    void showSize();
    void askWhere();
    void askForName();
    void scale(const QImage& picture, const QSize& pixels);
    void withForms(std::function<void()> then);
    void copy();
    void startDrag();
    void print();
    void showPaper(std::shared_ptr<const FigureDrawing> drawing);

    Document* m_document;
    FigureForm* m_form;
    FigureWords* m_words;
    ChipGroup* m_presets;
    FigurePreview* m_preview;
    FigureCheckList* m_checks;
    SavedFigures* m_figures;
    QLabel* m_size;
    QPushButton* m_save = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_print = nullptr;
    QPushButton* m_export = nullptr;
    QProgressBar* m_busy;
    QTimer* m_busyDelay;
    QTimer* m_delay;
    std::optional<FigureRendering> m_figure; ///< as the form is now; none until it is drawn
    std::optional<FigureForms> m_forms;      ///< of m_figure; none until somebody wants them
    std::function<void()> m_whenFormed;      ///< while they are made
    bool m_canExport = false;                ///< the last figure that was drawn could be
    bool m_isDrawing = false;                ///< the next preview
    bool m_isWriting = false;
    bool m_isLayingOut = false; ///< for paper
    QString m_name;             ///< under which it was opened or saved
    LatestOnly m_previewRequest;
    LatestOnly m_notesRequest;
    LatestOnly m_claimsRequest;
    LatestOnly m_writeRequest;
    LatestOnly m_scaleRequest;
    LatestOnly m_formsRequest;
    LatestOnly m_paperRequest;
};

} // namespace ui
