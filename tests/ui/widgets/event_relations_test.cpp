#include "ui/widgets/event_relations.h"

#include "tests/ui/widgets/demo_window.h"

#include <QComboBox>
#include <QListWidget>
#include <QToolButton>

using namespace ui;

namespace {

TEST_F(AWindowOnTheDemo, LeadsFromAnEventToTheOnesItHasToDoWith)
{
    window.navigator()->chooseEvent(event("DeepSeek shock"));
    const auto related = [this] {
        QStringList names;
        for (const auto* name : window.findChildren<QToolButton*>(QStringLiteral("relatedEvent")))
            names << name->accessibleName();
        return names;
    };
    const QStringList expected{QStringLiteral("caused by DeepSeek release"),
                               QStringLiteral("confounded by Export-control claims")};
    ASSERT_TRUE(waitUntil([&] { return related() == expected; }))
        << related().join(u',').toStdString();

    child<QToolButton>("relatedEvent")->click();

    ASSERT_TRUE(
        waitUntil([&] { return label("eventName") == QStringLiteral("DeepSeek release"); }));
    EXPECT_TRUE(related().contains(QStringLiteral("causes DeepSeek shock")));
}

TEST_F(AWindowOnTheDemo, RelatesEventsByTheDialog)
{
    window.navigator()->chooseEvent(event("DeepSeek release"));
    ASSERT_TRUE(
        waitUntil([&] { return label("eventName") == QStringLiteral("DeepSeek release"); }));
    child<QToolButton>("editEvent")->click();
    QDialog* asked = dialog("eventDialog");
    ASSERT_NE(asked, nullptr);
    auto* list = asked->findChild<QListWidget*>(QStringLiteral("relationList"));
    ASSERT_EQ(list->count(), 1);
    list->setCurrentRow(0);
    asked->findChild<QAbstractButton*>(QStringLiteral("removeRelation"))->click();
    EXPECT_EQ(list->count(), 0);
    asked->findChild<QComboBox*>(QStringLiteral("relationKind"))->setCurrentIndex(2);
    auto* other = asked->findChild<QComboBox*>(QStringLiteral("relationOther"));
    EXPECT_EQ(other->findText(QStringLiteral("DeepSeek release")), -1);
    other->setCurrentText(QStringLiteral("Export-control claims"));
    auto* add = asked->findChild<QAbstractButton*>(QStringLiteral("addRelation"));
    add->click();
    add->click(); // once is enough
    EXPECT_EQ(list->count(), 1);
    asked->findChild<QAbstractButton*>(QStringLiteral("accept"))->click();

    const std::vector<core::EventRelation> expected{
        {core::RelationKind::Confounds, event("Export-control claims")}};
    EXPECT_TRUE(waitUntil(
        [&] { return onDisk().event("DeepSeek release").value().relations == expected; }));
}

} // namespace
