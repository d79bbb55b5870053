#include "tests/ui/widgets/demo_window.h"

#include <QAbstractButton>
#include <QMenuBar>
#include <QSet>
#include <QStackedWidget>
#include <QTextCursor>
#include <QToolButton>
#include <QUndoStack>

using namespace ui;

namespace {

TEST_F(AWindowOnTheDemo, MovesTheChartAndShowsTheBestArticleWhenAnEventIsChosen)
{
    click("chartEvents", row("chartEvents", "DeepSeek release"));

    ASSERT_TRUE(waitUntil([&] { return chart()->focusedEvent() == event("DeepSeek release"); }));
    EXPECT_TRUE(chartShows(2025, 1, 21));
    const auto best = onDisk().links({.event = event("DeepSeek release")});
    const auto expected = onDisk().article(best->front().article);
    EXPECT_TRUE(articleText().startsWith(QString::fromStdString(expected->title)));
    EXPECT_EQ(label("eventName"), QStringLiteral("DeepSeek release"));
}

TEST_F(AWindowOnTheDemo, MarksTheBestSentenceAndBringsItIntoView)
{
    const auto events = onDisk().event("DeepSeek shock");
    const auto links = onDisk().links({.event = events->id});
    const auto shown = onDisk().article(links->front().article);
    const auto sentence = onDisk().bestSentence(*shown, *events);
    ASSERT_TRUE(sentence && *sentence);

    QTextCursor cursor(article()->document());
    cursor.setPosition(article()->bodyBegin() + static_cast<int>((*sentence)->begin) + 1);

    EXPECT_EQ(article()->sentenceColourAt(cursor.position()), appearance.theme().selection);
    EXPECT_TRUE(article()->viewport()->rect().contains(article()->cursorRect(cursor).center()));
}

TEST_F(AWindowOnTheDemo, FollowsAClickOnAFlag)
{
    const auto pill = chart()->pillOf(event("Export-control claims"));
    ASSERT_TRUE(pill);

    // The canvas lies over the chart's whole area and gets the click.
    QWidget* target = chart()->childAt(pill->center());
    QTest::mouseClick(target != nullptr ? target : chart(), Qt::LeftButton, {},
                      target != nullptr ? target->mapFrom(chart(), pill->center())
                                        : pill->center());

    ASSERT_TRUE(waitUntil(
        [&] { return window.navigator()->selection().event == event("Export-control claims"); }));
    EXPECT_EQ(label("eventName"), QStringLiteral("Export-control claims"));
}

TEST_F(AWindowOnTheDemo, ShowsTheInstrumentWhoseNameIsClicked)
{
    clickMark(QStringLiteral("instrument:%1").arg(instrument("DAX").value));

    ASSERT_TRUE(waitUntil([&] { return label("instrumentName") == QStringLiteral("Dax"); }));
    EXPECT_EQ(window.navigator()->selection().instrument, instrument("DAX"));
}

TEST_F(AWindowOnTheDemo, ShowsTheEventWhoseNameIsClickedAndKeepsTheArticle)
{
    const QString before = articleText();

    clickMark(QStringLiteral("event:%1").arg(event("DeepSeek release").value));

    ASSERT_TRUE(
        waitUntil([&] { return label("eventName") == QStringLiteral("DeepSeek release"); }));
    EXPECT_EQ(articleText(), before);
    EXPECT_EQ(child<QTabBar>("detailTabs")->currentIndex(), 1);
}

TEST_F(AWindowOnTheDemo, UnderlinesEveryNameExactly)
{
    const QString text = articleText();

    ASSERT_FALSE(article()->marks().empty());
    for (const TextMark& mark : article()->marks()) {
        const QString words = text.mid(mark.begin, mark.end - mark.begin);
        EXPECT_FALSE(words.trimmed().isEmpty());
        EXPECT_EQ(words, words.trimmed());
        EXPECT_FALSE(article()->rectOf(mark.begin, mark.end).isEmpty());
    }
}

TEST_F(AWindowOnTheDemo, ShowsTheDayOfTheEventOfAnArticleThatIsChosen)
{
    click("articleList", row("articleList", "Wie viele Chips hat DeepSeek wirklich?"));

    ASSERT_TRUE(
        waitUntil([&] { return articleText().startsWith(QStringLiteral("Wie viele Chips")); }));
    EXPECT_TRUE(articleText().contains(QStringLiteral("January 2025 (month only)")));
    EXPECT_TRUE(chart()->focusedEvent().has_value());
}

TEST_F(AWindowOnTheDemo, SearchesWhileSomebodyTypes)
{
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
    auto* field = child<QLineEdit>("searchField");
    trigger("actionFind");

    QTest::keyClicks(field, QStringLiteral("Siemens"));
    const auto* list = child<QListView>("articleList");
    ASSERT_TRUE(waitUntil([&] { return list->model()->rowCount() == 1; }));
    EXPECT_EQ(child<QTabBar>("listTabs")->tabText(0), QStringLiteral("Articles 1"));

    field->clear();
    EXPECT_TRUE(waitUntil([&] { return list->model()->rowCount() == 3; }));
}

TEST_F(AWindowOnTheDemo, SaysThatNothingWasFound)
{
    QTest::keyClicks(child<QLineEdit>("searchField"), QStringLiteral("Sparkasse"));

    ASSERT_TRUE(waitUntil([&] { return !label("articlesNotice").isEmpty(); }));
    EXPECT_TRUE(child<QLabel>("articlesNotice")->isVisible());
}

TEST_F(AWindowOnTheDemo, AcceptsALinkAndTakesItBack)
{
    child<QTabBar>("detailTabs")->setCurrentIndex(1);
    const auto statusOnDisk = [&] {
        return onDisk().links({.event = event("DeepSeek shock")})->front().status;
    };

    QTest::mouseClick(child<QToolButton>("acceptLink"), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return statusOnDisk() == core::LinkStatus::Accepted; }));
    ASSERT_TRUE(waitUntil([&] { return child<QAction>("actionUndo")->isEnabled(); }));
    EXPECT_TRUE(child<QToolButton>("acceptLink")->isChecked());

    trigger("actionUndo");
    ASSERT_TRUE(waitUntil([&] { return statusOnDisk() == core::LinkStatus::Suggested; }));
    trigger("actionRedo");
    EXPECT_TRUE(waitUntil([&] { return statusOnDisk() == core::LinkStatus::Accepted; }));
}

