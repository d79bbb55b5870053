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
    /// An answer to scalingWanted().
    void setScaled(const QImage& scaled);
    /// Instead of a picture.
    void setProblem(const QString& sentence);
    const QImage& picture() const { return m_picture; }
    /// Shown size by real size; 0 without a picture.
    double shownScale() const;
    /// What is painted, once it is scaled; meanwhile pixels of the picture are left out.
    const QImage& shown() const { return m_scaled; }
    bool isSharp() const { return !m_picture.isNull() && m_scaled.size() == pixels(); }

    QSize minimumSizeHint() const override { return {260, 200}; }

signals:
    void pressed(); ///< on the picture: it may be dragged
    void dragged(); ///< a person takes hold of the picture
    /// The picture is to be scaled to these pixels, by averaging; that may take long.
    void scalingWanted(const QImage& picture, const QSize& pixels);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    QRectF pictureRect() const;
    QSize pixels() const; ///< of the screen that the picture takes

    const Appearance* m_appearance;
    QImage m_picture;
    QImage m_scaled; ///< the picture as large as it was wanted last; null until that is made
    QSize m_wanted;
    QString m_problem;
    QPoint m_pressed; ///< where a drag would begin
};

} // namespace ui
