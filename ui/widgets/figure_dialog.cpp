#include "ui/widgets/figure_dialog.h"

#include "ui/document/document.h"
#include "ui/document/saved_figures.h"
#include "ui/support/conversion.h"
#include "ui/support/formatting.h"
#include "ui/support/settings_keys.h"
#include "ui/widgets/chip_group.h"
#include "ui/widgets/figure_check_list.h"
#include "ui/widgets/figure_form.h"
#include "ui/widgets/figure_preview.h"
#include "ui/widgets/figure_words.h"
#include "ui/widgets/message.h"
#include "ui/widgets/saved_figure_menu.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kTypingPauseMilliseconds = 150;
constexpr int kUnnoticedMilliseconds = 500; ///< what takes no longer needs no sign of it

core::FigureSpec withPreset(core::FigureSpec spec, const QString& preset)
{
    spec.size = core::figurePreset(toStd(preset)).value_or(core::FigureSize{});
    return spec;
}

QString lastPreset()
{
    return QSettings().value(settings::kFigurePreset, QStringLiteral("web")).toString();
}

/// As the presets of core, in their order.
QList<Chip> presetChips()
{
    return {{QStringLiteral("presetWeb"), FigureDialog::tr("Web"),
             FigureDialog::tr("1200 × 675 pixels")},
            {QStringLiteral("presetSocial"), FigureDialog::tr("Social"),
             FigureDialog::tr("1080 × 1350 pixels")},
            {QStringLiteral("presetSquare"), FigureDialog::tr("Square"),
             FigureDialog::tr("1080 × 1080 pixels")},
            {QStringLiteral("presetPrint1"), FigureDialog::tr("85 mm"),
             FigureDialog::tr("One print column")},
            {QStringLiteral("presetPrint2"), FigureDialog::tr("178 mm"),
             FigureDialog::tr("Two print columns")},
            {QStringLiteral("presetSlide"), FigureDialog::tr("Slide"),
             FigureDialog::tr("1920 × 1080 pixels")}};
}

/// -1: none has this size.
int presetOf(const core::FigureSize& size)
{
    const auto presets = core::figurePresets();
    const auto same = std::ranges::find(presets, size, &core::FigurePreset::size);
    return same == presets.end() ? -1 : static_cast<int>(same - presets.begin());
}

} // namespace

FigureDialog::FigureDialog(Document* document, const core::FigureSpec& spec,
                           const Appearance* appearance, QWidget* parent)
    : QDialog(parent)
    , m_document(document)
    , m_form(new FigureForm(document->lists(), withPreset(spec, lastPreset()), this))
    , m_words(new FigureWords(this))
    , m_presets(new ChipGroup(presetChips(), this))
    , m_preview(new FigurePreview(appearance, this))
    , m_checks(new FigureCheckList(this))
    , m_figures(new SavedFigures(document, this))
    , m_size(new QLabel)
    , m_busy(new QProgressBar)
    , m_busyDelay(new QTimer(this))
    , m_delay(new QTimer(this))
{
    setObjectName(QStringLiteral("figureDialog"));
    setWindowTitle(tr("Export Figure"));
    m_presets->setCurrent(presetOf(m_form->spec().size));
    m_words->setSpec(spec);

    auto* body = new QHBoxLayout;
    body->setContentsMargins(20, 16, 14, 12);
    body->setSpacing(20);
    body->addWidget(previewSide(), 1);
    body->addWidget(formSide());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(body, 1);
    layout->addWidget(buttonRow());
    resize(1180, 780);

    m_delay->setSingleShot(true);
    m_delay->setInterval(kTypingPauseMilliseconds);
    m_busyDelay->setSingleShot(true);
    m_busyDelay->setInterval(kUnnoticedMilliseconds);
    connectParts();
    requestNotes();
    showWays();
    requestPreview();
}

