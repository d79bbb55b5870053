#include "ui/chart/end_layout.h"

#include "ui/chart/spread.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace ui {

namespace {

class EndPlacer {
public:
    EndPlacer(std::span<const EndRequest> requests, const EndRoom& room)
        : m_requests(requests)
        , m_room(room)
    {
        std::vector<std::size_t> order(requests.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, {}, [&](std::size_t label) { return heightOf(label); });
        for (const std::size_t label : order)
            m_marks.push_back(
                {.form = requests[label].asNumber ? LabelForm::Number : LabelForm::Words,
                 .labels = {label}});
    }

    std::vector<LabelMark> place()
    {
        for (;;) {
            const bool wide = std::ranges::all_of(m_marks, [&](const LabelMark& mark) {
                return mark.hasWords() || sizeOf(mark).width() <= m_room.area.width();
            });
            const auto tops = wide ? topsOf() : std::nullopt;
            if (tops) {
                setPlaces(*tops);
                return std::move(m_marks);
            }
            if (!cutDown() && !group())
                return {};
        }
    }

private:
    double heightOf(std::size_t label) const { return m_requests[label].end.y(); }

    QSizeF sizeOf(const LabelMark& mark) const
    {
        if (mark.form == LabelForm::Group)
            return m_room.group;
        if (mark.form == LabelForm::Number)
            return m_room.number;
        return m_requests[mark.first()].size.boundedTo(
            {m_room.area.width(), m_requests[mark.first()].size.height()});
    }

    std::optional<std::vector<double>> topsOf() const
    {
        std::vector<SpreadItem> items;
        for (const LabelMark& mark : m_marks) {
            const double height = sizeOf(mark).height();
            const double wanted = (heightOf(mark.first()) + heightOf(mark.labels.back())) / 2.0;
            items.push_back({wanted - height / 2.0, height});
        }
        return spread(items, m_room.gap, m_room.area.top(), m_room.area.bottom());
    }

    /// The least important label, of equals the last one. False when all are numbers.
    bool cutDown()
    {
        LabelMark* victim = nullptr;
        const auto rankOf = [&](const LabelMark& mark) {
            return std::pair(m_requests[mark.first()].priority, -static_cast<int>(mark.first()));
        };
        for (LabelMark& mark : m_marks) {
            if (mark.hasWords() && (victim == nullptr || rankOf(mark) < rankOf(*victim)))
                victim = &mark;
        }
        if (victim != nullptr)
            victim->form = LabelForm::Number;
        return victim != nullptr;
    }

    /// Joins the two neighbours that are closest. False when only one mark is left.
    bool group()
    {
        std::size_t best = 0;
        double least = 0.0;
        for (std::size_t index = 1; index < m_marks.size(); ++index) {
            const double span =
                heightOf(m_marks[index].labels.back()) - heightOf(m_marks[index - 1].first());
            if (best == 0 || span < least) {
                best = index;
                least = span;
            }
        }
        if (best == 0)
            return false;
        LabelMark& kept = m_marks[best - 1];
        const LabelMark& other = m_marks[best];
        kept.form = LabelForm::Group;
        kept.labels.insert(kept.labels.end(), other.labels.begin(), other.labels.end());
        m_marks.erase(m_marks.begin() + static_cast<std::ptrdiff_t>(best));
        return true;
    }

    void setPlaces(const std::vector<double>& tops)
    {
        for (std::size_t index = 0; index < m_marks.size(); ++index) {
            LabelMark& mark = m_marks[index];
            mark.rect = QRectF(QPointF(m_room.area.left(), tops[index]), sizeOf(mark));
            for (std::size_t member = 0; member < mark.labels.size(); ++member) {
                // Those of one height have one leader.
                if (member == 0
                    || heightOf(mark.labels[member]) != heightOf(mark.labels[member - 1]))
                    addLeader(mark, mark.labels[member]);
            }
        }
    }

    void addLeader(LabelMark& mark, std::size_t label) const
    {
        const QPointF end = m_requests[label].end;
        const QPointF edge(m_room.paneRight, end.y());
        const QPointF own(mark.rect.left(), mark.rect.center().y());
        const bool isInside = edge.x() - end.x() > m_room.ownReach;
        if (!isInside && std::abs(own.y() - end.y()) <= m_room.ownReach)
            return;
        LabelLeader leader{label, {own, edge}};
        if (isInside)
            leader.points.push_back(end);
        mark.leaders.push_back(std::move(leader));
    }

    std::span<const EndRequest> m_requests;
    const EndRoom& m_room;
    std::vector<LabelMark> m_marks;
};

} // namespace

std::vector<LabelMark> layOutEnds(std::span<const EndRequest> requests, const EndRoom& room)
{
    return EndPlacer(requests, room).place();
}

} // namespace ui
