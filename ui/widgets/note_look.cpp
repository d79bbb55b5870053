#include "ui/widgets/note_look.h"

#include "ui/chart/note_painter.h"
#include "ui/widgets/appearance.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>

namespace ui {

namespace {

QIcon swatch(const QColor& colour)
{
    constexpr int kSize = 16;
    constexpr int kDensity = 3;
    QPixmap pixmap(kSize * kDensity, kSize * kDensity);
    pixmap.setDevicePixelRatio(kDensity);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QRectF(1.0, 1.0, kSize - 2.0, kSize - 2.0));
    return QIcon(pixmap);
}

} // namespace

NoteLook::NoteLook(const Appearance* appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_colours(new QButtonGroup(this))
    , m_width(new QDoubleSpinBox)
    , m_dash(new QComboBox)
    , m_filled(new QCheckBox(tr("&Filled between its edges")))
{
    m_width->setObjectName(QStringLiteral("noteWidth"));
    m_width->setRange(core::kThinnestNote, core::kThickestNote);
    m_width->setSingleStep(0.25);
    m_width->setSuffix(tr(" pt"));
    m_width->setKeyboardTracking(false);
    m_width->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_dash->setObjectName(QStringLiteral("noteDash"));
    m_dash->addItems({tr("Solid"), tr("Dashed"), tr("Dotted")}); // as core::NoteDash
    m_filled->setObjectName(QStringLiteral("noteFilled"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    form->addRow(tr("Colour"), swatches());
    form->addRow(tr("&Width"), m_width);
    form->addRow(tr("&Line"), m_dash);
    form->addRow(QString(), m_filled);
    connect(m_colours, &QButtonGroup::idClicked, this, &NoteLook::tell);
    connect(m_width, &QDoubleSpinBox::valueChanged, this, &NoteLook::tell);
    connect(m_dash, &QComboBox::activated, this, &NoteLook::tell);
    connect(m_filled, &QCheckBox::toggled, this, &NoteLook::tell);
    connect(appearance, &Appearance::themeChanged, this, &NoteLook::colourSwatches);
    colourSwatches();
}

QWidget* NoteLook::swatches()
{
    const QStringList names{tr("Colour of text"), tr("Purple"), tr("Ochre"), tr("Crimson"),
                            tr("Teal"),           tr("Blue"),   tr("Grey")};
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (int colour = 0; colour < names.size(); ++colour) {
        auto* button = new QToolButton;
        button->setObjectName(QStringLiteral("noteColour%1").arg(colour));
        button->setCheckable(true);
        button->setProperty("tool", true);
        button->setToolTip(names[colour]);
        button->setAccessibleName(names[colour]);
        m_colours->addButton(button, colour);
        layout->addWidget(button);
    }
    layout->addStretch(1);
    return row;
}

void NoteLook::colourSwatches()
{
    for (QAbstractButton* button : m_colours->buttons()) {
        const core::NoteStyle style{.colour = m_colours->id(button)};
        button->setIcon(swatch(noteColour(m_appearance->theme(), style)));
    }
}

void NoteLook::setNote(const core::Note& note)
{
    const QSignalBlocker width(m_width);
    const QSignalBlocker filled(m_filled);
    m_style = note.style;
    if (QAbstractButton* button = m_colours->button(m_style.colour))
        button->setChecked(true);
    m_width->setValue(m_style.width);
    m_dash->setCurrentIndex(static_cast<int>(m_style.dash));
    m_filled->setChecked(m_style.filled);
    m_filled->setVisible(note.kind == core::NoteKind::TimeBand
                         || note.kind == core::NoteKind::PriceBand);
}

void NoteLook::tell()
{
    core::NoteStyle style{.colour = m_colours->checkedId(),
                          .width = m_width->value(),
                          .dash = static_cast<core::NoteDash>(m_dash->currentIndex()),
                          .filled = m_filled->isChecked()};
    if (style.colour < 0)
        style.colour = m_style.colour; // one beyond the palette
    if (style == m_style)
        return;
    m_style = style;
    emit chosen(style);
}

} // namespace ui
