#pragma once

#include "ui/chart/lane_attempt.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace ui {

/// Neighbours that are arranged together: [begin, end) of the requests.
struct LaneCluster {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<LaneDraft> drafts{};
    int lanes = 1;
    double left = 0.0;
    double right = 0.0;
};

/// Arranges clusters on one area, of which each is as if it were alone: steps of layOutLanes.
class LaneArranger {
public:
    /// On at most so many lanes. REQUIRES: `requests` and `room` outlive this object.
    LaneArranger(std::span<const LaneRequest> requests, const LaneRoom& room, int lanes)
        : m_requests(requests)
        , m_room(room)
        , m_lanes(lanes)
    {
    }

    /// All of [begin, end); nullopt when the area cannot hold one mark for all.
    std::optional<LaneCluster> arrange(std::size_t begin, std::size_t end) const;
    /// Its lanes stay; labels are cut down where edges leave them no room. nullopt where that is
    /// not enough.
    std::optional<LaneCluster> keep(LaneCluster cluster) const;
    enum class Join { Anew, Kept };

    /// Joins clusters that touch: arranged anew, or every mark on its lane where that is possible.
    /// nullopt when the area cannot hold them.
    std::optional<std::vector<LaneCluster>> apart(std::vector<LaneCluster> clusters,
                                                  Join join) const;

    /// To numbers that have room for them after all, the most important first.
    void giveWordsBack(std::vector<LaneCluster>& clusters) const;

private:
    void giveWordsBack(LaneCluster& cluster, double left, double right) const;

    std::span<const LaneRequest> m_requests;
    const LaneRoom& m_room;
    int m_lanes;
};

} // namespace ui
