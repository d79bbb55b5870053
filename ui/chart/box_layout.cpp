#include "ui/chart/box_layout.h"

#include "ui/chart/box_ground.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace ui {

namespace {

/// A mark before it has a place.
struct BoxDraft {
    LabelForm form = LabelForm::Words;
    std::vector<std::size_t> labels{};
    std::optional<BoxSpot> spot{};
    bool isLeftOut = false;

    bool isNumber() const { return form == LabelForm::Number || form == LabelForm::Group; }
    bool needsPlace() const { return !isLeftOut && !spot; }
};

class BoxPlacer {
public:
    BoxPlacer(std::span<const BoxRequest> requests, const BoxRoom& room)
        : m_requests(requests)
        , m_room(room)
        , m_ground(requests, room)
    {
        for (std::size_t label = 0; label < requests.size(); ++label)
            m_drafts.push_back(
                {.form = requests[label].asNumber ? LabelForm::Number : LabelForm::Words,
                 .labels = {label}});
    }

    std::vector<LabelMark> place()
    {
        constexpr int kRounds = 8;
        for (int round = 0;; ++round) {
            placeAll();
            if (std::ranges::none_of(m_drafts, &BoxDraft::needsPlace))
                break;
            const std::size_t count = std::size_t{1} << std::min(2 * round, 8);
            if (!(round < kRounds ? evict(count) || joinFailing() : joinAll()))
                break;
        }
        placeOnLines();
        return marks();
    }

private:
    const BoxRequest& requestOf(const BoxDraft& draft) const
    {
        return m_requests[draft.labels.front()];
    }

    std::pair<bool, int> rankOf(const BoxDraft& draft) const
    {
        return {!requestOf(draft).moved.isNull(), requestOf(draft).priority};
    }

    /// Of one rank numbers first: they stand nearest to what they name.
    void placeAll()
    {
        m_ground.clear();
        std::vector<BoxDraft*> order;
        for (BoxDraft& draft : m_drafts) {
            draft.spot.reset();
            order.push_back(&draft);
        }
        std::ranges::stable_sort(order, [&](const BoxDraft* one, const BoxDraft* two) {
            return std::pair(rankOf(*one), one->isNumber())
                > std::pair(rankOf(*two), two->isNumber());
        });
        for (BoxDraft* draft : order) {
            if (draft->needsPlace())
                placeOne(*draft);
        }
    }

    void placeOne(BoxDraft& draft)
    {
        const BoxRequest& request = requestOf(draft);
        if (!draft.isNumber()) {
            draft.form = LabelForm::Words;
            draft.spot = m_ground.forWords(request, request.size);
            if (!draft.spot && !request.shortSize.isEmpty()) {
                draft.form = LabelForm::Short;
                draft.spot = m_ground.forWords(request, request.shortSize);
            }
            if (!draft.spot)
                giveUpWords(draft);
        }
        if (draft.isNumber() && !draft.isLeftOut)
            draft.spot = m_ground.forNumber(request, sizeOf(draft));
        if (draft.spot)
            m_ground.take(*draft.spot);
    }

    /// A number over a line is better than none.
    void placeOnLines()
    {
        for (BoxDraft& draft : m_drafts) {
            if (!draft.needsPlace() || draft.labels.empty())
                continue;
            BoxRequest request = requestOf(draft);
            request.mayCoverLines = true;
            draft.spot = m_ground.forNumber(request, sizeOf(draft));
            if (draft.spot)
                m_ground.take(*draft.spot);
        }
    }

    /// Of a number.
    QSizeF sizeOf(const BoxDraft& draft) const
    {
        return draft.form == LabelForm::Group ? m_room.group : m_room.number;
    }

    void giveUpWords(BoxDraft& draft) const
    {
        draft.form = LabelForm::Number;
        draft.isLeftOut = requestOf(draft).isOptional;
    }

    double distance(const BoxDraft& one, const BoxDraft& two) const
    {
        return QLineF(requestOf(one).anchor.center(), requestOf(two).anchor.center()).length();
    }

    /// Makes room for numbers by turning `count` of the words near each into numbers too, unless
    /// they have a higher rank. False when there are none.
    bool evict(std::size_t count)
    {
        bool changed = false;
        for (const BoxDraft& failing : m_drafts) {
            if (!failing.needsPlace())
                continue;
            std::vector<BoxDraft*> others;
            for (BoxDraft& draft : m_drafts) {
                if (!draft.isNumber() && rankOf(draft) <= rankOf(failing))
                    others.push_back(&draft);
            }
            std::ranges::stable_sort(
                others, {}, [&](const BoxDraft* draft) { return distance(*draft, failing); });
            others.resize(std::min(others.size(), count));
            for (BoxDraft* draft : others)
                giveUpWords(*draft);
            changed = changed || !others.empty();
        }
        return changed;
    }

    /// Joins each number that has no place with the nearest other one; with words only where there
    /// is no number. False when there is neither.
    bool joinFailing()
    {
        bool changed = false;
        for (BoxDraft& failing : m_drafts) {
            if (!failing.needsPlace() || failing.labels.empty())
                continue;
            BoxDraft* nearest = nullptr;
            for (BoxDraft& draft : m_drafts) {
                if (&draft == &failing || draft.isLeftOut || draft.labels.empty())
                    continue;
                const auto wayTo = [&](const BoxDraft& other) {
                    return std::pair(!other.isNumber(), distance(other, failing));
                };
                if (nearest == nullptr || wayTo(draft) < wayTo(*nearest))
                    nearest = &draft;
            }
            if (nearest == nullptr)
                continue;
            join(*nearest, failing);
            changed = true;
        }
        std::erase_if(m_drafts, [](const BoxDraft& draft) { return draft.labels.empty(); });
        return changed;
    }

    bool joinAll()
    {
        BoxDraft* all = nullptr;
        bool changed = false;
        for (BoxDraft& draft : m_drafts) {
            if (draft.isLeftOut)
                continue;
            if (all == nullptr) {
                all = &draft;
                continue;
            }
            join(*all, draft);
            changed = true;
        }
        std::erase_if(m_drafts, [](const BoxDraft& draft) { return draft.labels.empty(); });
        return changed;
    }

    static void join(BoxDraft& kept, BoxDraft& other)
    {
        kept.form = LabelForm::Group;
        kept.labels.insert(kept.labels.end(), other.labels.begin(), other.labels.end());
        other.labels.clear();
    }

    std::vector<LabelMark> marks()
    {
        std::vector<LabelMark> marks;
        for (BoxDraft& draft : m_drafts) {
            if (!draft.spot)
                continue;
            const std::size_t named = draft.labels.front(); // where the leader leads
            std::ranges::stable_sort(draft.labels, {}, [&](std::size_t label) {
                return std::pair(m_requests[label].anchor.x1(), label);
            });
            LabelMark mark{.form = draft.form, .labels = draft.labels, .rect = draft.spot->box};
            if (draft.spot->leads)
                mark.leaders.push_back({named, {draft.spot->leader.p1(), draft.spot->leader.p2()}});
            marks.push_back(std::move(mark));
        }
        std::ranges::stable_sort(marks, {}, &LabelMark::first);
        return marks;
    }

    std::span<const BoxRequest> m_requests;
    const BoxRoom& m_room;
    BoxGround m_ground;
    std::vector<BoxDraft> m_drafts;
};

} // namespace

std::vector<LabelMark> placeBoxes(std::span<const BoxRequest> requests, const BoxRoom& room)
{
    return BoxPlacer(requests, room).place();
}

} // namespace ui
