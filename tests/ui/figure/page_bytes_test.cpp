#include "ui/figure/page_metadata.h"
#include "ui/figure/pdf_objects.h"
#include "ui/figure/png_encoder.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QPainter>
#include <QRandomGenerator>
#include <QXmlStreamReader>

using namespace ui;

namespace {

/// Noise over shapes: every kind of row.
QImage noisy(const QSize& size, QImage::Format format)
{
    QImage image(size, format);
    image.fill(Qt::white);
    image.setColorSpace(QColorSpace::SRgb);
    QRandomGenerator random(7);
    for (int y = 0; y < size.height(); y += 3) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, random.generate() | (image.hasAlphaChannel() ? 0U : 0xff000000U));
    }
    image.setDotsPerMeterX(11811);
    image.setDotsPerMeterY(11811);
    return image;
}

QImage decoded(const QByteArray& png)
{
    QImage image;
    EXPECT_TRUE(image.loadFromData(png, "png"));
    return image;
}

TEST(APngOfOurs, HasThePixelsOfThePicture)
{
    for (const QSize size : {QSize(1, 1), QSize(3, 2), QSize(5, 4), QSize(257, 129)}) {
        for (const auto format : {QImage::Format_RGB32, QImage::Format_ARGB32}) {
            const QImage image = noisy(size, format);
            const QImage read = decoded(encodedPng(image, {}));

            EXPECT_EQ(read.convertToFormat(format), image) << size.width();
            EXPECT_EQ(read.hasAlphaChannel(), image.hasAlphaChannel());
            EXPECT_EQ(read.dotsPerMeterX(), 11811);
        }
    }
}

TEST(APngOfOurs, KeepsTextsOfAnyLetters)
{
    const QString text = QStringLiteral("Börse \u202E<&> 𝄞 ") + QChar(0) + QStringLiteral("end");
    const QByteArray png = encodedPng(noisy({8, 8}, QImage::Format_RGB32),
                                      {.texts = {{"Title", text, QStringLiteral("de")}}});

    QBuffer buffer;
    buffer.setData(png);
    QImageReader reader(&buffer, "png");
    EXPECT_EQ(reader.text(QStringLiteral("Title")),
              QString(text).replace(QChar(0), QChar(QChar::ReplacementCharacter)));
}

TEST(APngOfOurs, IsTheSameTwice)
{
    const QImage image = noisy({300, 200}, QImage::Format_RGB32);

    EXPECT_EQ(encodedPng(image, {}), encodedPng(image, {}));
}

TEST(AnXmpPacket, IsXmlWhateverTheWordsAre)
{
    const FigurePage page{.words = {{.language = QStringLiteral("de"),
                                     .title = QStringLiteral("<script>]]> & \"x\" '\u0001' \uFFFE"),
                                     .altText = QStringLiteral("<?xpacket end?>"),
                                     .caption = QString(QChar(0xD800)) + QStringLiteral("--> c")}},
                          .source = QStringLiteral("</rdf:RDF>")};

    QXmlStreamReader reader(xmpPacket(page));
    QString title;
    QString altText;
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        if (reader.name() == QLatin1String("title"))
            title = reader.readElementText(QXmlStreamReader::IncludeChildElements);
        else if (reader.name() == QLatin1String("AltTextAccessibility"))
            altText = reader.readElementText(QXmlStreamReader::IncludeChildElements);
    }

    EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
    EXPECT_TRUE(title.startsWith(QStringLiteral("<script>]]> & \"x\" '\uFFFD' \uFFFD")));
    EXPECT_EQ(altText, QStringLiteral("<?xpacket end?>").repeated(2)); // by default, and in German
}

QByteArray smallPdf()
{
    const QByteArray head = "%PDF-1.4\n";
    const QByteArray one = "1 0 obj\n<<\n/Type /Catalog\n>>\nendobj\n";
    const QByteArray two = "2 0 obj\n<<\n/Title (endobj)\n>>\nendobj\n";
    QByteArray pdf = head + one + two;
    const auto entry = [](qsizetype at) {
        return QByteArray::number(at).rightJustified(10, '0') + " 00000 n \n";
    };
    return pdf + "xref\n0 3\n0000000000 65535 f \n" + entry(head.size())
        + entry(head.size() + one.size()) + "trailer\n<< /Size 3 /Root 1 0 R >>\nstartxref\n"
        + QByteArray::number(pdf.size()) + "\n%%EOF\n";
}

TEST(ObjectsOfAPdf, AreReadChangedAndWrittenAgain)
{
    auto objects = PdfObjects::parse(smallPdf());
    ASSERT_TRUE(objects);

    EXPECT_EQ(objects->find("/Type /Catalog"), 1);
    EXPECT_EQ(objects->find("/Title"), 2);
    EXPECT_EQ(objects->find("/Nothing"), 0);
    EXPECT_EQ(objects->add("<< /A 1 >>"), 3);
    EXPECT_EQ(objects->add("<< /B 3 0 R >>\nstream\n9 0 R\nendstream"), 4);
    objects->addEntries(1, "/X 4 0 R\n");

    const QByteArray bytes = objects->bytes(1, 2);
    auto again = PdfObjects::parse(bytes);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->find("/X 3 0 R"), 1);
    EXPECT_EQ(again->find("/Title (endobj)"), 2);
    EXPECT_EQ(again->find("/B 4 0 R"), 3);
    EXPECT_TRUE(again->object(3).contains("stream\n9 0 R\n"));
    EXPECT_EQ(again->find("/A 1"), 4);
    EXPECT_EQ(again->bytes(1, 2), bytes);
}

TEST(ObjectsOfAPdf, AreNumberedInTheOrderOfReferences)
{
    const auto written = [](bool turned) {
        auto objects = PdfObjects::parse(smallPdf());
        const int one = objects->add(turned ? "<< /Second 2 >>" : "<< /First 1 >>");
        const int two = objects->add(turned ? "<< /First 1 >>" : "<< /Second 2 >>");
        objects->add("<< /Unused 1 >>");
        const auto reference = [](int object) { return QByteArray::number(object) + " 0 R "; };
        objects->addEntries(
            1, "/K [" + reference(turned ? two : one) + reference(turned ? one : two) + "]");
        return objects->bytes(1, 2);
    };

    EXPECT_EQ(written(false), written(true));
    EXPECT_FALSE(written(false).contains("/Unused"));
}

TEST(ObjectsOfAPdf, AreNotFoundInAnotherFile)
{
    for (const QByteArray& bytes :
         {QByteArray(), QByteArray("%PDF-1.7"), QByteArray("startxref\n9"), smallPdf().left(60),
          smallPdf().replace("0 3\n", "0 9\n")})
        EXPECT_FALSE(PdfObjects::parse(bytes)) << bytes.toStdString();
}

} // namespace
