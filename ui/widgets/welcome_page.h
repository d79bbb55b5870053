#pragma once

#include <QFrame>

class QLabel;
class QLayout;
class QPushButton;

namespace ui {

class Appearance;

/// What an empty archive shows: how to begin.
class WelcomePage final : public QFrame {
    Q_OBJECT

public:
    WelcomePage(const Appearance* appearance, QWidget* parent);

signals:
    void demoAsked();
    void importAsked();
    void openAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* mutedText(const QString& text);
    QLayout* buttons();
    QPushButton* button(const QString& name, const QString& text, bool primary);

    const Appearance* m_appearance;
};

} // namespace ui
