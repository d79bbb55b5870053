#include "ui/support/note_words.h"

#include "ui/support/conversion.h"
#include "ui/support/formatting.h"
#include "ui/support/text.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct NoteWords {
    Q_DECLARE_TR_FUNCTIONS(NoteWords)
};

} // namespace

QString noteKindName(core::NoteKind kind)
{
    switch (kind) {
    case core::NoteKind::Text:
        return NoteWords::tr("text");
    case core::NoteKind::Arrow:
        return NoteWords::tr("arrow");
    case core::NoteKind::Callout:
        return NoteWords::tr("callout");
    case core::NoteKind::VerticalLine:
        return NoteWords::tr("vertical line");
    case core::NoteKind::HorizontalLevel:
        return NoteWords::tr("horizontal level");
    case core::NoteKind::TimeBand:
        return NoteWords::tr("time band");
    case core::NoteKind::PriceBand:
        return NoteWords::tr("price band");
    case core::NoteKind::TrendLine:
        return NoteWords::tr("trend line");
    case core::NoteKind::Measure:
        break;
    }
    return NoteWords::tr("measure");
}

QString noteKindTitle(core::NoteKind kind)
{
    QString title = noteKindName(kind);
    title[0] = title[0].toUpper();
    return title;
}

QString moveText(double from, double to, const QLocale& locale)
{
    return formatPrice(from, locale) + QStringLiteral(" → ") + formatPrice(to, locale);
}

QString measuredText(const core::Note& note, const QLocale& locale)
{
    if (!note.end)
        return formatPrice(note.begin.price, locale);
    if (note.begin.price <= 0.0)
        return moveText(note.begin.price, note.end->price, locale);
    return formatChange(note.end->price / note.begin.price - 1.0, locale);
}

NoteText noteText(const core::Note& note, const QLocale& locale)
{
    const bool isMeasure = note.kind == core::NoteKind::Measure;
    NoteText text{.headline = toQString(note.text).simplified()};
    if (note.kind == core::NoteKind::HorizontalLevel && text.isEmpty())
        text.headline = formatPrice(note.begin.price, locale);
    if (!isMeasure)
        return text;
    if (text.isEmpty())
        text.headline = measuredText(note, locale);
    if (note.end) {
        const QString move = moveText(note.begin.price, note.end->price, locale);
        if (move != text.headline)
            text.details << move;
    }
    if (note.cites)
        text.details << locale.quoteString(
            withDirectionsShown(toQString(note.cites->quote)).simplified());
    return text;
}

} // namespace ui
