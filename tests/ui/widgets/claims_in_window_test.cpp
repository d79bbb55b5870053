#include "core/workspace/claims.h"
#include "tests/ui/widgets/demo_window.h"
#include "ui/models/claim_list_model.h"
#include "ui/widgets/ledger_export_dialog.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QTableWidget>
#include <QToolButton>
#include <QUndoStack>

using namespace ui;

namespace {

/// The window with an article whose numbers were checked.
struct AnArticleWithClaims : AWindowOnTheDemo {
    static constexpr auto kTitle = "KI-Schock: Nvidia verliert ein Sechstel seines Werts";

    void SetUp() override
    {
        AWindowOnTheDemo::SetUp();
        click("articleList", row("articleList", kTitle));
        ASSERT_TRUE(waitUntil([&] {
            return articleText().startsWith(QString::fromUtf8(kTitle)) && ledger()->rowCount() > 0;
        }));
    }

    const ClaimListModel* ledger() const
    {
        return qobject_cast<const ClaimListModel*>(child<QListView>("claimList")->model());
    }
    core::ArticleId shown() const { return *window.navigator()->selection().article; }
    std::vector<core::ClaimListing> onDiskClaims() const
    {
        core::NoProgress progress;
        const auto claims =
            onDisk().claims().list({.articles = {shown()}, .withDismissed = true}, progress);
        EXPECT_TRUE(claims);
        return claims ? *claims : std::vector<core::ClaimListing>();
    }
    QModelIndex supportedRow() const { return row("claimList", "“16,97 Prozent”"); }
    void chooseClaim() const
    {
        click("claimList", supportedRow());
        ASSERT_TRUE(waitUntil([&] { return window.navigator()->claim().has_value(); }));
    }
    /// The claim of supportedRow().
    core::ClaimListing claimOnDisk() const
    {
        return onDiskClaims().at(*ledger()->claimAt(supportedRow()));
    }
};

TEST_F(AnArticleWithClaims, BringsTheChartToTheRowsOfTheClaimThatIsClicked)
{
    QSignalSpy shownClaims(window.navigator(), &Navigator::claimShown);

    chooseClaim();

    ASSERT_TRUE(waitUntil([&] { return shownClaims.size() > 0; }));
    const core::ClaimListing claim = *window.navigator()->claim();
    ASSERT_FALSE(claim.check.inputs.empty());
    const core::ClaimInput& input = claim.check.inputs.front();
    EXPECT_EQ(window.navigator()->selection().instrument, input.instrument);
    const auto range = chart()->visibleRange();
    ASSERT_TRUE(range);
    EXPECT_LE(range->first, input.day);
    EXPECT_GE(range->last, input.day);
    EXPECT_EQ(label("claimExplanation"), QString::fromStdString(claim.explanation));
}

TEST_F(AnArticleWithClaims, MarksClaimsExactlyWhereTheyStand)
{
    ASSERT_FALSE(article()->claims().empty());
    for (const ClaimMark& mark : article()->claims()) {
        const std::size_t index = mark.target.section(QLatin1Char(':'), 1).toULongLong();
        EXPECT_EQ(articleText().mid(mark.begin, mark.end - mark.begin).toStdString(),
                  onDiskClaims().at(index).claim.text);
    }
}

TEST_F(AnArticleWithClaims, ChoosesInTheLedgerWhatIsClickedInTheText)
{
    const ClaimMark mark = article()->claims().back();
    QTextCursor cursor(article()->document());
    cursor.setPosition(mark.begin);
    article()->setTextCursor(cursor);
    article()->ensureCursorVisible();

    QTest::mouseClick(article()->viewport(), Qt::LeftButton, {},
                      article()->rectOf(mark.begin, mark.end).center());

    ASSERT_TRUE(waitUntil([&] { return article()->chosenClaim() == mark.target; }));
    const auto current = child<QListView>("claimList")->currentIndex();
    EXPECT_EQ(ledger()->claimAt(current), mark.target.section(QLatin1Char(':'), 1).toULongLong());
}

TEST_F(AnArticleWithClaims, StoresACorrectionChecksAgainAndTakesItBack)
{
    chooseClaim();
    child<QToolButton>("claimCorrect")->click();
    QDialog* correcting = dialog("claimDialog");
    ASSERT_NE(correcting, nullptr);
    auto* subject = correcting->findChild<QComboBox*>(QStringLiteral("subject"));
    subject->setCurrentIndex(subject->findData(QStringLiteral("XETR:DAX")));
    correcting->findChild<QAbstractButton*>(QStringLiteral("accept"))->click();

    ASSERT_TRUE(waitUntil([&] { return claimOnDisk().subject == "XETR:DAX"; }));
    EXPECT_EQ(claimOnDisk().claim.author, "tester");
    ASSERT_TRUE(waitUntil([&] {
        return supportedRow()
            .data(ClaimListModel::MetaRole)
            .toString()
            .startsWith(QStringLiteral("Dax"));
    }));
    EXPECT_EQ(window.navigator()->claim()->subject, "XETR:DAX");

    trigger("actionUndo");
    ASSERT_TRUE(waitUntil([&] { return claimOnDisk().subject == "XNAS:NVDA"; }));
    EXPECT_TRUE(claimOnDisk().claim.author.empty());
    trigger("actionRedo");
    EXPECT_TRUE(waitUntil([&] { return claimOnDisk().subject == "XETR:DAX"; }));
}

TEST_F(AnArticleWithClaims, PutsWhatIsNoClaimAmongTheOtherNumbersUntilThatIsTakenBack)
{
    const int before = ledger()->counts()[0];
    chooseClaim();

    child<QToolButton>("claimDismiss")->click();
    ASSERT_TRUE(waitUntil([&] { return ledger()->counts()[0] == before - 1; }));

    trigger("actionUndo");
    EXPECT_TRUE(waitUntil([&] { return ledger()->counts()[0] == before; }));
}

TEST_F(AnArticleWithClaims, KeepsARemarkWithItsAuthor)
{
    chooseClaim();
    child<QToolButton>("claimWrite")->click();
    QDialog* writing = dialog("claimDialog");
    ASSERT_NE(writing, nullptr);
    writing->findChild<QPlainTextEdit*>(QStringLiteral("remark"))
        ->setPlainText(QStringLiteral("Seen at the exchange."));
    writing->findChild<QAbstractButton*>(QStringLiteral("accept"))->click();

    EXPECT_TRUE(waitUntil(
        [&] { return label("claimRemark") == QStringLiteral("tester: Seen at the exchange."); }));
}

TEST_F(AnArticleWithClaims, CopiesAClaimWithItsSource)
{
    chooseClaim();

    child<QToolButton>("claimCopy")->click();

    const QString copied = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains(QString::fromUtf8(kTitle))) << copied.toStdString();
}

TEST_F(AnArticleWithClaims, WritesItsLedgerToAFile)
{
    trigger("actionExportLedger");
    auto* exporting = qobject_cast<LedgerExportDialog*>(dialog("ledgerExportDialog"));
    ASSERT_NE(exporting, nullptr);
    auto* format = exporting->findChild<QComboBox*>(QStringLiteral("format"));
    format->setCurrentIndex(format->findData(static_cast<int>(LedgerFormat::Markdown)));
    const QString path = folder.filePath(QStringLiteral("claims.md"));
    QSignalSpy written(exporting, &LedgerExportDialog::written);

    exporting->writeTo(path);

    ASSERT_TRUE(waitUntil([&] { return written.size() == 1; }));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains(kTitle));
}

TEST_F(AnArticleWithClaims, LetsGoOfTheClaimWithItsArticle)
{
    chooseClaim();

    click("articleList", row("articleList", "Wie viele Chips hat DeepSeek wirklich?"));

    EXPECT_TRUE(waitUntil([&] { return !window.navigator()->claim(); }));
}

} // namespace
