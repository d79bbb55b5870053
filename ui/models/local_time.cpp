#include "ui/models/local_time.h"

#include "ui/support/formatting.h"

#include <QTimeZone>

namespace ui {

QString localTime(core::Instant instant)
{
    const std::string zone = QTimeZone::systemTimeZoneId().toStdString();
    return formatDate(core::PartialDate::ofMinute(instant, zone), DateStyle::Short);
}

} // namespace ui
