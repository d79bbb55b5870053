#pragma once

#include "core/domain/event.h"

#include <string>

namespace core {

/// An instrument of an event as people name it: "NVDA", "XNAS:NVDA".
struct NamedInstrument {
    std::string symbol{};
    ExpectedSign expected = ExpectedSign::Unknown;
};

} // namespace core
