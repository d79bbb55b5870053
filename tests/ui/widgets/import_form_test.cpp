#include "ui/widgets/import_form.h"

#include "ui/widgets/appearance.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

namespace ui {
namespace {

struct AnImportForm : testing::Test {
    AnImportForm() { appearance.setLanguageChoice(LanguageChoice::English); }

    QComboBox* box(const char* name) const
    {
        return form.findChild<QComboBox*>(QString::fromLatin1(name));
    }
    QLineEdit* field(const char* name) const
    {
        return form.findChild<QLineEdit*>(QString::fromLatin1(name));
    }
    void choose(const char* name, const char* text) const
    {
        const int index = box(name)->findText(QString::fromUtf8(text), Qt::MatchStartsWith);
        ASSERT_GE(index, 0) << text;
        box(name)->setCurrentIndex(index);
        emit box(name)->activated(index);
    }
    std::string first(const char* name) const { return box(name)->itemText(0).toStdString(); }

    /// As core answers to these options.
    static core::ImportPreview previewOf(const core::ImportOptions& options)
    {
        return {.kind = options.as.value_or(core::ImportKind::Prices),
                .dialect = "csv-us",
                .encoding = "UTF-8",
                .decimal = options.decimal.value_or(core::DecimalSign::Point),
                .symbols = {"NVDA"},
                .currency = "USD",
                .decisions = {{.what = "decimal", .value = "point"}}};
    }
    /// A file that was just chosen, and its preview.
    void show(const core::ImportOptions& options)
    {
        form.showFile(options);
        form.showPreview(options, ImportForm::Preview(previewOf(options)));
    }

    Appearance appearance;
    ImportForm form{nullptr};
};

TEST_F(AnImportForm, KeepsWhatIsTypedWhenAPreviewArrives)
{
    form.showFile({});
    QTest::keyClicks(field("importInstrument"), QStringLiteral("NV"));
    QTest::keyClicks(field("importCurrency"), QStringLiteral("EU"));

    form.showPreview({}, ImportForm::Preview(previewOf({})));

    EXPECT_EQ(field("importInstrument")->text(), QStringLiteral("NV"));
    EXPECT_EQ(field("importCurrency")->text(), QStringLiteral("EU"));
    EXPECT_EQ(field("importInstrument")->placeholderText(), QStringLiteral("NVDA"));
    EXPECT_EQ(first("importDecimal"), "Automatic: Point (1,234.5)");
}

TEST_F(AnImportForm, TakesOptionsThatWereChangedFromOutside)
{
    show({});

    form.showPreview({.currency = "EUR"}, {});

    EXPECT_EQ(field("importCurrency")->text(), QStringLiteral("EUR"));
}

TEST_F(AnImportForm, LeavesTheFormatsAloneWhileTheyAreAnotherPreviewsToo)
{
    show({});
    QSignalSpy removed(box("importDialect")->model(), &QAbstractItemModel::rowsRemoved);

    form.showPreview({}, {});
    form.showPreview({}, ImportForm::Preview(previewOf({})));

    EXPECT_EQ(removed.size(), 0);
}

TEST_F(AnImportForm, DropsAFormatThatIsNoneOfTheChosenKind)
{
    show({});
    choose("importDialect", "csv-de");
    EXPECT_EQ(form.options().dialect, "csv-de");

    choose("importKind", "Events");

    EXPECT_EQ(form.options().as, core::ImportKind::Events);
    EXPECT_EQ(form.options().dialect, "");
    EXPECT_EQ(box("importDialect")->currentIndex(), 0);
    EXPECT_LT(box("importDialect")->findText(QStringLiteral("csv-de")), 0);
}

TEST_F(AnImportForm, KeepsAFormatThatFitsTheKind)
{
    show({});
    choose("importDialect", "csv-de");
    choose("importKind", "Prices");

    EXPECT_EQ(form.options().dialect, "csv-de");
    EXPECT_EQ(box("importDialect")->currentText(), QStringLiteral("csv-de"));
}

TEST_F(AnImportForm, CallsAutomaticOnlyWhatTheFileSays)
{
    show({});
    EXPECT_EQ(first("importDecimal"), "Automatic: Point (1,234.5)");

    choose("importDecimal", "Comma");
    EXPECT_EQ(first("importDecimal"), "Automatic");
    form.showPreview(form.options(), ImportForm::Preview(previewOf(form.options())));
    EXPECT_EQ(first("importDecimal"), "Automatic");
    EXPECT_EQ(first("importEncoding"), "Automatic: UTF-8");

    choose("importDecimal", "Automatic");
    EXPECT_EQ(first("importDecimal"), "Automatic"); // the file was not read again yet
    form.showPreview({}, ImportForm::Preview(previewOf({})));
    EXPECT_EQ(first("importDecimal"), "Automatic: Point (1,234.5)");
}

TEST_F(AnImportForm, DoesNotCallAutomaticWhatHasToBeAsked)
{
    core::ImportPreview preview = previewOf({});
    preview.dates = core::DateOrder::MonthFirst; // the likeliest
    preview.questionOf = "dates";
    form.showFile({});
    form.showPreview({}, ImportForm::Preview(preview));

    EXPECT_EQ(first("importDates"), "Automatic");
}

} // namespace
} // namespace ui
