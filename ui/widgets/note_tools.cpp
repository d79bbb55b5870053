#include "ui/widgets/note_tools.h"

#include "ui/chart/note_board.h"
#include "ui/chart/price_chart.h"
#include "ui/support/conversion.h"
#include "ui/support/icons.h"
#include "ui/support/note_words.h"
#include "ui/widgets/appearance.h"

#include <QAction>
#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

NoteTools::NoteTools(NoteBoard* board, const Appearance* appearance, QWidget* scope)
    : QWidget(scope)
    , m_board(board)
    , m_appearance(appearance)
{
    using Kind = core::NoteKind;
    constexpr int kSide = 4;
    setObjectName(QStringLiteral("noteTools"));
    setAccessibleName(tr("Drawing tools"));
    setAttribute(Qt::WA_StyledBackground); // for the line at its edge
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSide, kSide, kSide, kSide);
    layout->setSpacing(kSide);
    add(std::nullopt, QStringLiteral("note-pointer"), Qt::Key_S, scope);
    add(Kind::Text, QStringLiteral("note-text"), Qt::Key_T, scope);
    add(Kind::Callout, QStringLiteral("note-callout"), Qt::Key_C, scope);
    add(Kind::Arrow, QStringLiteral("note-arrow"), Qt::Key_A, scope);
    add(Kind::TrendLine, QStringLiteral("note-trend-line"), Qt::Key_L, scope);
    add(Kind::VerticalLine, QStringLiteral("note-vertical-line"), Qt::Key_V, scope);
    add(Kind::HorizontalLevel, QStringLiteral("note-horizontal-level"), Qt::Key_H, scope);
    add(Kind::TimeBand, QStringLiteral("note-time-band"), Qt::Key_B, scope);
    add(Kind::PriceBand, QStringLiteral("note-price-band"), Qt::Key_P, scope);
    add(Kind::Measure, QStringLiteral("note-measure"), Qt::SHIFT | Qt::Key_M, scope);
    layout->addStretch(1);
    connect(board, &NoteBoard::toolChanged, this, &NoteTools::follow);
    connect(appearance, &Appearance::themeChanged, this, &NoteTools::colourIcons);
    colourIcons();
    follow();
}

void NoteTools::add(std::optional<core::NoteKind> kind, const QString& icon,
                    const QKeySequence& key, QWidget* scope)
{
    const QString text = kind ? noteKindTitle(*kind) : tr("Choose and move");
    auto* action = new QAction(text, this);
    action->setObjectName(QStringLiteral("noteTool_")
                          + (kind ? toQString(core::toString(*kind)) : QStringLiteral("pointer")));
    action->setCheckable(true);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    //: A tool and its key
    action->setToolTip(tr("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, [this, kind] {
        m_board->setTool(kind);
        follow(); // also when it was chosen already
    });
    scope->addAction(action);
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setObjectName(action->objectName() + QStringLiteral("_button"));
    button->setProperty("tool", true);
    button->setIconSize({18, 18});
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    m_tools.push_back({kind, icon, action, button});
}

void NoteTools::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::EnabledChange) {
        for (const Tool& tool : m_tools)
            tool.action->setEnabled(isEnabled());
    }
    QWidget::changeEvent(event);
}

void NoteTools::follow()
{
    for (const Tool& tool : m_tools)
        tool.action->setChecked(tool.kind == m_board->tool());
    setEnabled(!m_board->isReadOnly());
}

void NoteTools::colourIcons()
{
    for (const Tool& tool : m_tools)
        tool.action->setIcon(themedIcon(tool.icon, m_appearance->theme().mutedText));
}

QLayout* besideNoteTools(PriceChart* chart, const Appearance* appearance, QWidget* scope)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(new NoteTools(chart->noteBoard(), appearance, scope));
    row->addWidget(chart, 1);
    return row;
}

} // namespace ui
