#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>

#include <cstddef>
#include <vector>

namespace ui {

/// What a label names, which says where it may stand.
enum class LabelKind {
    Event,   ///< on lanes above the pane
    Box,     ///< in the pane, beside what it names: words of notes, measures, reactions
    LineEnd, ///< right of the pane, at the height where a line ends
};

enum class LabelForm {
    Words,
    Short,  ///< only its first line
    Number, ///< its number only
    Group,  ///< the numbers of neighbours in one mark: "3–7"
};

/// The way from a mark to what one of its labels names.
struct LabelLeader {
    std::size_t label = 0;
    std::vector<QPointF> points{};

    bool operator==(const LabelLeader&) const = default;
};

/// One mark on the page. Labels are counted within their kind.
struct LabelMark {
    LabelForm form = LabelForm::Words;
    std::vector<std::size_t> labels{}; ///< for which it stands: one, of a group several
    int number = 0;                    ///< of the first of its labels; 0: it needs none
    QRectF rect{};
    std::vector<LabelLeader> leaders{};
    int lane = 0;              ///< of an event: 0 is next to the pane
    bool endsAtAnchor = false; ///< of an event: a flag that hangs to the left

    bool operator==(const LabelMark&) const = default;

    std::size_t first() const { return labels.front(); }
    bool hasWords() const { return form == LabelForm::Words || form == LabelForm::Short; }
};

/// "3", of a group "3–7".
inline QString numberText(const LabelMark& mark)
{
    const QString first = QString::number(mark.number);
    const auto last = mark.number + static_cast<int>(mark.labels.size()) - 1;
    return last == mark.number ? first : first + QChar(0x2013) + QString::number(last);
}

} // namespace ui
