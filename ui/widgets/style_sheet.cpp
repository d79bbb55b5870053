#include "ui/widgets/style_sheet.h"

#include "ui/chart/chart_theme.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>
#include <array>
#include <utility>

namespace ui {

namespace {

// @names are replaced by the colours of the theme. Rules name classes: a property alone would be
// looked for in every widget.
constexpr auto kRules = R"(
QMainWindow, QDialog { background: @window; }
QToolTip { background: @tag; color: @onTag; border: 0; padding: 5px 8px; }

QMenuBar { background: @panel; border-bottom: 1px solid @border; padding: 2px 6px; }
QMenuBar::item { background: transparent; padding: 6px 10px; border-radius: 5px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @raised; }
QLabel[program="true"] { color: @text; font-weight: 700; padding: 0 10px 1px 12px; }
QMenu { background: @panel; border: 1px solid @border; padding: 5px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @selection; color: @text; }
QMenu::item:disabled { color: @faint; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @border; margin: 5px 8px; }
QStatusBar { background: @panel; border-top: 1px solid @border; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: @muted; }

QSplitter::handle { background: transparent; }
QFrame[card="true"] { background: @panel; border: 1px solid @border; border-radius: 8px; }

QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @muted; padding: 10px 3px 8px 3px; margin: 0 7px;
    border-bottom: 2px solid transparent; font-weight: 500; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { color: @accent; }
QTabWidget::pane { border: 0; border-top: 1px solid @border; }
QTabWidget::tab-bar { left: 2px; }

QFrame[rule="true"] { background: @border; border: 0; }
QLabel[muted="true"] { color: @muted; }
QFrame[footer="true"] { background: @panel; border: 0; border-top: 1px solid @border; }
QLabel[small="true"], QToolButton[small="true"], QPushButton[small="true"],
QTableView[small="true"] { font-size: 9pt; }
QLabel[heading="true"], QToolButton[heading="true"] { color: @text; font-weight: 700;
    font-size: 12.5pt; }
QLabel[danger="true"] { color: @bad; }
QLabel[title="true"] { color: @text; font-weight: 700; font-size: 17pt; }
QLabel[section="true"] { color: @muted; font-weight: 600; font-size: 8pt; }

QLineEdit, QComboBox, QDateTimeEdit, QDoubleSpinBox, QSpinBox, QPlainTextEdit {
    background: @panel; color: @text; border: 1px solid @border; border-radius: 6px;
    padding: 5px 9px; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QComboBox:focus, QDateTimeEdit:focus, QDoubleSpinBox:focus, QSpinBox:focus,
QPlainTextEdit:focus { border: 1px solid @accent; }
QLineEdit:disabled, QComboBox:disabled, QDateTimeEdit:disabled, QDoubleSpinBox:disabled {
    color: @faint; background: @window; }
QComboBox::drop-down, QDateTimeEdit::drop-down { border: 0; width: 26px; }
QComboBox::down-arrow, QDateTimeEdit::down-arrow { image: url(:/icons/arrow-down.svg);
    width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: @panel; border: 1px solid @border; outline: 0;
    selection-background-color: @selection; selection-color: @text; }
#searchField { background: @raised; padding: 7px 9px; }

QPushButton { background: @panel; color: @text; border: 1px solid @border; border-radius: 6px;
    padding: 6px 14px; }
QPushButton:hover { background: @raised; }
QPushButton:pressed { background: @selection; }
QPushButton:focus { border: 1px solid @accent; }
QPushButton:disabled { color: @faint; background: @window; }
QPushButton[primary="true"] { background: @accent; color: @onAccent; border: 1px solid @accent;
    font-weight: 600; }
QPushButton[primary="true"]:focus { border: 2px solid @text; padding: 5px 13px; }
QPushButton[primary="true"]:disabled { background: @raised; color: @faint; border-color: @border; }

QToolButton { background: transparent; color: @text; border: 1px solid transparent;
    border-radius: 5px; padding: 4px; }
QToolButton:hover { background: @raised; }
QToolButton:focus { border: 1px solid @accent; }
QToolButton[chip="true"] { color: @muted; padding: 4px 0; }
QToolButton[chip="true"]:hover { color: @text; }
QToolButton[chip="true"]:checked { color: @text; background: @raised; font-weight: 600; }
QToolButton[chip="true"]:focus { border: 1px solid @accent; }
QToolButton[tool="true"] { padding: 5px; }
QToolButton[tool="true"]:checked { background: @selection; border: 1px solid @accent; }
#noteTools { border: 0; border-right: 1px solid @border; }
QToolButton[link="true"], QPushButton[link="true"] { background: transparent; color: @accent;
    border: 1px solid transparent; font-weight: 600; padding: 4px 7px; }
QToolButton[link="true"]:hover, QPushButton[link="true"]:hover { background: @raised; }
QToolButton[link="true"]:focus, QPushButton[link="true"]:focus { border: 1px solid @accent; }
#nearMoveFilter:checked { background: @selection; border: 1px solid @accent; }
QToolButton[decision="accept"]:checked { background: @goodSurface; }
QToolButton[decision="reject"]:checked { background: @badSurface; }
QLabel[check="good"] { color: @good; background: @goodSurface; border-radius: 6px;
    padding: 3px 8px; }
QLabel[check="warning"] { color: @text; background: @warningSurface; border-radius: 6px;
    padding: 3px 8px; }
QToolButton::menu-indicator { image: none; width: 0; }

QListView, QTreeView, QTableView { background: @panel; border: 1px solid @border;
    border-radius: 6px; outline: 0; alternate-background-color: @panel;
    selection-background-color: @selection; selection-color: @text; }
QListView[plain="true"] { border: 0; border-radius: 0; background: transparent; }
QTreeView::item, QTableView::item, QListWidget::item { padding: 4px 8px; border: 0; }
QTreeView::item:selected, QTableView::item:selected, QListWidget::item:selected { background: @selection; color: @text; }
QCheckBox::indicator, QTableView::indicator { width: 14px; height: 14px; border-radius: 4px;
    border: 1px solid @faint; background: @panel; }
QCheckBox::indicator:checked, QTableView::indicator:checked { border: 1px solid @accent;
    background: @accent; image: url(:/icons/@tick.svg); }
QCheckBox::indicator:focus { border: 1px solid @text; }
QCheckBox::indicator:disabled { border: 1px solid @border; }
QTableView[dense="true"] { border: 0; border-radius: 0; background: transparent; }
QTableView[dense="true"]::item { padding: 2px 4px; }
QTableView[dense="true"] QHeaderView::section { padding: 3px 5px; background: transparent; }
QSpinBox[narrow="true"] { padding: 5px 6px; }
#studyWarnings { background: @warningSurface; border-radius: 6px; }
#studyWarnings QLabel { color: @text; }
QHeaderView { background: transparent; }
QHeaderView::section { background: @panel; color: @muted; border: 0;
    border-bottom: 1px solid @border; padding: 6px 8px; font-weight: 500; }
#claimLedger { border: 0; border-top: 1px solid @border; }
#claimFooter { background: @window; border: 0; border-top: 1px solid @border; }
#linkRow { border: 0; border-top: 1px solid @border; }
QScrollArea, QTextBrowser { background: transparent; border: 0; }
QTextBrowser { color: @text; selection-background-color: @accent; selection-color: @onAccent; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: @scroll; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { background: @raised; border: 0; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
)";

} // namespace

QPalette paletteOf(const ChartTheme& theme)
{
    QPalette palette(theme.text, theme.panel, theme.border, theme.border, theme.mutedText,
                     theme.text, theme.panel);
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.panel);
    palette.setColor(QPalette::AlternateBase, theme.raised);
    palette.setColor(QPalette::Button, theme.panel);
    palette.setColor(QPalette::PlaceholderText, theme.faintText);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.onAccent);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::ToolTipBase, theme.tag);
    palette.setColor(QPalette::ToolTipText, theme.onTag);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.faintText);
    return palette;
}

