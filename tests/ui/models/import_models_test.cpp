#include "ui/models/import_list_model.h"
#include "ui/models/import_preview_model.h"
#include "ui/models/import_report_model.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>

using namespace ui;

namespace {

using Fatal = QAbstractItemModelTester::FailureReportingMode;

core::ImportReport reportWithIssues()
{
    core::ImportReport report;
    report.kind = core::ImportKind::Prices;
    report.dialect = "yahoo";
    report.encoding = "UTF-8";
    report.accepted = 1250;
    report.duplicates = 3;
    report.warnings = {{.line = 9, .message = "The volume is missing."}};
    report.rejected = {{.line = 7, .message = "The close is no number."}};
    return report;
}

struct AReportOfTwoFiles : testing::Test {
    ImportReportModel model{
        ImportOutcome{.files = {{"/data/NVDA.csv", reportWithIssues()},
                                {"/data/empty.csv",
                                 core::fail(core::ErrorCode::Format, "The file is empty.")}}},
        nullptr};
    QAbstractItemModelTester tester{&model, Fatal::Fatal};

    QString text(int row, ImportReportModel::Column column) const
    {
        return model.index(row, column).data().toString();
    }
};

TEST_F(AReportOfTwoFiles, CountsWhatWasTaken)
{
    EXPECT_EQ(text(0, ImportReportModel::Accepted), QStringLiteral("1,250"));
    EXPECT_EQ(text(0, ImportReportModel::Duplicates), QStringLiteral("3"));
    EXPECT_EQ(text(0, ImportReportModel::Rejected), QStringLiteral("1"));
    EXPECT_TRUE(text(0, ImportReportModel::What).startsWith(QStringLiteral("NVDA.csv")));
}

TEST_F(AReportOfTwoFiles, ListsRejectedLinesBeforeWarnings)
{
    const QModelIndex file = model.index(0, 0);

    ASSERT_EQ(model.rowCount(file), 2);
    EXPECT_EQ(model.index(0, 0, file).data().toString(),
              QStringLiteral("Line 7: The close is no number."));
    EXPECT_EQ(model.index(1, 0, file).data().toString(),
              QStringLiteral("Line 9: The volume is missing."));
}

TEST_F(AReportOfTwoFiles, SaysWhyAFileWasNotTakenAtAll)
{
    EXPECT_TRUE(text(1, ImportReportModel::What).contains(QStringLiteral("The file is empty.")));
    EXPECT_TRUE(text(1, ImportReportModel::Accepted).isEmpty());
    EXPECT_EQ(model.rowCount(model.index(1, 0)), 0);
}

TEST(AListOfImports, ShowsTheFileAndKeepsTheNumberBehindTheText)
{
    ImportListModel model(nullptr);
    QAbstractItemModelTester tester(&model, Fatal::Fatal);

    model.setImports({{.id = {4},
                       .path = "/data/NVDA.csv",
                       .kind = core::ImportKind::Prices,
                       .dialect = "yahoo",
                       .rows = 12500}});

    EXPECT_EQ(model.index(0, ImportListModel::File).data().toString(), QStringLiteral("NVDA.csv"));
    EXPECT_EQ(model.index(0, ImportListModel::Rows).data().toString(), QStringLiteral("12,500"));
    EXPECT_EQ(model.index(0, ImportListModel::Rows).data(kRawRole).toLongLong(), 12500);
    EXPECT_EQ(model.at(0).id.value, 4);
}

core::ImportPreview previewOf(core::Instant time, core::Interval interval)
{
    return {.interval = interval,
            .rows = {{.line = 1200,
                      .bars = {{.symbol = "NVDA",
                                .bar = {.time = time,
                                        .open = std::nullopt,
                                        .close = 1118.425,
                                        .volume = 818830900.0}}}}}};
}

TEST(APreviewOfRows, KeepsTheValuesBehindTheTexts)
{
    using Model = ImportPreviewModel;
    const core::Instant day{std::chrono::sys_days{std::chrono::year{2025} / 1 / 27}};
    Model model(nullptr);
    QAbstractItemModelTester tester(&model, Fatal::Fatal);
    model.setPreview(previewOf(day, core::Interval::Day1));

    EXPECT_EQ(model.index(0, Model::Line).data(kRawRole).toULongLong(), 1200U);
    EXPECT_EQ(model.index(0, Model::Time).data(kRawRole).toString(), QStringLiteral("2025-01-27"));
    EXPECT_EQ(model.index(0, Model::Close).data(kRawRole).typeId(), QMetaType::Double);
    EXPECT_EQ(model.index(0, Model::Close).data(kRawRole).toDouble(), 1118.425);
    EXPECT_EQ(model.index(0, Model::Close).data().toString(), QStringLiteral("1118.425"));
    EXPECT_FALSE(model.index(0, Model::Open).data(kRawRole).isValid());
    EXPECT_EQ(model.index(0, Model::Open).data().toString(), QStringLiteral("–"));

    model.setPreview(previewOf(day + std::chrono::hours(15), core::Interval::Minute5));

    EXPECT_EQ(model.index(0, Model::Time).data(kRawRole).toString(),
              QStringLiteral("2025-01-27T15:00:00Z"));
}

} // namespace
