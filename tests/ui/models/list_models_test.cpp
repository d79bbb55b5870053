#include "tests/ui/document/demo_document.h"
#include "ui/document/article_events.h"
#include "ui/document/article_search.h"
#include "ui/document/article_verdicts.h"
#include "ui/document/navigator.h"
#include "ui/models/article_list_model.h"
#include "ui/models/event_list_model.h"
#include "ui/models/instrument_list_model.h"

#include <QAbstractItemModelTester>
#include <QPoint>

using namespace ui;

namespace {

using Fatal = QAbstractItemModelTester::FailureReportingMode;

struct ListsOfTheDemo : TheDemoArchive {
    void SetUp() override
    {
        TheDemoArchive::SetUp();
        emit document.articlesChanged();
        ASSERT_TRUE(waitUntil([&] { return articles.rowCount() == 3; }));
    }

    ArticleSearch search{&document, nullptr};
    ArticleEvents articleEvents{&document, nullptr};
    Navigator navigator{&document, nullptr};
    ArticleVerdicts articleVerdicts{&document, nullptr};
    ArticleListModel articles{&document, &search, &articleEvents, &articleVerdicts, nullptr};
    EventListModel events{&document, &navigator, nullptr};
    InstrumentListModel instruments{&document, &navigator, nullptr};
    QAbstractItemModelTester articlesTester{&articles, Fatal::Fatal};
    QAbstractItemModelTester eventsTester{&events, Fatal::Fatal};
    QAbstractItemModelTester instrumentsTester{&instruments, Fatal::Fatal};
};

QModelIndex rowWith(const QAbstractItemModel& model, const char* text)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data().toString() == QString::fromUtf8(text))
            return model.index(row, 0);
    }
    ADD_FAILURE() << "There is no row " << text;
    return {};
}

TEST_F(ListsOfTheDemo, SayWhereAnArticleComesFromAsFarAsIsKnown)
{
    const QModelIndex row = rowWith(articles, "Wie viele Chips hat DeepSeek wirklich?");

    EXPECT_EQ(row.data(ArticleListModel::MetaRole).toString(),
              QStringLiteral("Zeitung C · Jan 2025 · de"));
    EXPECT_EQ(row.data(kRawRole).toString(), QStringLiteral("2025-01"));
}

TEST_F(ListsOfTheDemo, GiveAnArticleTheColoursOfItsEventsOnceTheyAreKnown)
{
    const QModelIndex row = rowWith(articles, "Wie viele Chips hat DeepSeek wirklich?");
    QSignalSpy changed(&articles, &QAbstractItemModel::dataChanged);

    EXPECT_TRUE(row.data(ArticleListModel::ColourIndexesRole).value<QList<int>>().isEmpty());

    ASSERT_TRUE(waitUntil([&] { return changed.size() > 0; }));
    EXPECT_FALSE(row.data(ArticleListModel::ColourIndexesRole).value<QList<int>>().isEmpty());
}

TEST_F(ListsOfTheDemo, CountTheVerdictsOfAnArticleOnceTheyAreKnown)
{
    const QModelIndex row =
        rowWith(articles, "KI-Schock: Nvidia verliert ein Sechstel seines Werts");
    const auto counts = [&] {
        return row.data(ArticleListModel::VerdictsRole).value<QList<int>>();
    };

    EXPECT_TRUE(counts().isEmpty());

    ASSERT_TRUE(waitUntil([&] { return counts().size() == 4; }));
    EXPECT_GT(counts()[static_cast<int>(core::Verdict::Supported)], 0);
    EXPECT_EQ(counts()[static_cast<int>(core::Verdict::Contradicted)], 0);
}

TEST_F(ListsOfTheDemo, ShowWhatWasSearchedAndWhereItStands)
{
    search.setWords(QStringLiteral("Siemens"));

    ASSERT_TRUE(waitUntil([&] { return articles.rowCount() == 1; }));
    const QString snippet = articles.index(0).data(ArticleListModel::SnippetRole).toString();
    const auto spans =
        articles.index(0).data(ArticleListModel::HighlightsRole).value<QList<QPoint>>();
    ASSERT_FALSE(spans.isEmpty());
    EXPECT_EQ(snippet.mid(spans[0].x(), spans[0].y() - spans[0].x()), QStringLiteral("Siemens"));
}

TEST_F(ListsOfTheDemo, SayWhereAnEventStandsAndWhichSessionCouldReactFirst)
{
    const QString meta =
        rowWith(events, "DeepSeek release").data(EventListModel::MetaRole).toString();

    EXPECT_TRUE(meta.contains(QStringLiteral("20 Jan 2025"))) << meta.toStdString();
    EXPECT_TRUE(meta.contains(QStringLiteral("21 Jan (Martin Luther King Day)")))
        << meta.toStdString();
}

TEST_F(ListsOfTheDemo, TakeAnEventOffTheChartAndBack)
{
    const QModelIndex row = rowWith(events, "DeepSeek shock");
    QSignalSpy changed(&navigator, &Navigator::eventsOnChartChanged);

    EXPECT_TRUE(events.setData(row, Qt::Unchecked, Qt::CheckStateRole));

    EXPECT_EQ(changed.size(), 1);
    EXPECT_FALSE(navigator.isOnChart(events.idAt(row)));
    EXPECT_EQ(row.data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::Unchecked);
}

TEST_F(ListsOfTheDemo, ShowTheLastPriceAndItsChange)
{
    const QModelIndex row = rowWith(instruments, "Nvidia");

    EXPECT_EQ(row.data(InstrumentListModel::SymbolRole).toString(), QStringLiteral("NVDA"));
    EXPECT_FALSE(row.data(InstrumentListModel::LastRole).toString().isEmpty());
    EXPECT_TRUE(
        row.data(InstrumentListModel::ChangeTextRole).toString().contains(QLatin1Char('%')));
    EXPECT_EQ(row.data(InstrumentListModel::RecentClosesRole).value<QList<double>>().size(), 60);
}

TEST_F(ListsOfTheDemo, CompareAnInstrumentButNeverWithItself)
{
    navigator.chooseInstrument(instrument("NVDA"));
    const QModelIndex own = rowWith(instruments, "Nvidia");
    const QModelIndex other = rowWith(instruments, "Dax");

    EXPECT_FALSE(instruments.setData(own, Qt::Checked, Qt::CheckStateRole));
    EXPECT_TRUE(instruments.setData(other, Qt::Checked, Qt::CheckStateRole));

    EXPECT_EQ(navigator.overlays(), std::set{instrument("DAX")});
}

TEST_F(ListsOfTheDemo, AreEmptyWhenTheArchiveIsClosed)
{
    document.close();

    EXPECT_EQ(articles.rowCount(), 0);
    EXPECT_EQ(events.rowCount(), 0);
    EXPECT_EQ(instruments.rowCount(), 0);
}

} // namespace