QString styleSheetOf(const ChartTheme& theme)
{
    // A name stands before those that it begins with.
    const std::array<std::pair<QLatin1String, QColor>, 18> colours{{
        {QLatin1String("@window"), theme.window},
        {QLatin1String("@panel"), theme.panel},
        {QLatin1String("@raised"), theme.raised},
        {QLatin1String("@border"), theme.border},
        {QLatin1String("@text"), theme.text},
        {QLatin1String("@muted"), theme.mutedText},
        {QLatin1String("@faint"), theme.faintText},
        {QLatin1String("@accent"), theme.accent},
        {QLatin1String("@onAccent"), theme.onAccent},
        {QLatin1String("@selection"), theme.selection},
        {QLatin1String("@scroll"), theme.border.darker(theme.dark ? 70 : 112)},
        {QLatin1String("@tag"), theme.tag},
        {QLatin1String("@onTag"), theme.onTag},
        {QLatin1String("@badSurface"), theme.badSurface},
        {QLatin1String("@bad"), theme.bad},
        {QLatin1String("@warningSurface"), theme.warningSurface},
        {QLatin1String("@goodSurface"), theme.goodSurface},
        {QLatin1String("@good"), theme.good},
    }};
    QString sheet = QString::fromLatin1(kRules);
    for (const auto& [name, colour] : colours)
        sheet.replace(name, colour.name());
    // It stands on the accent.
    sheet.replace(QLatin1String("@tick"), QLatin1String(theme.dark ? "tick-dark" : "tick-light"));
    return sheet;
}

StyleSheetPause::StyleSheetPause()
{
    const auto isStyled = [](const QWidget* widget) {
        return widget->testAttribute(Qt::WA_StyleSheet);
    };
    // With the last sheet Qt throws away the connections by which it learns that a widget is gone,
    // and does not make them anew for all that were styled before.
    if (std::ranges::any_of(QApplication::allWidgets(), isStyled))
        return;
    m_sheet = qApp->styleSheet();
    qApp->setStyleSheet({});
}

StyleSheetPause::~StyleSheetPause()
{
    if (!m_sheet.isEmpty())
        qApp->setStyleSheet(m_sheet);
}

} // namespace ui
