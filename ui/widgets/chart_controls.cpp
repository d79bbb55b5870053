#include "ui/widgets/chart_controls.h"

#include "ui/document/document.h"
#include "ui/document/navigator.h"
#include "ui/widgets/action_chips.h"
#include "ui/widgets/chart_actions.h"
#include "ui/widgets/instrument_words.h"
#include "ui/widgets/overflow_row.h"

#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

ChartControls::ChartControls(const ChartActions* actions, Document* document, Navigator* navigator,
                             QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_navigator(navigator)
    , m_compare(new QMenu(tr("C&ompare"), this))
{
    m_compare->setObjectName(QStringLiteral("compareMenu"));
    connect(m_compare, &QMenu::aboutToShow, this, &ChartControls::fillCompareMenu);
    auto* row = new OverflowRow(this);
    const auto chips = [&](const QList<QAction*>& group, const QString& name, int worth) {
        row->addGroup(new ActionChips(group, row), group, worth,
                      new ActionMenuButton(group, name, row));
    };
    const auto icons = [&](const QList<QAction*>& group, int worth) {
        row->addGroup(new ActionIcons(group, row), group, worth);
    };
    icons({actions->back(), actions->forward()}, 2);
    chips(actions->spans(), tr("What is shown"), 7);
    chips(actions->styles(), tr("Style"), 6);
    chips(actions->scales(), tr("Scale"), 5);
    icons({actions->panels(), actions->measure(), actions->goToDate()}, 1);
    row->addGroup(compareButton(), {m_compare->menuAction()}, 4);
    QToolButton* exporting = exportButton();
    row->addGroup(exporting, {exporting->defaultAction()}, 3);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(row);
}

QToolButton* ChartControls::compareButton()
{
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("compareButton"));
    button->setText(tr("Compare…"));
    button->setToolTip(tr("Show other instruments in the same chart"));
    button->setProperty("chip", true);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(m_compare);
    // Its dots say that a menu follows: no room for an arrow.
    constexpr int kPadding = 10;
    button->setFixedWidth(button->fontMetrics().horizontalAdvance(button->text()) + kPadding);
    return button;
}

QToolButton* ChartControls::exportButton()
{
    auto* action = new QAction(tr("Export figure…"), this);
    connect(action, &QAction::triggered, this, &ChartControls::exportChosen);
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("exportButton"));
    button->setDefaultAction(action);
    button->setProperty("link", true);
    return button;
}

void ChartControls::fillCompareMenu()
{
    m_compare->clear();
    for (const core::InstrumentSummary& summary : m_document->lists().instruments) {
        const core::InstrumentId id = summary.instrument.id;
        if (m_navigator->selection().instrument == id)
            continue;
        QAction* action = m_compare->addAction(buttonText(instrumentName(summary.instrument)));
        action->setCheckable(true);
        action->setChecked(m_navigator->overlays().contains(id));
        connect(action, &QAction::toggled, this,
                [this, id](bool on) { m_navigator->setOverlay(id, on); });
    }
    if (m_compare->isEmpty())
        m_compare->addAction(tr("There is no other instrument."))->setEnabled(false);
}

} // namespace ui