TEST_F(AWindowOnTheDemo, InsertsAnEventByTheDialog)
{
    trigger("actionInsertEvent");
    QDialog* asked = dialog("eventDialog");
    ASSERT_NE(asked, nullptr);
    auto* accept = asked->findChild<QAbstractButton*>(QStringLiteral("accept"));
    EXPECT_FALSE(accept->isEnabled());

    QTest::keyClicks(asked->findChild<QLineEdit*>(QStringLiteral("name")),
                     QStringLiteral("Dax record"));
    EXPECT_TRUE(accept->isEnabled());
    QTest::mouseClick(accept, Qt::LeftButton);

    ASSERT_TRUE(waitUntil([&] { return onDisk().event("Dax record").has_value(); }));
    EXPECT_TRUE(waitUntil([&] { return label("eventName") == QStringLiteral("Dax record"); }));
    EXPECT_TRUE(waitUntil(
        [&] { return child<QTabBar>("listTabs")->tabText(1) == QStringLiteral("Events 4"); }));
}

TEST_F(AWindowOnTheDemo, TakesAnEventOffTheChartByItsEye)
{
    auto* list = child<QListView>("chartEvents");
    const QModelIndex release = row("chartEvents", "DeepSeek release");
    ASSERT_TRUE(chart()->pillOf(event("DeepSeek release")));
    const QRect rect = list->visualRect(release);

    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      QPoint(rect.right() - 20, rect.center().y()));

    EXPECT_FALSE(window.navigator()->isOnChart(event("DeepSeek release")));
    EXPECT_TRUE(waitUntil([&] { return !chart()->pillOf(event("DeepSeek release")); }));
    EXPECT_EQ(window.navigator()->selection().event, event("DeepSeek shock"));
}

