#include "tests/ui/models/claim_builder.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/article_text.h"
#include "ui/widgets/claim_ledger.h"
#include "ui/widgets/row_view.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace ui;

namespace {

struct AClaimLedger : testing::Test {
    AClaimLedger()
    {
        QSettings().clear();
        appearance.setLanguageChoice(LanguageChoice::English);
        ledger.resize(380, 500);
        ledger.show();
    }

    template<typename Widget>
    Widget* child(const char* name) const
    {
        return ledger.findChild<Widget*>(QString::fromLatin1(name));
    }
    RowView* list() const { return child<RowView>("claimList"); }
    QString label(const char* name) const { return child<QLabel>(name)->text(); }
    void click(int row) const
    {
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          list()->visualRect(list()->model()->index(row, 0)).center());
    }

    Appearance appearance;
    ClaimLedger ledger{&appearance, nullptr};
};

TEST_F(AClaimLedger, CountsItsVerdictsInTheHeading)
{
    ledger.setClaims({supportedChange("17 percent"),
                      unchecked("3 percent", core::Unchecked::NoIntraday), count("6 chips")});

    EXPECT_EQ(label("claimHeading"),
              QStringLiteral("CLAIM LEDGER · 1 SUPPORTED · 1 NOT CHECKABLE"));
}

TEST_F(AClaimLedger, SaysThatThereIsNothingToCheck)
{
    ledger.setClaims({});

    EXPECT_TRUE(child<QLabel>("claimNotice")->isVisible());
    EXPECT_EQ(label("claimNotice"), QStringLiteral("The text has no numbers to check."));
    EXPECT_FALSE(list()->isVisible());
}

TEST_F(AClaimLedger, ShowsTheArithmeticOfTheClaimThatIsClicked)
{
    ledger.setClaims({supportedChange("17 percent"), supportedChange("18 percent", 40)});
    QSignalSpy chosen(&ledger, &ClaimLedger::claimChosen);

    click(1);

    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0].value<std::size_t>(), 1U);
    EXPECT_TRUE(child<QWidget>("claimFooter")->isVisible());
    EXPECT_EQ(label("claimExplanation"), QStringLiteral("142.62 → 118.42: −16.97 %."));
}

TEST_F(AClaimLedger, FollowsTheArrowKeys)
{
    ledger.setClaims({supportedChange("17 percent"), supportedChange("18 percent", 40)});
    click(0);
    QSignalSpy chosen(&ledger, &ClaimLedger::claimChosen);

    QTest::keyClick(list(), Qt::Key_Down);

    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0].value<std::size_t>(), 1U);
}

TEST_F(AClaimLedger, UnfoldsOtherNumbersByAClickAndByKey)
{
    ledger.setClaims({supportedChange("17 percent"), count("50.000 H100")});
    QSignalSpy chosen(&ledger, &ClaimLedger::claimChosen);

    click(1);
    EXPECT_EQ(list()->model()->rowCount(), 3);
    list()->setCurrentIndex(list()->model()->index(1, 0));
    QTest::keyClick(list(), Qt::Key_Return);

    EXPECT_EQ(list()->model()->rowCount(), 2);
    EXPECT_EQ(chosen.size(), 0);
}

TEST_F(AClaimLedger, UnfoldsForAnotherNumberThatIsChosenInTheText)
{
    ledger.setClaims({supportedChange("17 percent"), count("50.000 H100")});
    QSignalSpy chosen(&ledger, &ClaimLedger::claimChosen);

    ledger.setChosen(1);

    EXPECT_EQ(list()->currentIndex().row(), 2);
    EXPECT_EQ(chosen.size(), 0);
}

TEST_F(AClaimLedger, AsksForWhatAPersonWantsWithTheChosenClaim)
{
    ledger.setClaims({supportedChange("17 percent")});
    click(0);
    QSignalSpy dismissed(&ledger, &ClaimLedger::dismissAsked);
    QSignalSpy corrected(&ledger, &ClaimLedger::correctAsked);
    QSignalSpy copied(&ledger, &ClaimLedger::copyAsked);

    child<QToolButton>("claimDismiss")->click();
    child<QToolButton>("claimCorrect")->click();
    child<QToolButton>("claimCopy")->click();

    ASSERT_EQ(dismissed.size(), 1);
    EXPECT_TRUE(dismissed[0][1].toBool());
    EXPECT_EQ(corrected.size(), 1);
    EXPECT_EQ(copied.size(), 1);
}

TEST_F(AClaimLedger, OffersToTakeADismissalBack)
{
    auto dismissed = supportedChange("17 percent");
    dismissed.claim.dismissed = true;
    ledger.setClaims({dismissed});
    ledger.setChosen(0);
    QSignalSpy asked(&ledger, &ClaimLedger::dismissAsked);

    child<QToolButton>("claimDismiss")->click();

    ASSERT_EQ(asked.size(), 1);
    EXPECT_FALSE(asked[0][1].toBool());
}

TEST_F(AClaimLedger, ChangesNothingInAnArchiveThatIsReadOnly)
{
    ledger.setClaims({supportedChange("17 percent")});
    ledger.setReadOnly(true);
    click(0);

    EXPECT_FALSE(child<QToolButton>("claimCorrect")->isEnabled());
    EXPECT_FALSE(child<QToolButton>("claimDismiss")->isEnabled());
    EXPECT_TRUE(child<QToolButton>("claimCopy")->isEnabled());
}

TEST_F(AClaimLedger, ShowsTheRemarkWithItsAuthor)
{
    auto remarked = supportedChange("17 percent");
    remarked.claim.remark = "At the close, says the exchange.";
    remarked.claim.author = "Ada";
    ledger.setClaims({remarked});

    ledger.setChosen(0);

    EXPECT_EQ(label("claimRemark"), QStringLiteral("Ada: At the close, says the exchange."));
}

TEST(AnArticleTextWithClaims, KeepsAllPlacesOfTheTextWhereSignsStand)
{
    ArticleText text;
    text.setPage(QStringLiteral("Title"), QStringLiteral("by x"), QStringLiteral("fell 17 % then"),
                 {});
    const QString before = text.toPlainText();

    const int begin = text.bodyBegin() + 5;
    text.setClaims({{.begin = begin, .end = begin + 4, .target = QStringLiteral("claim:0")}});

    EXPECT_EQ(text.toPlainText(), before);
}

TEST(AnArticleTextWithClaims, LeadsFromAClaimToItsPlaceInTheLedger)
{
    ArticleText text;
    text.resize(300, 300);
    text.setPage(QStringLiteral("Title"), QStringLiteral("by x"), QStringLiteral("fell 17 % then"),
                 {});
    const int begin = text.bodyBegin() + 5;
    text.setClaims({{.begin = begin, .end = begin + 4, .target = QStringLiteral("claim:0")}});
    text.show();
    QSignalSpy clicked(&text, &ArticleText::markClicked);

    QTest::mouseClick(text.viewport(), Qt::LeftButton, {}, text.rectOf(begin, begin + 4).center());

    ASSERT_EQ(clicked.size(), 1);
    EXPECT_EQ(clicked[0][0].toString(), QStringLiteral("claim:0"));
}

} // namespace
