#include "ui/chart/chart_accessible.h"

#include "ui/chart/price_chart.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace ui {

namespace {

QAccessibleInterface* makeInterface(const QString& className, QObject* object)
{
    if (className != QLatin1String(PriceChart::staticMetaObject.className()))
        return nullptr;
    return new QAccessibleWidget(qobject_cast<QWidget*>(object), QAccessible::Chart);
}

} // namespace

void installChartAccessibility()
{
    QAccessible::installFactory(makeInterface);
}

} // namespace ui
