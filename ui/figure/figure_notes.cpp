#include "ui/figure/figure_notes.h"

#include "ui/chart/note_shapes.h"
#include "ui/support/conversion.h"
#include "ui/support/formatting.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace ui {

namespace {

/// What a note says: its own words, or what its places say by themselves.
QString wordsOf(const core::Note& note, const QLocale& locale)
{
    if (!note.text.empty())
        return toQString(note.text).simplified();
    if (note.kind != core::NoteKind::Measure)
        return {};
    return note.end ? formatChange(note.end->price / note.begin.price - 1.0, locale, 1)
                    : formatPrice(note.begin.price, locale);
}

QString letterOf(std::size_t place)
{
    const QString letter(QChar(u'a' + static_cast<char16_t>(place % 26)));
    return place < 26 ? letter : letter + QString::number(place / 26);
}

/// Whether a line with two ends passes through `rect`.
bool crosses(const QLineF& line, const QRectF& rect)
{
    return clipped(line, rect).has_value();
}

class NotePlacer {
public:
    NotePlacer(FigureLayout& layout, const Typesetter& type)
        : m_layout(layout)
        , m_type(type)
        , m_line(type.lineHeight(layout.measures.label))
    {
        const PlotArea& plot = layout.plot;
        for (const FigureCurve& curve : layout.curves) {
            for (std::size_t index = 1; index < curve.points.size(); ++index) {
                const QPointF a = curve.points[index - 1];
                const QPointF b = curve.points[index];
                if (std::isfinite(a.y()) && std::isfinite(b.y()))
                    m_lines.emplace_back(plot.xOf(a.x()), plot.yOf(a.y()), plot.xOf(b.x()),
                                         plot.yOf(b.y()));
            }
            for (const BarColumn& column : curve.columns) {
                const double half = plot.step() * static_cast<double>(column.bars) * 0.4;
                const double x = plot.xOf(column.position);
                m_bars.emplace_back(QPointF(x - half, plot.yOf(column.high)),
                                    QPointF(x + half, plot.yOf(column.low)));
            }
        }
    }

    /// False where the words have no room.
    bool place(FigureNoteItem& item, const QString& words)
    {
        const double widest = std::max(m_layout.plot.prices.width() * 0.3, 8.0 * m_line);
        const QStringList lines = m_type.wrapped(words, m_layout.measures.label, widest);
        double width = 0.0;
        for (const QString& line : lines)
            width = std::max(width, m_type.width(line, m_layout.measures.label));
        const QSizeF size(width, m_line * static_cast<double>(lines.size()));
        const auto found = freePlace(item.shape, size);
        if (!found)
            return false;
        item.label = *found;
        item.leader = leaderTo(item.shape, *found);
        for (qsizetype row = 0; row < lines.size(); ++row)
            m_layout.texts.push_back(
                {FigureTextRole::NoteWords, lines[row], m_layout.measures.label,
                 QRectF(found->left(), found->top() + m_line * static_cast<double>(row),
                        m_type.width(lines[row], m_layout.measures.label), m_line)});
        return true;
    }

    /// A small circle, as near to the note's place as it is free of other words.
    void letter(FigureNoteItem& item, const QString& text)
    {
        const double side = m_layout.measures.mark * 0.9;
        const auto found = freePlace(item.shape, {side, side}, false);
        const QPointF corner = item.shape.words.p1() - QPointF(side, side) / 2.0;
        item.label = found.value_or(QRectF(corner, QSizeF(side, side)));
        item.letter = text;
    }

private:
    static double distance(const QRectF& rect, QPointF point)
    {
        const double x = std::clamp(point.x(), rect.left(), rect.right());
        const double y = std::clamp(point.y(), rect.top(), rect.bottom());
        return QLineF(point, {x, y}).length();
    }

    QLineF leaderTo(const NoteShape& shape, const QRectF& label) const
    {
        const QPointF at = shape.words.center();
        const QPointF end(std::clamp(at.x(), label.left(), label.right()),
                          std::clamp(at.y(), label.top(), label.bottom()));
        const QLineF leader(at, end);
        return leader.length() > m_line * 0.6 ? leader : QLineF();
    }

