#pragma once

#include "core/domain/listings.h"

#include <QToolButton>

#include <optional>
#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QFrame;
class QSpinBox;

namespace ui {

class Appearance;

/// A button that narrows a list of articles to those near a day on which a price moved far; what
/// to look for is chosen in a box below it.
class NearMoveFilter final : public QToolButton {
    Q_OBJECT

public:
    NearMoveFilter(const Appearance* appearance, QWidget* parent);

    /// Those to choose from; what is chosen stays if it is still there.
    void setInstruments(const std::vector<core::InstrumentSummary>& instruments);
    void setNearMove(const std::optional<core::NearMove>& move);
    /// None: every article.
    std::optional<core::NearMove> nearMove() const;
    /// "NVDA moved by 5 % or more, up to 2 sessions away"; empty where nothing is chosen.
    QString summary() const;

signals:
    void changed();

private:
    void buildBox();
    void openBox();
    void tell();

    QFrame* m_box;
    QComboBox* m_instrument;
    QDoubleSpinBox* m_change;
    QSpinBox* m_sessions;
};

} // namespace ui
