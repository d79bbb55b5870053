#include "ui/models/event_words.h"

#include "ui/document/document.h"
#include "ui/support/conversion.h"
#include "ui/support/formatting.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EventWords)
};

} // namespace

QString eventStatusName(core::EventStatus status)
{
    switch (status) {
    case core::EventStatus::Reported:
        return Words::tr("reported");
    case core::EventStatus::Claimed:
        return Words::tr("claimed");
    case core::EventStatus::Disputed:
        return Words::tr("disputed");
    case core::EventStatus::Confirmed:
        return Words::tr("confirmed");
    case core::EventStatus::Refuted:
        return Words::tr("refuted");
    }
    return {};
}

QString relationName(core::RelationKind kind)
{
    switch (kind) {
    case core::RelationKind::Causes:
        return Words::tr("causes");
    case core::RelationKind::Contradicts:
        return Words::tr("contradicts");
    case core::RelationKind::Confounds:
        return Words::tr("confounds");
    }
    return {};
}

QString reverseRelationName(core::RelationKind kind)
{
    switch (kind) {
    case core::RelationKind::Causes:
        return Words::tr("caused by");
    case core::RelationKind::Contradicts:
        return Words::tr("contradicted by");
    case core::RelationKind::Confounds:
        return Words::tr("confounded by");
    }
    return {};
}

QString closureOf(const Document& document, const core::Event& event, core::InstrumentId instrument)
{
    const core::InstrumentSummary* summary = document.lists().instrument(instrument);
    const core::ExchangeCalendar* calendar =
        summary != nullptr ? document.workspace().calendar(summary->instrument) : nullptr;
    if (calendar == nullptr || event.when.precision < core::Precision::Day)
        return {};
    const bool german = QLocale().language() == QLocale::German;
    const auto reason =
        calendar->closureReason(core::TradingDate{event.when.firstDay}, german ? "de" : "en");
    return reason ? toQString(*reason) : QString();
}

QString firstSessionText(const Document& document, const core::Event& event,
                         const core::FirstSession& session)
{
    if (!session.session)
        return {};
    const QString day = formatDate(*session.session, DateStyle::DayMonth);
    const QString closure = closureOf(document, event, session.instrument);
    return closure.isEmpty() ? day : Words::tr("%1 (%2)").arg(day, closure);
}

QString firstSessionReason(const Document& document, const core::Event& event,
                           const core::Instrument& instrument)
{
    const bool german = QLocale().language() == QLocale::German;
    return toQString(
        document.workspace().firstSession(event, instrument, german ? "de" : "en").reason);
}

QString eventMetaLine(const Document& document, const core::Event& event,
                      const std::vector<core::FirstSession>& sessions)
{
    QStringList parts;
    if (event.when.precision != core::Precision::Unknown)
        parts << formatDate(event.when, DateStyle::Short);
    parts << eventStatusName(event.status);
    const auto later = std::ranges::find_if(sessions, [&](const core::FirstSession& session) {
        return session.session && session.session->day() != event.when.firstDay;
    });
    if (later != sessions.end()) {
        const auto* summary = document.lists().instrument(later->instrument);
        parts << Words::tr("%1 first on %2")
                     .arg(summary != nullptr ? toQString(summary->instrument.symbol) : QString(),
                          firstSessionText(document, event, *later));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace ui
