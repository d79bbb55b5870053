#include "ui/widgets/message.h"

#include <QMessageBox>

namespace ui {

void showMessage(QWidget* window, const QString& title, const QString& what, const QString& below)
{
    auto* box = new QMessageBox(QMessageBox::Warning, title, what, QMessageBox::Ok, window);
    box->setObjectName(QStringLiteral("message"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(below);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->open();
}

} // namespace ui
