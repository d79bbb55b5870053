#include "ui/widgets/section_heading.h"

namespace ui {

QLabel* sectionHeading(const QString& text, QWidget* parent, int side)
{
    auto* heading = new QLabel(text.toUpper(), parent);
    heading->setProperty("section", true);
    heading->setContentsMargins(side, 12, side, 6);
    // The style sheet does not know letter spacing.
    QFont font = heading->font();
    font.setLetterSpacing(QFont::PercentageSpacing, 106.0);
    heading->setFont(font);
    heading->setAccessibleName(text);
    return heading;
}

} // namespace ui
