#include "ui/widgets/session.h"

#include "ui/support/settings_keys.h"

#include <QFileInfo>
#include <QMainWindow>
#include <QSettings>
#include <QSplitter>

namespace ui {

namespace {

template<typename Id>
QVariant toVariant(const std::optional<Id>& id)
{
    return QVariant::fromValue(static_cast<qlonglong>(id ? id->value : 0));
}

template<typename Id>
std::optional<Id> fromVariant(const QVariant& value)
{
    const qlonglong number = value.toLongLong();
    return number > 0 ? std::optional(Id{number}) : std::nullopt;
}

} // namespace

void saveGeometryOf(const QMainWindow& window, const QSplitter& columns)
{
    QSettings settings;
    settings.setValue(settings::kGeometry, window.saveGeometry());
    settings.setValue(settings::kColumns, columns.saveState());
}

void restoreGeometryOf(QMainWindow& window, QSplitter& columns)
{
    const QSettings settings;
    window.restoreGeometry(settings.value(settings::kGeometry).toByteArray());
    columns.restoreState(settings.value(settings::kColumns).toByteArray());
}

void saveSelection(const QString& archive, const Selection& selection)
{
    QSettings().setValue(settings::kSelection,
                         QVariantList{archive, toVariant(selection.event),
                                      toVariant(selection.article),
                                      toVariant(selection.instrument)});
}

Selection savedSelection(const QString& archive)
{
    const QVariantList saved = QSettings().value(settings::kSelection).toList();
    if (saved.size() != 4 || saved[0].toString() != archive)
        return {};
    return {fromVariant<core::EventId>(saved[1]), fromVariant<core::ArticleId>(saved[2]),
            fromVariant<core::InstrumentId>(saved[3])};
}

QString lastArchive()
{
    const QString path = QSettings().value(settings::kLastArchive).toString();
    return QFileInfo::exists(path) ? path : QString();
}

} // namespace ui
