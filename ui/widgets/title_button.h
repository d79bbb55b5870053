#pragma once

#include <QAbstractButton>

namespace ui {

class Appearance;

/// A headline that can be clicked, on up to two lines.
class TitleButton final : public QAbstractButton {
    Q_OBJECT

public:
    TitleButton(const QString& title, const Appearance* appearance, QWidget* parent);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont titleFont() const;

    const Appearance* m_appearance;
};

} // namespace ui
