#include "ui/chart/label_layout.h"

#include "ui/chart/label_attempt.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace ui {

namespace {

/// Cuts one pill down to its number: near `crowded`, the least important, then the widest one.
/// False when there is none left.
bool cutDown(std::vector<LabelDraft>& drafts, std::span<const LabelRequest> requests,
             std::optional<std::size_t> crowded)
{
    const auto near = [&](const LabelDraft& draft) {
        const double distance = crowded
            ? std::abs(requests[draft.first].anchor - requests[drafts[*crowded].first].anchor)
            : 0.0;
        return !crowded || distance <= requests[draft.first].width;
    };
    LabelDraft* victim = nullptr;
    for (const bool anywhere : {false, true}) {
        for (LabelDraft& draft : drafts) {
            if (draft.form != LabelForm::Pill || (!anywhere && !near(draft)))
                continue;
            const LabelRequest& candidate = requests[draft.first];
            const LabelRequest* best = victim == nullptr ? nullptr : &requests[victim->first];
            if (best == nullptr || candidate.priority < best->priority
                || (candidate.priority == best->priority && candidate.width > best->width))
                victim = &draft;
        }
        if (victim != nullptr)
            break;
    }
    if (victim == nullptr)
        return false;
    victim->form = LabelForm::Number;
    return true;
}

/// Joins the two neighbours that stand closest. False when only one mark is left.
bool group(std::vector<LabelDraft>& drafts, std::span<const LabelRequest> requests)
{
    std::size_t best = 0;
    double least = 0.0;
    for (std::size_t index = 1; index < drafts.size(); ++index) {
        const LabelDraft& before = drafts[index - 1];
        const double span = requests[drafts[index].first + drafts[index].count - 1].anchor
            - requests[before.first].anchor;
        if (best == 0 || span < least) {
            best = index;
            least = span;
        }
    }
    if (best == 0)
        return false;
    LabelDraft& kept = drafts[best - 1];
    kept.form = LabelForm::Group;
    kept.count += drafts[best].count;
    drafts.erase(drafts.begin() + static_cast<std::ptrdiff_t>(best));
    return true;
}

/// Numbers and groups may stand further away than words.
double allowedShift(const std::vector<LabelDraft>& drafts, const LabelRoom& room)
{
    const bool hasWords = std::ranges::any_of(
        drafts, [](const LabelDraft& draft) { return draft.form == LabelForm::Pill; });
    return hasWords ? room.maxShift : 2.0 * room.maxShift;
}

/// On fewer lanes the marks cannot stand, however they are arranged.
int fewestLanes(const std::vector<LabelDraft>& drafts, std::span<const LabelRequest> requests,
                const LabelRoom& room)
{
    double needed = 0.0;
    for (const LabelDraft& draft : drafts)
        needed += widthOf(draft, requests, room) + room.gap;
    return std::max(1, static_cast<int>(std::ceil(needed / (room.area.width() + room.gap) - 1e-9)));
}

} // namespace

const LabelMark* LabelLayout::markOf(std::size_t label) const
{
    const auto found = std::ranges::find_if(marks, [label](const LabelMark& mark) {
        return mark.first <= label && label < mark.first + mark.count;
    });
    return found == marks.end() ? nullptr : &*found;
}

LabelLayout layOutLabels(std::span<const LabelRequest> requests, const LabelRoom& room)
{
    int lanes = 0;
    while (lanes < room.lanes && room.neededHeight(lanes + 1) <= room.area.height() + 1e-6)
        ++lanes;
    if (requests.empty() || lanes == 0)
        return {};

    std::vector<LabelDraft> drafts;
    for (std::size_t label = 0; label < requests.size(); ++label)
        drafts.push_back({.first = label});
    for (;;) {
        std::optional<std::size_t> crowded;
        const double allowed = allowedShift(drafts, room);
        for (int used = fewestLanes(drafts, requests, room); used <= lanes; ++used) {
            LabelAttempt attempt(requests, room, drafts, used);
            if (!attempt.fits())
                continue;
            if (attempt.worstShift() <= allowed)
                return attempt.take();
            crowded = attempt.worstDraft();
        }
        if (!cutDown(drafts, requests, crowded) && !group(drafts, requests))
            break;
    }
    // One mark for all, however far it stands from them.
    LabelAttempt last(requests, room, drafts, 1);
    return last.fits() ? last.take() : LabelLayout{};
}

} // namespace ui
