#include "ui/widgets/study_actions.h"

#include "ui/chart/study_chart.h"
#include "ui/document/article_claims.h"
#include "ui/document/document.h"
#include "ui/figure/study_figure.h"
#include "ui/support/conversion.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/message.h"
#include "ui/widgets/study_result.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QToolButton>

namespace ui {

namespace {

constexpr int kButtonSide = 8;

QString figureNotes(const core::StudySettings& settings)
{
    const auto between = [](const core::DayWindow& window) {
        return StudyActions::tr("%1 to %2")
            .arg(studyDayText(window.first, QLocale()), studyDayText(window.last, QLocale()));
    };
    return StudyActions::tr("Daily closes, adjusted for splits. Sessions are counted from the "
                            "first that could react; estimation window %1, event window %2.")
        .arg(between(settings.estimation), between(settings.window));
}

} // namespace

StudyActions::StudyActions(Document* document, const EventStudy* study, const StudyResult* result,
                           const Appearance* appearance, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_study(study)
    , m_result(result)
    , m_appearance(appearance)
{
    setObjectName(QStringLiteral("studyActions"));
    QToolButton* copying = button(QStringLiteral("studyCopy"), tr("Copy"));
    copying->setToolTip(tr("Copy the sentence and the tables"));
    connect(copying, &QToolButton::clicked, this, &StudyActions::copy);

    QToolButton* exporting = button(QStringLiteral("studyExport"), tr("Export…"));
    auto* menu = new QMenu(exporting);
    menu->setObjectName(QStringLiteral("studyExportMenu"));
    const auto choice = [&](const QString& text, StudyFormat format) {
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, format] { askWhere(format); });
    };
    choice(tr("Table (CSV)…"), StudyFormat::Csv);
    choice(tr("For programs (JSON)…"), StudyFormat::Json);
    choice(tr("Text (Markdown)…"), StudyFormat::Markdown);
    exporting->setMenu(menu);
    exporting->setPopupMode(QToolButton::InstantPopup);

    QToolButton* drawing = button(QStringLiteral("studyFigure"), tr("Export figure…"));
    auto* endings = new QMenu(drawing);
    endings->setObjectName(QStringLiteral("studyFigureMenu"));
    for (const auto& ending : {QStringLiteral("png"), QStringLiteral("pdf"), QStringLiteral("svg")})
        connect(endings->addAction(tr("%1…").arg(ending.toUpper())), &QAction::triggered, this,
                [this, ending] { askWhereForFigure(ending); });
    drawing->setMenu(endings);
    drawing->setPopupMode(QToolButton::InstantPopup);

    auto* flow = new FlowLayout(this);
    flow->setContentsMargins(-kButtonSide, 0, 0, 0); // words stand below those of the sentence
    flow->setSpacing(0);
    flow->addWidget(copying);
    flow->addWidget(exporting);
    flow->addWidget(drawing);
    // A flow puts its last item at the right edge; the actions stay together.
    flow->addWidget(new QWidget);
}

QToolButton* StudyActions::button(const QString& name, const QString& text)
{
    auto* made = new QToolButton(this);
    made->setObjectName(name);
    made->setText(text);
    made->setProperty("link", true);
    made->setProperty("small", true);
    return made;
}

void StudyActions::copy()
{
    QGuiApplication::clipboard()->setText(m_result->text());
}

void StudyActions::askWhere(StudyFormat format)
{
    const QString path = askForExport(this, tr("Export Study"), tr("Study"), endingOf(format));
    if (!path.isEmpty())
        writeTo(path, format);
}

void StudyActions::askWhereForFigure(const QString& ending)
{
    const QString path = askForExport(this, tr("Export Figure"), tr("Study"), ending);
    if (!path.isEmpty())
        writeFigureTo(path);
}

void StudyActions::writeTo(const QString& path, StudyFormat format)
{
    Worker* worker = m_document->searcher();
    const auto outcome = m_study->outcome();
    if (worker == nullptr || outcome == nullptr)
        return;
    worker->ask(
        m_writing, this,
        [outcome, format, language = windowLanguage(), path](const core::Workspace&) {
            return writeStudy(outcome->listing, format, language, path);
        },
        [this, path](const core::Result<void>& result) { tell(path, result); });
}

void StudyActions::writeFigureTo(const QString& path)
{
    Worker* worker = m_document->searcher();
    const auto outcome = m_study->outcome();
    if (worker == nullptr || outcome == nullptr || !m_study->event())
        return;
    const StudyChart& chart = *m_result->chart();
    const StudyFigure figure{.data = chart.data(),
                             .legend = chart.plainLegend(),
                             .headline = toQString(m_study->event()->name),
                             .sentence = outcome->sentence,
                             .otherSentence = outcome->otherSentence,
                             .notes = figureNotes(outcome->listing.study.settings),
                             .theme = m_appearance->theme(),
                             .locale = chart.locale()};
    worker->ask(
        m_writing, this,
        [figure, file = toPath(path)](const core::Workspace&) {
            return exportStudyFigure(figure, file);
        },
        [this, path](const core::Result<void>& result) { tell(path, result); });
}

void StudyActions::tell(const QString& path, const core::Result<void>& result)
{
    if (result)
        emit written(path);
    else
        showMessage(this, tr("Export Study"), toQString(result.error().message));
}

} // namespace ui
