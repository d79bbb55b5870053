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
    add(m_altText, "figureAltText", tr("&Alt text"));
    add(m_caption, "figureCaption", tr("Ca&ption"));
}

void FigureWords::add(Field& field, const char* name, const QString& label)
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
    connect(begin, &QToolButton::clicked, this, [this, &field] { this->begin(field); });
    connect(edit, &QPlainTextEdit::textChanged, this, &FigureWords::changed);
    field.edit = edit;
    auto* row = new QHBoxLayout;
    row->addWidget(title);
    row->addStretch(1);
    row->addWidget(begin);
    auto* all = static_cast<QVBoxLayout*>(layout());
    all->addLayout(row);
    all->addWidget(edit);
}

/// Empty where the words are the program's. Qt hands out firm blanks as others.
QString FigureWords::Field::ownWords() const
{
    const QString words = edit->toPlainText().simplified();
    return isBegun && words == edit->placeholderText().simplified() ? QString() : words;
}

void FigureWords::begin(Field& field)
{
    if (field.edit->toPlainText().isEmpty()) {
        field.isBegun = true;
        field.edit->setPlainText(field.edit->placeholderText());
    }
    field.edit->setFocus();
    field.edit->selectAll();
}

void FigureWords::setSpec(const core::FigureSpec& spec)
{
    m_altText.isBegun = m_caption.isBegun = false;
    m_altText.edit->setPlainText(toQString(spec.altText));
    m_caption.edit->setPlainText(toQString(spec.caption));
}

void FigureWords::take(core::FigureSpec& spec) const
{
    spec.altText = toStd(m_altText.ownWords());
    spec.caption = toStd(m_caption.ownWords());
}

void FigureWords::showWritten(const QString& altText, const QString& caption)
{
    show(m_altText, altText);
    show(m_caption, caption);
}

void FigureWords::show(Field& field, const QString& written)
{
    const QString own = field.ownWords();
    // Of a figure with own words, `written` is these.
    if (!own.isEmpty())
        return;
    const bool follows =
        !field.edit->toPlainText().isEmpty() && field.edit->placeholderText() != written;
    field.edit->setPlaceholderText(written);
    field.edit->viewport()->update(); // Qt 6.4 leaves one placeholder on screen for another
    if (!follows)
        return;
    const QSignalBlocker isNoEdit(this);
    field.edit->setPlainText(written);
}

} // namespace ui
