#include "core/workspace/claims.h"
#include "core/workspace/notes.h"
#include "tests/ui/widgets/demo_window.h"
#include "ui/models/claim_list_model.h"

#include <QToolButton>
#include <QUndoStack>

#include <algorithm>

using namespace ui;

namespace {

/// The window with an article on Nvidia's fall, of which the first move that is supported is
/// chosen.
struct AClaimInTheWindow : AWindowOnTheDemo {
    static constexpr auto kTitle = "Chip stocks slide as a cheaper model rattles investors";

    void SetUp() override
    {
        AWindowOnTheDemo::SetUp();
        click("articleList", row("articleList", kTitle));
        ASSERT_TRUE(waitUntil([&] {
            return articleText().startsWith(QString::fromUtf8(kTitle)) && ledger()->rowCount() > 0;
        }));
        chooseMove();
        ASSERT_TRUE(waitUntil([&] { return chart()->labelOf(std::nullopt).has_value(); }));
    }

    const ClaimListModel* ledger() const
    {
        return qobject_cast<const ClaimListModel*>(child<QListView>("claimList")->model());
    }

    std::vector<core::ClaimListing> claims() const
    {
        core::NoProgress progress;
        const core::ArticleId shown = *window.navigator()->selection().article;
        return onDisk()
            .claims()
            .list({.articles = {shown}, .withDismissed = true}, progress)
            .value();
    }

    static bool isMove(const core::ClaimListing& listing)
    {
        return listing.claim.quantity == core::ClaimQuantity::Change
            && listing.check.verdict == core::Verdict::Supported && listing.subject == "XNAS:NVDA";
    }

    void chooseMove()
    {
        const auto all = claims();
        for (int row = 0; row < ledger()->rowCount(); ++row) {
            const auto claim = ledger()->claimAt(ledger()->index(row));
            if (!claim || !isMove(all.at(*claim)))
                continue;
            move = all.at(*claim);
            click("claimList", ledger()->index(row));
            return;
        }
        FAIL() << "No move is supported.";
    }

    void putOnChart() const
    {
        child<QToolButton>("claimNote")->click();
        ASSERT_TRUE(waitUntil([&] { return noteOnChart().has_value(); }));
    }

    std::vector<core::Note> stored() const { return onDisk().notes().list().value(); }
    std::optional<QRect> noteOnChart() const
    {
        const auto notes = stored();
        return notes.empty() ? std::nullopt : chart()->labelOf(notes.front().id);
    }
    void clickNote() const
    {
        const QPoint middle = noteOnChart()->center();
        QTest::mouseClick(chart()->childAt(middle), Qt::LeftButton, {}, middle);
    }

    core::ClaimListing move;
};

TEST_F(AClaimInTheWindow, DrawsItsMoveUntilAnotherArticleIsRead)
{
    EXPECT_TRUE(chart()->accessibleDescription().contains(QStringLiteral("→")));

    click("articleList", row("articleList", "Wie viele Chips hat DeepSeek wirklich?"));

    EXPECT_TRUE(waitUntil([&] { return !chart()->labelOf(std::nullopt); }));
}

TEST_F(AClaimInTheWindow, IsPutOnTheChartAsANoteThatCitesIt)
{
    putOnChart();

    ASSERT_EQ(stored().size(), 1U);
    const core::Note note = stored().front();
    ASSERT_TRUE(note.cites);
    EXPECT_EQ(note.cites->article, move.article);
    EXPECT_EQ(note.cites->span, (core::TextSpan{move.claim.begin, move.claim.end}));
    EXPECT_EQ(note.cites->quote, move.claim.text);
    EXPECT_EQ(note.author, "tester");
    EXPECT_FALSE(chart()->labelOf(std::nullopt)); // the note stands for the claim
}

TEST_F(AClaimInTheWindow, IsChosenAgainByAClickOnItsNote)
{
    putOnChart();
    click("articleList", row("articleList", "Wie viele Chips hat DeepSeek wirklich?"));
    ASSERT_TRUE(waitUntil([&] { return articleText().startsWith(QStringLiteral("Wie viele")); }));
    ASSERT_TRUE(waitUntil([&] { return noteOnChart().has_value(); }));

    clickNote();

    ASSERT_TRUE(waitUntil([&] {
        const auto& chosen = window.navigator()->claim();
        return chosen && chosen->article == move.article && chosen->claim.begin == move.claim.begin;
    }));
    EXPECT_TRUE(articleText().startsWith(QString::fromUtf8(kTitle)));
}

TEST_F(AClaimInTheWindow, LeavesTheChartWithItsNoteUntilThatIsUndone)
{
    putOnChart();
    clickNote();

    QTest::keyClick(chart(), Qt::Key_Delete);
    ASSERT_TRUE(waitUntil([&] { return stored().empty(); }));
    EXPECT_TRUE(waitUntil([&] { return chart()->labelOf(std::nullopt).has_value(); }));

    document.undoStack()->undo();
    EXPECT_TRUE(waitUntil([&] { return noteOnChart().has_value(); }));
}

TEST_F(AClaimInTheWindow, KeepsItsNoteWhenTheLanguageChanges)
{
    putOnChart();

    appearance.setLanguageChoice(LanguageChoice::German);

    EXPECT_TRUE(waitUntil([&] { return noteOnChart().has_value(); }));
}

} // namespace