void FigureDialog::connectParts()
{
    connect(m_delay, &QTimer::timeout, this, &FigureDialog::requestPreview);
    connect(m_busyDelay, &QTimer::timeout, m_busy, &QWidget::show);
    connect(m_form, &FigureForm::changed, this, &FigureDialog::awaitPreview);
    connect(m_words, &FigureWords::changed, this, &FigureDialog::awaitPreview);
    connect(m_form, &FigureForm::sizeEdited, this, [this] { m_presets->setCurrent(-1); });
    connect(m_presets, &ChipGroup::chosen, this, &FigureDialog::choosePreset);
    connect(m_preview, &FigurePreview::scalingWanted, this, &FigureDialog::scale);
    // Its file is ready when the pointer has gone as far as a drag takes, or soon after.
    connect(m_preview, &FigurePreview::pressed, this, [this] { withForms([] {}); });
    connect(m_preview, &FigurePreview::dragged, this,
            [this] { withForms([this] { startDrag(); }); });
    connect(m_figures, &SavedFigures::refused, this,
            [this](const QString& sentence) { showMessage(this, tr("Save Figure"), sentence); });
}

QWidget* FigureDialog::previewSide()
{
    m_size->setObjectName(QStringLiteral("figureSize"));
    m_size->setProperty("muted", true);
    m_preview->setToolTip(tr("Drag the figure into another window"));
    auto* top = new QHBoxLayout;
    top->addWidget(m_presets);
    top->addStretch(1);
    top->addWidget(m_size);
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_words);
    return side;
}

QWidget* FigureDialog::formSide()
{
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* side = new QWidget;
    side->setFixedWidth(404); // the widest row, in German
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_checks);
    return side;
}

QWidget* FigureDialog::buttonRow()
{
    const auto button = [this](const char* name, const QString& text, auto slot) {
        auto* made = new QPushButton(text);
        made->setObjectName(QString::fromLatin1(name));
        connect(made, &QPushButton::clicked, this, slot);
        return made;
    };
    auto* saved = new SavedFigureMenu(m_figures, this);
    connect(saved, &SavedFigureMenu::chosen, this, [this](const core::SavedFigure& figure) {
        m_name = toQString(figure.name);
        setSpec(figure.spec);
    });
    m_save = button("saveFigure", tr("&Keep…"), &FigureDialog::askForName);
    m_save->setToolTip(tr("Keep the figure in the archive, where it follows its data"));
    m_save->setEnabled(!m_document->isReadOnly());
    m_copy = button("copyFigure", tr("C&opy"), &FigureDialog::copy);
    m_copy->setToolTip(tr("Copy the picture, the drawing and its rows"));
    m_print = button("printFigure", tr("Prin&t…"), &FigureDialog::print);
    auto* cancel = button("closeFigure", tr("Ca&ncel"), &QDialog::reject);
    m_export = button("writeFigure", tr("E&xport…"), &FigureDialog::askWhere);
    m_export->setProperty("primary", true);
    m_export->setDefault(true);
    auto* hint = new QLabel(tr("Exactly as it will be exported."));
    hint->setProperty("muted", true);
    m_busy->setObjectName(QStringLiteral("figureBusy"));
    m_busy->setAccessibleName(tr("Drawing"));
    m_busy->setRange(0, 0);
    m_busy->setFixedWidth(90);
    m_busy->hide();

    auto* row = new QFrame;
    row->setProperty("footer", true);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(20, 12, 20, 12);
    layout->setSpacing(10);
    layout->addWidget(hint, 1);
    layout->addWidget(m_busy);
    for (QPushButton* each :
         {static_cast<QPushButton*>(saved), m_save, m_copy, m_print, cancel, m_export})
        layout->addWidget(each);
    return row;
}

core::FigureSpec FigureDialog::spec() const
{
    core::FigureSpec spec = m_form->spec();
    m_words->take(spec);
    return spec;
}

void FigureDialog::setSpec(const core::FigureSpec& spec)
{
    m_words->setSpec(spec);
    m_form->setSpec(spec);
    m_presets->setCurrent(presetOf(spec.size));
}

void FigureDialog::choosePreset(int index)
{
    const core::FigurePreset& preset = core::figurePresets()[static_cast<std::size_t>(index)];
    QSettings().setValue(settings::kFigurePreset, toQString(std::string(preset.name)));
    m_form->setSize(preset.size);
}

void FigureDialog::showSize()
{
    const QSize size = m_preview->picture().size();
    m_size->setText(size.isEmpty() ? QString()
                                   : tr("%1 × %2 pixels · shown at %3 %")
                                         .arg(formatCount(size.width()), formatCount(size.height()),
                                              formatNumber(m_preview->shownScale() * 100.0, 0)));
}

} // namespace ui
