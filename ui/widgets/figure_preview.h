#pragma once

#include <QImage>
#include <QWidget>

namespace ui {

class Appearance;

/// A figure exactly as it will be exported, as large as there is room, but never enlarged. It can
/// be dragged into another window.
class FigurePreview final : public QWidget {
    Q_OBJECT

public:
    FigurePreview(const Appearance* appearance, QWidget* parent);

    void setPicture(const QImage& picture);
    /// Instead of a picture.
    void setProblem(const QString& sentence);
    const QImage& picture() const { return m_picture; }
    /// Shown size by real size; 0 without a picture.
    double shownScale() const;

    QSize minimumSizeHint() const override { return {260, 200}; }

signals:
    void dragged(); ///< a person takes hold of the picture

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    QRectF pictureRect() const;
    const QImage& scaledTo(const QSizeF& size);

    const Appearance* m_appearance;
    QImage m_picture;
    QImage m_scaled; ///< the picture as it was painted last; null when it has to be made
    QString m_problem;
    QPoint m_pressed; ///< where a drag would begin
};

} // namespace ui
