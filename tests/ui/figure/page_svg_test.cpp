#include "tests/ui/figure/figure_file.h"
#include "ui/figure/figure_export.h"

#include <gtest/gtest.h>

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

using tests::AFigureFile;
using ui::exportFigure;

namespace {

core::FigureData worded(core::FigureData data, const std::string& text)
{
    data.spec.title = text;
    data.spec.subtitle = text;
    data.spec.notes = {text};
    data.spec.source = text;
    data.series.front().instrument.name = text;
    data.events.front().event.name = text;
    data.events.front().quote = text;
    data.events.front().article = core::Article{.publisher = text};
    return data;
}

TEST_F(AFigureFile, AsSvgHasItsWordsAsText)
{
    ASSERT_TRUE(exportFigure(figure.data(), folder.file("x.svg")));

    const std::string svg = tests::bytesOf(folder.file("x.svg"));
    EXPECT_NE(svg.find("Börse &amp; Co</"), std::string::npos);
    EXPECT_NE(svg.find("<desc id=\"desc\" lang=\"en\" xml:lang=\"en\">"), std::string::npos);
    EXPECT_NE(svg.find(" lang=\"en\" "), std::string::npos);
    EXPECT_NE(svg.find(" role=\"img\" "), std::string::npos);
    EXPECT_NE(svg.find("viewBox"), std::string::npos);
}

TEST_F(AFigureFile, AsSvgIsSoundWhateverItsWords)
{
    figure.spec().title = "<b> & \"Börse\"";
    figure.series("S&P 500", "");

    ASSERT_TRUE(exportFigure(figure.data(), folder.file("x.svg")));

    QXmlStreamReader svg(QByteArray::fromStdString(tests::bytesOf(folder.file("x.svg"))));
    QStringList title;
    QString description;
    while (!svg.atEnd()) {
        svg.readNext();
        // XMP has titles of its own.
        const bool isOfSvg = svg.isStartElement()
            && svg.namespaceUri() == QLatin1String("http://www.w3.org/2000/svg");
        if (isOfSvg && svg.name() == QLatin1String("title"))
            title << svg.readElementText();
        else if (isOfSvg && svg.name() == QLatin1String("desc"))
            description += svg.readElementText();
    }
    EXPECT_FALSE(svg.hasError()) << svg.errorString().toStdString();
    EXPECT_EQ(
        title,
        (QStringList{QStringLiteral("<b> & \"Börse\""), QStringLiteral("Nvidia und S&P 500")}));
    EXPECT_TRUE(description.contains(QStringLiteral("S&P 500")));
}

TEST_F(AFigureFile, SaysTheSameInAllFormatsWhereATextHasWhatNobodyCanPrint)
{
    const core::FigureData odd =
        worded(figure.data(), "a\x01\x62\nc\xEF\xBF\xBE\x64\xEF\xBF\xBF\x65\x7F\x66");
    const std::string shown = "a\uFFFDb c\uFFFDd\uFFFDe\uFFFDf";

    for (const char* ending : {"png", "pdf", "svg"}) {
        const std::string name = folder.file(std::string("x.") + ending);
        const std::string clean = folder.file(std::string("clean.") + ending);
        const auto file = exportFigure(odd, name);
        ASSERT_TRUE(file) << file.error().message;
        ASSERT_TRUE(exportFigure(worded(figure.data(), shown), clean));
        EXPECT_EQ(tests::bytesOf(name), tests::bytesOf(clean)) << ending;
        for (const core::FigureWords& words : file->words)
            EXPECT_NE(words.altText.find(shown), std::string::npos) << words.altText;
        EXPECT_TRUE(file->footnotes.at(0).starts_with(shown)) << file->footnotes.at(0);
    }
    QXmlStreamReader svg(QByteArray::fromStdString(tests::bytesOf(folder.file("x.svg"))));
    while (!svg.atEnd())
        svg.readNext();
    EXPECT_FALSE(svg.hasError()) << svg.errorString().toStdString();
}

/// The window has a font of its own, the command line has none.
TEST_F(AFigureFile, HasTheSameBytesWhateverTheFontOfTheProgram)
{
    const QFont before = QGuiApplication::font();
    for (const char* ending : {"png", "pdf", "svg"}) {
        const std::string one = folder.file(std::string("one.") + ending);
        const std::string two = folder.file(std::string("two.") + ending);
        QGuiApplication::setFont(QFont(QStringLiteral("Sans Serif"), 9));
        ASSERT_TRUE(exportFigure(figure.data(), one));
        QGuiApplication::setFont(QFont(QStringLiteral("Inter"), 13, QFont::Bold));
        ASSERT_TRUE(exportFigure(figure.data(), two));
        QGuiApplication::setFont(before);

        EXPECT_EQ(tests::bytesOf(one), tests::bytesOf(two)) << ending;
    }
}

TEST_F(AFigureFile, AsSvgNamesWhatStandsInForItsTypeface)
{
    ASSERT_TRUE(exportFigure(figure.data(), folder.file("x.svg")));

    const QString svg = QString::fromStdString(tests::bytesOf(folder.file("x.svg")));
    static const QRegularExpression family(QStringLiteral("font-family=\"([^\"]*)\""));
    QSet<QString> families;
    for (const QRegularExpressionMatch& match : family.globalMatch(svg))
        families << match.captured(1);
    EXPECT_EQ(families,
              QSet<QString>{QStringLiteral(
                  "Inter, 'Noto Sans', 'Helvetica Neue', Arial, 'Liberation Sans', 'DejaVu Sans', "
                  "sans-serif")});
}

/// Whatever typeface a reader has, no words are wider than their place.
TEST_F(AFigureFile, AsSvgSaysHowWideEachOfItsTextsIs)
{
    figure.spec().title = "A <b> & \"Börse\"";
    ASSERT_TRUE(exportFigure(figure.data(), folder.file("x.svg")));

    QXmlStreamReader svg(QByteArray::fromStdString(tests::bytesOf(folder.file("x.svg"))));
    int texts = 0;
    bool isWholeLine = false;
    while (!svg.atEnd()) {
        if (svg.readNext() != QXmlStreamReader::StartElement || svg.name() != QLatin1String("text"))
            continue;
        const QXmlStreamAttributes is = svg.attributes();
        QFont font(QStringLiteral("Inter"));
        font.setHintingPreference(QFont::PreferNoHinting);
        font.setPixelSize(is.value(QLatin1String("font-size")).toInt());
        font.setWeight(static_cast<QFont::Weight>(is.value(QLatin1String("font-weight")).toInt()));
        const double length = is.value(QLatin1String("textLength")).toDouble();
        const QString words = svg.readElementText();
        EXPECT_NEAR(length, QFontMetricsF(font).horizontalAdvance(words), 0.02 * length)
            << words.toStdString();
        isWholeLine = isWholeLine || words == QStringLiteral("A <b> & \"Börse\"");
        EXPECT_EQ(is.value(QLatin1String("lengthAdjust")), QLatin1String("spacingAndGlyphs"));
        ++texts;
    }
    EXPECT_FALSE(svg.hasError()) << svg.errorString().toStdString();
    EXPECT_GT(texts, 12);
    EXPECT_TRUE(isWholeLine);
}

} // namespace
