#include "tests/ui/widgets/figure_on_the_demo.h"
#include "ui/widgets/figure_rendering.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QPushButton>

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

TEST_F(AFigureDialog, GivesEachFigureThatIsDraggedAFileOfItsOwn)
{
    const auto made = [this](const char* title) {
        core::FigureSpec spec = shock();
        spec.title = title;
        const auto figure = renderFigure(onDisk(), spec);
        EXPECT_TRUE(figure) << figure.error().message;
        return formsOf(*figure->drawing).value();
    };

    const FigureForms first = made("First");
    const FigureForms second = made("Second");

    EXPECT_TRUE(first.file.endsWith(QStringLiteral("/NVDA.png")));
    EXPECT_TRUE(second.file.endsWith(QStringLiteral("/NVDA.png")));
    EXPECT_NE(QImage(first.file), QImage(second.file));
    EXPECT_FALSE(QImage(first.file).isNull());
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

} // namespace
