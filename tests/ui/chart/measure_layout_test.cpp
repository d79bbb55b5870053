#include "ui/chart/chart_scene.h"

#include "tests/ui/chart/demo_series.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

using namespace ui;
using tests::day;
using Shape = ChartMeasure::Shape;

namespace {

/// Nvidia around its fall of 27 January 2025, from 142.62 to 118.42.
struct AMeasureOnAChart : testing::Test {
    AMeasureOnAChart()
    {
        content.theme = lightTheme();
        content.locale = QLocale(QLocale::English);
        content.series = {{.id = {1}, .symbol = "NVDA", .name = "Nvidia"},
                          tests::demoSeries("NVDA")};
        content.measures = {fall()};
        view = {.page = QRectF(0, 0, 900, 600), .first = 228.5, .last = 291.5};
    }

    static MeasurePoint at(const char* on, std::optional<double> price)
    {
        return {core::timeOf(day(on)), price};
    }

    static ChartMeasure fall()
    {
        return {.shape = Shape::Move,
                .base = at("2025-01-24", 142.62),
                .value = at("2025-01-27", 118.42),
                .headline = QStringLiteral("−16.97 %"),
                .details = {QStringLiteral("142.62 → 118.42")},
                .verdict = core::Verdict::Supported};
    }

    static ChartMeasure level(const char* on, std::optional<double> price)
    {
        return {.shape = Shape::Level, .value = at(on, price), .headline = QStringLiteral("level")};
    }

    ChartScene scene() { return layOutScene(content, view, type); }

    double xOf(const ChartScene& laidOut, const char* on) const
    {
        return laidOut.area.xOf(content.axis().positionOf(core::timeOf(day(on))));
    }

    QImage painted()
    {
        QImage image(view.page.size().toSize(), QImage::Format_RGB32);
        image.fill(content.theme.panel);
        QPainter painter(&image);
        paintScene(painter, scene(), content, view, type);
        return image;
    }

