#include "ui/support/text.h"
#include "ui/support/text_runs.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

using namespace ui;

namespace {

/// What is not white.
QRect inkOf(const QImage& image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) != QColor(Qt::white))
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

TEST(Typesetter, WidthsGrowWithTheSize)
{
    const Typesetter type;
    const QString text = QStringLiteral("Minus von rund 17 Prozent");

    const double small = type.width(text, {7.5});
    const double large = type.width(text, {30.0});

    EXPECT_NEAR(large / small, 4.0, 0.02);
}

TEST(Typesetter, GivesEveryDigitTheSameCellInTabularNumbers)
{
    const Typesetter type;

    EXPECT_DOUBLE_EQ(type.tabularWidth(QStringLiteral("111.11"), {13.0}),
                     type.tabularWidth(QStringLiteral("888.88"), {13.0}));
}

TEST(Typesetter, CutsWithAnEllipsisAndStaysInside)
{
    const Typesetter type;
    const QString text = QStringLiteral("Export-control claims of a very long name");

    const QString cut = type.elided(text, {12.0}, 100.0);

    EXPECT_TRUE(cut.endsWith(QChar(u'…')));
    EXPECT_TRUE(text.startsWith(cut.chopped(1)));
    EXPECT_LE(type.width(cut, {12.0}), 100.0);
    EXPECT_EQ(type.elided(text, {12.0}, 1000.0), text);
}

TEST(Typesetter, BreaksLinesAtBlanksOnly)
{
    const Typesetter type;

    const QStringList lines =
        type.wrapped(QStringLiteral("one two three −17,0\u00A0% four five"), {10.0}, 60.0);

    EXPECT_GT(lines.size(), 1);
    EXPECT_EQ(lines.join(QLatin1Char(' ')), QStringLiteral("one two three −17,0\u00A0% four five"));
    for (const QString& line : lines)
        EXPECT_LE(type.width(line, {10.0}), 60.0) << line.toStdString();
}

TEST(Typesetter, BreaksAWordThatIsWiderThanTheLine)
{
    const Typesetter type;
    const QString word = QStringLiteral("Donaudampfschifffahrtsgesellschaft");

    const QStringList lines = type.wrapped(word, {10.0}, 50.0);

    EXPECT_EQ(lines.join(QString()), word);
    for (const QString& line : lines)
        EXPECT_LE(type.width(line, {10.0}), 50.0);
}

TEST(Typesetter, DrawsWhereItMeasures)
{
    const Typesetter type;
    QImage image(400, 60, QImage::Format_RGB32);
    image.fill(Qt::white);
    const TextStyle style{17.5, QFont::Bold};
    const QString text = QStringLiteral("MM (2025) → −17,0 %");
    QPainter painter(&image);

    type.draw(painter, QRectF(50, 0, 300, 60), Qt::AlignRight | Qt::AlignVCenter, text, style,
              Qt::black);
    painter.end();

    const QRect ink = inkOf(image);
    EXPECT_GE(ink.left(), 350 - static_cast<int>(type.width(text, style)) - 1);
    EXPECT_LE(ink.right(), 350);
    EXPECT_GT(ink.width(), type.width(text, style) * 0.9);
}

TEST(DirectionsOfText, AreShownAndMoveNothing)
{
    const QString text = QStringLiteral("pays \u202e%001\u202c, \u2066now\u2069 \u05d0\U0001F600");

    const QString shown = withDirectionsShown(text);

    EXPECT_EQ(shown, QStringLiteral("pays \uFFFD%001\uFFFD, \uFFFDnow\uFFFD \u05d0\U0001F600"));
    EXPECT_EQ(shown.size(), text.size());
    EXPECT_EQ(withDirectionsShown(QString()), QString());
}

