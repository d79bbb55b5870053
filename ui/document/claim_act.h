#pragma once

namespace ui {

/// What a person does with a claim: to correct it, to say that it is none, and that it is one
/// after all.
enum class ClaimAct { Correct, Dismiss, Restore };

} // namespace ui
