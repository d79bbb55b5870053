#include "core/workspace/notes.h"
#include "ui/document/document.h"
#include "ui/document/saved_figures.h"
#include "ui/figure/figure_drawing.h"
#include "ui/support/conversion.h"
#include "ui/widgets/figure_check_list.h"
#include "ui/widgets/figure_dialog.h"
#include "ui/widgets/figure_form.h"
#include "ui/widgets/figure_preview.h"
#include "ui/widgets/figure_words.h"
#include "ui/widgets/folders.h"
#include "ui/widgets/message.h"

#include <QClipboard>
#include <QDrag>
#include <QGuiApplication>
#include <QInputDialog>
#include <QMimeData>
#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTimer>

/// What the dialog asks of threads beside it, and the ways by which a figure leaves it.

namespace ui {

void FigureDialog::requestPreview()
{
    Worker* worker = m_document->searcher();
    if (worker == nullptr)
        return;
    worker->ask(
        m_previewRequest, this,
        [spec = spec(), folder = toPath(m_folder.path())](const core::Workspace& workspace) {
            return renderFigure(workspace, spec, folder);
        },
        [this](const core::Result<FigureRendering>& rendering) { take(rendering); });
}

void FigureDialog::take(const core::Result<FigureRendering>& rendering)
{
    m_figure = rendering ? std::optional(*rendering) : std::nullopt;
    m_canExport = rendering.has_value();
    showWays();
    if (rendering) {
        m_preview->setPicture(rendering->picture);
        m_words->showWritten(rendering->altText, rendering->caption);
        m_checks->showChecks(*rendering);
        requestClaims();
    } else {
        m_preview->setProblem(toQString(rendering.error().message));
        m_checks->clear();
    }
    showSize();
    emit previewed();
}

/// What the preview shows is not what the form says any more.
void FigureDialog::awaitPreview()
{
    m_previewRequest.drop();
    m_figure.reset();
    showWays();
    m_delay->start();
}

void FigureDialog::showWays()
{
    m_copy->setEnabled(m_figure.has_value());
    m_print->setEnabled(m_figure.has_value());
    m_export->setEnabled(m_canExport && !m_isWriting);
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

void FigureDialog::askWhere()
{
    const core::FigureSpec spec = this->spec();
    const QString path = askForExport(this, tr("Export Figure"), figureFileName(spec),
                                      toQString(std::string(toString(spec.format))));
    if (!path.isEmpty())
        writeTo(path);
}

void FigureDialog::writeTo(const QString& path)
{
    Worker* worker = m_document->searcher();
    if (worker == nullptr)
        return;
    m_isWriting = true;
    showWays();
    const SidecarWish sidecar{.isWanted = m_form->wantsSidecar(), .version = PRESSMARK_VERSION};
    worker->ask(
        m_writeRequest, this,
        [spec = spec(), file = toPath(path),
         sidecar](const core::Workspace& workspace) -> core::Result<FigureFile> {
            const auto found = workspace.figureData(spec);
            if (!found)
                return tl::unexpected(found.error());
            return exportFigure(*found, file, sidecar);
        },
        [this, path](const core::Result<FigureFile>& file) {
            m_isWriting = false;
            showWays();
            if (!file) {
                showMessage(this, tr("Export Figure"), toQString(file.error().message));
                return;
            }
            emit written(path);
            accept();
        });
}

void FigureDialog::copy()
{
    if (m_figure)
        QGuiApplication::clipboard()->setMimeData(mimeOf(*m_figure).release());
}

void FigureDialog::startDrag()
{
    if (!m_figure)
        return;
    constexpr int kThumb = 160;
    auto* drag = new QDrag(this); // Qt deletes it
    drag->setMimeData(mimeOf(*m_figure, ownFileOf(*m_figure)).release());
    drag->setPixmap(QPixmap::fromImage(
        m_figure->picture.scaled(kThumb, kThumb, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    drag->exec(Qt::CopyAction);
}

void FigureDialog::askForName()
{
    const QString name =
        QInputDialog::getText(this, tr("Keep Figure"), tr("Name:"), QLineEdit::Normal, m_name);
    if (!name.trimmed().isEmpty())
        saveAs(name.trimmed());
}

void FigureDialog::saveAs(const QString& name)
{
    m_name = name;
    m_figures->save(toStd(name), spec());
}

void FigureDialog::print()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(windowTitle());
    QPrintPreviewDialog preview(&printer, this);
    preview.setObjectName(QStringLiteral("printPreview"));
    connect(&preview, &QPrintPreviewDialog::paintRequested, this, &FigureDialog::printTo);
    preview.exec();
}

void FigureDialog::printTo(QPrinter* printer)
{
    if (!m_figure)
        return;
    // On paper, what is measured in pixels has 96 of them in an inch.
    const auto drawing = FigureDrawing::make(m_figure->data);
    QPainter painter;
    if (!drawing || !painter.begin(printer))
        return;
    const QSizeF page = drawing->layout().page;
    const QRectF paper = printer->pageRect(QPrinter::DevicePixel);
    const double natural = printer->resolution() / unitsPerInch(m_figure->data.spec.size);
    const double scale =
        std::min({natural, paper.width() / page.width(), paper.height() / page.height()});
    painter.translate((paper.width() - page.width() * scale) / 2.0, 0.0);
    painter.scale(scale, scale);
    drawing->paint(painter);
}

} // namespace ui
