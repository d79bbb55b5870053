#include "core/workspace/notes.h"
#include "ui/document/document.h"
#include "ui/support/conversion.h"
#include "ui/widgets/figure_check_list.h"
#include "ui/widgets/figure_dialog.h"
#include "ui/widgets/figure_form.h"
#include "ui/widgets/figure_preview.h"
#include "ui/widgets/figure_refusals.h"
#include "ui/widgets/figure_words.h"

#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

#include <utility>

/// What the dialog asks of threads beside it, for what it shows.

namespace ui {

void FigureDialog::requestPreview()
{
    Worker* worker = m_document->searcher();
    if (worker == nullptr)
        return;
    m_isDrawing = true;
    showWays();
    worker->ask(
        m_previewRequest, this,
        [spec = spec()](const core::Workspace& workspace) { return renderFigure(workspace, spec); },
        [this](core::Result<FigureRendering> rendering) { take(std::move(rendering)); });
}

void FigureDialog::take(core::Result<FigureRendering> rendering)
{
    m_figure.reset();
    if (rendering)
        m_figure = std::move(*rendering);
    m_canExport = m_figure.has_value();
    m_isDrawing = false;
    showWays();
    if (m_figure) {
        m_preview->setPicture(m_figure->picture);
        m_words->showWritten(m_figure->altText, m_figure->caption);
        m_checks->showChecks(*m_figure);
        requestClaims();
    } else {
        m_preview->setProblem(figureRefusal(rendering.error()));
        m_checks->clear();
    }
    showSize();
    emit previewed();
}

void FigureDialog::scale(const QImage& picture, const QSize& pixels)
{
    Worker* worker = m_document->searcher();
    if (worker == nullptr)
        return;
    worker->ask(
        m_scaleRequest, this,
        [picture, pixels](const core::Workspace&) {
            return core::Result<QImage>(
                picture.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        },
        [this](const core::Result<QImage>& scaled) {
            if (scaled)
                m_preview->setScaled(*scaled);
        });
}

/// What the preview shows is not what the form says any more.
void FigureDialog::awaitPreview()
{
    for (LatestOnly* request :
         {&m_previewRequest, &m_scaleRequest, &m_claimsRequest, &m_formsRequest, &m_paperRequest})
        request->drop();
    m_figure.reset();
    m_forms.reset();
    m_whenFormed = {};
    m_isDrawing = m_isLayingOut = false;
    showWays();
    m_delay->start();
}

bool FigureDialog::isBusy() const
{
    return m_isDrawing || m_isWriting || m_isLayingOut || m_whenFormed;
}

void FigureDialog::showWays()
{
    m_copy->setEnabled(m_figure.has_value());
    m_print->setEnabled(m_figure.has_value() && !m_isLayingOut);
    m_export->setEnabled(m_canExport && !m_isWriting);
    if (!isBusy()) {
        m_busyDelay->stop();
        m_busy->hide();
    } else if (!m_busy->isVisible() && !m_busyDelay->isActive()) {
        m_busyDelay->start();
    }
}

void FigureDialog::requestNotes()
{
    m_document->read(
        m_notesRequest, this,
        [](const core::Workspace& workspace) { return workspace.notes().listings(); },
        [this](const std::vector<core::NoteListing>& notes) { m_form->setNotes(notes); });
}

void FigureDialog::requestClaims()
{
    Worker* worker = m_document->checker();
    if (worker == nullptr || !m_figure)
        return;
    worker->ask(
        m_claimsRequest, this,
        [drawn = m_figure->data](const core::Workspace& workspace, core::Progress& progress) {
            return checkFigureClaims(workspace, drawn, progress);
        },
        [this](const core::Result<FigureClaims>& claims) {
            m_checks->showClaims(claims.value_or(FigureClaims{}));
        });
}

} // namespace ui
