#include "ui/chart/pixel_columns.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <vector>

namespace ui {

namespace {

constexpr int kStrip = 64; ///< columns of a picture: so many neighbours are about equally high

/// As std::floor and std::ceil, but no call into a library for each column.
int floorOf(double value)
{
    const int whole = static_cast<int>(value);
    return whole - static_cast<int>(value < static_cast<double>(whole));
}

int ceilOf(double value)
{
    const int whole = static_cast<int>(value);
    return whole + static_cast<int>(value > static_cast<double>(whole));
}

/// Of a premultiplied colour, all four channels.
QRgb faded(QRgb colour, double coverage)
{
    const auto share = static_cast<unsigned>(coverage * 256.0 + 0.5);
    const unsigned even = ((colour & 0x00FF00FFU) * share >> 8U) & 0x00FF00FFU;
    const unsigned odd = ((colour >> 8U) & 0x00FF00FFU) * share & 0xFF00FF00U;
    return even | odd;
}

int firstFullRow(const PixelColumn& column)
{
    return ceilOf(column.top - 1.0 / 512.0);
}

int lastFullRow(const PixelColumn& column)
{
    return floorOf(column.bottom + 1.0 / 512.0);
}

/// From one row of pixels up to but not including another.
struct Rows {
    int from = 0;
    int to = 0;

    int count() const { return to - from; }
};

constexpr int kWorthABlock = 8; ///< rows that are filled apart from a picture

/// The rows that all columns fill in one colour; none where they do not stand side by side.
Rows commonRows(std::span<const PixelColumn> columns)
{
    Rows rows{std::numeric_limits<int>::min(), std::numeric_limits<int>::max()};
    int next = columns.front().x;
    for (const PixelColumn& column : columns) {
        if (column.x != next++ || column.colour != columns.front().colour)
            return {};
        rows.from = std::max(rows.from, firstFullRow(column));
        rows.to = std::min(rows.to, lastFullRow(column));
    }
    return rows;
}

/// One row of a strip. Without branches, so that several columns are filled in one step.
void fillRow(QRgb* __restrict pixels, const int* __restrict first, const int* __restrict last,
             const QRgb* __restrict colours, int row)
{
    for (int x = 0; x < kStrip; ++x) {
        const int isFilled = static_cast<int>(row >= first[x]) & static_cast<int>(row < last[x]);
        pixels[x] = colours[x] & static_cast<QRgb>(-isFilled);
    }
}

/// Columns of one strip, and their picture.
class Strip {
public:
    Strip(QPainter& painter, double pixel)
        : m_painter(painter)
        , m_pixel(pixel)
    {
    }

    /// `done` is filled already.
    void paint(std::span<const PixelColumn> columns, Rows done)
    {
        m_left = columns.front().x;
        collect(columns);
        const Rows own = commonRows(columns);
        if (own.count() < kWorthABlock) {
            paintRows({m_top, m_bottom});
            return;
        }
        const QColor colour = QColor::fromRgba(columns.front().colour);
        paintRows({m_top, own.from});
        if (done.count() > 0) {
            paintBlock({own.from, done.from}, m_left, m_width, colour);
            paintBlock({done.to, own.to}, m_left, m_width, colour);
        } else {
            paintBlock(own, m_left, m_width, colour);
        }
        paintRows({own.to, m_bottom});
    }

    void paintBlock(Rows rows, int left, int width, const QColor& colour)
    {
        // Qt has several threads share what is higher and not opaque; to wait for them takes
        // longer than to fill it.
        constexpr int kHighest = 64;
        for (int top = rows.from; top < rows.to; top += kHighest)
            m_painter.fillRect(QRectF(left * m_pixel, top * m_pixel, width * m_pixel,
                                      std::min(kHighest, rows.to - top) * m_pixel),
                               colour);
    }

private:
    /// What is drawn over the whole rows: a part of a pixel, or a column on the place of another.
    struct Over {
        int x = 0;
        int top = 0;
        int bottom = 0;
        QRgb colour = 0;
    };

