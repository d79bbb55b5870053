#include "ui/widgets/figure_dialog.h"

#include "ui/document/document.h"
#include "ui/figure/figure_export.h"
#include "ui/support/conversion.h"
#include "ui/support/formatting.h"
#include "ui/support/settings_keys.h"
#include "ui/widgets/chip_group.h"
#include "ui/widgets/figure_form.h"
#include "ui/widgets/figure_preview.h"
#include "ui/widgets/folders.h"
#include "ui/widgets/message.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace ui {

namespace {

constexpr std::array kPresets{"web", "social", "print1", "print2"};
constexpr int kTypingPauseMilliseconds = 150;

struct Preview {
    QImage picture{};
    FigureFile file{};
};

core::Result<FigureFile> writeFigure(const core::Workspace& workspace, const core::FigureSpec& spec,
                                     const std::filesystem::path& file)
{
    const auto data = workspace.figureData(spec);
    if (!data)
        return tl::unexpected(data.error());
    return exportFigure(*data, file);
}

core::FigureSpec withPreset(core::FigureSpec spec, const QString& preset)
{
    spec.size = core::figurePreset(toStd(preset)).value_or(core::FigureSize{});
    return spec;
}

QString lastPreset()
{
    return QSettings().value(settings::kFigurePreset, QStringLiteral("web")).toString();
}

} // namespace

FigureDialog::FigureDialog(Document* document, const core::FigureSpec& spec,
                           const Appearance* appearance, QWidget* parent)
    : QDialog(parent)
    , m_document(document)
    , m_form(new FigureForm(document->lists(), withPreset(spec, lastPreset()), this))
    , m_presets(
          new ChipGroup({{QStringLiteral("presetWeb"), tr("Web"), tr("1200 × 675 pixels")},
                         {QStringLiteral("presetSocial"), tr("Social"), tr("1080 × 1350 pixels")},
                         {QStringLiteral("presetPrint1"), tr("85 mm"), tr("One print column")},
                         {QStringLiteral("presetPrint2"), tr("178 mm"), tr("Two print columns")}},
                        this))
    , m_preview(new FigurePreview(appearance, this))
    , m_size(new QLabel)
    , m_altText(new QLabel)
    , m_delay(new QTimer(this))
{
    setObjectName(QStringLiteral("figureDialog"));
    setWindowTitle(tr("Export Figure"));
    const auto preset = std::ranges::find(kPresets, toStd(lastPreset()));
    m_presets->setCurrent(static_cast<int>(preset - kPresets.begin()));

    auto* scroll = new QScrollArea;
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(370);
    auto* body = new QHBoxLayout;
    body->setContentsMargins(20, 16, 14, 12);
    body->setSpacing(20);
    body->addWidget(previewSide(), 1);
    body->addWidget(scroll);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(body, 1);
    layout->addWidget(buttonRow());
    resize(1120, 720);

    m_delay->setSingleShot(true);
    m_delay->setInterval(kTypingPauseMilliseconds);
    connect(m_delay, &QTimer::timeout, this, &FigureDialog::requestPreview);
    connect(m_form, &FigureForm::changed, m_delay, qOverload<>(&QTimer::start));
    connect(m_form, &FigureForm::sizeEdited, this, [this] { m_presets->setCurrent(-1); });
    connect(m_presets, &ChipGroup::chosen, this, &FigureDialog::choosePreset);
    requestPreview();
}

QWidget* FigureDialog::previewSide()
{
    m_size->setObjectName(QStringLiteral("figureSize"));
    m_size->setProperty("muted", true);
    m_altText->setObjectName(QStringLiteral("altText"));
    m_altText->setProperty("muted", true);
    m_altText->setTextFormat(Qt::PlainText);
    m_altText->setWordWrap(true);
    m_altText->setTextInteractionFlags(Qt::TextSelectableByMouse);
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
    layout->addWidget(m_altText);
    return side;
}

