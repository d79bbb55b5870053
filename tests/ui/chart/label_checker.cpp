#include "tests/ui/chart/label_checker.h"

#include "tests/ui/chart/line_geometry.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace tests {

namespace {

/// A straight piece of a leader, and whose it is.
struct LeaderPiece {
    ui::LabelRef label{};
    const ui::LabelMark* mark = nullptr;
    QLineF line{};
};

class LabelChecker {
public:
    LabelChecker(const ui::LabelRequest& request, const ui::LabelLayout& layout)
        : m_request(request)
        , m_layout(layout)
    {
        for (const ui::LabelKind kind : kKinds) {
            for (const ui::LabelMark& mark : layout.marksOf(kind)) {
                m_marks.emplace_back(kind, &mark);
                for (const ui::LabelLeader& leader : mark.leaders) {
                    for (std::size_t point = 1; point < leader.points.size(); ++point)
                        m_pieces.push_back({{kind, leader.label},
                                            &mark,
                                            {leader.points[point - 1], leader.points[point]}});
                }
            }
        }
    }

    void check() const
    {
        checkPlaces();
        checkLeaders();
        for (const ui::LabelMark& mark : m_layout.boxes)
            checkBox(mark);
        checkAccount();
        checkNumbers();
    }

private:
    static constexpr ui::LabelKind kKinds[] = {ui::LabelKind::Event, ui::LabelKind::Box,
                                               ui::LabelKind::LineEnd};

    std::size_t countOf(ui::LabelKind kind) const
    {
        return kind == ui::LabelKind::Event ? m_request.events.size()
            : kind == ui::LabelKind::Box    ? m_request.boxes.size()
                                            : m_request.ends.size();
    }

    QPointF anchorOf(ui::LabelRef label) const
    {
        if (label.kind == ui::LabelKind::Event)
            return {m_request.events[label.label].anchor, m_request.pane.center().y()};
        if (label.kind == ui::LabelKind::LineEnd)
            return m_request.ends[label.label].end;
        return m_request.boxes[label.label].anchor.p1();
    }

    bool isInSight(ui::LabelRef label) const
    {
        const QRectF& pane = m_request.pane;
        const QPointF at = anchorOf(label);
        double top = at.y();
        double bottom = at.y();
        if (label.kind == ui::LabelKind::Box) {
            const QLineF& anchor = m_request.boxes[label.label].anchor;
            top = std::min(anchor.y1(), anchor.y2());
            bottom = std::max(anchor.y1(), anchor.y2());
        }
        return at.x() >= pane.left() && at.x() <= pane.right() && bottom >= pane.top()
            && top <= pane.bottom();
    }

    /// Whether the place for this kind can hold the number of a group.
    bool canHoldGroup(ui::LabelKind kind) const
    {
        if (kind == ui::LabelKind::Event)
            return m_request.lanes.area.width() >= m_request.lanes.groupWidth
                && m_request.lanes.area.height() >= m_request.lanes.neededHeight(1);
        const bool isBox = kind == ui::LabelKind::Box;
        const QRectF& area = isBox ? m_request.boxRoom.area : m_request.column.area;
        const QSizeF& group = isBox ? m_request.boxRoom.group : m_request.column.group;
        return area.width() >= group.width() && area.height() >= group.height();
    }

    void checkPlaces() const
    {
        const QRectF page = m_request.page.adjusted(-1e-6, -1e-6, 1e-6, 1e-6);
        for (std::size_t a = 0; a < m_marks.size(); ++a) {
            EXPECT_TRUE(page.contains(m_marks[a].second->rect)) << "outside the page";
            EXPECT_FALSE(m_marks[a].second->rect.isEmpty());
            for (std::size_t b = a + 1; b < m_marks.size(); ++b)
                EXPECT_FALSE(overlap(m_marks[a].second->rect, m_marks[b].second->rect))
                    << "labels overlap: " << nameOf({m_marks[a].first, m_marks[a].second->first()})
                    << " " << nameOf({m_marks[b].first, m_marks[b].second->first()});
            checkSize(m_marks[a].first, *m_marks[a].second);
        }
    }

    /// Words have the room that they asked for.
    void checkSize(ui::LabelKind kind, const ui::LabelMark& mark) const
    {
        EXPECT_EQ(mark.form == ui::LabelForm::Group, mark.labels.size() > 1);
        if (mark.form != ui::LabelForm::Words)
            return;
        if (kind == ui::LabelKind::Event)
            EXPECT_DOUBLE_EQ(mark.rect.width(), m_request.events[mark.first()].width);
        else if (kind == ui::LabelKind::Box)
            EXPECT_EQ(mark.rect.size(), m_request.boxes[mark.first()].size);
        else
            EXPECT_DOUBLE_EQ(
                mark.rect.width(),
                std::min(m_request.ends[mark.first()].size.width(), m_request.column.area.width()));
    }

