#include "core/workspace/figures.h"
#include "tests/ui/widgets/figure_on_the_demo.h"
#include "ui/support/conversion.h"
#include "ui/widgets/check_menu_button.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QWheelEvent>

using namespace ui;

namespace {

struct PaintCount : QObject {
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }

    int count = 0;
};

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

TEST_F(AFigureDialog, PaintsTheWordsOfAnotherFigure)
{
    QWidget* const words = child<QPlainTextEdit>("figureAltText")->viewport();
    const QImage english = child<QPlainTextEdit>("figureAltText")->grab().toImage();
    QApplication::processEvents();
    PaintCount painted;
    words->installEventFilter(&painted);

    auto* language = child<QComboBox>("figureLanguage");
    ASSERT_TRUE(waitForPreview([&] { language->setCurrentIndex(1); }));

    EXPECT_TRUE(waitUntil([&] { return painted.count > 0; }));
    EXPECT_NE(child<QPlainTextEdit>("figureAltText")->grab().toImage(), english);
}

TEST_F(AFigureDialog, KeepsTheValueOfAFieldBelowATurningWheel)
{
    for (const char* name : {"figureStyle", "figureLanguage"}) {
        auto* field = child<QComboBox>(name);
        const int before = field->currentIndex();
        const QPoint middle = field->rect().center();
        QWheelEvent turn(middle, field->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, {},
                         Qt::NoScrollPhase, false);
        field->setFocus();

        QApplication::sendEvent(field, &turn);

        EXPECT_EQ(field->currentIndex(), before) << name;
    }
}

TEST_F(AFigureDialog, WritesWordsThatNobodyChangedInTheFiguresLanguage)
{
    auto* altText = child<QPlainTextEdit>("figureAltText");
    auto* caption = child<QPlainTextEdit>("figureCaption");
    child<QToolButton>("figureAltTextEdit")->click(); // only looked at
    child<QToolButton>("figureCaptionEdit")->click();
    ASSERT_TRUE(waitForPreview([&] { caption->setPlainText(QStringLiteral("my own")); }));
    const QString english = altText->toPlainText();

    ASSERT_TRUE(waitForPreview([&] { child<QComboBox>("figureLanguage")->setCurrentIndex(1); }));

    EXPECT_NE(altText->toPlainText(), english);
    EXPECT_TRUE(altText->toPlainText().contains(QStringLiteral("Markiert")))
        << toStd(altText->toPlainText());
    EXPECT_TRUE(dialog->spec().altText.empty());
    EXPECT_EQ(caption->toPlainText(), QStringLiteral("my own"));
    EXPECT_EQ(dialog->spec().caption, "my own");
}

TEST_F(AFigureDialog, CountsNotesWithoutTheChoiceOfAll)
{
    auto* notes = child<CheckMenuButton>("figureNotes");
    ASSERT_TRUE(waitUntil([&] { return notes->keys().contains(QStringLiteral("all")); }));
    EXPECT_EQ(notes->accessibleDescription(), QStringLiteral("none, 0 of 0"));

    notes->setChosen({QStringLiteral("all")});
    EXPECT_EQ(notes->accessibleDescription(), QStringLiteral("All that are visible"));
    EXPECT_EQ(child<CheckMenuButton>("figureInstruments")->accessibleDescription(),
              QStringLiteral("Nvidia, 1 of 3"));
}

TEST_F(AFigureDialog, ShowsALargePictureScaledWithAllItsPixels)
{
    ASSERT_TRUE(waitForPreview([&] { child<QComboBox>("figureScale")->setCurrentIndex(3); }));
    auto* preview = child<FigurePreview>("figurePreview");
    ASSERT_EQ(picture().width(), 4800);

    ASSERT_TRUE(waitUntil([&] { return preview->isSharp(); }));
    const QImage shown = preview->shown();
    EXPECT_EQ(shown,
              picture().scaled(shown.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    dialog->resize(900, 700);
    EXPECT_TRUE(
        waitUntil([&] { return preview->isSharp() && preview->shown().size() != shown.size(); }));
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
    document.undoStack()->undo();
    EXPECT_TRUE(waitUntil([&] { return !names().contains(QStringLiteral("Mine")); }));
    document.undoStack()->redo();
    EXPECT_TRUE(waitUntil([&] { return names().contains(QStringLiteral("Mine")); }));
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
