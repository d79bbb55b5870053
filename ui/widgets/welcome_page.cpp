#include "ui/widgets/welcome_page.h"

#include "ui/chart/chart_theme.h"
#include "ui/support/icons.h"
#include "ui/widgets/appearance.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kMargin = 28;
constexpr int kIconSize = 64;

} // namespace

WelcomePage::WelcomePage(const Appearance* appearance, QWidget* parent)
    : QFrame(parent)
    , m_appearance(appearance)
{
    setObjectName(QStringLiteral("welcomePage"));
    setProperty("card", true);

    auto* icon = new QLabel;
    icon->setPixmap(applicationIcon().pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
    auto* title = new QLabel(tr("Nothing here yet"));
    title->setProperty("title", true);
    QLabel* words = mutedText(tr("Drop price files, articles, or a folder with both here.\n"
                                 "Prices come as CSV, articles as text, events as CSV or JSON."));
    QLabel* hint = mutedText(tr("The demo: Nvidia, the Dax and the S&P 500 in January 2025, three "
                                "articles and three events."));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * kMargin, 2 * kMargin, 2 * kMargin, 2 * kMargin);
    layout->setSpacing(14);
    layout->addStretch(2);
    layout->addWidget(icon, 0, Qt::AlignCenter);
    layout->addWidget(title, 0, Qt::AlignCenter);
    layout->addWidget(words);
    layout->addSpacing(8);
    layout->addLayout(buttons());
    layout->addWidget(hint);
    layout->addStretch(3);
}

QLabel* WelcomePage::mutedText(const QString& text)
{
    auto* label = new QLabel(text);
    label->setProperty("muted", true);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

QLayout* WelcomePage::buttons()
{
    QPushButton* demo = button(QStringLiteral("welcomeDemo"), tr("Open the Demo"), true);
    QPushButton* import = button(QStringLiteral("welcomeImport"), tr("Import Files…"), false);
    QPushButton* open = button(QStringLiteral("welcomeOpen"), tr("Open an Archive…"), false);
    connect(demo, &QPushButton::clicked, this, &WelcomePage::demoAsked);
    connect(import, &QPushButton::clicked, this, &WelcomePage::importAsked);
    connect(open, &QPushButton::clicked, this, &WelcomePage::openAsked);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addStretch(1);
    for (QPushButton* each : {demo, import, open})
        buttons->addWidget(each);
    buttons->addStretch(1);
    return buttons;
}

QPushButton* WelcomePage::button(const QString& name, const QString& text, bool primary)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setProperty("primary", primary);
    return button;
}

void WelcomePage::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(m_appearance->theme().faintText, 1.2, Qt::CustomDashLine);
    pen.setDashPattern({5.0, 5.0});
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin), 10.0,
                            10.0);
}

} // namespace ui
