#include "ui/widgets/chart_actions.h"

#include "ui/chart/chart_content.h"
#include "ui/support/icons.h"
#include "ui/widgets/appearance.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

#include <algorithm>

namespace ui {

namespace {

constexpr auto kIcon = "icon"; ///< property: the name of an action's icon

void check(QActionGroup* group, std::optional<int> value)
{
    for (QAction* action : group->actions())
        action->setChecked(value && action->data().toInt() == *value);
}

} // namespace

ChartActions::ChartActions(const Appearance* appearance, QObject* parent)
    : QObject(parent)
    , m_appearance(appearance)
    , m_spans(new QActionGroup(this))
    , m_styles(new QActionGroup(this))
    , m_scales(new QActionGroup(this))
{
    m_spans->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    addSpans();
    addLooks();
    addMoves();
    connect(m_spans, &QActionGroup::triggered, this, [this](QAction* action) {
        action->setChecked(true); // a second click does not let go of it
        emit spanChosen(static_cast<ChartSpan>(action->data().toInt()));
    });
    connect(m_styles, &QActionGroup::triggered, this, [this](QAction* action) {
        emit styleChosen(static_cast<core::ChartStyle>(action->data().toInt()));
    });
    connect(m_scales, &QActionGroup::triggered, this, [this](QAction* action) {
        emit scaleChosen(static_cast<core::AxisScale>(action->data().toInt()));
    });
    connect(appearance, &Appearance::themeChanged, this, &ChartActions::colourIcons);
    colourIcons();
}

QAction* ChartActions::add(const QString& name, const QString& text, const QString& icon)
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setProperty(kIcon, icon);
    return action;
}

QAction* ChartActions::addChoice(QActionGroup* group, const QString& name, const QString& text,
                                 const QString& shortText, const QString& toolTip, int value)
{
    QAction* action = group->addAction(add(name, text));
    action->setIconText(shortText);
    action->setToolTip(toolTip);
    action->setCheckable(true);
    action->setData(value);
    return action;
}

void ChartActions::addSpans()
{
    const auto span = [this](const char* name, const QString& shortText, const QString& text,
                             ChartSpan which) {
        QString toolTip = text;
        addChoice(m_spans, QString::fromLatin1(name), text, shortText,
                  toolTip.remove(QLatin1Char('&')), static_cast<int>(which));
    };
    span("span1w", tr("1W"), tr("One &Week"), ChartSpan::Week);
    span("span1m", tr("1M"), tr("One &Month"), ChartSpan::Month);
    span("span3m", tr("3M"), tr("&Three Months"), ChartSpan::Quarter);
    span("span6m", tr("6M"), tr("&Six Months"), ChartSpan::HalfYear);
    span("spanYtd", tr("YTD"), tr("Since the &Start of the Year"), ChartSpan::YearToDate);
    span("span1y", tr("1Y"), tr("One &Year"), ChartSpan::Year);
    span("span5y", tr("5Y"), tr("&Five Years"), ChartSpan::FiveYears);
    span("spanAll", tr("All"), tr("&All There Is"), ChartSpan::All);
}

void ChartActions::addLooks()
{
    using Style = core::ChartStyle;
    const auto style = [this](const char* name, const QString& shortText, const QString& text,
                              const QString& toolTip, Style which) {
        addChoice(m_styles, QString::fromLatin1(name), text, shortText, toolTip,
                  static_cast<int>(which));
    };
    style("styleCandles", tr("Candles"), tr("&Candles"),
          tr("Open, high, low and close: hollow when it rose, filled when it fell"),
          Style::Candles);
    style("styleBars", tr("Bars"), tr("Ba&rs"),
          tr("Open to the left of each stroke, close to its right"), Style::Bars);
    style("styleLine", tr("Line"), tr("&Line"), tr("The closes"), Style::Line);
    style("styleArea", tr("Area"), tr("&Area"), tr("The closes, with the area below them"),
          Style::Area);
    style("styleRebased", tr("Rebased"), tr("R&ebased"),
          tr("Change since the first day that is shown, or since the day that was chosen"),
          Style::Rebased);
    using Scale = core::AxisScale;
    const auto scale = [this](const char* name, const QString& shortText, const QString& text,
                              const QString& toolTip, Scale which) {
        addChoice(m_scales, QString::fromLatin1(name), text, shortText, toolTip,
                  static_cast<int>(which));
    };
    scale("scaleLinear", tr("Linear"), tr("Li&near Scale"), tr("Equal amounts, equal heights"),
          Scale::Linear);
    scale("scaleLog", tr("Log"), tr("Logari&thmic Scale"), tr("Equal ratios, equal heights"),
          Scale::Log);
    scale("scalePercent", tr("%"), tr("Scale in &Per Cent"),
          tr("Change since the first day that is shown, or since the day that was chosen"),
          Scale::Percent);
    m_panels = add(QStringLiteral("actionPanels"), tr("Panel&s"), QStringLiteral("panels"));
    m_panels->setCheckable(true);
    m_panels->setToolTip(tr("Each instrument in a pane of its own, all on one time axis"));
    m_firstVisibleBase =
        add(QStringLiteral("actionFirstVisibleBase"), tr("Rebase at the &First Visible Bar"));
}

