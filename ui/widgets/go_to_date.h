#pragma once

#include "core/time/partial_date.h"

#include <QFrame>

class QLabel;
class QLineEdit;

namespace ui {

/// A small field over the chart that takes a day, a month or a year as people write it.
class GoToDate final : public QFrame {
    Q_OBJECT

public:
    explicit GoToDate(QWidget* parent);

    /// Stands at the upper edge of `place`, empty, with the keyboard.
    void ask(const QWidget* place);
    /// Why it could not be gone to; the field stays open.
    void refuse(const QString& sentence);

signals:
    void dateGiven(const core::PartialDate& date);

private:
    void take();

    QLineEdit* m_field;
    QLabel* m_message;
};

} // namespace ui
