#include "core/linking/overlaps.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>

namespace core {

namespace {

bool isLonger(const NameHit& a, const NameHit& b)
{
    if (a.end - a.begin != b.end - b.begin)
        return a.end - a.begin > b.end - b.begin;
    return a.begin < b.begin;
}

bool isBefore(const NameHit& a, const NameHit& b)
{
    return a.begin < b.begin;
}

/// Adds to `kept` the longest of hits of which each overlaps another; `cluster` is reordered.
void keepLongest(std::vector<NameHit>& cluster, std::vector<NameHit>& kept)
{
    if (cluster.size() == 1) {
        kept.push_back(cluster.front());
        return;
    }
    const std::size_t first = kept.size();
    std::ranges::stable_sort(cluster, isLonger);
    std::map<std::size_t, std::size_t> taken; // begin to end
    for (const NameHit& hit : cluster) {
        const auto next = taken.lower_bound(hit.begin);
        const bool samePlace =
            next != taken.end() && next->first == hit.begin && next->second == hit.end;
        const bool freeBehind = next == taken.end() || hit.end <= next->first;
        const bool freeBefore = next == taken.begin() || std::prev(next)->second <= hit.begin;
        if (!samePlace && !(freeBehind && freeBefore))
            continue;
        taken.emplace(hit.begin, hit.end);
        kept.push_back(hit);
    }
    std::stable_sort(kept.begin() + static_cast<std::ptrdiff_t>(first), kept.end(), isBefore);
}

} // namespace

std::vector<NameHit> withoutOverlaps(std::vector<NameHit> hits)
{
    std::ranges::stable_sort(hits, isBefore);
    std::vector<NameHit> kept;
    kept.reserve(hits.size());
    std::vector<NameHit> cluster;
    std::size_t clusterEnd = 0;
    for (const NameHit& hit : hits) {
        if (!cluster.empty() && hit.begin >= clusterEnd) {
            keepLongest(cluster, kept);
            cluster.clear();
        }
        clusterEnd = cluster.empty() ? hit.end : std::max(clusterEnd, hit.end);
        cluster.push_back(hit);
    }
    if (!cluster.empty())
        keepLongest(cluster, kept);
    return kept;
}

} // namespace core
