#include "ui/widgets/import_dialog.h"

#include "tests/ui/document/demo_document.h"
#include "ui/widgets/appearance.h"

#include <gmock/gmock.h>

#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QUrl>

#include <memory>

using testing::HasSubstr;

namespace ui {
namespace {

struct AnImportDialog : AnEmptyArchive {
    AnImportDialog() { appearance.setLanguageChoice(LanguageChoice::English); }

    void open(const std::vector<std::filesystem::path>& paths)
    {
        dialog = std::make_unique<ImportDialog>(&document, paths, nullptr);
        dialog->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog.get()));
    }
    template<typename Widget>
    Widget* child(const char* name) const
    {
        auto* found = dialog->findChild<Widget*>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << "There is no " << name;
        return found;
    }
    std::string cell(const char* table, int row, int column) const
    {
        return child<QTableView>(table)
            ->model()
            ->index(row, column)
            .data()
            .toString()
            .toStdString();
    }
    bool comesTo(const char* table, int row, int column, const std::string& text) const
    {
        const bool came = waitUntil([&] { return cell(table, row, column) == text; });
        EXPECT_EQ(cell(table, row, column), text);
        return came;
    }
    std::string message() const { return child<QLabel>("importMessage")->text().toStdString(); }
    std::string summary() const { return child<QLabel>("importCount")->text().toStdString(); }
    void choose(const char* box, const char* text) const
    {
        auto* choice = child<QComboBox>(box);
        const int index = choice->findText(QString::fromUtf8(text), Qt::MatchStartsWith);
        ASSERT_GE(index, 0) << text;
        choice->setCurrentIndex(index);
        emit choice->activated(index);
    }

    Appearance appearance;
    std::unique_ptr<ImportDialog> dialog;
};

const char* const kPrices = "Date,Open,High,Low,Close,Volume\n"
                            "2025-01-24,148.37,149.01,141.88,142.62,234657600\n"
                            "2025-01-27,124.8,128.4,116.7,118.42,818830900\n";
const char* const kEitherOrder = "Date,Close\n01/02/2025,10\n02/03/2025,11\n03/04/2025,12\n";

TEST_F(AnImportDialog, ShowsTheFirstRowsAsTheyAreUnderstood)
{
    open({write("NVDA.csv", kPrices)});

    ASSERT_TRUE(comesTo("importPreview", 1, 6, "118.42"));
    EXPECT_EQ(cell("importPreview", 1, 0), "3");
    EXPECT_EQ(cell("importPreview", 1, 2), "NVDA");
    EXPECT_EQ(cell("importPreview", 1, 7), "818,830,900");
    EXPECT_THAT(cell("importSources", 0, 1), HasSubstr("Prices"));
    EXPECT_EQ(child<QLineEdit>("importInstrument")->placeholderText(), QStringLiteral("NVDA"));
    EXPECT_EQ(child<QComboBox>("importInterval")->currentText(),
              QStringLiteral("Automatic: 1 day"));
    EXPECT_EQ(summary(), "1 file to import");
}

TEST_F(AnImportDialog, AsksForTheOrderOfDatesAndShowsThemInTheOneThatIsChosen)
{
    open({write("QXZ.csv", kEitherOrder)});
    ASSERT_TRUE(comesTo("importSources", 0, 1, "needs an answer"));
    EXPECT_THAT(message(), HasSubstr("can begin with the day or with the month"));
    EXPECT_TRUE(dialog->sources().empty());
    EXPECT_FALSE(child<QPushButton>("accept")->isEnabled());

    choose("importDates", "Month first");

    ASSERT_TRUE(comesTo("importPreview", 0, 1, "Jan 2025"));
    EXPECT_TRUE(child<QPushButton>("accept")->isEnabled());
    ASSERT_EQ(dialog->sources().size(), 1U);
    EXPECT_EQ(dialog->sources().front().options.dates, core::DateOrder::MonthFirst);
}

TEST_F(AnImportDialog, ImportsWithTheInstrumentThatIsTyped)
{
    open({write("prices.csv", kPrices)});
    ASSERT_TRUE(comesTo("importPreview", 0, 2, "prices"));

    auto* instrument = child<QLineEdit>("importInstrument");
    instrument->setFocus();
    QTest::keyClicks(instrument, QStringLiteral("NVDA"));
    child<QTableView>("importSources")->setFocus();
    ASSERT_TRUE(comesTo("importPreview", 0, 2, "NVDA"));
    document.importFiles(dialog->sources());

    ASSERT_TRUE(waitUntil([&] { return document.lists().instruments.size() == 1; }));
    EXPECT_EQ(document.lists().instruments[0].instrument.symbol, "NVDA");
}

