#include "tests/ui/widgets/figure_on_the_demo.h"
#include "ui/widgets/figure_rendering.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDrag>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QPushButton>
#include <QTimer>
#include <QUrl>
#include <QWindow>

using namespace ui;

namespace {

TEST_F(AFigureDialog, ShowsThePixelsThatItExports)
{
    QSignalSpy written(dialog.get(), &FigureDialog::written);

    dialog->writeTo(QString::fromStdString(file("x.png").string()));

    ASSERT_TRUE(waitUntil([&] { return !written.isEmpty(); }));
    const QImage exported(QString::fromStdString(file("x.png").string()));
    EXPECT_EQ(exported.convertToFormat(QImage::Format_RGB32),
              picture().convertToFormat(QImage::Format_RGB32));
    EXPECT_FALSE(std::filesystem::exists(file("x.png.json")));
}

TEST_F(AFigureDialog, WritesASidecarWhereThatIsAskedFor)
{
    QSignalSpy written(dialog.get(), &FigureDialog::written);
    child<QCheckBox>("figureSidecar")->setChecked(true);

    dialog->writeTo(QString::fromStdString(file("x.svg").string()));

    ASSERT_TRUE(waitUntil([&] { return !written.isEmpty(); }));
    EXPECT_TRUE(std::filesystem::exists(file("x.svg.json")));
}

TEST_F(AFigureDialog, CopiesPictureDrawingAndRows)
{
    QGuiApplication::clipboard()->clear();

    child<QPushButton>("copyFigure")->click();

    const auto onClipboard = [] { return QGuiApplication::clipboard()->mimeData(); };
    ASSERT_TRUE(waitUntil([&] { return onClipboard() != nullptr && onClipboard()->hasImage(); }));
    const QMimeData* copied = onClipboard();
    EXPECT_EQ(qvariant_cast<QImage>(copied->imageData()).size(), picture().size());
    EXPECT_TRUE(copied->data(QStringLiteral("image/svg+xml")).contains("<svg"));
    EXPECT_TRUE(copied->text().contains(
        QStringLiteral("XNAS:NVDA\t2025-01-27\t124.8\t128.4\t116.7\t118.42\t818830900\n")));
}

TEST_F(AFigureDialog, LetsOutOnlyWhatTheFormSays)
{
    auto* copy = child<QPushButton>("copyFigure");
    EXPECT_TRUE(copy->isEnabled());

    ASSERT_TRUE(waitForPreview([&] {
        child<QLineEdit>("figureTitle")->setText(QStringLiteral("Another"));
        EXPECT_FALSE(copy->isEnabled());
        EXPECT_FALSE(child<QPushButton>("printFigure")->isEnabled());
    }));

    EXPECT_TRUE(copy->isEnabled());
    EXPECT_TRUE(child<QPushButton>("printFigure")->isEnabled());
}

TEST_F(AFigureDialog, DoesNotExportAgainWhileItWrites)
{
    QSignalSpy written(dialog.get(), &FigureDialog::written);
    auto* button = child<QPushButton>("writeFigure");
    bool wasEnabled = false;
    QObject::connect(dialog.get(), &FigureDialog::previewed, dialog.get(),
                     [&] { wasEnabled |= written.isEmpty() && button->isEnabled(); });
    dialog->setSpec(shock());
    dialog->writeTo(QString::fromStdString(file("x.png").string()));

    EXPECT_FALSE(button->isEnabled());
    ASSERT_TRUE(waitUntil([&] { return !written.isEmpty(); }));
    EXPECT_FALSE(wasEnabled);
}

/// Pulls the picture away, and looks at what is dragged: a screen that is not there lets a drag go
/// at once, and Qt deletes it then.
struct AFigureThatIsDragged : AFigureDialog {
    struct Eyes : QObject {
        explicit Eyes(AFigureThatIsDragged* test)
            : of(test)
        {
            qApp->installEventFilter(this);
        }
        bool eventFilter(QObject* watched, QEvent* event) override
        {
            const auto* drag = qobject_cast<QDrag*>(watched);
            if (drag != nullptr && event->type() == QEvent::DeferredDelete)
                of->look(*drag);
            return false;
        }
        AFigureThatIsDragged* of;
    };

