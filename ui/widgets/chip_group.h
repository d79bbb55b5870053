#pragma once

#include <QList>
#include <QWidget>

class QButtonGroup;

namespace ui {

/// What a chip says, and the word by which the program knows it (its object name).
struct Chip {
    QString name{};
    QString text{};
    QString toolTip{};
};

/// Flat buttons side by side of which one, or none, is chosen.
class ChipGroup final : public QWidget {
    Q_OBJECT

public:
    ChipGroup(const QList<Chip>& chips, QWidget* parent);

    /// -1: none.
    int current() const;
    void setCurrent(int index);

signals:
    /// By a person.
    void chosen(int index);

private:
    QButtonGroup* m_group;
};

} // namespace ui
