#pragma once

#include <QList>
#include <QWidget>

#include <vector>

class QAction;
class QMenu;
class QToolButton;

namespace ui {

/// Groups of buttons in one row, thin lines between them, the last group at the right edge. Groups
/// that have no room are hidden, those worth least first; a button at the end then leads to a menu
/// of their actions.
class OverflowRow final : public QWidget {
    Q_OBJECT

public:
    explicit OverflowRow(QWidget* parent);

    /// `actions`: what stands in the menu for the group. `worth`: the higher, the longer it stays.
    void addGroup(QWidget* group, const QList<QAction*>& actions, int worth);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Group {
        QWidget* widget = nullptr;
        QList<QAction*> actions{};
        int worth = 0;
        bool shown = true;
    };
    int neededWidth() const;
    void chooseShown();
    void arrange();
    void fillMenu();

    std::vector<Group> m_groups;
    QToolButton* m_more;
    QMenu* m_menu;
};

} // namespace ui
