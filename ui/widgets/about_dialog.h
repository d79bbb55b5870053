#pragma once

#include <QDialog>

namespace ui {

/// The program's version and licence, and those of what it is built on.
class AboutDialog final : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent);

private:
    QLayout* head();
    QWidget* components();
};

} // namespace ui