    ChartContent content;
    ChartView view;
    Typesetter type;
};

TEST_F(AMeasureOnAChart, LeadsFromTheHeightOfItsBaseToThatOfItsValueBesideItsDay)
{
    const ChartScene laidOut = scene();

    ASSERT_EQ(laidOut.measures.size(), 1U);
    const PlacedMeasure& placed = laidOut.measures.front();
    EXPECT_DOUBLE_EQ(placed.shaft.y1(), laidOut.area.yOf(142.62));
    EXPECT_DOUBLE_EQ(placed.shaft.y2(), laidOut.area.yOf(118.42));
    EXPECT_DOUBLE_EQ(placed.shaft.x1(), placed.shaft.x2());
    EXPECT_GT(placed.shaft.x2(), xOf(laidOut, "2025-01-27"));
    EXPECT_LT(placed.shaft.x2(), xOf(laidOut, "2025-01-28"));
    EXPECT_LT(placed.tickLeft, xOf(laidOut, "2025-01-24"));
    EXPECT_GT(placed.tickRight, placed.shaft.x1());
}

TEST_F(AMeasureOnAChart, HasItsLabelInsideThePaneAndBesideItsLines)
{
    const ChartScene laidOut = scene();
    const PlacedMeasure& placed = laidOut.measures.front();

    EXPECT_TRUE(laidOut.area.prices.contains(placed.label));
    EXPECT_FALSE(placed.label.contains(placed.shaft.center()));
    EXPECT_EQ(placed.leader.p2().x(), placed.shaft.x1());
    EXPECT_EQ(placed.headline, QStringLiteral("−16.97 %"));
}

TEST_F(AMeasureOnAChart, CoversNoBarWhereThereIsRoomBesideThem)
{
    const ChartScene laidOut = scene();

    for (const QRectF& bar : barBoxes(laidOut.area, laidOut.columns, {}))
        EXPECT_FALSE(laidOut.measures.front().label.intersects(bar)) << bar.left();
}

TEST_F(AMeasureOnAChart, IsNotThereWhenItsDayIsOutOfSight)
{
    view.first -= 120.0;
    view.last -= 120.0;

    EXPECT_TRUE(scene().measures.empty());
}

TEST_F(AMeasureOnAChart, IsCutAtTheEdgesWhenItsBaseIsOutOfSight)
{
    content.measures.front().base = at("2024-01-02", 48.17); // below all that is visible

    const ChartScene laidOut = scene();

    ASSERT_EQ(laidOut.measures.size(), 1U);
    EXPECT_DOUBLE_EQ(laidOut.measures.front().shaft.y1(), laidOut.area.prices.bottom());
    EXPECT_DOUBLE_EQ(laidOut.measures.front().tickLeft, laidOut.area.prices.left());
}

TEST_F(AMeasureOnAChart, OfALevelStandsAtTheBarsOwnPriceWhereItHasNone)
{
    ChartMeasure high = level("2025-01-27", std::nullopt);
    high.value.field = core::ClaimInput::Field::High;
    content.measures = {high, level("2025-01-27", std::nullopt),
                        level("2025-01-26", std::nullopt)}; // a Sunday

    const ChartScene laidOut = scene();

    ASSERT_EQ(laidOut.measures.size(), 2U);
    EXPECT_DOUBLE_EQ(laidOut.measures[0].shaft.y1(), laidOut.area.yOf(128.40));
    EXPECT_DOUBLE_EQ(laidOut.measures[1].shaft.y1(), laidOut.area.yOf(118.42));
}

TEST_F(AMeasureOnAChart, StandsOnTheLineWhereChangesAreShown)
{
    content.style = core::ChartStyle::Rebased;

    const ChartScene laidOut = scene();

    ASSERT_TRUE(laidOut.rebasedFrom);
    EXPECT_NEAR(laidOut.measures.front().shaft.y2(),
                laidOut.area.yOf((118.42 / *laidOut.rebasedFrom - 1.0) * 100.0), 1e-9);
}

TEST_F(AMeasureOnAChart, LeavesOutWhatHasNoPlaceOnTheScale)
{
    content.scale = core::AxisScale::Log;
    content.measures = {level("2025-01-27", -5.0), level("2025-01-27", 1e300),
                        level("2025-01-27", std::nan(""))};

    EXPECT_TRUE(scene().measures.empty());
}

TEST_F(AMeasureOnAChart, SharesThePaneWithNotesWithoutTouchingThem)
{
    for (int number = 1; number <= 12; ++number) {
        ChartMeasure note = level("2025-01-27", 118.0 + number);
        note.note = core::NoteId{number};
        content.measures.push_back(note);
    }

    const ChartScene laidOut = scene();

    EXPECT_EQ(laidOut.measures.front().index, 0U); // the claim's, which has the best place
    for (std::size_t one = 0; one < laidOut.measures.size(); ++one) {
        for (std::size_t two = one + 1; two < laidOut.measures.size(); ++two) {
            const PlacedMeasure& a = laidOut.measures[one];
            const PlacedMeasure& b = laidOut.measures[two];
            const bool sharesMark = a.form == LabelForm::Group && a.label == b.label;
            EXPECT_TRUE(sharesMark || !a.label.intersects(b.label)) << one << " " << two;
        }
    }
}

TEST_F(AMeasureOnAChart, IsFoundUnderItsLabelWhenItIsANote)
{
    const QPointF middle = scene().measures.front().label.center();
    EXPECT_EQ(scene().noteAt(content, middle), std::nullopt);

    content.measures.front().note = core::NoteId{4};

    EXPECT_EQ(scene().noteAt(content, middle), core::NoteId{4});
    EXPECT_EQ(scene().noteAt(content, scene().measures.front().shaft.center()), core::NoteId{4});
    EXPECT_EQ(scene().noteAt(content, {20.0, 580.0}), std::nullopt);
}

TEST_F(AMeasureOnAChart, IsPaintedInItsLabelAndNowhereElseThanBesideItsDay)
{
    const PlacedMeasure placed = scene().measures.front();
    const QImage with = painted();
    content.measures.clear();
    const QImage without = painted();

    const QRectF own = placed.label.united(QRectF(placed.shaft.p1(), placed.shaft.p2()))
                           .united(QRectF(placed.tickLeft, placed.shaft.y1(),
                                          placed.tickRight - placed.tickLeft, 1.0))
                           .adjusted(-8.0, -8.0, 8.0, 8.0);
    bool isThere = false;
    for (int y = 0; y < with.height(); ++y) {
        for (int x = 0; x < with.width(); ++x) {
            if (with.pixel(x, y) == without.pixel(x, y))
                continue;
            isThere = true;
            ASSERT_TRUE(own.contains(x, y)) << x << " " << y;
        }
    }
    EXPECT_TRUE(isThere);
}

} // namespace
