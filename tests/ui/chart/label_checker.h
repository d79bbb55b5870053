#pragma once

#include "ui/chart/page_labels.h"

namespace tests {

/// What every layout of labels promises, checked pair by pair with Qt's own geometry: no labels
/// overlap, none is outside the page, leaders cross neither each other nor labels, none is lost or
/// dropped without need, and numbers run from left to right. Boxes cover nothing that is taken and
/// no line that they may not, and their words stand no farther away than they may.
void expectSound(const ui::LabelRequest& request, const ui::LabelLayout& layout);

} // namespace tests
