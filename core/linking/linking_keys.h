#pragma once

#include "core/domain/event.h"
#include "core/domain/instrument.h"
#include "core/linking/match_name.h"

#include <span>
#include <string>

/// What mentions and links rest on, in pieces: where the keys of two states of an archive are the
/// same, linking finds the same. So what changed can be told piece by piece.

namespace core {

/// Changes with the rules of this folder, in which case everything has to be linked anew.
/// Lower-case hexadecimal.
std::string rulesKey();

/// Equal for equal names only.
std::string keyOf(const MatchName& name);

/// One key for all names that come of these, and of the built-in vocabulary, and for the events:
/// quicker to have than the names. Lower-case hexadecimal.
std::string stateKey(std::span<const Instrument> instruments, std::span<const Event> events);

/// What links to an event rest on besides its names.
std::string keyOf(const Event& event);

} // namespace core