TEST_F(AnImportDialog, KeepsWhatIsTypedWhilePreviewsArrive)
{
    open({write("A.csv", kPrices)});
    ASSERT_TRUE(comesTo("importSources", 0, 0, "A.csv"));
    auto* instrument = child<QLineEdit>("importInstrument");
    instrument->setFocus();
    QTest::keyClicks(instrument, QStringLiteral("NV"));

    ASSERT_TRUE(comesTo("importPreview", 0, 6, "142.62"));

    EXPECT_EQ(instrument->text(), QStringLiteral("NV"));
}

TEST_F(AnImportDialog, ShowsWhyNothingCouldBeAdded)
{
    std::filesystem::rename(file("archive.pressmark"), file("elsewhere.pressmark"));

    open({write("A.csv", kPrices)});

    ASSERT_TRUE(waitUntil([&] { return dialog->findChild<QMessageBox*>() != nullptr; }));
    EXPECT_FALSE(dialog->findChild<QMessageBox*>()->informativeText().isEmpty());
}

TEST_F(AnImportDialog, ReadsAllFilesSo)
{
    open({write("A.csv", kEitherOrder), write("B.csv", kEitherOrder)});
    ASSERT_TRUE(comesTo("importSources", 1, 1, "needs an answer"));
    choose("importDates", "Day first");
    QTest::mouseClick(child<QPushButton>("readAllSo"), Qt::LeftButton);

    ASSERT_TRUE(waitUntil([&] { return dialog->sources().size() == 2; }));
    EXPECT_EQ(summary(), "2 files to import");
    EXPECT_EQ(dialog->sources()[1].options.dates, core::DateOrder::DayFirst);
}

TEST_F(AnImportDialog, SaysWhyAFileCannotBeImportedAndLeavesItOut)
{
    open({write("broken.csv", std::string("\0\1\2\3\0\5", 6)), write("NVDA.csv", kPrices)});

    ASSERT_TRUE(comesTo("importSources", 0, 1, "cannot be imported"));
    EXPECT_THAT(message(), HasSubstr("broken.csv"));
    ASSERT_TRUE(waitUntil([&] { return summary() == "1 file to import · 1 cannot be imported"; }));
    ASSERT_EQ(dialog->sources().size(), 1U);
    EXPECT_EQ(dialog->sources().front().path.filename(), "NVDA.csv");
}

TEST_F(AnImportDialog, MarksTheLinesThatAreNotTaken)
{
    open({write("NVDA.csv", "Date,Close\n2025-01-24,142.62\n2025-01-27,much\n")});

    ASSERT_TRUE(waitUntil([&] { return cell("importPreview", 1, 0) == "3"; }));
    EXPECT_THAT(cell("importPreview", 1, 8), HasSubstr("much"));
    EXPECT_EQ(cell("importPreview", 1, 6), "");
}

TEST_F(AnImportDialog, TakesDroppedFilesAndFoldersOnceEach)
{
    std::filesystem::create_directory(file("folder"));
    const auto inside = write("folder/B.csv", kPrices);
    const auto outside = write("A.csv", kPrices);
    open({outside});
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(file("folder").string())),
                  QUrl::fromLocalFile(QString::fromStdString(outside.string()))});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(dialog.get(), &enter);
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(dialog.get(), &drop);

    ASSERT_TRUE(comesTo("importSources", 1, 0, "B.csv"));
    ASSERT_TRUE(waitUntil([&] { return summary() == "2 files to import"; }));
    QTest::mouseClick(child<QPushButton>("removeFiles"), Qt::LeftButton);
    ASSERT_EQ(dialog->sources().size(), 1U);
    EXPECT_EQ(dialog->sources().front().path, inside);
}

TEST_F(AnImportDialog, ShowsTheWordsOfAnArticleWithoutColumnsOfPrices)
{
    open({write("text.txt", "Nvidia loses\n\nThe chip maker lost 17 per cent on Monday.\n")});

    ASSERT_TRUE(waitUntil(
        [&] { return cell("importSources", 0, 1).find("Articles") != std::string::npos; }));
    EXPECT_TRUE(child<QTableView>("importPreview")->isColumnHidden(6));
    EXPECT_FALSE(child<QComboBox>("importDecimal")->isEnabled());
    EXPECT_TRUE(child<QLineEdit>("importPublished")->isEnabled());
}

TEST_F(AnImportDialog, ShowsWhatThereIsToWarnOf)
{
    open({write("nasdaq_1.csv", kPrices)});

    ASSERT_TRUE(comesTo("importPreview", 1, 6, "118.42"));
    EXPECT_TRUE(child<QLabel>("importWarnings")->isVisible());
    EXPECT_THAT(child<QLabel>("importWarnings")->text().toStdString(),
                HasSubstr("name it (--instrument)"));
}

} // namespace
} // namespace ui
