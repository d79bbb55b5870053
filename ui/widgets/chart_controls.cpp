#include "ui/widgets/chart_controls.h"

#include "ui/document/document.h"
#include "ui/document/navigator.h"
#include "ui/widgets/chip_group.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/instrument_words.h"

#include <QMenu>
#include <QToolButton>

namespace ui {

ChartControls::ChartControls(Document* document, Navigator* navigator, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_navigator(navigator)
    , m_spans(
          new ChipGroup({{QStringLiteral("span1w"), tr("1W"), tr("One week")},
                         {QStringLiteral("span1m"), tr("1M"), tr("One month")},
                         {QStringLiteral("span3m"), tr("3M"), tr("Three months")},
                         {QStringLiteral("span6m"), tr("6M"), tr("Six months")},
                         {QStringLiteral("spanYtd"), tr("YTD"), tr("Since the start of the year")},
                         {QStringLiteral("span1y"), tr("1Y"), tr("One year")},
                         {QStringLiteral("span5y"), tr("5Y"), tr("Five years")},
                         {QStringLiteral("spanAll"), tr("All"), tr("All there is")}},
                        this))
    , m_styles(new ChipGroup({{QStringLiteral("styleCandles"), tr("Candles"), {}},
                              {QStringLiteral("styleLine"), tr("Line"), {}},
                              {QStringLiteral("styleArea"), tr("Area"), {}},
                              {QStringLiteral("styleRebased"), tr("Rebased"),
                               tr("Change since the first day that is shown")}},
                             this))
    , m_scales(new ChipGroup(
          {{QStringLiteral("scaleLinear"), tr("Linear"), {}},
           {QStringLiteral("scaleLog"), tr("Log"), tr("Equal ratios, equal heights")}},
          this))
{
    auto* exportButton = new QToolButton(this);
    exportButton->setObjectName(QStringLiteral("exportButton"));
    exportButton->setText(tr("Export figure…"));
    exportButton->setProperty("link", true);
    connect(exportButton, &QToolButton::clicked, this, &ChartControls::exportChosen);

    auto* layout = new FlowLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_spans);
    layout->addWidget(m_styles);
    layout->addWidget(m_scales);
    layout->addWidget(compareButton());
    layout->addWidget(exportButton);
    connect(m_spans, &ChipGroup::chosen, this,
            [this](int index) { emit spanChosen(static_cast<ChartSpan>(index)); });
    connect(m_styles, &ChipGroup::chosen, this,
            [this](int index) { emit styleChosen(static_cast<core::ChartStyle>(index)); });
    connect(m_scales, &ChipGroup::chosen, this,
            [this](int index) { emit logScaleChosen(index == 1); });
}

QToolButton* ChartControls::compareButton()
{
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("compareButton"));
    button->setText(tr("Compare…"));
    button->setToolTip(tr("Show other instruments in the same chart"));
    button->setProperty("chip", true);
    button->setPopupMode(QToolButton::InstantPopup);
    m_compare = new QMenu(button);
    m_compare->setObjectName(QStringLiteral("compareMenu"));
    button->setMenu(m_compare);
    connect(m_compare, &QMenu::aboutToShow, this, &ChartControls::fillCompareMenu);
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

void ChartControls::setSpan(std::optional<ChartSpan> span)
{
    m_spans->setCurrent(span ? static_cast<int>(*span) : -1);
}

void ChartControls::setStyle(core::ChartStyle style)
{
    m_styles->setCurrent(static_cast<int>(style));
}

void ChartControls::setLogScale(bool on)
{
    m_scales->setCurrent(on ? 1 : 0);
}

} // namespace ui