TEST_F(AWindowOnTheDemo, ComparesInstrumentsAsChangesAndGoesBack)
{
    child<QTabBar>("listTabs")->setCurrentIndex(2);
    auto* list = child<QListView>("instrumentList");
    const QModelIndex other = row("instrumentList", "S&P 500");
    list->setCurrentIndex(row("instrumentList", "Nvidia"));
    ASSERT_TRUE(waitUntil([&] { return label("instrumentName") == QStringLiteral("Nvidia"); }));

    list->model()->setData(other, Qt::Checked, Qt::CheckStateRole);
    EXPECT_TRUE(waitUntil([&] { return chart()->chartStyle() == core::ChartStyle::Rebased; }));

    list->model()->setData(other, Qt::Unchecked, Qt::CheckStateRole);
    EXPECT_TRUE(waitUntil([&] { return chart()->chartStyle() == core::ChartStyle::Candles; }));
}

TEST_F(AWindowOnTheDemo, ShowsTheSpanOfTheButtonThatIsClicked)
{
    QTest::mouseClick(child<QToolButton>("spanAll"), Qt::LeftButton);
    EXPECT_TRUE(waitUntil([&] { return chartShows(2024, 1, 2); }));

    QTest::mouseClick(child<QToolButton>("span1m"), Qt::LeftButton);
    EXPECT_TRUE(waitUntil([&] { return !chartShows(2025, 1, 2); }));
    EXPECT_TRUE(child<QToolButton>("span1m")->isChecked());
}

TEST_F(AWindowOnTheDemo, SpeaksGermanWhenToldAndKeepsWhatIsChosen)
{
    const Selection before = window.navigator()->selection();

    appearance.setLanguageChoice(LanguageChoice::German);

    EXPECT_EQ(window.menuBar()->actions().front()->text(), QStringLiteral("&Datei"));
    EXPECT_TRUE(waitUntil(
        [&] { return child<QTabBar>("detailTabs")->tabText(0) == QStringLiteral("Artikel"); }));
    ASSERT_TRUE(waitUntil([&] { return !articleText().isEmpty(); }));
    EXPECT_EQ(window.navigator()->selection(), before);
    EXPECT_TRUE(waitUntil([&] { return label("instrumentName") == QStringLiteral("Nvidia"); }));
}

TEST_F(AWindowOnTheDemo, ChangesToTheDarkThemeAtOnce)
{
    trigger("themeDark");

    EXPECT_TRUE(appearance.theme().dark);
    EXPECT_LT(window.palette().color(QPalette::Window).lightness(), 80);
}

TEST_F(AWindowOnTheDemo, HasMenusWithoutTwoEqualMnemonics)
{
    for (const auto language : {LanguageChoice::English, LanguageChoice::German}) {
        appearance.setLanguageChoice(language);
        QList<QWidget*> menus{window.menuBar()};
        for (QAction* action : window.menuBar()->actions())
            menus << action->menu();
        for (const QWidget* menu : menus) {
            QSet<QChar> seen;
            for (const QAction* action : menu->actions()) {
                const qsizetype place = action->text().indexOf(QLatin1Char('&'));
                if (place < 0)
                    continue;
                const QChar letter = action->text().at(place + 1).toLower();
                EXPECT_FALSE(seen.contains(letter)) << action->text().toStdString();
                seen << letter;
            }
        }
    }
}

TEST_F(AWindowOnTheDemo, LetsTheKeyboardReachAllThreeColumns)
{
    window.activateWindow();
    // Of a group of buttons Tab reaches the chosen one.
    child<QToolButton>("span3m")->click();
    child<QLineEdit>("searchField")->setFocus();
    QSet<QString> reached;

    for (int step = 0; step < 60; ++step) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        ASSERT_NE(QApplication::focusWidget(), nullptr);
        for (QWidget* widget = QApplication::focusWidget(); widget; widget = widget->parentWidget())
            reached << widget->objectName();
    }

    for (const char* name :
         {"articleList", "chartEvents", "chartInstruments", "span3m", "styleCandles",
          "compareButton", "exportButton", "priceChart", "detailTabs", "articleText"})
        EXPECT_TRUE(reached.contains(QString::fromLatin1(name))) << name;
}

TEST_F(AWindowOnTheDemo, NamesEverythingThatCanHaveTheFocusForScreenReaders)
{
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool named =
            !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        EXPECT_TRUE(named) << widget->metaObject()->className() << " "
                           << widget->objectName().toStdString();
    }
}

} // namespace
