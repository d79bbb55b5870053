#pragma once

#include <QListView>

namespace ui {

class RowDelegate;

/// A list of rows without a frame. Choosing by mouse or keyboard is told apart from showing what
/// is chosen elsewhere.
class RowView final : public QListView {
    Q_OBJECT

public:
    explicit RowView(QWidget* parent = nullptr);

    /// The view does not own it.
    void setRowDelegate(RowDelegate* delegate);
    /// Makes a row the current one, visible, without `chosen`; none if invalid.
    void showChosen(const QModelIndex& index);
    /// The height of all rows, counted up to `most`.
    int rowsHeight(int most) const;
    /// Whether to show which row has the focus: somebody moves about by keyboard.
    bool showsFocus() const { return m_byKeyboard && hasFocus(); }

signals:
    void chosen(const QModelIndex& index);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    bool isOnCheck(const QPoint& position) const;
    void toggle(const QModelIndex& index);

    RowDelegate* m_delegate = nullptr;
    bool m_quiet = false;
    bool m_byKeyboard = false;
};

} // namespace ui
