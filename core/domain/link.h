#pragma once

#include "core/domain/article.h"
#include "core/domain/ids.h"
#include "core/time/instant.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

enum class LinkStatus { Suggested, Accepted, Rejected };

/// "suggested", "accepted", "rejected".
std::string_view toString(LinkStatus status);
std::optional<LinkStatus> linkStatusFromString(std::string_view text);

/// One reason for a link: a rule, what it adds to the score, and the words it rests on.
/// Offsets are code points into `field`; a rule about dates has no words (begin == end).
struct LinkEvidence {
    std::string rule{};
    double weight = 0.0;
    TextField field = TextField::Body;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text{};

    bool operator==(const LinkEvidence&) const = default;
};

/// That an article speaks of an event, how surely (0 to 1), and why.
struct Link {
    LinkId id{};
    ArticleId article{};
    EventId event{};
    double score = 0.0;
    LinkStatus status = LinkStatus::Suggested;
    std::string author{}; ///< who accepted or rejected it; empty: the program suggested it
    std::optional<Instant> decidedAt{};
    std::vector<LinkEvidence> evidence{};

    bool operator==(const Link&) const = default;
};

} // namespace core
