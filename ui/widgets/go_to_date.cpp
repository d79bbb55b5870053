#include "ui/widgets/go_to_date.h"

#include "ui/chart/chart_theme.h"
#include "ui/support/date_input.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

GoToDate::GoToDate(QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_field(new QLineEdit(this))
    , m_message(new QLabel(this))
{
    constexpr int kWidth = 280;
    setObjectName(QStringLiteral("goToDate"));
    setProperty("card", true);
    m_field->setObjectName(QStringLiteral("goToDateField"));
    m_field->setAccessibleName(tr("Go to date"));
    m_field->setPlaceholderText(tr("Go to: 27 Jan 2025, Jan 2025, 2025"));
    m_field->setMinimumWidth(kWidth);
    m_message->setObjectName(QStringLiteral("goToDateMessage"));
    m_message->setProperty("small", true);
    m_message->setProperty("danger", true);
    m_message->setWordWrap(true);
    m_message->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::kSmall, spacing::kSmall, spacing::kSmall, spacing::kSmall);
    layout->setSpacing(spacing::kTight);
    layout->addWidget(m_field);
    layout->addWidget(m_message);
    connect(m_field, &QLineEdit::returnPressed, this, &GoToDate::take);
    connect(m_field, &QLineEdit::textEdited, this, [this] {
        m_message->hide();
        adjustSize();
    });
}

void GoToDate::ask(const QWidget* place)
{
    m_field->clear();
    m_message->hide();
    adjustSize();
    move(place->mapToGlobal(QPoint((place->width() - width()) / 2, spacing::kSmall)));
    show();
    m_field->setFocus();
}

void GoToDate::refuse(const QString& sentence)
{
    show();
    m_message->setText(sentence);
    m_message->show();
    adjustSize();
}

void GoToDate::take()
{
    const auto date = readDate(m_field->text());
    if (!date) {
        refuse(tr("This is no date. Write 2025-01-27, 27.1.2025, 27 Jan 2025 or Jan 2025."));
        return;
    }
    hide();
    emit dateGiven(*date);
}

} // namespace ui
