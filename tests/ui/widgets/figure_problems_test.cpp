#include "tests/ui/widgets/figure_on_the_demo.h"
#include "ui/widgets/figure_refusals.h"

#include <QLabel>

#include <future>

using namespace ui;

namespace {

/// What stands in the way of a figure, or is drawn otherwise than it was asked to.
struct AFigureThatIsNotAsAsked : AFigureDialog {
    ~AFigureThatIsNotAsAsked() override { appearance.setLanguageChoice(LanguageChoice::English); }
    bool preview(const core::FigureSpec& spec)
    {
        return waitForPreview([&] { dialog->setSpec(spec); });
    }
    core::Error refusal(const core::FigureSpec& spec) const
    {
        const auto figure = renderFigure(onDisk(), spec);
        EXPECT_FALSE(figure);
        return figure ? core::Error{} : figure.error();
    }
    std::string words(const core::FigureSpec& spec) const
    {
        return figureRefusal(refusal(spec)).toStdString();
    }
};

TEST_F(AFigureThatIsNotAsAsked, SaysThatItsInstrumentsHavePanels)
{
    EXPECT_FALSE(child<QLabel>("checkPanels")->isVisible());
    core::FigureSpec spec = shock();
    spec.instruments = {"XNAS:NVDA", "XETR:DAX"};

    ASSERT_TRUE(preview(spec));
    EXPECT_TRUE(child<QLabel>("checkPanels")->isVisible());

    spec.style = core::ChartStyle::Rebased;
    ASSERT_TRUE(preview(spec));
    EXPECT_FALSE(child<QLabel>("checkPanels")->isVisible());
}

TEST_F(AFigureThatIsNotAsAsked, NamesTheInstrumentsThatBecameLines)
{
    EXPECT_FALSE(child<QLabel>("checkStyle")->isVisible());
    core::FigureSpec spec = shock();
    spec.from.reset();
    spec.to.reset();
    spec.size = {400.0, 600.0};

    ASSERT_TRUE(preview(spec));

    EXPECT_TRUE(child<QLabel>("checkStyle")->isVisible());
    EXPECT_TRUE(child<QLabel>("checkStyle")->text().contains(QStringLiteral("(Nvidia)")));
}

TEST_F(AFigureThatIsNotAsAsked, IsRefusedInTheLanguageOfTheWindow)
{
    core::FigureSpec late = shock();
    late.style = core::ChartStyle::Rebased;
    late.baseDay = core::TradingDate::from(2035, 1, 1);
    core::FigureSpec early = late;
    early.baseDay = core::TradingDate::from(1999, 1, 4);
    core::FigureSpec alone = shock();
    alone.panels = true;
    core::FigureSpec empty = shock();
    empty.from = empty.to = core::TradingDate::from(2035, 1, 1);
    core::FigureSpec none = shock();
    none.instruments.clear();
    core::FigureSpec small = shock();
    small.size = {60.0, 40.0};
    core::FigureSpec narrow = small;
    narrow.instruments = {"XNAS:NVDA", "XETR:DAX"};
    core::FigureSpec huge = shock();
    huge.size = {60'000.0, 40.0};

    appearance.setLanguageChoice(LanguageChoice::German);

    EXPECT_EQ(words(late),
              "Der Basistag 1. Jan. 2035 liegt nach dem letzten Kurs der Grafik, 14. Feb. 2025.");
    for (const core::FigureSpec& spec : {late, early, alone, empty, none, small, narrow, huge})
        EXPECT_NE(words(spec), refusal(spec).message);
    const core::Error logarithm{
        core::ErrorCode::InvalidArgument,
        "Oil has prices that are not above 0 and have no logarithm: ask for the axis \"linear\"."};
    EXPECT_EQ(figureRefusal(logarithm).toStdString(),
              "Oil hat Kurse, die nicht über 0 liegen und keinen Logarithmus haben: Bitte die "
              "lineare Achse wählen.");
}

TEST_F(AFigureThatIsNotAsAsked, ShowsNoClaimsOfTheFigureBefore)
{
    std::promise<void> go;
    document.checker()->run(
        nullptr, &document,
        [ready = go.get_future().share()](core::Workspace&, core::Progress&) {
            ready.wait();
            return core::Result<void>();
        },
        [](const core::Result<void>&) {});
    auto* claims = child<QLabel>("checkClaims");
    core::FigureSpec other = shock();
    other.title = "Another";
    ASSERT_TRUE(preview(other)); // its claims wait
    core::FigureSpec none = shock();
    none.instruments.clear();
    ASSERT_TRUE(preview(none));
    claims->hide(); // those of the first figure

    go.set_value();
    bool checked = false;
    document.checker()->run(
        nullptr, &document, [](core::Workspace&, core::Progress&) { return core::Result<void>(); },
        [&](const core::Result<void>&) { checked = true; });
    ASSERT_TRUE(waitUntil([&] { return checked; }));

    EXPECT_FALSE(claims->isVisible());
}

} // namespace