    void look(const QDrag& drag)
    {
        thumb = drag.pixmap();
        const QMimeData* mime = drag.mimeData();
        picture = qvariant_cast<QImage>(mime->imageData());
        path = mime->urls().value(0).toLocalFile();
    }
    /// The file that is dragged.
    QString drag()
    {
        path.clear();
        auto* preview = child<FigurePreview>("figurePreview");
        const QPoint start = preview->mapTo(dialog.get(), QPoint(preview->width() / 2, 60));
        const QPoint away = start + QPoint(0, 3 * QApplication::startDragDistance());
        QTest::mousePress(dialog->windowHandle(), Qt::LeftButton, {}, start);
        QTest::mouseMove(dialog->windowHandle(), away);
        EXPECT_TRUE(waitUntil([&] { return !path.isEmpty(); }));
        QTest::mouseRelease(dialog->windowHandle(), Qt::LeftButton, {}, away);
        return path;
    }

    Eyes eyes{this};
    QPixmap thumb;
    QImage picture;
    QString path;
};

TEST_F(AFigureThatIsDragged, IsAFileOfItsOwn)
{
    const QString first = drag();
    ASSERT_TRUE(waitForPreview(
        [&] { child<QLineEdit>("figureTitle")->setText(QStringLiteral("Another")); }));
    const QString second = drag();

    EXPECT_TRUE(first.endsWith(QStringLiteral("/NVDA.png"))) << first.toStdString();
    EXPECT_TRUE(second.endsWith(QStringLiteral("/NVDA.png"))) << second.toStdString();
    EXPECT_FALSE(QImage(first).isNull());
    EXPECT_NE(QImage(first), QImage(second));
    EXPECT_EQ(picture, AFigureDialog::picture());
}

TEST_F(AFigureThatIsDragged, IsSeenBeforeThePreviewIsScaled)
{
    // Its forms are asked for before it is painted, and the scaled preview after.
    QObject::connect(
        dialog.get(), &FigureDialog::previewed, dialog.get(), [this] { drag(); },
        Qt::SingleShotConnection);

    dialog->setSpec(shock());

    ASSERT_TRUE(waitUntil([&] { return !path.isEmpty(); }));
    EXPECT_FALSE(thumb.isNull());
}

TEST_F(AFigureDialog, ProposesAFileAndNoFolder)
{
    core::FigureSpec spec = shock();
    spec.instruments = {"XNYS:BRK/B"};
    EXPECT_EQ(figureFileName(spec), QStringLiteral("BRK_B.png"));
    spec.instruments = {".DAX"};
    EXPECT_EQ(figureFileName(spec), QStringLiteral("_.DAX.png"));
    spec.instruments.clear();
    EXPECT_EQ(figureFileName(spec), QStringLiteral("Figure.png"));
}

TEST_F(AFigureDialog, PrintsOntoPaper)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(QString::fromStdString(file("paper.pdf").string()));
    child<QPushButton>("printFigure")->click();
    QPrintPreviewDialog* preview = nullptr;
    ASSERT_TRUE(waitUntil([&] {
        preview = dialog->findChild<QPrintPreviewDialog*>();
        return preview != nullptr && preview->isVisible();
    }));

    emit preview->paintRequested(&printer);

    EXPECT_GT(std::filesystem::file_size(file("paper.pdf")), 5'000U);
    preview->close();
}

/// Qt asks for a file to print to by looking into all files that lie there.
TEST_F(AFigureDialog, IsNotPrintedIntoAFile)
{
    child<QPushButton>("printFigure")->click();
    QPrintPreviewDialog* preview = nullptr;
    ASSERT_TRUE(waitUntil([&] {
        preview = dialog->findChild<QPrintPreviewDialog*>();
        return preview != nullptr && preview->isVisible();
    }));

    const bool hasPrinters = !QPrinterInfo::availablePrinterNames().isEmpty();
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, preview, [&] {
        auto* print = preview->findChild<QPrintDialog*>();
        if (hasPrinters && print != nullptr && print->isVisible())
            print->reject();
    });
    poll.start(10);
    for (QAction* action : preview->findChildren<QAction*>()) {
        if (action->text() == QStringLiteral("Print"))
            action->trigger(); // comes back when the dialog is closed
    }
    const auto* print = preview->findChild<QPrintDialog*>();
    ASSERT_NE(print, nullptr);
    EXPECT_FALSE(print->isVisible());
    for (const QComboBox* choice : print->findChildren<QComboBox*>())
        EXPECT_EQ(choice->findText(QStringLiteral("Print to File"), Qt::MatchStartsWith), -1);
    const auto* message = preview->findChild<QMessageBox*>(QStringLiteral("message"));
    EXPECT_EQ(message == nullptr, hasPrinters);
    preview->close();
}

} // namespace
