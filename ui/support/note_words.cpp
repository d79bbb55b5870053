#include "ui/support/note_words.h"

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

} // namespace ui
