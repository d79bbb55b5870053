#include "ui/widgets/about_dialog.h"

#include "ui/support/icons.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <array>

namespace ui {

namespace {

struct Component {
    const char* name;
    const char* licence;
};

// As their packages name them.
constexpr std::array kComponents{
    Component{"QCustomPlot", "GPL-3.0-or-later"},
    Component{"SQLite", "public domain"},
    Component{"ICU", "Unicode-3.0"},
    Component{"zstd", "BSD-3-Clause"},
    Component{"Fontconfig", "HPND-sell-variant"},
    Component{"Nettle", "LGPL-3.0-or-later OR GPL-2.0-or-later"},
    Component{"simdjson", "Apache-2.0"},
    Component{"JSON for Modern C++", "MIT"},
    Component{"fast_float", "MIT"},
    Component{"date", "MIT"},
    Component{"CLD2", "Apache-2.0"},
    Component{"CLI11", "BSD-3-Clause"},
    Component{"tl::expected", "CC0-1.0"},
    Component{"Inter", "OFL-1.1"},
};

} // namespace

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Pressmark"));
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(tr("C&lose"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 22, 24, 16);
    layout->setSpacing(16);
    layout->addLayout(head());
    layout->addWidget(components(), 1);
    layout->addWidget(buttons);
    resize(520, 500);
}

QLayout* AboutDialog::head()
{
    constexpr QSize kIconSize(72, 72);
    auto* icon = new QLabel;
    icon->setPixmap(applicationIcon().pixmap(kIconSize, devicePixelRatioF()));
    auto* name =
        new QLabel(QStringLiteral("Pressmark %1").arg(QCoreApplication::applicationVersion()));
    name->setProperty("title", true);
    name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* words = new QLabel(tr("Joins what the press wrote, what the market did, and what can be "
                                "concluded from both.\n\n"
                                "Free software under the GNU General Public License, version 3 or "
                                "later. It comes without any warranty."));
    words->setWordWrap(true);
    words->setProperty("muted", true);

    auto* texts = new QVBoxLayout;
    texts->setSpacing(8);
    texts->addWidget(name);
    texts->addWidget(words);
    auto* head = new QHBoxLayout;
    head->setSpacing(18);
    head->addWidget(icon, 0, Qt::AlignTop);
    head->addLayout(texts, 1);
    return head;
}

QWidget* AboutDialog::components()
{
    auto* parts = new QTreeWidget;
    parts->setObjectName(QStringLiteral("components"));
    parts->setAccessibleName(tr("Built on"));
    parts->setRootIsDecorated(false);
    parts->setHeaderLabels({tr("Built on"), tr("Licence")});
    parts->addTopLevelItem(
        new QTreeWidgetItem({QStringLiteral("Qt %1").arg(QString::fromLatin1(qVersion())),
                             QStringLiteral("LGPL-3.0")}));
    for (const Component& component : kComponents)
        parts->addTopLevelItem(new QTreeWidgetItem(
            {QString::fromLatin1(component.name), QString::fromLatin1(component.licence)}));
    parts->resizeColumnToContents(0);
    parts->setColumnWidth(0, parts->columnWidth(0) + 24);
    return parts;
}

} // namespace ui
