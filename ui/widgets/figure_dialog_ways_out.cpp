#include "ui/document/document.h"
#include "ui/document/saved_figures.h"
#include "ui/figure/figure_export.h"
#include "ui/figure/figure_measures.h"
#include "ui/support/conversion.h"
#include "ui/widgets/figure_dialog.h"
#include "ui/widgets/figure_form.h"
#include "ui/widgets/figure_preview.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/message.h"

#include <QChildEvent>
#include <QClipboard>
#include <QDrag>
#include <QGuiApplication>
#include <QInputDialog>
#include <QMimeData>
#include <QPainter>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QUrl>

#include <algorithm>
#include <utility>

/// The ways by which a figure leaves the dialog.

namespace ui {

namespace {

/// The figure in its own size, or as large as the paper has room.
void paint(const FigureDrawing& drawing, QPrinter* printer)
{
    QPainter painter;
    if (!painter.begin(printer))
        return;
    // On paper, what is measured in pixels has 96 of them in an inch.
    const QSizeF page = drawing.layout().page;
    const QRectF paper = printer->pageRect(QPrinter::DevicePixel);
    const double natural = printer->resolution() / unitsPerInch(drawing.data().spec.size);
    const double scale =
        std::min({natural, paper.width() / page.width(), paper.height() / page.height()});
    painter.translate((paper.width() - page.width() * scale) / 2.0, 0.0);
    painter.scale(scale, scale);
    drawing.paint(painter);
}

/// Takes printing to a file from the dialog that a preview opens: to ask for the file's name, Qt
/// looks into every file that it lists (see file_dialog.h). A figure is exported as a PDF instead.
class OntoPaperOnly final : public QObject {
public:
    explicit OntoPaperOnly(QPrintPreviewDialog* preview)
        : QObject(preview)
        , m_preview(preview)
    {
        preview->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::ChildPolished) {
            QObject* child = static_cast<QChildEvent*>(event)->child();
            if (auto* dialog = qobject_cast<QPrintDialog*>(child)) {
                dialog->setOption(QPrintDialog::PrintToFile, false);
                dialog->installEventFilter(this);
            }
        }
        auto* dialog = qobject_cast<QPrintDialog*>(watched);
        if (dialog != nullptr && event->type() == QEvent::Show)
            QMetaObject::invokeMethod(
                dialog, [this, dialog] { keepFromFiles(dialog); }, Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }

private:
    /// Where there is no printer the dialog has nothing to choose.
    void keepFromFiles(QPrintDialog* dialog)
    {
        dialog->setVisible(true); // here it looks at its options, and it did so too early
        if (!QPrinterInfo::availablePrinterNames().isEmpty())
            return;
        dialog->reject();
        showMessage(m_preview, FigureDialog::tr("Print"), FigureDialog::tr("There is no printer."),
                    FigureDialog::tr("The figure can be exported as a PDF instead."));
    }

    QPrintPreviewDialog* m_preview;
};

} // namespace

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

/// Calls `then` at once or as soon as there are the forms of the figure, unless that is another one
/// by then. Who asks while they are made takes the place of who asked before.
void FigureDialog::withForms(std::function<void()> then)
{
    Worker* worker = m_document->searcher();
    if (worker == nullptr || !m_figure)
        return;
    if (m_forms) {
        then();
        return;
    }
    const bool isOnItsWay = static_cast<bool>(std::exchange(m_whenFormed, std::move(then)));
    showWays();
    if (isOnItsWay)
        return;
    worker->ask(
        m_formsRequest, this,
        [drawing = m_figure->drawing](const core::Workspace&) { return formsOf(*drawing); },
        [this](core::Result<FigureForms> forms) {
            const auto waiting = std::exchange(m_whenFormed, {});
            showWays();
            if (!forms) {
                showMessage(this, windowTitle(), toQString(forms.error().message));
                return;
            }
            m_forms = std::move(*forms);
            waiting();
        });
}

void FigureDialog::copy()
{
    withForms([this] {
        QGuiApplication::clipboard()->setMimeData(mimeOf(m_figure->picture, *m_forms).release());
    });
}

void FigureDialog::startDrag()
{
    if (!(QGuiApplication::mouseButtons() & Qt::LeftButton))
        return; // it was let go meanwhile
    constexpr int kThumb = 160;
    auto* drag = new QDrag(this); // Qt deletes it
    auto mime = mimeOf(m_figure->picture, *m_forms);
    mime->setUrls({QUrl::fromLocalFile(m_forms->file)});
    drag->setMimeData(mime.release());
    // A drag may begin before the preview is scaled.
    const QImage& shown = m_preview->isSharp() ? m_preview->shown() : m_figure->picture;
    drag->setPixmap(QPixmap::fromImage(
        shown.scaled(kThumb, kThumb, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
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

/// Laid out for paper beside the window, and then painted by it alone.
void FigureDialog::print()
{
    Worker* worker = m_document->searcher();
    if (worker == nullptr || !m_figure)
        return;
    m_isLayingOut = true;
    showWays();
    worker->ask(
        m_paperRequest, this,
        [data = m_figure->data](const core::Workspace&) { return FigureDrawing::make(data); },
        [this](core::Result<FigureDrawing> drawing) {
            m_isLayingOut = false;
            showWays();
            if (drawing)
                showPaper(std::make_shared<const FigureDrawing>(std::move(*drawing)));
            else
                showMessage(this, tr("Print"), toQString(drawing.error().message));
        });
}

void FigureDialog::showPaper(std::shared_ptr<const FigureDrawing> drawing)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(windowTitle());
    auto* preview = new QPrintPreviewDialog(printer.get(), this);
    preview->setObjectName(QStringLiteral("printPreview"));
    preview->setAttribute(Qt::WA_DeleteOnClose);
    new OntoPaperOnly(preview);
    // The printer goes with the connection, after the preview.
    connect(preview, &QPrintPreviewDialog::paintRequested, preview,
            [drawing = std::move(drawing), printer](QPrinter* paper) { paint(*drawing, paper); });
    preview->open();
}

} // namespace ui
