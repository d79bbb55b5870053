#pragma once

#include "core/base/strong_id.h"

namespace core {

using ImportId = StrongId<struct ImportTag>;
using ArticleId = StrongId<struct ArticleTag>;
using InstrumentId = StrongId<struct InstrumentTag>;
using EventId = StrongId<struct EventTag>;
using LinkId = StrongId<struct LinkTag>;
using CorporateActionId = StrongId<struct CorporateActionTag>;
using DatedFactId = StrongId<struct DatedFactTag>;
using ClaimId = StrongId<struct ClaimTag>;
using NoteId = StrongId<struct NoteTag>;

} // namespace core
