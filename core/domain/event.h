#pragma once

#include "core/domain/alias.h"
#include "core/domain/ids.h"
#include "core/time/partial_date.h"
#include "core/time/trading_date.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// How sure it is that it happened as named.
enum class EventStatus { Reported, Claimed, Disputed, Confirmed, Refuted };

/// "reported", "claimed", "disputed", "confirmed", "refuted".
std::string_view toString(EventStatus status);
std::optional<EventStatus> eventStatusFromString(std::string_view text);

/// Which way the event should have moved an instrument.
enum class ExpectedSign { Unknown, Up, Down };

/// One instrument that the event concerns.
struct EventInstrument {
    InstrumentId instrument{};
    ExpectedSign expected = ExpectedSign::Unknown;

    bool operator==(const EventInstrument&) const = default;
};

enum class RelationKind { Causes, Contradicts, Confounds };

/// "causes", "contradicts", "confounds".
std::string_view toString(RelationKind kind);
std::optional<RelationKind> relationKindFromString(std::string_view text);

struct EventRelation {
    RelationKind kind = RelationKind::Causes;
    EventId other{};

    bool operator==(const EventRelation&) const = default;
};

/// Something that happened, or is said to have happened, under a name.
struct Event {
    EventId id{};
    std::string name{};
    PartialDate when{};
    std::optional<PartialDate> until{};
    std::string kind{}; ///< free: "release", "regulation", "market_move"
    EventStatus status = EventStatus::Reported;
    std::string holder{}; ///< who claims it, if it is a claim
    std::string description{};
    std::vector<Alias> aliases{}; ///< besides `name`
    std::vector<EventInstrument> instruments{};
    std::vector<EventRelation> relations{};

    bool operator==(const Event&) const = default;
};

/// What another event says of one: "DeepSeek release" causes it.
struct RelatedFrom {
    RelationKind kind = RelationKind::Causes;
    std::string other{};

    bool operator==(const RelatedFrom&) const = default;
};

} // namespace core
