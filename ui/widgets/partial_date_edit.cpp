#include "ui/widgets/partial_date_edit.h"

#include "ui/support/conversion.h"
#include "ui/support/formatting.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QTimeZone>

namespace ui {

namespace {

QString displayFormat(core::Precision precision)
{
    const QString day = dayEditFormat();
    switch (precision) {
    case core::Precision::Year:
        return QStringLiteral("yyyy");
    case core::Precision::Month:
        return QStringLiteral("MMMM yyyy");
    case core::Precision::Minute:
        return day + QStringLiteral(" HH:mm");
    default:
        return day;
    }
}

core::Precision precisionOf(const QComboBox& box)
{
    return static_cast<core::Precision>(box.currentData().toInt());
}

} // namespace

PartialDateEdit::PartialDateEdit(QWidget* parent)
    : QWidget(parent)
    , m_precision(new QComboBox(this))
    , m_dateTime(new QDateTimeEdit(this))
    , m_zone(new QComboBox(this))
{
    m_precision->setObjectName(QStringLiteral("precision"));
    m_precision->setAccessibleName(tr("How much of the date is known"));
    m_precision->addItem(tr("Minute"), static_cast<int>(core::Precision::Minute));
    m_precision->addItem(tr("Day"), static_cast<int>(core::Precision::Day));
    m_precision->addItem(tr("Month"), static_cast<int>(core::Precision::Month));
    m_precision->addItem(tr("Year"), static_cast<int>(core::Precision::Year));
    m_dateTime->setObjectName(QStringLiteral("dateTime"));
    m_dateTime->setTimeSpec(Qt::UTC);
    m_zone->setObjectName(QStringLiteral("zone"));
    m_zone->setAccessibleName(tr("Time zone"));
    const QByteArrayList zones{QTimeZone::systemTimeZoneId(), "UTC", "Europe/Berlin",
                               "America/New_York", "Asia/Shanghai"};
    for (const QByteArray& zone : zones) {
        const QString name = QString::fromUtf8(zone);
        if (m_zone->findText(name) < 0)
            m_zone->addItem(name);
    }

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_dateTime, 1);
    layout->addWidget(m_zone, 1);
    layout->addWidget(m_precision);
    setFocusProxy(m_dateTime);
    setDate({});
    connect(m_precision, &QComboBox::currentIndexChanged, this, &PartialDateEdit::showPrecision);
    connect(m_dateTime, &QDateTimeEdit::dateTimeChanged, this, &PartialDateEdit::dateChanged);
    connect(m_zone, &QComboBox::currentIndexChanged, this, &PartialDateEdit::dateChanged);
}

core::PartialDate PartialDateEdit::date() const
{
    const QDate day = m_dateTime->date();
    const std::chrono::year year{day.year()};
    const std::chrono::month month{static_cast<unsigned>(day.month())};
    switch (precisionOf(*m_precision)) {
    case core::Precision::Year:
        return core::PartialDate::ofYear(year);
    case core::Precision::Month:
        return core::PartialDate::ofMonth(year / month);
    case core::Precision::Minute: {
        const std::string zone = toStd(m_zone->currentText());
        const std::string local =
            toStd(m_dateTime->dateTime().toString(QStringLiteral("yyyy-MM-ddTHH:mm")));
        // A wall-clock time that the zone skips is taken as the day alone.
        if (const auto instant = core::parseInstant(local, zone))
            return core::PartialDate::ofMinute(*instant, zone);
        [[fallthrough]];
    }
    default:
        return core::PartialDate::ofDay(std::chrono::local_days{
            year / month / std::chrono::day{static_cast<unsigned>(day.day())}});
    }
}

void PartialDateEdit::setDate(const core::PartialDate& date)
{
    const bool known = date.precision != core::Precision::Unknown;
    const auto precision = known ? date.precision : core::Precision::Day;
    m_precision->setCurrentIndex(m_precision->findData(static_cast<int>(precision)));
    if (date.precision == core::Precision::Minute) {
        const QString zone = date.zone.empty() ? QStringLiteral("UTC") : toQString(date.zone);
        if (m_zone->findText(zone) < 0)
            m_zone->addItem(zone);
        m_zone->setCurrentText(zone);
        const auto local = core::toLocal(date.instant, date.zone).time_since_epoch();
        m_dateTime->setDateTime(QDateTime::fromMSecsSinceEpoch(local.count(), Qt::UTC));
    } else if (known) {
        const std::chrono::year_month_day day{date.firstDay};
        m_dateTime->setDate(QDate(int{day.year()}, static_cast<int>(unsigned{day.month()}),
                                  static_cast<int>(unsigned{day.day()})));
    } else {
        m_dateTime->setDate(QDate::currentDate());
    }
    showPrecision();
}

void PartialDateEdit::showPrecision()
{
    const core::Precision precision = precisionOf(*m_precision);
    m_dateTime->setDisplayFormat(displayFormat(precision));
    m_dateTime->setCalendarPopup(precision == core::Precision::Day
                                 || precision == core::Precision::Minute);
    m_zone->setVisible(precision == core::Precision::Minute);
    emit dateChanged();
}

} // namespace ui
