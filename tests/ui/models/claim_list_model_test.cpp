#include "tests/ui/models/claim_builder.h"
#include "ui/models/claim_list_model.h"
#include "ui/models/claim_words.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>

using namespace ui;

namespace {

struct ALedger : testing::Test {
    QString text(int row, int role = Qt::DisplayRole) const
    {
        return model.index(row).data(role).toString();
    }

    ClaimListModel model{nullptr};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(ALedger, SaysWhatIsClaimedWithWhatItWasComparedAndWhatWasMeasured)
{
    model.setClaims({supportedChange("rund 17 Prozent")});

    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(text(0), QStringLiteral("“rund 17 Prozent”"));
    EXPECT_EQ(text(0, ClaimListModel::MetaRole), QStringLiteral("Nvidia · Mon 27 Jan · close"));
    EXPECT_EQ(text(0, ClaimListModel::MeasuredRole), QStringLiteral("−16.97\u00A0%"));
    EXPECT_EQ(text(0, Qt::ToolTipRole), QStringLiteral("142.62 → 118.42: −16.97 %."));
}

TEST_F(ALedger, ReadsTheVerdictToThoseWhoDoNotSeeIt)
{
    model.setClaims({supportedChange("17 percent")});

    EXPECT_TRUE(text(0, Qt::AccessibleDescriptionRole).startsWith(QStringLiteral("supported, ")));
}

TEST_F(ALedger, SaysWhyAClaimCannotBeChecked)
{
    model.setClaims({unchecked("drei Prozent", core::Unchecked::NoIntraday)});

    EXPECT_EQ(text(0, ClaimListModel::MeasuredRole), QStringLiteral("no such bars"));
}

TEST_F(ALedger, KeepsOtherNumbersFoldedAwayBelow)
{
    model.setClaims({count("50.000 H100"), supportedChange("17 percent"), count("two factories")});

    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(text(0), QStringLiteral("“17 percent”"));
    EXPECT_TRUE(model.isFoldingRow(model.index(1)));
    EXPECT_EQ(model.claimAt(model.index(1)), std::nullopt);
    EXPECT_FALSE(model.indexOf(0).isValid());
    EXPECT_EQ(model.claimAt(model.indexOf(1)), 1U);
}

TEST_F(ALedger, UnfoldsOtherNumbersInTheOrderOfTheText)
{
    model.setClaims({count("50.000 H100"), supportedChange("17 percent"), count("two factories")});

    model.setFolded(false);

    ASSERT_EQ(model.rowCount(), 4);
    EXPECT_EQ(text(2), QStringLiteral("“50.000 H100”"));
    EXPECT_EQ(text(3), QStringLiteral("“two factories”"));
    EXPECT_EQ(model.claimAt(model.index(3)), 2U);
    EXPECT_EQ(model.indexOf(2).row(), 3);
}

TEST_F(ALedger, FoldsAgain)
{
    model.setClaims({supportedChange("17 percent"), count("50.000 H100")});
    model.setFolded(false);

    model.setFolded(true);

    EXPECT_EQ(model.rowCount(), 2);
}

TEST_F(ALedger, CountsTheVerdictsOfStatementsAboutPricesOnly)
{
    auto dismissed = supportedChange("16 percent");
    dismissed.claim.dismissed = true;

    model.setClaims({supportedChange("17 percent"), supportedChange("18 percent"),
                     unchecked("3 percent", core::Unchecked::NoIntraday), count("50.000 H100"),
                     dismissed});

    EXPECT_EQ(model.counts(), (std::array{2, 0, 0, 1}));
}

TEST_F(ALedger, ListsWhatAPersonDismissedAmongTheOtherNumbers)
{
    auto dismissed = supportedChange("17 percent");
    dismissed.claim.dismissed = true;
    model.setClaims({dismissed});
    model.setFolded(false);

    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_TRUE(model.index(1).data(ClaimListModel::DismissedRole).toBool());
    EXPECT_TRUE(text(1, ClaimListModel::MetaRole).startsWith(QStringLiteral("not a claim")));
}

TEST(ClaimWords, MeasureWhatTheClaimIsAbout)
{
    auto value = supportedChange("almost 600 billion dollars");
    value.claim.quantity = core::ClaimQuantity::MarketValue;
    value.check.measured = -592.7e9;
    auto level = supportedChange("21,520 points");
    level.claim.quantity = core::ClaimQuantity::Level;
    level.check.measured = 21520.5;
    auto points = supportedChange("300 points");
    points.claim.unit = std::string(core::kPoints);
    points.check.measured = 300.25;

    EXPECT_EQ(measuredText(value), QStringLiteral("−593\u00A0bn"));
    EXPECT_EQ(measuredText(level), QStringLiteral("21,520.50"));
    EXPECT_EQ(measuredText(points), QStringLiteral("+300.25"));
}

TEST(ClaimWords, GiveTheSourceWithWhatIsCopied)
{
    const QString copied =
        claimWithSource(supportedChange("17 percent"), QStringLiteral("Agency A, 28 January 2025"));

    EXPECT_EQ(copied,
              QStringLiteral("“17 percent” – ✓ supported\n142.62 → 118.42: −16.97 %.\n"
                             "“A headline”, Agency A, 28 January 2025"));
}

} // namespace
