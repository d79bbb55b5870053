#include "ui/chart/page_labels.h"

#include "ui/chart/label_geometry.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <tuple>

namespace ui {

namespace {

/// What of an anchor is in the pane; nullopt where nothing is.
std::optional<QLineF> inPane(const QLineF& anchor, const QRectF& pane)
{
    const double upper = std::min(anchor.y1(), anchor.y2());
    const double lower = std::max(anchor.y1(), anchor.y2());
    const bool inside = anchor.x1() >= pane.left() && anchor.x1() <= pane.right()
        && lower >= pane.top() && upper <= pane.bottom(); // false where one is not a number
    if (!inside)
        return std::nullopt;
    const auto clamped = [&](double y) { return std::clamp(y, pane.top(), pane.bottom()); };
    return QLineF(anchor.x1(), clamped(anchor.y1()), anchor.x1(), clamped(anchor.y2()));
}

class PageLayouter {
public:
    explicit PageLayouter(const LabelRequest& request)
        : m_request(request)
    {
    }

    LabelLayout layOut()
    {
        placeEvents();
        placeInPane();
        placeEnds();
        number();
        report();
        return std::move(m_layout);
    }

    void placeEvents()
    {
        LaneRoom room = m_request.lanes;
        room.area = room.area.intersected(m_request.page);
        room.sightLeft = std::max(m_request.pane.left(), room.area.left());
        room.sightRight = std::min(m_request.pane.right(), room.area.right());
        LaneLayout lanes = layOutLanes(m_request.events, room);
        m_layout.events = std::move(lanes.marks);
        m_layout.lanes = lanes.lanes;
    }

    int lanes() const { return m_layout.lanes; }

private:
    bool inSight(const EndRequest& request) const
    {
        return inPane({request.end, request.end}, m_request.pane).has_value();
    }

    bool inSight(const LaneRequest& request) const
    {
        return request.anchor >= m_request.pane.left() && request.anchor <= m_request.pane.right();
    }

    bool inSight(const BoxRequest& request) const
    {
        return inPane(request.anchor, m_request.pane).has_value();
    }

    /// What boxes go around where the way is short: the lines of events, and the ways from the ends
    /// of lines to the edge.
    std::vector<QLineF> linesInPane() const
    {
        const QRectF& pane = m_request.pane;
        std::vector<QLineF> lines(m_request.boxRoom.lines.begin(), m_request.boxRoom.lines.end());
        for (const LaneRequest& event : m_request.events) {
            if (inSight(event))
                lines.emplace_back(event.anchor, pane.top(), event.anchor, pane.bottom());
        }
        for (const EndRequest& end : m_request.ends) {
            if (inSight(end) && pane.right() - end.end.x() > m_request.column.ownReach)
                lines.emplace_back(end.end, QPointF(pane.right(), end.end.y()));
        }
        return lines;
    }

    void placeInPane()
    {
        std::vector<std::size_t> labels;
        std::vector<BoxRequest> requests;
        for (std::size_t label = 0; label < m_request.boxes.size(); ++label) {
            const auto anchor = inPane(m_request.boxes[label].anchor, m_request.pane);
            if (!anchor)
                continue;
            labels.push_back(label);
            requests.push_back(m_request.boxes[label]);
            requests.back().anchor = *anchor;
        }
        BoxRoom room = m_request.boxRoom;
        const std::vector<QLineF> lines = linesInPane();
        room.lines = lines;
        room.area = room.area.intersected(m_request.pane).intersected(m_request.page);
        m_layout.boxes = placeBoxes(requests, room);
        rename(m_layout.boxes, labels);
    }

    void placeEnds()
    {
        std::vector<std::size_t> labels;
        std::vector<EndRequest> requests;
        for (std::size_t label = 0; label < m_request.ends.size(); ++label) {
            if (!inSight(m_request.ends[label]))
                continue;
            labels.push_back(label);
            requests.push_back(m_request.ends[label]);
        }
        EndRoom room = m_request.column;
        room.paneRight = m_request.pane.right();
        room.area = room.area.intersected(m_request.page);
        room.area.setLeft(std::max(room.area.left(), room.paneRight));
        if (!m_layout.events.empty())
            room.area.setTop(std::max(room.area.top(), m_request.lanes.area.bottom()));
        m_layout.ends = layOutEnds(requests, room);
        rename(m_layout.ends, labels);
        shortenEndLeaders();
    }

