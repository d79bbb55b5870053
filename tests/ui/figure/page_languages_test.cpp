#include "tests/ui/figure/figure_file.h"
#include "ui/figure/figure_export.h"

#include <gtest/gtest.h>

#include <QMap>
#include <QXmlStreamReader>
#include <QtEndian>

using tests::AFigureFile;
using ui::exportFigure;

/// What the bytes of a file say in German and in English.

namespace {

/// By language, as it is written in the file.
using Words = QMap<QString, QString>;

/// A figure of a German newsroom: its title and alternative text are somebody's own.
struct AGermanFigureFile : AFigureFile {
    AGermanFigureFile()
    {
        figure.spec().locale = "de";
        figure.spec().altText = "Der Kurs fällt.";
    }

    QByteArray written(const char* name) const
    {
        const auto file = exportFigure(figure.data(), folder.file(name));
        EXPECT_TRUE(file);
        return QByteArray::fromStdString(tests::bytesOf(folder.file(name)));
    }
};

void expectOwnAndEnglish(const Words& altTexts)
{
    EXPECT_EQ(altTexts[QStringLiteral("de")], QStringLiteral("Der Kurs fällt."));
    const QString english = altTexts[QStringLiteral("en")];
    EXPECT_TRUE(english.startsWith(QStringLiteral("Candlestick chart, 2\u00A0December\u00A02024")))
        << english.toStdString();
    EXPECT_TRUE(english.contains(QStringLiteral("Marked: The shock, 30\u00A0December\u00A02024")))
        << english.toStdString();
}

/// The iTXt chunks of a PNG with that keyword, in their order (PNG, 11.3.4.5).
QList<std::pair<QString, QString>> internationalTexts(const QByteArray& png, const char* keyword)
{
    QList<std::pair<QString, QString>> texts;
    for (qsizetype at = 8; at + 8 < png.size();) {
        const auto length = qFromBigEndian<quint32>(png.constData() + at);
        const QByteArray content = png.mid(at + 8, length);
        const QList<QByteArray> parts = content.split('\0');
        // keyword, 0, compression flag, method, language, 0, translated keyword, 0, text
        if (png.mid(at + 4, 4) == "iTXt" && parts[0] == keyword)
            texts << std::pair(QString::fromLatin1(parts[3]), QString::fromUtf8(parts.last()));
        at += 12 + length;
    }
    return texts;
}

/// The entries of a language alternative, the default one under "x-default".
Words alternatives(const QByteArray& file, const char* element)
{
    const qsizetype begin = file.indexOf("<x:xmpmeta");
    const qsizetype end = file.indexOf("</x:xmpmeta>") + 12;
    QXmlStreamReader xmp(file.mid(begin, end - begin));
    Words words;
    bool isInside = false;
    while (!xmp.atEnd()) {
        xmp.readNext();
        if (xmp.qualifiedName() == QLatin1String(element))
            isInside = xmp.isStartElement();
        if (isInside && xmp.isStartElement() && xmp.name() == QLatin1String("li")) {
            const QString language = xmp.attributes().value(QLatin1String("xml:lang")).toString();
            words[language] = xmp.readElementText();
        }
    }
    EXPECT_FALSE(xmp.hasError()) << xmp.errorString().toStdString();
    return words;
}

TEST_F(AGermanFigureFile, AsPngHasAChunkForEachLanguageItsOwnLast)
{
    const QByteArray png = written("x.png");

    const auto altTexts = internationalTexts(png, "Description");
    const auto titles = internationalTexts(png, "Title");
    ASSERT_EQ(altTexts.size(), 2);
    EXPECT_EQ(altTexts[0].first, QStringLiteral("en"));
    EXPECT_EQ(altTexts[1].first, QStringLiteral("de"));
    expectOwnAndEnglish(
        {{altTexts[0].first, altTexts[0].second}, {altTexts[1].first, altTexts[1].second}});
    ASSERT_EQ(titles.size(), 2);
    EXPECT_EQ(titles[0].second, QStringLiteral("Nvidia"));
    EXPECT_EQ(titles[1].second, QStringLiteral("Börse & Co"));
    EXPECT_EQ(internationalTexts(png, "Caption").size(), 2);
}

TEST_F(AGermanFigureFile, HasAnXmpAlternativeForEachLanguageInEveryFormat)
{
    for (const char* name : {"x.png", "x.pdf", "x.svg"}) {
        const QByteArray file = written(name);

        const Words altTexts = alternatives(file, "Iptc4xmpCore:AltTextAccessibility");
        EXPECT_EQ(
            altTexts.keys(),
            (QStringList{QStringLiteral("de"), QStringLiteral("en"), QStringLiteral("x-default")}))
            << name;
        expectOwnAndEnglish(altTexts);
        EXPECT_EQ(altTexts[QStringLiteral("x-default")], altTexts[QStringLiteral("de")]);
        const Words captions = alternatives(file, "dc:description");
        EXPECT_TRUE(captions[QStringLiteral("de")].contains(QStringLiteral(" am ")));
        EXPECT_TRUE(captions[QStringLiteral("en")].contains(QStringLiteral(" on ")));
        EXPECT_EQ(alternatives(file, "dc:title")[QStringLiteral("en")], QStringLiteral("Nvidia"));
    }
}

TEST_F(AGermanFigureFile, AsSvgHasADescriptionForEachLanguageItsOwnFirst)
{
    QXmlStreamReader svg(written("x.svg"));

    Words altTexts;
    QStringList order;
    while (!svg.atEnd()) {
        svg.readNext();
        if (!svg.isStartElement() || svg.name() != QLatin1String("desc"))
            continue;
        order << svg.attributes().value(QLatin1String("xml:lang")).toString();
        altTexts[order.last()] = svg.readElementText();
    }
    EXPECT_FALSE(svg.hasError()) << svg.errorString().toStdString();
    EXPECT_EQ(order, (QStringList{QStringLiteral("de"), QStringLiteral("en")}));
    expectOwnAndEnglish(altTexts);
}

TEST_F(AGermanFigureFile, GivesItsWordsInBothLanguages)
{
    const auto file = exportFigure(figure.data(), folder.file("x.pdf"));

    ASSERT_TRUE(file) << file.error().message;
    ASSERT_EQ(file->words.size(), 2U);
    EXPECT_EQ(file->words[0].altText, "Der Kurs fällt.");
    EXPECT_EQ(file->words[1].language, "en");
}

} // namespace
