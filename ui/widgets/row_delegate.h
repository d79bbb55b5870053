#pragma once

#include <QStyledItemDelegate>

#include <vector>

namespace ui {

class Appearance;
struct ChartTheme;

/// Draws the rows of the lists: what they have in common. A row spans the width of its view.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    RowDelegate(const Appearance* appearance, QObject* parent);

    /// Where the eye or the tick of a row is; empty if it has none.
    virtual QRect checkRect(const QRect& row) const;

protected:
    static constexpr int kPadding = 12;

    const ChartTheme& theme() const;
    static QFont titleFont(const QStyleOptionViewItem& option);
    static QFont metaFont(const QStyleOptionViewItem& option);
    static int viewWidth(const QStyleOptionViewItem& option);

    /// The chosen row's colour and bar, the pointer's shade, the focus, and the line below.
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option) const;

private:
    const Appearance* m_appearance;
};

/// `text` in lines of `width` pixels; the last of `maxLines` ends in an ellipsis if there is more.
QStringList elidedLines(const QString& text, const QFont& font, int width, int maxLines);

/// Draws lines of text one below the other and returns the y below the last one.
int drawLines(QPainter& painter, const QPoint& topLeft, const QStringList& lines, const QFont& font,
              const QColor& colour);

} // namespace ui