    void collect(std::span<const PixelColumn> columns)
    {
        m_colours.fill(0);
        m_first.fill(0);
        m_last.fill(0);
        m_over.clear();
        m_top = std::numeric_limits<int>::max();
        m_bottom = std::numeric_limits<int>::min();
        m_width = 0;
        for (const PixelColumn& column : columns)
            add(column);
    }

    void add(const PixelColumn& column)
    {
        if (!(column.bottom > column.top))
            return;
        const int x = column.x - m_left;
        const QRgb colour = qPremultiply(column.colour);
        const int first = firstFullRow(column);
        const int last = lastFullRow(column);
        if (first > last) { // within one pixel
            m_over.push_back({x, last, first, faded(colour, column.bottom - column.top)});
        } else {
            if (first - column.top > 1.0 / 512.0)
                m_over.push_back({x, first - 1, first, faded(colour, first - column.top)});
            if (column.bottom - last > 1.0 / 512.0)
                m_over.push_back({x, last, last + 1, faded(colour, column.bottom - last)});
            if (x < m_width) {
                m_over.push_back({x, first, last, colour});
            } else {
                const auto place = static_cast<std::size_t>(x);
                m_colours[place] = colour;
                m_first[place] = first;
                m_last[place] = last;
            }
        }
        m_width = std::max(m_width, x + 1);
        m_top = std::min(m_top, floorOf(column.top));
        m_bottom = std::max(m_bottom, ceilOf(column.bottom));
    }

    void paintRows(Rows rows)
    {
        const auto [from, to] = rows;
        if (from >= to)
            return;
        m_pixels.resize(static_cast<std::size_t>(to - from) * kStrip);
        for (int row = from; row < to; ++row)
            fillRow(rowOf(row, from), m_first.data(), m_last.data(), m_colours.data(), row);
        for (const Over& over : m_over) {
            for (int row = std::max(over.top, from); row < std::min(over.bottom, to); ++row)
                rowOf(row, from)[over.x] = over.colour;
        }
        QImage picture(reinterpret_cast<const uchar*>(m_pixels.data()), m_width, to - from,
                       kStrip * static_cast<qsizetype>(sizeof(QRgb)),
                       QImage::Format_ARGB32_Premultiplied);
        picture.setDevicePixelRatio(1.0 / m_pixel);
        m_painter.drawImage(QPointF(m_left, from) * m_pixel, picture);
    }

    QRgb* rowOf(int row, int from)
    {
        return m_pixels.data() + static_cast<std::ptrdiff_t>(row - from) * kStrip;
    }

    QPainter& m_painter;
    double m_pixel;
    int m_left = 0;
    int m_width = 0;
    int m_top = 0; ///< of all columns, a pixel covered in part included
    int m_bottom = 0;
    /// The pixels filled of each column, from the first one up to but not including the last.
    std::array<int, kStrip> m_first{};
    std::array<int, kStrip> m_last{};
    std::array<QRgb, kStrip> m_colours{}; ///< premultiplied
    std::vector<Over> m_over;
    std::vector<QRgb> m_pixels;
};

} // namespace

void paintPixelColumns(QPainter& painter, std::span<const PixelColumn> columns, double pixel)
{
    if (columns.empty())
        return;
    Strip strip(painter, pixel);
    Rows done = commonRows(columns);
    if (done.count() < kWorthABlock)
        done = {};
    strip.paintBlock(done, columns.front().x, columns.back().x + 1 - columns.front().x,
                     QColor::fromRgba(columns.front().colour));
    for (std::size_t begin = 0; begin < columns.size();) {
        std::size_t end = begin + 1;
        while (end < columns.size() && columns[end].x < columns[begin].x + kStrip)
            ++end;
        strip.paint(columns.subspan(begin, end - begin), done);
        begin = end;
    }
}

} // namespace ui
