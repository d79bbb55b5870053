#include "ui/figure/figure_export.h"

#include "tests/ui/figure/figure_file.h"
#include "ui/figure/figure_layout.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QImageReader>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <chrono>
#include <set>
#include <thread>

using tests::AFigureFile;
using ui::exportFigure;

namespace {

/// What a tool prints about a file. The tool is one of `test` in cmake/packages.txt; where it is
/// missing the test is skipped, but never where CI is set.
QString printed(const char* tool, const QStringList& arguments)
{
    QProcess process;
    process.start(QString::fromLatin1(tool), arguments);
    EXPECT_TRUE(process.waitForFinished()) << tool;
    return QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError());
}

bool lacks(const char* tool)
{
    return qEnvironmentVariableIsEmpty("CI")
        && QStandardPaths::findExecutable(QString::fromLatin1(tool)).isEmpty();
}

TEST_F(AFigureFile, AsPngHasTheSizeTimesTheScale)
{
    figure.spec().scale = 2.0;

    const auto file = exportFigure(figure.data(), folder.file("x.png"));

    ASSERT_TRUE(file) << file.error().message;
    const QImage image(path("x.png"));
    EXPECT_EQ(image.size(), QSize(2400, 1350));
    EXPECT_EQ(file->width, 2400.0);
    EXPECT_EQ(file->footnotes.size(), 1U);
}

TEST_F(AFigureFile, AsPngInMillimetresHas300DotsAnInch)
{
    figure.spec().size = {85.0, 100.0, core::LengthUnit::Millimetres};

    ASSERT_TRUE(exportFigure(figure.data(), folder.file("x.png")));

    const QImage image(path("x.png"));
    EXPECT_EQ(image.size(), QSize(1004, 1181)); // 85 / 25.4 * 300
    EXPECT_NEAR(image.dotsPerMeterX() * 0.0254, 300.0, 0.5);
}

TEST_F(AFigureFile, AsPngIsFilledToItsEdgesUnlessTransparent)
{
    figure.spec().size = {85.0, 100.0, core::LengthUnit::Millimetres};
    ASSERT_TRUE(exportFigure(figure.data(), folder.file("filled.png")));
    figure.spec().transparent = true;
    ASSERT_TRUE(exportFigure(figure.data(), folder.file("clear.png")));

    const QImage filled(path("filled.png"));
    for (const QPoint corner : {QPoint(0, 0), QPoint(filled.width() - 1, filled.height() - 1)}) {
        EXPECT_EQ(filled.pixelColor(corner), QColor(Qt::white));
        EXPECT_EQ(QImage(path("clear.png")).pixelColor(corner).alpha(), 0);
    }
}

TEST_F(AFigureFile, AsPngIsNotBlank)
{
    ASSERT_TRUE(exportFigure(figure.data(), folder.file("x.png")));

    const QImage image(path("x.png"));
    std::set<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    EXPECT_GT(colours.size(), 20U);
}

TEST_F(AFigureFile, CarriesItsTitleAndAltTextButNoPath)
{
    ASSERT_TRUE(exportFigure(figure.data(), folder.file("x.png")));

    QImageReader reader(path("x.png"));
    EXPECT_FALSE(reader.text(QStringLiteral("Title")).isEmpty());
    EXPECT_TRUE(reader.text(QStringLiteral("Description")).contains(QStringLiteral("The shock")));
    for (const char* name : {"x.png", "x.pdf", "x.svg"}) {
        ASSERT_TRUE(exportFigure(figure.data(), folder.file(name)));
        EXPECT_EQ(tests::bytesOf(folder.file(name)).find(folder.path().string()),
                  std::string::npos);
    }
}