/// With a step for each letter that it is too long, this would take minutes.
TEST(Typesetter, CutsWordsAsLongAsATextWithoutMeasuringThemAgainAndAgain)
{
    const Typesetter type;
    const QString word(20'000, QLatin1Char('W'));

    const QStringList lines = type.wrapped(word, {10.0}, 60.0);
    const QString cut = type.elided(word, {10.0}, 60.0);

    EXPECT_EQ(lines.join(QString()), word);
    for (const QString& line : lines)
        EXPECT_LE(type.width(line, {10.0}), 60.0);
    EXPECT_GT(type.width(lines.front() + QLatin1Char('W'), {10.0}), 60.0);
    EXPECT_LE(type.width(cut, {10.0}), 60.0);
    EXPECT_TRUE(cut.endsWith(QChar(u'…')));
    EXPECT_GT(cut.size(), 4);
}

TEST(Typesetter, PlacesWordsItPaintedBeforeAsItPaintsThemAnew)
{
    const QString text = QStringLiteral("Event number 12, \u221217.0 %");
    for (const double ratio : {1.0, 2.0}) {
        const Typesetter type;
        for (const double shift : {0.0, 0.3, 0.6, 0.9, 7.3}) {
            QImage kept(400, 80, QImage::Format_ARGB32_Premultiplied);
            QImage letters = kept;
            kept.fill(Qt::white);
            letters.fill(Qt::transparent);
            for (QImage* image : {&kept, &letters}) {
                image->setDevicePixelRatio(ratio);
                QPainter painter(image);
                if (image == &letters)
                    painter.scale(1.0 + 1e-9, 1.0 + 1e-9); // no picture is kept of such a size
                type.draw(painter, QPointF(10.0 + shift, 25.0), text, {12.0}, Qt::black);
            }
            QImage fresh(400, 80, QImage::Format_ARGB32_Premultiplied);
            fresh.fill(Qt::white);
            letters.setDevicePixelRatio(1.0);
            QPainter(&fresh).drawImage(0, 0, letters);
            qint64 keptInk = 0;
            qint64 freshInk = 0;
            for (int y = 0; y < 80; ++y) {
                for (int x = 0; x < 400; ++x) {
                    keptInk += 255 - qGray(kept.pixel(x, y));
                    freshInk += 255 - qGray(fresh.pixel(x, y));
                }
            }
            EXPECT_NEAR(static_cast<double>(keptInk) / static_cast<double>(freshInk), 1.0, 0.02);
            const QRect inkOfKept = inkOf(kept);
            const QRect inkOfFresh = inkOf(fresh);
            EXPECT_NEAR(inkOfKept.left(), inkOfFresh.left(), 1);
            EXPECT_NEAR(inkOfKept.right(), inkOfFresh.right(), 1);
            EXPECT_EQ(inkOfKept.top(), inkOfFresh.top());
            EXPECT_EQ(inkOfKept.bottom(), inkOfFresh.bottom());
        }
    }
}

TEST(RunsOfAText, KeepWhatIsWrittenFromTheRightToItself)
{
    const auto runsOf = [](const QString& text) {
        QStringList runs;
        forEachRun(text, [&](const QString& run) { runs << run; });
        return runs;
    };
    const QString name = QStringLiteral("\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD");
    const QString dated = QStringLiteral("\u05E9\u05DC\u05D5\u05DD 2025 \u05E2\u05D5\u05DC\u05DD");

    EXPECT_EQ(runsOf(name + QStringLiteral(", 27 January")),
              (QStringList{name, QStringLiteral(", 27 January")}));
    EXPECT_EQ(runsOf(QStringLiteral("of ") + name + QStringLiteral(" and ") + name),
              (QStringList{QStringLiteral("of "), name, QStringLiteral(" and "), name}));
    EXPECT_EQ(runsOf(dated), QStringList{dated});
}

/// A woman and a computer, tied together, are one sign; so is one with a tone of skin.
TEST(RunsOfAText, KeepTheSignsTogetherThatAreMadeOfSeveral)
{
    const QString signs = QString::fromUtf8("👩\u200D💻 👍🏽");

    int runs = 0;
    forEachRun(signs, [&](const QString&) { ++runs; });

    EXPECT_EQ(runs, 1);
}

TEST(Typesetter, FindsTheSignsThatNoTypefaceHas)
{
    const Typesetter type;
    const QString tibetan = QStringLiteral("\u0F40"); // no typeface of the tests has it

    EXPECT_EQ(type.withoutGlyph(QStringLiteral("Börse −17\u00A0% → „x“ …"), {}), QString());
    EXPECT_EQ(type.withoutGlyph(tibetan + QStringLiteral(" and ") + tibetan, {}), tibetan);
}

} // namespace
