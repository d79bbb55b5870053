#pragma once

#include <QList>
#include <QWidget>

#include <vector>

class QAction;
class QMenu;
class QToolButton;

namespace ui {

/// Groups of buttons in one row, thin lines between them, the last group at the right edge. Where
/// there is less room, those worth least first take their short form or are hidden; a button at the
/// end then leads to a menu of what is hidden.
class OverflowRow final : public QWidget {
    Q_OBJECT

public:
    explicit OverflowRow(QWidget* parent);

    /// `actions`: what stands in the menu for the group. `worth`: the higher, the longer it stays.
    /// `shortForm`: nullptr where there is none.
    void addGroup(QWidget* group, const QList<QAction*>& actions, int worth,
                  QWidget* shortForm = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Group {
        QWidget* full = nullptr;
        QWidget* shortForm = nullptr;
        QList<QAction*> actions{};
        int worth = 0;
        QWidget* shown = nullptr; ///< one of both, or none
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