QWidget* FigureDialog::buttonRow()
{
    auto* hint = new QLabel(tr("Exactly as it will be exported."));
    hint->setProperty("muted", true);
    m_copy = new QPushButton(tr("&Copy"));
    m_copy->setObjectName(QStringLiteral("copyFigure"));
    m_copy->setToolTip(tr("Copy the picture and its description"));
    auto* cancel = new QPushButton(tr("Ca&ncel"));
    m_export = new QPushButton(tr("E&xport…"));
    m_export->setObjectName(QStringLiteral("writeFigure"));
    m_export->setProperty("primary", true);
    m_export->setDefault(true);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setImage(m_preview->picture()); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &FigureDialog::askWhere);

    auto* row = new QFrame;
    row->setProperty("footer", true);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(20, 12, 20, 12);
    layout->setSpacing(10);
    layout->addWidget(hint, 1);
    for (QPushButton* button : {m_copy, cancel, m_export})
        layout->addWidget(button);
    return row;
}

void FigureDialog::choosePreset(int index)
{
    const char* name = kPresets[static_cast<std::size_t>(index)];
    QSettings().setValue(settings::kFigurePreset, QString::fromLatin1(name));
    if (const auto size = core::figurePreset(name))
        m_form->setSize(*size);
}

void FigureDialog::requestPreview()
{
    Worker* worker = m_document->searcher();
    if (worker == nullptr)
        return;
    const auto file = toPath(m_folder.filePath(QStringLiteral("preview.png")));
    worker->ask(
        m_previewRequest, this,
        [spec = m_form->spec(), file](const core::Workspace& workspace) -> core::Result<Preview> {
            auto written = writeFigure(workspace, spec, file);
            if (!written)
                return tl::unexpected(written.error());
            return Preview{QImage(toQString(file)), std::move(*written)};
        },
        [this](const core::Result<Preview>& preview) {
            m_copy->setEnabled(preview.has_value());
            m_export->setEnabled(preview.has_value());
            if (preview) {
                m_preview->setPicture(preview->picture);
                m_altText->setText(tr("Alt text: %1").arg(toQString(preview->file.altText)));
            } else {
                m_preview->setProblem(toQString(preview.error().message));
                m_altText->clear();
            }
            showSize();
            emit previewed();
        });
}

void FigureDialog::showSize()
{
    const QSize size = m_preview->picture().size();
    m_size->setText(size.isEmpty() ? QString()
                                   : tr("%1 × %2 pixels · shown at %3 %")
                                         .arg(formatCount(size.width()), formatCount(size.height()),
                                              formatNumber(m_preview->shownScale() * 100.0, 0)));
}

void FigureDialog::askWhere()
{
    constexpr std::array kEndings{"png", "pdf", "svg"};
    const QString ending =
        QString::fromLatin1(kEndings[static_cast<std::size_t>(m_form->format())]);
    const core::FigureSpec spec = m_form->spec();
    QString name = spec.instruments.empty() ? tr("Figure") : toQString(spec.instruments.front());
    name = name.section(QLatin1Char(':'), -1) + QLatin1Char('.') + ending;
    QString path = QFileDialog::getSaveFileName(
        this, tr("Export Figure"),
        rememberedFolder(FolderPurpose::Export) + QLatin1Char('/') + name,
        tr("%1 files (*.%2)").arg(ending.toUpper(), ending));
    if (path.isEmpty())
        return;
    if (!path.endsWith(QLatin1Char('.') + ending, Qt::CaseInsensitive))
        path += QLatin1Char('.') + ending;
    rememberFolderOf(FolderPurpose::Export, path);
    writeTo(path);
}

void FigureDialog::writeTo(const QString& path)
{
    Worker* worker = m_document->searcher();
    if (worker == nullptr)
        return;
    m_export->setEnabled(false);
    worker->ask(
        m_writeRequest, this,
        [spec = m_form->spec(), file = toPath(path)](const core::Workspace& workspace) {
            return writeFigure(workspace, spec, file);
        },
        [this, path](const core::Result<FigureFile>& file) {
            m_export->setEnabled(true);
            if (!file) {
                showMessage(this, tr("Export Figure"), toQString(file.error().message));
                return;
            }
            emit written(path);
            accept();
        });
}

} // namespace ui
