#include "tests/ui/chart/random_labels.h"

#include <algorithm>
#include <random>

namespace tests {

namespace {

class Maker {
public:
    Maker(ui::LabelRequest& request, RandomGround& ground, unsigned seed)
        : m_request(request)
        , m_ground(ground)
        , m_random(seed)
    {
    }

    void make(std::size_t labels)
    {
        placeParts();
        m_oneDay = share() < 0.3;
        m_day = m_request.pane.left() + share() * m_request.pane.width();
        for (std::size_t label = 0; label < labels; ++label)
            addLabel();
        std::ranges::stable_sort(m_request.events, {}, &ui::LaneRequest::anchor);
        addPrices();
        addGround();
    }

private:
    double share() { return std::uniform_real_distribution<double>(0.0, 1.0)(m_random); }
    double between(double low, double high) { return low + share() * (high - low); }

    void placeParts()
    {
        const bool isPrint = share() < 0.4;
        const double letter = isPrint ? between(6.0, 8.0) : between(9.0, 16.0);
        const double width = isPrint ? between(241.0, 505.0) : between(300.0, 3840.0);
        const double height = isPrint ? between(120.0, 400.0) : between(160.0, 2160.0);
        m_request.page = {0.0, 0.0, width, height};
        const bool isTiny = share() < 0.1;
        const double right = isTiny ? between(20.0, 60.0) : width * between(0.6, 0.9);
        const double lanes = between(1.5, 6.0) * letter;
        const double bottom = isTiny ? lanes + between(10.0, 40.0) : height * 0.85;
        m_request.pane =
            QRectF(QPointF(letter, lanes), QPointF(right, std::max(bottom, lanes + 10)));
        m_request.lanes = {.area = QRectF(QPointF(0.0, 0.0), QPointF(width, lanes)),
                           .lanes = 1 + static_cast<int>(m_random() % 4),
                           .laneHeight = 1.5 * letter,
                           .channel = 0.5 * letter,
                           .leaderHeight = 0.8 * letter,
                           .gap = 0.6 * letter,
                           .numberWidth = 1.5 * letter,
                           .groupWidth = 3.0 * letter,
                           .maxShift = between(2.5, 12.0) * letter,
                           .flags = share() < 0.3,
                           .numbersAll = share() < 0.3};
        m_request.boxRoom = {.area = m_request.pane.adjusted(2, 2, -2, -2),
                             .gap = 0.4 * letter,
                             .number = {1.5 * letter, 1.5 * letter},
                             .group = {3.2 * letter, 1.5 * letter}};
        m_request.column = {.area = QRectF(QPointF(right + 0.8 * letter, lanes),
                                           QPointF(width, m_request.pane.bottom() + letter)),
                            .gap = 0.2 * letter,
                            .number = m_request.boxRoom.number,
                            .group = m_request.boxRoom.group};
        m_letter = letter;
    }

    double anchorX()
    {
        const QRectF& pane = m_request.pane;
        const double kind = share();
        if (m_oneDay && kind < 0.9)
            return m_day;
        if (kind < 0.05)
            return pane.left();
        if (kind < 0.1)
            return pane.right();
        if (kind < 0.2)
            return pane.left() + (3.0 * share() - 1.0) * pane.width(); // also out of sight
        return pane.left() + share() * pane.width();
    }

    double anchorY()
    {
        const QRectF& pane = m_request.pane;
        const double kind = share();
        return kind < 0.1 ? pane.top()
            : kind < 0.2  ? pane.bottom()
            : kind < 0.3  ? pane.center().y()
                          : pane.top() + (1.2 * share() - 0.1) * pane.height();
    }

    /// Now and then of words without end.
    double width()
    {
        return m_letter * (share() < 0.05 ? between(20.0, 200.0) : between(3.0, 18.0));
    }

    void addLabel()
    {
        const double kind = share();
        const int priority = static_cast<int>(m_random() % 3);
        if (kind < 0.45) {
            m_request.events.push_back({anchorX(), width(), priority});
        } else if (kind < 0.8) {
            const double x = anchorX();
            const double y = anchorY();
            ui::BoxRequest box{.anchor = {x, y, x, share() < 0.5 ? y : anchorY()},
                               .size = {width(), m_letter * between(1.5, 5.0)},
                               .priority = priority,
                               .clearance = share() < 0.3 ? m_letter * share() : 0.0,
                               .ownReach = share() < 0.3 ? m_letter * between(0.2, 2.0) : 0.0,
                               .isOptional = share() < 0.2,
                               .asNumber = share() < 0.1};
            if (share() < 0.3)
                box.shortSize = {box.size.width() * 0.8, m_letter * 1.4};
            // What has to stand somewhere may cover lines.
            box.mayCoverLines = !box.isOptional || box.asNumber || share() < 0.5;
            if (share() < 0.3)
                box.farthest = m_letter * between(2.0, 12.0);
            if (share() < 0.2)
                box.moved = {between(-200.0, 200.0), between(-200.0, 200.0)};
            m_request.boxes.push_back(box);
        } else {
            const double x = share() < 0.7 ? m_request.pane.right() : anchorX();
            m_request.ends.push_back(
                {{x, anchorY()}, {width(), m_letter * between(1.3, 2.8)}, priority});
        }
    }

    void addPrices()
    {
        const QRectF& pane = m_request.pane;
        const double step = between(2.0, 30.0);
        double y = pane.center().y();
        for (double x = pane.left(); x < pane.right(); x += step) {
            y = std::clamp(y + between(-0.1, 0.1) * pane.height(), pane.top(), pane.bottom());
            m_ground.prices.emplace_back(x, y, 0.7 * step, 0.05 * pane.height());
        }
    }

    QPointF inside(const QRectF& rect)
    {
        return {between(rect.left(), rect.right()), between(rect.top(), rect.bottom())};
    }

    /// What stands in the pane already, where it is large enough to have room beside it.
    void addGround()
    {
        const QRectF& pane = m_request.pane;
        const auto count = m_random() % 5;
        if (std::min(pane.width(), pane.height()) < 16.0 * m_letter)
            return;
        for (unsigned one = 0; one < count; ++one) {
            m_ground.taken.emplace_back(
                inside(pane), QSizeF(m_letter * between(0.5, 5.0), m_letter * between(0.5, 2.0)));
            m_ground.lines.emplace_back(inside(pane), inside(pane));
        }
    }

    ui::LabelRequest& m_request;
    RandomGround& m_ground;
    std::mt19937 m_random;
    double m_letter = 10.0;
    double m_day = 0.0;
    bool m_oneDay = false;
};

} // namespace

RandomLabels::RandomLabels(unsigned seed)
    : RandomLabels(seed, 1 + std::mt19937(seed)() % 60)
{
}

RandomLabels::RandomLabels(unsigned seed, std::size_t labels)
{
    Maker(request, m_ground, seed).make(labels);
    request.boxRoom.avoided = m_ground.prices;
    request.boxRoom.taken = m_ground.taken;
    request.boxRoom.lines = m_ground.lines;
}

} // namespace tests
