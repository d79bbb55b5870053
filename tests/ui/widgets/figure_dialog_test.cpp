#include "core/workspace/figures.h"
#include "tests/ui/document/demo_document.h"
#include "ui/figure/figure_export.h"
#include "ui/support/conversion.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/check_menu_button.h"
#include "ui/widgets/figure_dialog.h"
#include "ui/widgets/figure_preview.h"
#include "ui/widgets/figure_rendering.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPrinter>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>

#include <fstream>

using namespace ui;

namespace {

core::FigureSpec shock()
{
    return {.instruments = {"XNAS:NVDA"},
            .events = {"DeepSeek shock"},
            .from = core::TradingDate::from(2025, 1, 2),
            .to = core::TradingDate::from(2025, 2, 14)};
}

/// The dialog on the demo archive, with its first preview.
struct AFigureDialog : TheDemoArchive {
    void SetUp() override
    {
        QSettings().clear();
        appearance.setLanguageChoice(LanguageChoice::English);
        TheDemoArchive::SetUp();
        dialog = std::make_unique<FigureDialog>(&document, shock(), &appearance, nullptr);
        dialog->show();
        ASSERT_TRUE(waitForPreview([] {}));
    }

    /// Does something, and waits for the preview that follows it.
    template<typename Act>
    bool waitForPreview(Act act)
    {
        QSignalSpy previewed(dialog.get(), &FigureDialog::previewed);
        act();
        return waitUntil([&] { return !previewed.isEmpty(); });
    }

    template<typename Widget>
    Widget* child(const char* name) const
    {
        auto* found = dialog->findChild<Widget*>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << "There is no " << name;
        return found;
    }
    QImage picture() const { return child<FigurePreview>("figurePreview")->picture(); }

