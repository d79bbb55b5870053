#pragma once

#include "core/domain/event.h"
#include "core/domain/listings.h"

#include <QString>

#include <vector>

namespace ui {

class Document;

/// "reported", "claimed", "disputed", "confirmed", "refuted", in the language of the window.
QString eventStatusName(core::EventStatus status);

/// "causes", "contradicts", "confounds", before the name of the other event.
QString relationName(core::RelationKind kind);
/// The same seen from the other event: "caused by", "contradicted by", "confounded by".
QString reverseRelationName(core::RelationKind kind);

/// Why the market of an instrument could not react on the event's own day, in the language of the
/// window: "Martin Luther King Day". Empty when it could, or the reason is not known.
QString closureOf(const Document& document, const core::Event& event,
                  core::InstrumentId instrument);

/// When a market first could react: "21 Jan (Martin Luther King Day)"; empty when not known.
QString firstSessionText(const Document& document, const core::Event& event,
                         const core::FirstSession& session);

/// Why that session, or why none, as a sentence in the language of the window.
QString firstSessionReason(const Document& document, const core::Event& event,
                           const core::Instrument& instrument);

/// What a list says below an event's name: its date, its status, and the first session
/// where that is another day. `sessions` are those of the event's instruments.
QString eventMetaLine(const Document& document, const core::Event& event,
                      const std::vector<core::FirstSession>& sessions);

} // namespace ui
