#include "ui/widgets/feed_dialog.h"

#include "ui/document/feed_address.h"
#include "ui/models/source_words.h"
#include "ui/support/conversion.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kIntervals[] = {15, 30, 60, 3 * 60, 6 * 60, 24 * 60}; // minutes

QLabel* note(const QString& text)
{
    auto* label = new QLabel(text);
    label->setProperty("muted", true);
    label->setWordWrap(true);
    return label;
}

} // namespace

FeedDialog::FeedDialog(const core::Source& feed, QWidget* parent)
    : QDialog(parent)
    , m_feed(feed)
    , m_address(new QLineEdit(toQString(feed.address)))
    , m_interval(new QComboBox)
    , m_mayBeLocal(new QCheckBox(tr("It may be in my &own network")))
    , m_problem(new QLabel)
{
    setObjectName(QStringLiteral("feedDialog"));
    setWindowTitle(feed.id ? tr("Edit Feed") : tr("Add Feed"));
    setUpFields();
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    form->addRow(tr("A&ddress"), m_address);
    form->addRow(tr("Look e&very"), m_interval);
    form->addRow(QString(), m_mayBeLocal);
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(tr("Cance&l"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    m_accept = buttons->addButton(feed.id ? tr("&Save") : tr("&Add"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("accept"));
    m_accept->setProperty("primary", true);
    m_accept->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_problem, 1);
    bottom->addWidget(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(16);
    layout->addLayout(form);
    layout->addWidget(note(tr("Pressmark asks this address while the archive is open, and nobody "
                              "else. It sends no cookies and says nothing of you.")));
    layout->addStretch();
    layout->addLayout(bottom);
    resize(560, sizeHint().height());
    checkAddress();
}

void FeedDialog::setUpFields()
{
    m_address->setObjectName(QStringLiteral("feedAddress"));
    m_address->setPlaceholderText(QStringLiteral("https://"));
    m_address->setMinimumWidth(380);
    m_interval->setObjectName(QStringLiteral("feedInterval"));
    for (const int minutes : kIntervals)
        m_interval->addItem(intervalName(std::chrono::minutes(minutes)), minutes);
    m_interval->setCurrentIndex(m_interval->findData(static_cast<int>(m_feed.interval.count())));
    m_mayBeLocal->setObjectName(QStringLiteral("feedMayBeLocal"));
    m_mayBeLocal->setChecked(m_feed.mayBeLocal);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setProperty("muted", true);
    m_problem->setWordWrap(true);
    connect(m_address, &QLineEdit::textChanged, this, &FeedDialog::checkAddress);
}

core::Source FeedDialog::feed() const
{
    core::Source feed = m_feed;
    feed.kind = core::SourceKind::Feed;
    if (const auto address = feedAddress(m_address->text()))
        feed.address = toStd(address->toString(QUrl::FullyEncoded));
    feed.interval = std::chrono::minutes(m_interval->currentData().toInt());
    feed.mayBeLocal = m_mayBeLocal->isChecked();
    return feed;
}

void FeedDialog::checkAddress()
{
    const auto address = feedAddress(m_address->text());
    QString problem;
    if (address && !address->userInfo().isEmpty())
        problem =
            tr("Feeds that ask for a name and a password are not supported: the archive would "
               "keep them for everybody to read.");
    else if (!address && !m_address->text().trimmed().isEmpty())
        problem = tr("This is no http or https address.");
    m_accept->setEnabled(address && problem.isEmpty());
    m_problem->setText(problem);
}

} // namespace ui
