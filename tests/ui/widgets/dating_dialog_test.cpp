#include "tests/ui/document/demo_document.h"
#include "tests/ui/models/claim_builder.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/dating_dialog.h"

#include <QAbstractButton>
#include <QLabel>
#include <QListView>
#include <QSettings>
#include <QTableWidget>

using namespace ui;

namespace {

core::DayCandidateListing candidate(unsigned day, int supported, int contradicted)
{
    return {.day = *core::TradingDate::from(2025, 1, day),
            .score = 3 * supported - 4 * contradicted,
            .supported = supported,
            .contradicted = contradicted,
            .claims = std::vector<core::ClaimListing>(
                static_cast<std::size_t>(supported + contradicted), supportedChange("17 percent"))};
}

struct ADatingDialog : DocumentInFolder {
    ADatingDialog()
    {
        QSettings().clear();
        appearance.setLanguageChoice(LanguageChoice::English);
        article.id = {1};
        article.title = "A headline";
        article.published = core::PartialDate::ofMonth(std::chrono::year{2025} / 1);
    }

    template<typename Widget>
    static Widget* child(const DatingDialog& dialog, const char* name)
    {
        return dialog.findChild<Widget*>(QString::fromLatin1(name));
    }

    Appearance appearance;
    core::Article article;
};

TEST_F(ADatingDialog, ProposesTheDayThatStandsClear)
{
    DatingDialog dialog(&document, article, &appearance, nullptr);

    dialog.setDating({.candidates = {candidate(28, 4, 0), candidate(21, 1, 2)},
                      .best = core::TradingDate::from(2025, 1, 28)});

    auto* days = child<QTableWidget>(dialog, "datingDays");
    EXPECT_EQ(child<QLabel>(dialog, "datingFinding")->text(),
              QStringLiteral("Tue 28 Jan 2025 stands clear of all other days."));
    ASSERT_EQ(days->rowCount(), 2);
    EXPECT_EQ(days->currentRow(), 0);
    EXPECT_EQ(days->item(0, 1)->text(), QStringLiteral("4"));
    EXPECT_EQ(days->item(1, 3)->text(), QStringLiteral("2"));
    EXPECT_EQ(child<QListView>(dialog, "datingClaims")->model()->rowCount(), 4);
}

TEST_F(ADatingDialog, SaysThatNoDayStandsClearAndLetsAPersonChoose)
{
    DatingDialog dialog(&document, article, &appearance, nullptr);
    QSignalSpy dated(&dialog, &DatingDialog::dated);
    dialog.setDating({.candidates = {candidate(28, 2, 0), candidate(21, 2, 0)}});

    child<QTableWidget>(dialog, "datingDays")->selectRow(1);
    child<QAbstractButton>(dialog, "accept")->click();

    EXPECT_TRUE(
        child<QLabel>(dialog, "datingFinding")->text().startsWith(QStringLiteral("No day")));
    ASSERT_EQ(dated.size(), 1);
    EXPECT_EQ(dated[0][0].value<std::optional<core::PartialDate>>(),
              core::PartialDate::ofDay(core::TradingDate::from(2025, 1, 21)->day()));
}

TEST_F(ADatingDialog, HasNothingToConfirmWhereNoDayFits)
{
    DatingDialog dialog(&document, article, &appearance, nullptr);

    dialog.setDating({});

    EXPECT_FALSE(child<QAbstractButton>(dialog, "accept")->isEnabled());
}

TEST_F(ADatingDialog, GivesADateBackToItsSource)
{
    article.datedBy = "Ada";
    DatingDialog dialog(&document, article, &appearance, nullptr);
    QSignalSpy dated(&dialog, &DatingDialog::dated);

    child<QAbstractButton>(dialog, "takeBackDate")->click();

    ASSERT_EQ(dated.size(), 1);
    EXPECT_EQ(dated[0][0].value<std::optional<core::PartialDate>>(), std::nullopt);
}

} // namespace
