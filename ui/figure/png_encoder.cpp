#include "ui/figure/png_encoder.h"

#include <QtEndian>

#include <zlib.h>

#include <array>
#include <future>
#include <thread>
#include <vector>

namespace ui {

namespace {

constexpr int kBands = 4; ///< of rows, compressed beside each other; always as many
constexpr QByteArrayView kReplacement = "\xEF\xBF\xBD"; ///< for what a text cannot hold
constexpr char kUp = 2; ///< the filter of rows that differ little from the one above

void appendNumber(QByteArray& bytes, quint32 number)
{
    std::array<char, 4> digits{};
    qToBigEndian(number, digits.data());
    bytes.append(digits.data(), digits.size());
}

void appendChunk(QByteArray& png, const char* type, const QByteArray& data)
{
    appendNumber(png, static_cast<quint32>(data.size()));
    const qsizetype begin = png.size();
    png.append(type, 4);
    png.append(data);
    const auto* checked = reinterpret_cast<const Bytef*>(png.constData() + begin);
    appendNumber(png, static_cast<quint32>(crc32(0, checked, static_cast<uInt>(data.size() + 4))));
}

QByteArray header(const QImage& image, bool hasAlpha)
{
    QByteArray data;
    appendNumber(data, static_cast<quint32>(image.width()));
    appendNumber(data, static_cast<quint32>(image.height()));
    data.append(char(8)); // bits of a channel
    data.append(hasAlpha ? char(6) : char(2));
    data.append(3, char(0)); // the compression, filters and order that there are
    return data;
}

QByteArray resolution(const QImage& image)
{
    QByteArray data;
    appendNumber(data, static_cast<quint32>(image.dotsPerMeterX()));
    appendNumber(data, static_cast<quint32>(image.dotsPerMeterY()));
    data.append(char(1)); // a metre
    return data;
}

QByteArray internationalText(const QByteArray& keyword, const QByteArray& language,
                             const QByteArray& text)
{
    // Not compressed; no translated keyword.
    return keyword + '\0' + '\0' + '\0' + language + '\0' + '\0' + text;
}

/// One row of channels as they stand in the file.
void unpack(const QImage& image, int y, bool hasAlpha, std::vector<unsigned char>& row)
{
    const auto* pixel = reinterpret_cast<const QRgb*>(image.constScanLine(y));
    unsigned char* out = row.data();
    for (int x = 0; x < image.width(); ++x, ++pixel) {
        *out++ = static_cast<unsigned char>(qRed(*pixel));
        *out++ = static_cast<unsigned char>(qGreen(*pixel));
        *out++ = static_cast<unsigned char>(qBlue(*pixel));
        if (hasAlpha)
            *out++ = static_cast<unsigned char>(qAlpha(*pixel));
    }
}

struct Band {
    QByteArray bytes{};
    uLong checksum = 1;
    qsizetype length = 0; ///< before compression
};

class BandWriter {
public:
    BandWriter()
    {
        // Raw deflate: the bands become one stream.
        m_stream = {};
        deflateInit2(&m_stream, kLevel, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY);
        m_band.bytes.reserve(1 << 18);
    }
    ~BandWriter() { deflateEnd(&m_stream); }
    BandWriter(const BandWriter&) = delete;
    BandWriter& operator=(const BandWriter&) = delete;

    void add(const std::vector<unsigned char>& bytes)
    {
        const auto length = static_cast<uInt>(bytes.size());
        m_band.checksum = adler32(m_band.checksum, bytes.data(), length);
        m_band.length += length;
        m_stream.next_in = const_cast<Bytef*>(bytes.data());
        m_stream.avail_in = length;
        run(Z_NO_FLUSH);
    }

    Band finish(bool isLast)
    {
        run(isLast ? Z_FINISH : Z_FULL_FLUSH);
        return std::move(m_band);
    }

private:
    static constexpr int kLevel = 2;

    void run(int flush)
    {
        do {
            m_stream.next_out = m_out.data();
            m_stream.avail_out = static_cast<uInt>(m_out.size());
            deflate(&m_stream, flush);
            m_band.bytes.append(reinterpret_cast<const char*>(m_out.data()),
                                static_cast<qsizetype>(m_out.size() - m_stream.avail_out));
        } while (m_stream.avail_out == 0);
    }

    z_stream m_stream{};
    std::array<unsigned char, 1 << 15> m_out{};
    Band m_band{};
};

Band compressed(const QImage& image, bool hasAlpha, int band)
{
    const int first = image.height() * band / kBands;
    const int last = image.height() * (band + 1) / kBands;
    const auto width = static_cast<std::size_t>(image.width()) * (hasAlpha ? 4 : 3);
    std::vector<unsigned char> above(width, 0);
    std::vector<unsigned char> row(width);
    std::vector<unsigned char> filtered(width + 1);
    filtered[0] = kUp;
    if (first > 0)
        unpack(image, first - 1, hasAlpha, above);
    BandWriter writer;
    for (int y = first; y < last; ++y) {
        unpack(image, y, hasAlpha, row);
        for (std::size_t index = 0; index < width; ++index)
            filtered[index + 1] = static_cast<unsigned char>(row[index] - above[index]);
        writer.add(filtered);
        above.swap(row);
    }
    return writer.finish(band == kBands - 1);
}

QByteArray pixels(const QImage& image, bool hasAlpha)
{
    std::array<std::future<Band>, kBands> bands;
    const auto policy =
        std::thread::hardware_concurrency() > 1 ? std::launch::async : std::launch::deferred;
    for (int band = 0; band < kBands; ++band)
        bands[static_cast<std::size_t>(band)] =
            std::async(policy, compressed, std::cref(image), hasAlpha, band);
    QByteArray data("\x78\x01", 2); // zlib, quick
    uLong checksum = 1;
    for (std::future<Band>& future : bands) {
        const Band band = future.get();
        data += band.bytes;
        checksum = adler32_combine(checksum, band.checksum, static_cast<z_off_t>(band.length));
    }
    appendNumber(data, static_cast<quint32>(checksum));
    return data;
}

} // namespace

QByteArray encodedPng(const QImage& image, const PngTexts& texts)
{
    const bool hasAlpha = image.hasAlphaChannel();
    const QImage straight = hasAlpha ? image.convertToFormat(QImage::Format_ARGB32) : image;
    QByteArray png("\x89PNG\r\n\x1a\n", 8);
    appendChunk(png, "IHDR", header(straight, hasAlpha));
    appendChunk(png, "sRGB", QByteArray(1, char(0))); // perceptual
    appendChunk(png, "pHYs", resolution(image));
    for (const PngText& text : texts.texts) {
        if (!text.text.isEmpty())
            appendChunk(png, "iTXt",
                        internationalText(text.keyword, text.language.toLatin1(),
                                          text.text.toUtf8().replace('\0', kReplacement)));
    }
    if (!texts.xmp.isEmpty())
        appendChunk(png, "iTXt", internationalText("XML:com.adobe.xmp", {}, texts.xmp));
    appendChunk(png, "IDAT", pixels(straight, hasAlpha));
    appendChunk(png, "IEND", {});
    return png;
}

} // namespace ui