TEST_F(AFigureFile, AsPdfEmbedsItsFontsAndHasNoRaster)
{
    if (lacks("pdffonts"))
        GTEST_SKIP() << "poppler-utils is not installed";
    figure.spec().size = *core::figurePreset("print1");

    ASSERT_TRUE(exportFigure(figure.data(), folder.file("x.pdf")));

    const QStringList fonts =
        printed("pdffonts", {path("x.pdf")}).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    ASSERT_GE(fonts.size(), 4); // two lines of heading, a regular and a bold face
    for (const QString& font : fonts.mid(2))
        EXPECT_TRUE(font.contains(QRegularExpression(QStringLiteral(R"( yes +\w+ +yes )"))))
            << font.toStdString();
    EXPECT_EQ(
        printed("pdfimages", {QStringLiteral("-list"), path("x.pdf")}).count(QLatin1Char('\n')), 2);
    const QString text = printed("pdftotext", {path("x.pdf"), QStringLiteral("-")});
    EXPECT_TRUE(text.contains(QStringLiteral("Börse & Co"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("The shock"))) << text.toStdString();
    // 85 mm
    EXPECT_TRUE(
        printed("pdfinfo", {path("x.pdf")}).contains(QStringLiteral("240.945 x 240.945 pts")));
}

TEST_F(AFigureFile, AsPdfIsSound)
{
    if (lacks("qpdf"))
        GTEST_SKIP() << "qpdf is not installed";

    ASSERT_TRUE(exportFigure(figure.data(), folder.file("x.pdf")));

    EXPECT_TRUE(printed("qpdf", {QStringLiteral("--check"), path("x.pdf")})
                    .contains(QStringLiteral("No syntax or stream encoding errors")));
}

/// A PDF of Qt's has the time of day, which moves on between the two.
TEST_F(AFigureFile, HasTheSameBytesWheneverItIsMade)
{
    for (const char* ending : {"png", "pdf", "svg"}) {
        const std::string one = folder.file(std::string("one.") + ending);
        const std::string two = folder.file(std::string("two.") + ending);
        ASSERT_TRUE(exportFigure(figure.data(), one));
        if (ending == std::string("pdf"))
            std::this_thread::sleep_for(std::chrono::milliseconds(1100));
        ASSERT_TRUE(exportFigure(figure.data(), two));

        EXPECT_EQ(tests::bytesOf(one), tests::bytesOf(two)) << ending;
    }
}

TEST_F(AFigureFile, TellsReadersOfPdfsItsTitleAndLanguageAndNoTime)
{
    if (lacks("pdfinfo"))
        GTEST_SKIP() << "poppler-utils is not installed";
    figure.spec().locale = "de";
    figure.spec().altText = "A <description>";
    ASSERT_TRUE(exportFigure(figure.data(), folder.file("x.pdf")));

    const QString info = printed("pdfinfo", {path("x.pdf")});
    const QString xmp = printed("pdfinfo", {QStringLiteral("-meta"), path("x.pdf")});

    EXPECT_TRUE(info.contains(QRegularExpression(QStringLiteral("Title: +Börse & Co\n"))))
        << info.toStdString();
    EXPECT_FALSE(info.contains(QStringLiteral("Date")));
    EXPECT_FALSE(info.contains(QStringLiteral("Author")));
    EXPECT_TRUE(xmp.contains(QStringLiteral("<dc:language><rdf:Bag><rdf:li>de<")));
    EXPECT_TRUE(xmp.contains(QStringLiteral("A &lt;description&gt;</rdf:li>")));
    EXPECT_NE(tests::bytesOf(folder.file("x.pdf")).find("/Lang (de)"), std::string::npos);
    EXPECT_TRUE(printed("pdfinfo", {QStringLiteral("-struct"), path("x.pdf")})
                    .contains(QStringLiteral("Figure")));
}

TEST_F(AFigureFile, GivesItsFootnotesAsTheyArePrinted)
{
    core::FigureData data = figure.event("Earlier", 10).data();
    for (core::FigureEvent& event : data.events) {
        event.article = core::Article{.publisher = "Agency"};
        event.quote = std::string(150, 'q') + " " + std::string(60, 'r');
    }
    data.spec.size = *core::figurePreset("print1");

    const auto file = exportFigure(data, folder.file("x.png"));

    ASSERT_TRUE(file) << file.error().message;
    ASSERT_EQ(file->footnotes.size(), 2U);
    EXPECT_TRUE(file->footnotes[0].starts_with("Earlier"));
    EXPECT_EQ(file->footnotes[0].find("rrr"), std::string::npos) << file->footnotes[0];
}

TEST_F(AFigureFile, HasNoBoxBehindTheWordsOnAnArea)
{
    figure.spec().style = core::ChartStyle::Area;
    figure.spec().theme = core::FigureTheme::Dark;
    const core::FigureText text = core::figureText(figure.data());
    const ui::Typesetter type;
    const auto layout = ui::layOutFigure(figure.data(), text, type);
    ASSERT_TRUE(layout) << layout.error().message;

    ASSERT_TRUE(exportFigure(figure.data(), folder.file("x.png")));

    const QImage image(path("x.png"));
    const auto label = std::ranges::find(layout->texts, ui::FigureTextRole::ReactionPrice,
                                         &ui::FigureTextItem::role);
    ASSERT_NE(label, layout->texts.end());
    const QPoint corner = label->rect.bottomLeft().toPoint();
    EXPECT_EQ(image.pixelColor(corner + QPoint(1, -2)), image.pixelColor(corner + QPoint(-3, -2)));
}

/// No PDF reader need show a longer side (ISO 32000-1, annex C).
TEST_F(AFigureFile, AsPdfIsRefusedBeyond14400Points)
{
    figure.spec().size = {5080.0, 2000.0, core::LengthUnit::Millimetres};
    figure.spec().scale = 0.1;
    EXPECT_TRUE(exportFigure(figure.data(), folder.file("x.pdf")));
    figure.spec().size = {2000.0, 5081.0, core::LengthUnit::Millimetres};

    const auto refused = exportFigure(figure.data(), folder.file("y.pdf"));

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, core::ErrorCode::InvalidArgument);
    EXPECT_NE(refused.error().message.find("14,400 points"), std::string::npos);
    EXPECT_FALSE(std::filesystem::exists(folder.file("y.pdf")));
    EXPECT_TRUE(exportFigure(figure.data(), folder.file("y.svg")));
}

TEST_F(AFigureFile, SaysThatNothingIsCountedFromACloseOfNought)
{
    core::FigureData data = figure.data();
    data.spec.axis = core::AxisScale::Percent;
    data.spec.baseDay = core::dateOf(data.series.front().bars.times[3]);
    data.series.front().bars.close[3] = 0.0;

    const auto refused = exportFigure(data, folder.file("x.png"));

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, core::ErrorCode::InsufficientData);
    EXPECT_EQ(
        refused.error().message,
        "No change can be counted from the base day 2024-12-05: Nvidia has no close above 0.");
}

TEST_F(AFigureFile, IsRefusedWhenItCannotBe)
{
    EXPECT_EQ(exportFigure(figure.data(), folder.file("x.gif")).error().code,
              core::ErrorCode::InvalidArgument);
    EXPECT_EQ(exportFigure(figure.data(), folder.file("none/x.png")).error().code,
              core::ErrorCode::Io);
    figure.spec().scale = 1000.0;
    EXPECT_EQ(exportFigure(figure.data(), folder.file("x.png")).error().code,
              core::ErrorCode::InvalidArgument);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

} // namespace
