#include "ui/widgets/style_sheet.h"

#include "tests/ui/widgets/demo_window.h"

#include <QTableView>

#include <map>
#include <memory>
#include <vector>

using namespace ui;

namespace {

class TheLookOfTheWindow : public AWindowOnTheDemo {
protected:
    /// The widgets that ask for this look.
    std::vector<QWidget*> withLook(const char* name) const
    {
        std::vector<QWidget*> found;
        for (QWidget* widget : window.findChildren<QWidget*>()) {
            // As the sheet asks: a menu has a title of its own.
            if (widget->property(name).toString() == QStringLiteral("true"))
                found.push_back(widget);
        }
        return found;
    }
};

TEST_F(TheLookOfTheWindow, IsThatOfTheSheetForEveryWidgetThatAsksForASizeOfType)
{
    const std::map<const char*, double> points{
        {"small", 9}, {"heading", 12.5}, {"title", 17}, {"section", 8}};

    for (const auto& [look, size] : points) {
        ASSERT_FALSE(withLook(look).empty()) << look;
        for (QWidget* widget : withLook(look)) {
            widget->ensurePolished();
            EXPECT_EQ(widget->font().pointSizeF(), size)
                << look << ": " << widget->metaObject()->className() << ' '
                << qPrintable(widget->objectName());
        }
    }
}

TEST_F(TheLookOfTheWindow, IsThatOfTheSheetForEveryWidgetThatAsksToBeMuted)
{
    ASSERT_FALSE(withLook("muted").empty());
    for (QWidget* widget : withLook("muted")) {
        widget->ensurePolished();
        EXPECT_EQ(widget->palette().color(widget->foregroundRole()), appearance.theme().mutedText)
            << widget->metaObject()->className() << ' ' << qPrintable(widget->objectName());
    }
}

TEST_F(TheLookOfTheWindow, StaysWhenItsWordsAreMadeAnewInAnotherLanguage)
{
    appearance.setLanguageChoice(LanguageChoice::German);

    EXPECT_EQ(qApp->styleSheet(), styleSheetOf(appearance.theme()));
    for (QWidget* widget : withLook("title"))
        EXPECT_EQ(widget->font().pointSizeF(), 17);
}

TEST(APauseOfTheStyleSheet, EndsWithTheSheetThatWasOnBefore)
{
    const QString sheet = styleSheetOf(lightTheme());
    qApp->setStyleSheet(sheet);
    {
        const StyleSheetPause pause;
        EXPECT_EQ(qApp->styleSheet(), QString());
    }
    EXPECT_EQ(qApp->styleSheet(), sheet);
}

TEST_F(TheLookOfTheWindow, ForgetsWidgetsThatAreDeletedAfterAPause)
{
    auto* orphan = new QTableView;
    {
        const StyleSheetPause pause;
    }
    delete orphan;
    // On its place, so that a pointer to what was deleted leads to something else.
    std::vector<std::unique_ptr<QByteArray>> others(2000);
    for (auto& other : others)
        other = std::make_unique<QByteArray>(static_cast<qsizetype>(sizeof(QTableView)), 'x');

    qApp->setStyleSheet(styleSheetOf(darkTheme()));

    EXPECT_EQ(qApp->styleSheet(), styleSheetOf(darkTheme()));
}

} // namespace
