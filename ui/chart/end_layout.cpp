#include "ui/chart/end_layout.h"

#include "ui/chart/spread.h"

#include <algorithm>
#include <cmath>
#include <functional>
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
    }

    /// The name of the most important one is worth more than a mark of its own for each other.
    std::vector<LabelMark> place()
    {
        return fit(1) || fit(0) ? std::move(m_marks) : std::vector<LabelMark>();
    }

private:
    /// All labels, from top to bottom.
    void begin()
    {
        std::vector<std::size_t> order(m_requests.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, {}, [&](std::size_t label) { return heightOf(label); });
        m_marks.clear();
        for (const std::size_t label : order)
            m_marks.push_back(
                {.form = m_requests[label].asNumber ? LabelForm::Number : LabelForm::Words,
                 .labels = {label}});
    }

    /// So many at least keep their words. False when the column cannot hold that.
    bool fit(std::ptrdiff_t kept)
    {
        begin();
        while (!isWideEnough() || !topsOf()) {
            if (!cutDown(kept) && !group())
                return false;
        }
        giveWordsBack();
        setPlaces(*topsOf());
        return true;
    }

    bool isWideEnough() const
    {
        return std::ranges::all_of(m_marks, [&](const LabelMark& mark) {
            return mark.hasWords() || sizeOf(mark).width() <= m_room.area.width();
        });
    }

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

    /// The higher, the sooner it has words; of equals the first one.
    std::pair<int, int> rankOf(const LabelMark& mark) const
    {
        return {m_requests[mark.first()].priority, -static_cast<int>(mark.first())};
    }

    /// The least important label that has words. False when no more than `kept` have.
    bool cutDown(std::ptrdiff_t kept)
    {
        if (std::ranges::count_if(m_marks, &LabelMark::hasWords) <= kept)
            return false;
        LabelMark* victim = nullptr;
        for (LabelMark& mark : m_marks) {
            if (mark.hasWords() && (victim == nullptr || rankOf(mark) < rankOf(*victim)))
                victim = &mark;
        }
        victim->form = LabelForm::Number;
        return true;
    }

    /// To numbers, the most important first, while they have room.
    void giveWordsBack()
    {
        std::vector<LabelMark*> numbers;
        for (LabelMark& mark : m_marks) {
            if (mark.form == LabelForm::Number && !m_requests[mark.first()].asNumber)
                numbers.push_back(&mark);
        }
        std::ranges::sort(numbers, std::greater{},
                          [&](const LabelMark* mark) { return rankOf(*mark); });
        for (LabelMark* mark : numbers) {
            mark->form = LabelForm::Words;
            if (topsOf())
                continue;
            mark->form = LabelForm::Number;
            return; // none is named ahead of a more important one
        }
    }

    /// Joins the two neighbours without words that are closest. False when there are none.
    bool group()
    {
        std::size_t best = 0;
        double least = 0.0;
        for (std::size_t index = 1; index < m_marks.size(); ++index) {
            if (m_marks[index].hasWords() || m_marks[index - 1].hasWords())
                continue;
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