    /// Around the place of the words, ring after ring.
    std::optional<QRectF> freePlace(const NoteShape& shape, const QSizeF& size,
                                    bool besideBars = true) const
    {
        constexpr int kRings = 14;
        const QPointF at = shape.words.center();
        for (int ring = 0; ring < kRings; ++ring) {
            const double away = m_line * (0.35 + 0.45 * ring);
            const double right = at.x() + away;
            const double left = at.x() - away - size.width();
            const double middle = at.x() - size.width() / 2.0;
            const double above = at.y() - away - size.height();
            const double below = at.y() + away;
            const double beside = at.y() - size.height() / 2.0;
            for (const QPointF& corner :
                 {QPointF(right, above), QPointF(middle, above), QPointF(left, above),
                  QPointF(right, beside), QPointF(left, beside), QPointF(right, below),
                  QPointF(middle, below), QPointF(left, below)}) {
                const QRectF rect(corner, size);
                if (isFree(rect, besideBars))
                    return rect;
            }
        }
        return std::nullopt;
    }

    bool isFree(const QRectF& rect, bool besideBars) const
    {
        const QRectF wide = rect.adjusted(-2.0, 0.0, 2.0, 0.0);
        const auto hits = [&](const QRectF& other) { return other.intersects(wide); };
        const auto crossed = [&](const QLineF& line) { return crosses(line, wide); };
        if (!m_layout.plot.prices.contains(rect)
            || std::ranges::any_of(m_layout.texts,
                                   [&](const FigureTextItem& item) { return hits(item.rect); })
            || std::ranges::any_of(m_layout.rings, [&](const FigureRing& ring) {
                   return distance(wide, ring.centre) < m_layout.measures.ring;
               }))
            return false;
        for (const FigureNoteItem& note : m_layout.notes) {
            const bool hitsStroke = std::ranges::any_of(
                note.shape.strokes, [&](const NoteStroke& stroke) { return crossed(stroke.line); });
            if (hitsStroke || (!note.letter.isEmpty() && hits(note.label)))
                return false;
        }
        return !besideBars
            || (std::ranges::none_of(m_bars, hits) && std::ranges::none_of(m_lines, crossed));
    }

    FigureLayout& m_layout;
    const Typesetter& m_type;
    double m_line;
    std::vector<QLineF> m_lines; ///< of curves
    std::vector<QRectF> m_bars;
};

/// The notes that are visible at all, without their words.
std::vector<FigureNoteItem> shapesOf(const FigureLayout& layout, const core::FigureData& data,
                                     const FigureCurves& curves)
{
    std::vector<FigureNoteItem> items;
    for (std::size_t index = 0; index < data.notes.size(); ++index) {
        const core::Note& note = data.notes[index];
        const auto series = std::ranges::find(data.series, note.instrument,
                                              [](const auto& one) { return one.instrument.id; });
        if (series == data.series.end())
            continue;
        const double base = curves.bases[static_cast<std::size_t>(series - data.series.begin())];
        const NoteGround ground{layout.plot, curves.axis,
                                curves.rebased ? std::optional(base) : std::nullopt};
        NoteShape shape = noteShape(note, ground, layout.measures.paint.hairline);
        if (!shape.isEmpty())
            items.push_back({.index = index, .style = note.style, .shape = std::move(shape)});
    }
    return items;
}

} // namespace

std::vector<std::size_t> placeNotes(FigureLayout& layout, const core::FigureData& data,
                                    const FigureCurves& curves,
                                    const std::vector<std::size_t>& lettered, const QLocale& locale,
                                    const Typesetter& type)
{
    layout.notes = shapesOf(layout, data, curves);
    NotePlacer placer(layout, type);
    std::vector<std::size_t> withoutRoom;
    for (FigureNoteItem& item : layout.notes) {
        const QString words = wordsOf(data.notes[item.index], locale);
        if (words.isEmpty())
            continue;
        const auto letter = std::ranges::find(lettered, item.index);
        if (letter != lettered.end())
            placer.letter(item, letterOf(static_cast<std::size_t>(letter - lettered.begin())));
        else if (!placer.place(item, words))
            withoutRoom.push_back(item.index);
    }
    return withoutRoom;
}

QStringList noteLines(const core::FigureData& data, const std::vector<std::size_t>& lettered,
                      const QLocale& locale)
{
    QStringList lines;
    for (std::size_t place = 0; place < lettered.size(); ++place)
        lines << letterOf(place) + QChar(QChar::Nbsp)
                + wordsOf(data.notes[lettered[place]], locale);
    return lines;
}

} // namespace ui
