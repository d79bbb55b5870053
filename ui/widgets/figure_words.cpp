#include "ui/widgets/figure_words.h"

#include "ui/support/conversion.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

FigureWords::FigureWords(QWidget* parent)
    : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_altText = field("figureAltText", tr("&Alt text"));
    m_caption = field("figureCaption", tr("Ca&ption"));
}

QPlainTextEdit* FigureWords::field(const char* name, const QString& label)
{
    auto* edit = new QPlainTextEdit;
    edit->setObjectName(QString::fromLatin1(name));
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(58);
    auto* title = new QLabel(label);
    title->setBuddy(edit);
    auto* begin = new QToolButton;
    begin->setObjectName(QString::fromLatin1(name) + QStringLiteral("Edit"));
    begin->setText(tr("Edit"));
    begin->setAccessibleName(tr("Edit: %1").arg(QString(label).remove(QLatin1Char('&'))));
    begin->setProperty("link", true);
    connect(begin, &QToolButton::clicked, this, [this, edit] { this->edit(edit); });
    connect(edit, &QPlainTextEdit::textChanged, this, &FigureWords::changed);
    auto* row = new QHBoxLayout;
    row->addWidget(title);
    row->addStretch(1);
    row->addWidget(begin);
    auto* all = static_cast<QVBoxLayout*>(layout());
    all->addLayout(row);
    all->addWidget(edit);
    return edit;
}

/// Begins with what the program wrote.
void FigureWords::edit(QPlainTextEdit* field)
{
    if (field->toPlainText().isEmpty())
        field->setPlainText(field->placeholderText());
    field->setFocus();
    field->selectAll();
}

void FigureWords::setSpec(const core::FigureSpec& spec)
{
    m_altText->setPlainText(toQString(spec.altText));
    m_caption->setPlainText(toQString(spec.caption));
}

void FigureWords::take(core::FigureSpec& spec) const
{
    spec.altText = toStd(m_altText->toPlainText().simplified());
    spec.caption = toStd(m_caption->toPlainText().simplified());
}

void FigureWords::showWritten(const QString& altText, const QString& caption)
{
    if (m_altText->toPlainText().isEmpty())
        m_altText->setPlaceholderText(altText);
    if (m_caption->toPlainText().isEmpty())
        m_caption->setPlaceholderText(caption);
}

} // namespace ui
