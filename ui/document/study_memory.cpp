#include "ui/document/study_memory.h"

#include "ui/support/conversion.h"
#include "ui/support/settings_keys.h"

#include <QCryptographicHash>
#include <QSettings>
#include <QStringList>

namespace ui {

namespace {

enum Part { Model, Returns, Estimation, Window, IgnoreQuality, Market, PartCount };

QString keyOf(const std::filesystem::path& archive)
{
    const QByteArray path = toQString(archive).toUtf8();
    return settings::kStudy
        + QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha1).toHex());
}

} // namespace

StudyHabit savedStudyHabit(const std::filesystem::path& archive)
{
    const QStringList parts = QSettings().value(keyOf(archive)).toStringList();
    if (parts.size() != PartCount)
        return {};
    StudyHabit habit{.market = toStd(parts[Market])};
    core::StudySettings& kept = habit.settings;
    kept.model = core::studyModelFromString(toStd(parts[Model])).value_or(kept.model);
    kept.returns = core::studyReturnsFromString(toStd(parts[Returns])).value_or(kept.returns);
    kept.estimation = core::dayWindowFromString(toStd(parts[Estimation])).value_or(kept.estimation);
    kept.window = core::dayWindowFromString(toStd(parts[Window])).value_or(kept.window);
    kept.ignoreQuality = parts[IgnoreQuality] == QLatin1String("ignore");
    return areSound(kept) ? habit : StudyHabit{.market = habit.market};
}

void saveStudyHabit(const std::filesystem::path& archive, const StudyHabit& habit)
{
    const core::StudySettings& kept = habit.settings;
    QSettings().setValue(
        keyOf(archive),
        QStringList{toQString(core::toString(kept.model)), toQString(core::toString(kept.returns)),
                    toQString(plainWindow(kept.estimation)), toQString(plainWindow(kept.window)),
                    kept.ignoreQuality ? QStringLiteral("ignore") : QStringLiteral("heed"),
                    toQString(habit.market)});
}

bool areSound(const core::StudySettings& settings)
{
    return settings.estimation.first <= settings.estimation.last
        && settings.window.first <= settings.window.last
        && !settings.estimation.overlaps(settings.window);
}

std::string plainWindow(const core::DayWindow& window)
{
    return std::to_string(window.first) + ":" + std::to_string(window.last);
}

} // namespace ui
