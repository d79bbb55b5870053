#include "ui/support/text.h"
#include "ui/support/text_runs.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <utility>

using namespace ui;

namespace {

/// What is not of the colour `ground`.
QRect inkOf(const QImage& image, const QColor& ground = Qt::white)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) != ground)
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

/// How far all pixels are from `ground`, summed.
double inkOn(const QImage& image, const QColor& ground)
{
    double sum = 0.0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            sum += std::abs(pixel.red() - ground.red()) + std::abs(pixel.green() - ground.green())
                + std::abs(pixel.blue() - ground.blue());
        }
    }
    return sum;
}

struct WordsOnAGround : testing::TestWithParam<std::pair<QColor, QColor>> {
    /// What one or the other says to a page of the ground; on a transparent one that is laid on the
    /// ground later if `isBuffer`.
    QImage painted(const Typesetter& type, double ratio, double x, bool isKept, bool isBuffer)
    {
        const auto& [ink, ground] = GetParam();
        QImage image(400, 80, QImage::Format_ARGB32_Premultiplied);
        image.fill(isBuffer ? QColor(Qt::transparent) : ground);
        image.setDevicePixelRatio(ratio);
        {
            QPainter painter(&image);
            type.draw(painter, QPointF(x, 25.0), QStringLiteral("Event number 12, \u221217.0 %"),
                      {12.0}, ink, isKept ? ground : QColor());
        }
        image.setDevicePixelRatio(1.0);
        QImage page(400, 80, QImage::Format_RGB32);
        page.fill(ground);
        QPainter(&page).drawImage(0, 0, image);
        return page;
    }
};

TEST_P(WordsOnAGround, AreAsHeavyAsLettersOnceTheyWerePaintedBefore)
{
    const QColor ground = GetParam().second;
    for (const double ratio : {1.0, 2.0}) {
        const Typesetter type;
        for (const double shift : {0.0, 0.3, 0.6, 0.9, 7.3}) {
            const QImage letters = painted(type, ratio, 10.0 + shift, false, false);
            for (const bool isBuffer : {false, true}) {
                const QImage kept = painted(type, ratio, 10.0 + shift, true, isBuffer);
                EXPECT_NEAR(inkOn(kept, ground) / inkOn(letters, ground), 1.0, 0.03)
                    << ratio << " " << shift << " " << isBuffer;
                const QRect inkOfKept = inkOf(kept, ground);
                const QRect inkOfLetters = inkOf(letters, ground);
                EXPECT_NEAR(inkOfKept.left(), inkOfLetters.left(), 1);
                EXPECT_NEAR(inkOfKept.right(), inkOfLetters.right(), 1);
                EXPECT_NEAR(inkOfKept.top(), inkOfLetters.top(), 1);
                EXPECT_NEAR(inkOfKept.bottom(), inkOfLetters.bottom(), 1);
            }
        }
    }
}

TEST_P(WordsOnAGround, AreTheVeryLettersOnWholePixels)
{
    const Typesetter type;
    const QImage letters = painted(type, 1.0, 10.0, false, false);
    const QImage kept = painted(type, 1.0, 10.0, true, false);

    int farthest = 0;
    for (int y = 0; y < letters.height(); ++y) {
        for (int x = 0; x < letters.width(); ++x)
            farthest =
                std::max({farthest, std::abs(qRed(letters.pixel(x, y)) - qRed(kept.pixel(x, y))),
                          std::abs(qGreen(letters.pixel(x, y)) - qGreen(kept.pixel(x, y))),
                          std::abs(qBlue(letters.pixel(x, y)) - qBlue(kept.pixel(x, y)))});
    }
    EXPECT_LE(farthest, 2);
}

INSTANTIATE_TEST_SUITE_P(
    Of, WordsOnAGround,
    testing::Values(std::pair(QColor(0x1f, 0x23, 0x28), QColor(Qt::white)),
                    std::pair(QColor(0x5b, 0x64, 0x6e), QColor(0xff, 0xff, 0xff)),
                    std::pair(QColor(0xe6, 0xe9, 0xec), QColor(0x1d, 0x21, 0x25)),
                    std::pair(QColor(Qt::white), QColor(0x7a, 0x3e, 0x9d)),
                    std::pair(QColor(0xb0, 0x20, 0x30), QColor(0xee, 0xf0, 0xf2))));

TEST(Typesetter, PaintsLettersWhereTheGroundIsNotKnown)
{
    const auto paint = [](bool twice) {
        QImage image(200, 40, QImage::Format_ARGB32_Premultiplied);
        const Typesetter type;
        for (int time = 0; time < (twice ? 2 : 1); ++time) {
            image.fill(Qt::transparent);
            QPainter painter(&image);
            type.draw(painter, QPointF(10.0, 25.0), QStringLiteral("Figure"), {12.0}, Qt::black);
        }
        return image;
    };
    QImage byQt(200, 40, QImage::Format_ARGB32_Premultiplied);
    byQt.fill(Qt::transparent);
    {
        QPainter painter(&byQt);
        painter.setFont(fontOf({12.0}));
        painter.drawText(QPointF(10.0, 25.0), QStringLiteral("Figure"));
    }

    EXPECT_EQ(paint(true), paint(false));
    EXPECT_EQ(paint(false), byQt);
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
