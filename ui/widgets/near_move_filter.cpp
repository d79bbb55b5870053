#include "ui/widgets/near_move_filter.h"

#include "ui/chart/chart_theme.h"
#include "ui/support/conversion.h"
#include "ui/support/icons.h"
#include "ui/widgets/appearance.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace ui {

namespace {

constexpr double kPerCent = 100.0;

} // namespace

NearMoveFilter::NearMoveFilter(const Appearance* appearance, QWidget* parent)
    : QToolButton(parent)
    , m_box(new QFrame(this, Qt::Popup))
    , m_instrument(new QComboBox)
    , m_change(new QDoubleSpinBox)
    , m_sessions(new QSpinBox)
{
    setObjectName(QStringLiteral("nearMoveFilter"));
    setIcon(themedIcon(QStringLiteral("filter"), appearance->theme().mutedText));
    setCheckable(true);
    buildBox();
    // The mark says that something is chosen; the click that opens the box must not change it.
    connect(this, &QToolButton::clicked, this, &NearMoveFilter::openBox);
    connect(m_instrument, &QComboBox::currentIndexChanged, this, &NearMoveFilter::tell);
    connect(m_change, &QDoubleSpinBox::valueChanged, this, &NearMoveFilter::tell);
    connect(m_sessions, &QSpinBox::valueChanged, this, &NearMoveFilter::tell);
    setInstruments({});
    tell();
}

void NearMoveFilter::buildBox()
{
    m_box->setObjectName(QStringLiteral("nearMoveBox"));
    m_box->setProperty("card", true);
    m_instrument->setObjectName(QStringLiteral("nearMoveInstrument"));
    m_instrument->setMinimumWidth(200);
    m_change->setObjectName(QStringLiteral("nearMoveChange"));
    m_change->setRange(0.5, 50.0);
    m_change->setDecimals(1);
    m_change->setSingleStep(0.5);
    m_change->setValue(5.0);
    m_change->setSuffix(QStringLiteral(" %"));
    // Up and down are on the keyboard and the wheel.
    m_change->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_sessions->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_sessions->setObjectName(QStringLiteral("nearMoveSessions"));
    m_sessions->setRange(0, 20);
    m_sessions->setValue(2);

    auto* title = new QLabel(tr("Near a Price Move"));
    title->setProperty("heading", true);
    auto* clear = new QPushButton(tr("&Clear"));
    clear->setObjectName(QStringLiteral("nearMoveClear"));
    connect(clear, &QPushButton::clicked, this, [this] {
        m_instrument->setCurrentIndex(0);
        m_box->close();
    });
    auto* form = new QFormLayout(m_box);
    form->setContentsMargins(16, 14, 16, 14);
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(10);
    form->addRow(title);
    form->addRow(tr("&Instrument"), m_instrument);
    form->addRow(tr("Moved by at &least"), m_change);
    form->addRow(tr("&Sessions away, at most"), m_sessions);
    form->addRow(QString(), clear);
}

void NearMoveFilter::setInstruments(const std::vector<core::InstrumentSummary>& instruments)
{
    const std::optional<core::NearMove> before = nearMove();
    {
        const QSignalBlocker quiet(m_instrument);
        m_instrument->clear();
        m_instrument->addItem(tr("any article"));
        for (const core::InstrumentSummary& summary : instruments) {
            const core::Instrument& instrument = summary.instrument;
            const QString symbol = toQString(instrument.symbol);
            m_instrument->addItem(instrument.name.empty()
                                      ? symbol
                                      : symbol + QStringLiteral(" – ") + toQString(instrument.name),
                                  QVariant::fromValue(qlonglong{instrument.id.value}));
        }
    }
    setNearMove(before);
}

void NearMoveFilter::setNearMove(const std::optional<core::NearMove>& move)
{
    {
        const QSignalBlocker instrument(m_instrument);
        const QSignalBlocker change(m_change);
        const QSignalBlocker sessions(m_sessions);
        const int index = move
            ? m_instrument->findData(QVariant::fromValue(qlonglong{move->instrument.value}))
            : 0;
        m_instrument->setCurrentIndex(std::max(index, 0));
        if (move) {
            m_change->setValue(move->leastChange * kPerCent);
            m_sessions->setValue(move->sessions);
        }
    }
    tell();
}

std::optional<core::NearMove> NearMoveFilter::nearMove() const
{
    const QVariant instrument = m_instrument->currentData();
    if (!instrument.isValid())
        return std::nullopt;
    return core::NearMove{.instrument = core::InstrumentId{instrument.toLongLong()},
                          .leastChange = m_change->value() / kPerCent,
                          .sessions = m_sessions->value()};
}

QString NearMoveFilter::summary() const
{
    if (!nearMove())
        return {};
    const QString symbol = m_instrument->currentText().section(QStringLiteral(" – "), 0, 0);
    return tr("%1 moved by %2 or more, up to %Ln sessions away", nullptr, m_sessions->value())
        .arg(symbol, m_change->text());
}

void NearMoveFilter::openBox()
{
    setChecked(nearMove().has_value());
    m_box->adjustSize();
    const QPoint below = mapToGlobal(QPoint(width() - m_box->width(), height() + 4));
    const int left = screen()->availableGeometry().left();
    m_box->move(std::max(below.x(), std::max(left, window()->x())), below.y());
    m_box->show();
    m_instrument->setFocus(Qt::PopupFocusReason);
}

void NearMoveFilter::tell()
{
    const QString chosen = summary();
    setChecked(!chosen.isEmpty());
    setAccessibleName(tr("Filter articles"));
    setAccessibleDescription(chosen);
    setToolTip(chosen.isEmpty() ? tr("Only articles near a price move") : chosen);
    emit changed();
}

} // namespace ui