    static void rename(std::vector<LabelMark>& marks, const std::vector<std::size_t>& labels)
    {
        for (LabelMark& mark : marks) {
            for (std::size_t& label : mark.labels)
                label = labels[label];
            for (LabelLeader& leader : mark.leaders)
                leader.label = labels[leader.label];
        }
    }

    /// Inside the pane they give way to what stands there.
    void shortenEndLeaders()
    {
        std::vector<QLineF> ways;
        for (LabelMark& mark : m_layout.ends) {
            for (LabelLeader& leader : mark.leaders) {
                if (leader.points.size() < 3)
                    continue;
                const QLineF way(leader.points[2], leader.points[1]);
                const auto isOn = [&](const auto& other) { return meetsMark(way, other); };
                if (std::ranges::any_of(ways, [&](const QLineF& one) { return meets(way, one); })
                    || std::ranges::any_of(m_layout.boxes, isOn)
                    || std::ranges::any_of(m_layout.events, isOn))
                    leader.points.pop_back();
                else
                    ways.push_back(way);
            }
        }
    }

    static bool meetsMark(const QLineF& way, const LabelMark& mark)
    {
        return meets(way, mark.rect)
            || std::ranges::any_of(mark.leaders, [&](const LabelLeader& leader) {
                   return meets(way, QLineF(leader.points.end()[-2], leader.points.back()));
               });
    }

    void number()
    {
        std::vector<std::tuple<double, LabelKind, LabelMark*>> numbered;
        for (LabelMark& mark : m_layout.events) {
            if (!mark.hasWords() || m_request.lanes.numbersAll)
                numbered.emplace_back(m_request.events[mark.first()].anchor, LabelKind::Event,
                                      &mark);
        }
        for (LabelMark& mark : m_layout.boxes) {
            if (!mark.hasWords())
                numbered.emplace_back(m_request.boxes[mark.first()].anchor.x1(), LabelKind::Box,
                                      &mark);
        }
        for (LabelMark& mark : m_layout.ends) {
            if (!mark.hasWords())
                numbered.emplace_back(std::numeric_limits<double>::infinity(), LabelKind::LineEnd,
                                      &mark);
        }
        std::ranges::stable_sort(numbered, {}, [](const auto& one) {
            return std::pair(std::get<double>(one), std::get<LabelKind>(one));
        });
        int next = 1;
        for (const auto& [x, kind, mark] : numbered) {
            mark->number = next;
            for (const std::size_t label : mark->labels)
                m_layout.footnotes.push_back({next++, {kind, label}});
        }
    }

    void report()
    {
        reportKind(LabelKind::Event, m_request.events);
        reportKind(LabelKind::Box, m_request.boxes);
        reportKind(LabelKind::LineEnd, m_request.ends);
    }

    template<typename T>
    void reportKind(LabelKind kind, const std::vector<T>& requests)
    {
        std::vector<char> marked(requests.size(), 0);
        for (const LabelMark& mark : m_layout.marksOf(kind)) {
            for (const std::size_t label : mark.labels)
                marked[label] = 1;
        }
        for (std::size_t label = 0; label < requests.size(); ++label) {
            if (marked[label] == 0)
                (inSight(requests[label]) ? m_layout.dropped : m_layout.outOfSight)
                    .push_back({kind, label});
        }
    }

    const LabelRequest& m_request;
    LabelLayout m_layout;
};

} // namespace

const std::vector<LabelMark>& LabelLayout::marksOf(LabelKind kind) const
{
    switch (kind) {
    case LabelKind::Event:
        return events;
    case LabelKind::Box:
        return boxes;
    case LabelKind::LineEnd:
        break;
    }
    return ends;
}

const LabelMark* LabelLayout::markOf(LabelRef label) const
{
    const std::vector<LabelMark>& marks = marksOf(label.kind);
    const auto found = std::ranges::find_if(marks, [&](const LabelMark& mark) {
        return std::ranges::find(mark.labels, label.label) != mark.labels.end();
    });
    return found == marks.end() ? nullptr : &*found;
}

LabelLayout layOutLabels(const LabelRequest& request)
{
    return PageLayouter(request).layOut();
}

int lanesNeeded(const LabelRequest& request)
{
    PageLayouter layouter(request);
    layouter.placeEvents();
    return layouter.lanes();
}

} // namespace ui
