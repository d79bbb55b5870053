#include "ui/figure/study_figure.h"

#include "tests/ui/chart/study_builder.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QImage>
#include <QTemporaryDir>

using namespace ui;

namespace {

struct AFigureOfAStudy : testing::Test {
    std::filesystem::path file(const char* name) const
    {
        return folder.filePath(QString::fromLatin1(name)).toStdString();
    }
    QByteArray bytesOf(const char* name) const
    {
        QFile written(folder.filePath(QString::fromLatin1(name)));
        EXPECT_TRUE(written.open(QIODevice::ReadOnly));
        return written.readAll();
    }

    const StudyFigure figure{.data = studyChartData(tests::studyOfOne()),
                             .legend = {.title = QStringLiteral("NVDA"),
                                        .bars = QStringLiteral("AR"),
                                        .line = QStringLiteral("CAR")},
                             .headline = QStringLiteral("DeepSeek shock"),
                             .sentence = QString(QStringLiteral("It fell and fell. ")).repeated(30),
                             .notes = QStringLiteral("Market model."),
                             .theme = lightTheme(),
                             .locale = QLocale::c()};
    QTemporaryDir folder;
};

TEST_F(AFigureOfAStudy, HasAllItsWordsOnThePageAndNoneOverAnother)
{
    const Typesetter type;
    const StudyFigureLayout layout = layOutStudyFigure(figure, 640.0, type);

    const QRectF page(QPointF(), layout.page);
    for (std::size_t index = 0; index < layout.lines.size(); ++index) {
        EXPECT_TRUE(page.contains(layout.lines[index].cell));
        EXPECT_FALSE(layout.lines[index].cell.intersects(layout.scene.area.prices));
        EXPECT_LE(type.width(layout.lines[index].text, layout.lines[index].style),
                  layout.lines[index].cell.width() + 0.5);
        for (std::size_t other = 0; other < index; ++other)
            EXPECT_FALSE(layout.lines[index].cell.intersects(layout.lines[other].cell));
    }
}

TEST_F(AFigureOfAStudy, IsWrittenAsAPictureOfTwoDotsAPixel)
{
    ASSERT_TRUE(exportStudyFigure(figure, file("study.png")));

    const QImage picture(folder.filePath(QStringLiteral("study.png")));
    EXPECT_EQ(picture.width(), 1280);
    EXPECT_EQ(picture.text(QStringLiteral("Title")), figure.headline);
    EXPECT_EQ(picture.pixelColor(2, 2), figure.theme.panel);
}

TEST_F(AFigureOfAStudy, IsWrittenAsPagesOfLines)
{
    ASSERT_TRUE(exportStudyFigure(figure, file("study.pdf")));
    ASSERT_TRUE(exportStudyFigure(figure, file("study.svg")));

    EXPECT_TRUE(bytesOf("study.pdf").startsWith("%PDF"));
    EXPECT_TRUE(bytesOf("study.svg").contains("DeepSeek shock"));
}

TEST_F(AFigureOfAStudy, ShowsTheSignForWhatNobodyCanPrint)
{
    StudyFigure odd = figure;
    odd.headline = QStringLiteral("a\u0001b\u202Ec\nd");

    ASSERT_TRUE(exportStudyFigure(odd, file("study.svg")));

    EXPECT_TRUE(bytesOf("study.svg").contains("a\uFFFDb\uFFFDc d</title>"));
}

TEST_F(AFigureOfAStudy, SaysItsSentenceInBothLanguages)
{
    StudyFigure german = figure;
    german.locale = QLocale(QStringLiteral("de"));
    german.sentence = QStringLiteral("Sie fiel.");
    german.otherSentence = QStringLiteral("It fell.");

    ASSERT_TRUE(exportStudyFigure(german, file("study.svg")));

    const QByteArray svg = bytesOf("study.svg");
    EXPECT_TRUE(svg.contains("xml:lang=\"de\">Sie fiel.</desc>"));
    EXPECT_TRUE(svg.contains("xml:lang=\"en\">It fell.</desc>"));
}

TEST_F(AFigureOfAStudy, NeedsAResultAndAnEndingThatIsKnown)
{
    StudyFigure empty = figure;
    empty.data = {};

    EXPECT_EQ(exportStudyFigure(empty, file("study.png")).error().code,
              core::ErrorCode::InsufficientData);
    EXPECT_EQ(exportStudyFigure(figure, file("study.gif")).error().code,
              core::ErrorCode::InvalidArgument);
}

} // namespace
