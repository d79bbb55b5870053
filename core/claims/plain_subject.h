#pragma once

#include "core/claims/statement_view.h"

namespace core {

/// Whether the clause of a statement names one instrument, and that is its subject, with nothing
/// behind the name that makes it another's ("Nvidia suppliers"); or the whole article names one.
/// Another clause may name others where it has numbers of its own.
bool hasOneSubject(const StatementView& view);

} // namespace core