    Appearance appearance;
    std::unique_ptr<FigureDialog> dialog;
};

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

TEST_F(AFigureDialog, HasAChipForEachPreset)
{
    const std::pair<const char*, QSize> presets[] = {{"presetSquare", {1080, 1080}},
                                                     {"presetSlide", {1920, 1080}},
                                                     {"presetPrint1", {1004, 1004}}};
    for (const auto& [name, size] : presets) {
        ASSERT_TRUE(waitForPreview([&, chip = name] { child<QToolButton>(chip)->click(); }));
        EXPECT_EQ(picture().size(), size) << name;
    }
}

TEST_F(AFigureDialog, SaysWhatItLookedAt)
{
    EXPECT_TRUE(child<QLabel>("checkLabels")->text().startsWith(QStringLiteral("✓")));
    EXPECT_TRUE(child<QLabel>("checkColours")->text().startsWith(QStringLiteral("✓")));
    // The quoted sentence of the demo says by how much Nvidia fell.
    EXPECT_TRUE(waitUntil([this] { return child<QLabel>("checkClaims")->isVisible(); }));
}

TEST_F(AFigureDialog, TakesOwnWordsForAltTextAndCaption)
{
    auto* altText = child<QPlainTextEdit>("figureAltText");
    EXPECT_TRUE(altText->placeholderText().contains(QStringLiteral("DeepSeek shock")));
    EXPECT_TRUE(dialog->spec().altText.empty());

    child<QToolButton>("figureAltTextEdit")->click();
    // Qt hands out firm blanks as others.
    EXPECT_EQ(altText->toPlainText(), altText->placeholderText().replace(QChar(QChar::Nbsp), u' '));
    ASSERT_TRUE(waitForPreview([&] { altText->setPlainText(QStringLiteral("my own\nwords")); }));

    EXPECT_EQ(dialog->spec().altText, "my own words");
}

TEST_F(AFigureDialog, CountsChangesFromAnyDay)
{
    const QImage before = picture();

    ASSERT_TRUE(waitForPreview([&] {
        child<QComboBox>("figureAxis")->setCurrentIndex(2);
        child<QCheckBox>("figureHasBaseDay")->setChecked(true);
    }));

    EXPECT_EQ(dialog->spec().axis, core::AxisScale::Percent);
    EXPECT_EQ(dialog->spec().baseDay, core::TradingDate::from(2025, 1, 2));
    EXPECT_NE(picture(), before);
}

TEST_F(AFigureDialog, CopiesPictureDrawingAndRows)
{
    dialog->copy();

    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    ASSERT_NE(copied, nullptr);
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

TEST_F(AFigureDialog, GivesEachDragAFileOfItsOwn)
{
    const std::filesystem::path made = file("NVDA.png");
    std::ofstream(made) << "first";
    FigureRendering figure;
    figure.file = toQString(made);
    const QString first = ownFileOf(figure);
    std::ofstream(made) << "second";
    const QString second = ownFileOf(figure);

    const auto contents = [](const QString& path) {
        QFile read(path);
        EXPECT_TRUE(read.open(QIODevice::ReadOnly)) << toStd(path);
        return read.readAll();
    };
    EXPECT_EQ(contents(first), "first");
    EXPECT_EQ(contents(second), "second");
    EXPECT_TRUE(second.endsWith(QStringLiteral("/NVDA.png")));
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

    dialog->printTo(&printer);

    EXPECT_GT(std::filesystem::file_size(file("paper.pdf")), 5'000U);
}

TEST_F(AFigureDialog, KeepsFiguresInTheArchiveWhichCanBeUndone)
{
    auto* saved = child<QPushButton>("savedFigures");
    const auto names = [&] {
        QStringList texts;
        for (const QAction* action : saved->menu()->actions())
            texts << action->text();
        return texts;
    };
    child<QLineEdit>("figureTitle")->setText(QStringLiteral("Kept"));

    dialog->saveAs(QStringLiteral("Mine"));

    ASSERT_TRUE(waitUntil([&] { return names().contains(QStringLiteral("Mine")); }));
    child<QLineEdit>("figureTitle")->setText(QStringLiteral("Other"));
    saved->menu()->actions().front()->trigger();
    EXPECT_EQ(child<QLineEdit>("figureTitle")->text(), QStringLiteral("Kept"));
    ASSERT_EQ(document.undoStack()->count(), 1);
    EXPECT_TRUE(takeBackAndRepeat(1));
}

TEST_F(AFigureDialog, KeepsAFigureWithAStepWhenItIsClosedAtOnce)
{
    dialog->saveAs(QStringLiteral("Mine"));
    dialog.reset();

    ASSERT_TRUE(waitUntil([&] { return document.undoStack()->count() == 1; }));
    EXPECT_EQ(onDisk().figures().list().value().figures.size(), 1U);
    document.undoStack()->undo();
    EXPECT_TRUE(waitUntil([&] { return onDisk().figures().list().value().figures.empty(); }));
}

TEST_F(AFigureDialog, OpensASpecificationAsItIs)
{
    core::FigureSpec spec = shock();
    spec.instruments = {"XETR:DAX", "XNAS:NVDA"}; // not the order of the list
    spec.style = core::ChartStyle::Rebased;
    spec.notes = {"one", "two"};
    spec.adjust = core::PriceAdjustment::None;
    spec.baseDay = core::TradingDate::from(2025, 1, 24);
    spec.caption = "c";

    dialog->setSpec(spec);

    EXPECT_EQ(dialog->spec(), spec);
}

TEST_F(AFigureDialog, LeavesAloneWhatItsFieldsCannotShow)
{
    core::FigureSpec spec = shock();
    spec.from.reset();
    spec.to.reset();
    spec.scale = 2.604;
    spec.size = {85.125, 60.5, core::LengthUnit::Millimetres};
    spec.notes = {"5\u00A0% of all", " two"};

    for (const auto format : {core::FigureFormat::Png, core::FigureFormat::Pdf}) {
        spec.format = format;
        dialog->setSpec(spec);
        EXPECT_EQ(dialog->spec(), spec);
    }
    EXPECT_TRUE(child<QCheckBox>("figureFromFirst")->isChecked());
    EXPECT_FALSE(child<QWidget>("figureTo")->isEnabled());

    child<QCheckBox>("figureToLast")->setChecked(false);

    EXPECT_TRUE(dialog->spec().to);
    EXPECT_FALSE(dialog->spec().from);
}

} // namespace
