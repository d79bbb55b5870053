#include "ui/widgets/source_details.h"

#include "core/workspace/sources.h"
#include "ui/document/document.h"
#include "ui/document/source_watch.h"
#include "ui/models/local_time.h"
#include "ui/models/source_words.h"
#include "ui/support/conversion.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

SourceDetails::SourceDetails(Document* document, SourceWatch* watch, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_watch(watch)
    , m_origin(new QLabel)
    , m_problem(new QLabel)
    , m_list(new QListWidget)
    , m_subscribe(new QPushButton(tr("&Subscribe")))
{
    m_origin->setObjectName(QStringLiteral("sourceOrigin"));
    m_problem->setObjectName(QStringLiteral("sourceProblem"));
    m_problem->setProperty("danger", true);
    for (QLabel* label : {m_origin, m_problem}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_list->setObjectName(QStringLiteral("sourceItems"));
    m_list->setMaximumHeight(130);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_subscribe->setObjectName(QStringLiteral("subscribe"));
    m_subscribe->setAutoDefault(false);
    connect(m_subscribe, &QPushButton::clicked, this, &SourceDetails::subscribe);
    connect(m_list, &QListWidget::itemActivated, this, &SourceDetails::subscribe);
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this](int row) { m_subscribe->setEnabled(row >= 0); });

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_origin);
    layout->addWidget(m_problem);
    layout->addWidget(m_list, 100);
    layout->addWidget(m_subscribe, 0, Qt::AlignLeft);
    layout->addStretch(1); // below all where there is no list
    showSource(nullptr);
}

void SourceDetails::showSource(const core::Source* source)
{
    m_source = source != nullptr ? *source : core::Source{};
    m_request.drop();
    m_origin->setVisible(source != nullptr);
    m_list->clear();
    m_list->hide();
    m_subscribe->hide();
    m_problem->hide();
    if (source == nullptr)
        return;
    QStringList lines{source->kind == core::SourceKind::Feed
                          ? shownAddress(QUrl(toQString(source->address)))
                          : toQString(source->address)};
    lines << tr("Added by %1, %2").arg(toQString(source->author), localTime(source->addedAt));
    if (source->kind == core::SourceKind::Feed)
        lines.back() +=
            QStringLiteral(" · ") + tr("looked at every %1").arg(intervalName(source->interval));
    m_origin->setText(lines.join(QLatin1Char('\n')));
    const QString problem = sourceProblem(*source);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (source->state.result == core::SourceResult::NoFeed)
        showFeeds(source->id);
    else if (source->state.result == core::SourceResult::SomeFailed)
        showFiles(*source);
}

void SourceDetails::showFeeds(core::SourceId source)
{
    const QList<OfferedFeed> offered = m_watch->offered(source);
    if (offered.isEmpty())
        return;
    m_problem->setText(tr("This is a page, and no feed. These are the feeds that it names:"));
    for (const OfferedFeed& feed : offered) {
        const QString address = shownAddress(feed.address);
        auto* item = new QListWidgetItem(
            feed.title.isEmpty() ? address : feed.title + QStringLiteral(" – ") + address, m_list);
        item->setData(Qt::UserRole, feed.address);
        item->setToolTip(address);
    }
    m_list->setAccessibleName(tr("Feeds of the page"));
    m_list->setCurrentRow(0);
    m_list->show();
    m_subscribe->show();
}

void SourceDetails::showFiles(const core::Source& source)
{
    m_document->read(
        m_request, this,
        [id = source.id](const core::Workspace& workspace) {
            return workspace.watchedSources().files(id);
        },
        [this](const std::vector<core::SeenFile>& files) { fillFiles(files); });
}

void SourceDetails::fillFiles(const std::vector<core::SeenFile>& files)
{
    m_list->clear();
    m_list->setAccessibleName(tr("Files that could not be imported"));
    for (const core::SeenFile& file : files) {
        if (file.problem.empty())
            continue;
        const QString problem = toQString(file.problem);
        const QString name = toQString(std::filesystem::path(file.path).filename());
        auto* item = new QListWidgetItem(
            problem.contains(name) ? problem : name + QStringLiteral(": ") + problem, m_list);
        item->setToolTip(toQString(file.path));
    }
    m_problem->setText(tr("These files could not be imported. They are tried again when they "
                          "change, or with Check Now."));
    m_problem->show();
    m_list->setVisible(m_list->count() > 0);
}

void SourceDetails::subscribe()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr || m_source.state.result != core::SourceResult::NoFeed)
        return;
    // The page's entry becomes the feed's.
    core::Source feed = m_source;
    feed.address = toStd(item->data(Qt::UserRole).toUrl().toString(QUrl::FullyEncoded));
    m_watch->update(feed);
}

} // namespace ui
