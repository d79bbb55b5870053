#pragma once

#include "core/domain/source.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

/// A feed that is to be added, or whose settings change.
class FeedDialog final : public QDialog {
    Q_OBJECT

public:
    FeedDialog(const core::Source& feed, QWidget* parent);

    /// REQUIRES: accepted.
    core::Source feed() const;

private:
    void setUpFields();
    void checkAddress();

    core::Source m_feed;
    QLineEdit* m_address;
    QComboBox* m_interval;
    QCheckBox* m_mayBeLocal;
    QLabel* m_problem;
    QPushButton* m_accept;
};

} // namespace ui
