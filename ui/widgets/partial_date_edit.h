#pragma once

#include "core/time/partial_date.h"

#include <QWidget>

class QComboBox;
class QDateTimeEdit;

namespace ui {

/// A date as far as it is known: a year, a month, a day, or a minute in a time zone.
class PartialDateEdit final : public QWidget {
    Q_OBJECT

public:
    explicit PartialDateEdit(QWidget* parent = nullptr);

    core::PartialDate date() const;
    /// An unknown date becomes today.
    void setDate(const core::PartialDate& date);

signals:
    void dateChanged();

private:
    void showPrecision();

    QComboBox* m_precision;
    QDateTimeEdit* m_dateTime; ///< wall clock of the zone
    QComboBox* m_zone;
};

} // namespace ui