void ChartActions::addMoves()
{
    m_back = add(QStringLiteral("actionBack"), tr("&Back"), QStringLiteral("back"));
    m_back->setShortcut(Qt::ALT | Qt::Key_Left);
    m_back->setToolTip(tr("Back to what was shown before (Alt+Left)"));
    m_forward = add(QStringLiteral("actionForward"), tr("F&orward"), QStringLiteral("forward"));
    m_forward->setShortcut(Qt::ALT | Qt::Key_Right);
    m_forward->setToolTip(tr("Forward again (Alt+Right)"));
    m_goToDate =
        add(QStringLiteral("actionGoToDate"), tr("&Go to Date…"), QStringLiteral("calendar"));
    m_goToDate->setShortcut(Qt::CTRL | Qt::Key_G);
    m_goToDate->setToolTip(tr("Go to a date (Ctrl+G)"));
    m_measure = add(QStringLiteral("actionMeasure"), tr("&Measure"), QStringLiteral("ruler"));
    m_measure->setCheckable(true);
    m_measure->setToolTip(tr("Measure by dragging; without this tool, drag with Shift"));
    m_zoomIn = add(QStringLiteral("actionZoomIn"), tr("Zoom &In"), QStringLiteral("zoom-in"));
    m_zoomIn->setShortcuts({QKeySequence::ZoomIn, QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    m_zoomOut = add(QStringLiteral("actionZoomOut"), tr("Zoom O&ut"), QStringLiteral("zoom-out"));
    m_zoomOut->setShortcut(QKeySequence::ZoomOut);
    // A field for text takes the keys before the window does.
    m_pasteNote = add(QStringLiteral("actionPasteNote"), tr("Paste Note"));
    m_pasteNote->setShortcut(QKeySequence::Paste);
    m_back->setEnabled(false);
    m_forward->setEnabled(false);
}

QList<QAction*> ChartActions::spans() const
{
    return m_spans->actions();
}

QList<QAction*> ChartActions::styles() const
{
    return m_styles->actions();
}

QList<QAction*> ChartActions::scales() const
{
    return m_scales->actions();
}

void ChartActions::setSpan(std::optional<ChartSpan> span)
{
    check(m_spans, span ? std::optional(static_cast<int>(*span)) : std::nullopt);
}

void ChartActions::setLook(const ChartLook& look)
{
    check(m_styles, static_cast<int>(look.style));
    check(m_scales, static_cast<int>(look.scale));
    m_panels->setChecked(look.panels);
    m_firstVisibleBase->setEnabled(look.baseDay.has_value());
}

void ChartActions::setEnabled(bool on)
{
    for (QActionGroup* group : {m_spans, m_styles, m_scales})
        group->setEnabled(on);
    for (QAction* action : {m_panels, m_measure, m_goToDate, m_zoomIn, m_zoomOut, m_pasteNote})
        action->setEnabled(on);
}

void ChartActions::fillMenu(QMenu* menu) const
{
    menu->addActions({m_back, m_forward, m_goToDate});
    menu->addSeparator();
    menu->addActions({m_zoomIn, m_zoomOut});
    QMenu* spans = menu->addMenu(tr("Sho&w"));
    spans->addActions(m_spans->actions());
    menu->addSeparator();
    menu->addActions(m_styles->actions());
    menu->addSeparator();
    menu->addActions(m_scales->actions());
    menu->addAction(m_firstVisibleBase);
    menu->addSeparator();
    menu->addActions({m_panels, m_measure, m_pasteNote});
}

void ChartActions::colourIcons()
{
    for (QAction* action : findChildren<QAction*>()) {
        const QString icon = action->property(kIcon).toString();
        if (!icon.isEmpty())
            action->setIcon(themedIcon(icon, m_appearance->theme().mutedText));
    }
}

} // namespace ui