    /// A box covers nothing that is taken. Where a person did not move it, its words cover no line
    /// that they may not, and stand no farther away than they may.
    void checkBox(const ui::LabelMark& mark) const
    {
        const ui::BoxRequest& request = m_request.boxes[mark.first()];
        for (const QRectF& taken : m_request.boxRoom.taken)
            EXPECT_FALSE(overlap(mark.rect, taken))
                << nameOf({ui::LabelKind::Box, mark.first()}) << " covers what is taken";
        if (mark.form == ui::LabelForm::Group)
            return;
        for (const ui::LabelLeader& leader : mark.leaders) {
            const double length = QLineF(leader.points.front(), leader.points.back()).length();
            EXPECT_GT(length, request.ownReach);
            EXPECT_TRUE(mark.form == ui::LabelForm::Number || !request.moved.isNull()
                        || length <= request.farthest + 1e-6);
        }
        if (request.mayCoverLines || !request.moved.isNull() || !mark.hasWords())
            return;
        for (const QLineF& line : m_request.boxRoom.lines)
            EXPECT_FALSE(runsThrough(line, mark.rect))
                << nameOf({ui::LabelKind::Box, mark.first()}) << " covers a line";
    }

    void checkLeaders() const
    {
        for (std::size_t a = 0; a < m_pieces.size(); ++a) {
            for (std::size_t b = a + 1; b < m_pieces.size(); ++b) {
                if (m_pieces[a].label == m_pieces[b].label)
                    continue;
                EXPECT_FALSE(areCrossing(m_pieces[a].line, m_pieces[b].line))
                    << "leaders cross: " << nameOf(m_pieces[a].label) << " "
                    << nameOf(m_pieces[b].label);
            }
            for (const auto& [kind, mark] : m_marks) {
                EXPECT_FALSE(mark != m_pieces[a].mark && runsThrough(m_pieces[a].line, mark->rect))
                    << "the leader of " << nameOf(m_pieces[a].label) << " runs through "
                    << nameOf({kind, mark->first()});
            }
        }
        for (const auto& [kind, mark] : m_marks) {
            for (const ui::LabelLeader& leader : mark->leaders) {
                EXPECT_TRUE(
                    mark->rect.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(leader.points.front()));
                if (kind != ui::LabelKind::LineEnd)
                    EXPECT_NEAR(leader.points.back().x(), anchorOf({kind, leader.label}).x(), 1e-6);
                else
                    EXPECT_NEAR(leader.points.back().y(), anchorOf({kind, leader.label}).y(), 1e-6);
            }
        }
    }

    /// Every label is in one mark, or it is said why not.
    void checkAccount() const
    {
        for (const ui::LabelKind kind : kKinds) {
            std::map<std::size_t, int> times;
            for (const ui::LabelMark& mark : m_layout.marksOf(kind)) {
                for (const std::size_t label : mark.labels) {
                    ++times[label];
                    EXPECT_TRUE(isInSight({kind, label}));
                }
            }
            for (const ui::LabelRef& label : m_layout.dropped) {
                if (label.kind != kind)
                    continue;
                ++times[label.label];
                EXPECT_TRUE(isInSight(label));
                const bool isOptional =
                    kind == ui::LabelKind::Box && m_request.boxes[label.label].isOptional;
                EXPECT_TRUE(isOptional || !canHoldGroup(kind))
                    << "dropped without need: " << nameOf(label);
            }
            for (const ui::LabelRef& label : m_layout.outOfSight) {
                if (label.kind != kind)
                    continue;
                ++times[label.label];
                EXPECT_FALSE(isInSight(label));
            }
            EXPECT_EQ(times.size(), countOf(kind)) << "a label is lost";
            EXPECT_TRUE(std::ranges::all_of(times, [](const auto& one) { return one.second == 1; }))
                << "a label is there twice";
        }
    }

    double placeOf(ui::LabelKind kind, const ui::LabelMark& mark) const
    {
        return kind == ui::LabelKind::LineEnd ? 1e9 : anchorOf({kind, mark.first()}).x();
    }

    void checkNumbers() const
    {
        std::size_t footnotes = 0;
        for (const auto& [kind, mark] : m_marks) {
            const bool isNumbered =
                !mark->hasWords() || (kind == ui::LabelKind::Event && m_request.lanes.numbersAll);
            EXPECT_EQ(mark->number > 0, isNumbered);
            for (std::size_t member = 0; isNumbered && member < mark->labels.size(); ++member) {
                const int number = mark->number + static_cast<int>(member);
                ++footnotes;
                ASSERT_LE(static_cast<std::size_t>(number), m_layout.footnotes.size());
                EXPECT_EQ(m_layout.footnotes[static_cast<std::size_t>(number) - 1],
                          (ui::LabelFootnote{number, {kind, mark->labels[member]}}));
            }
            for (const auto& [otherKind, other] : m_marks) {
                const bool isBefore = mark->number > 0 && other->number > mark->number;
                EXPECT_TRUE(!isBefore || placeOf(kind, *mark) <= placeOf(otherKind, *other));
            }
        }
        EXPECT_EQ(footnotes, m_layout.footnotes.size());
    }

    static std::string nameOf(ui::LabelRef label)
    {
        return std::to_string(static_cast<int>(label.kind)) + "/" + std::to_string(label.label);
    }

    const ui::LabelRequest& m_request;
    const ui::LabelLayout& m_layout;
    std::vector<std::pair<ui::LabelKind, const ui::LabelMark*>> m_marks;
    std::vector<LeaderPiece> m_pieces;
};

} // namespace

void expectSound(const ui::LabelRequest& request, const ui::LabelLayout& layout)
{
    LabelChecker(request, layout).check();
}

} // namespace tests
