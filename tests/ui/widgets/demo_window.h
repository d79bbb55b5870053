#pragma once

#include "tests/ui/document/demo_document.h"
#include "ui/chart/price_chart.h"
#include "ui/document/navigator.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/article_text.h"
#include "ui/widgets/main_window.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QTabBar>
#include <QtTest>

/// A window on a document, driven as a person would: by clicks, keys and menus.
template<typename Archive>
struct AWindowOn : Archive {
    AWindowOn()
    {
        QSettings().clear();
        appearance.setLanguageChoice(ui::LanguageChoice::English);
        appearance.setThemeChoice(ui::ThemeChoice::Light);
    }
    ~AWindowOn() override { appearance.setLanguageChoice(ui::LanguageChoice::English); }

    void SetUp() override
    {
        window.resize(1600, 1000);
        window.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
        Archive::SetUp();
    }

    template<typename Widget>
    Widget* child(const char* name) const
    {
        auto* found = window.template findChild<Widget*>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << "There is no " << name;
        return found;
    }
    void trigger(const char* action) const { child<QAction>(action)->trigger(); }
    QString label(const char* name) const { return child<QLabel>(name)->text(); }

    void click(const char* list, const QModelIndex& row) const
    {
        auto* view = child<QListView>(list);
        view->scrollTo(row);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(row).center());
    }
    QModelIndex row(const char* list, const char* text) const
    {
        const auto* model = child<QListView>(list)->model();
        for (int number = 0; number < model->rowCount(); ++number) {
            if (model->index(number, 0).data().toString() == QString::fromUtf8(text))
                return model->index(number, 0);
        }
        ADD_FAILURE() << "There is no row " << text;
        return {};
    }
    /// The dialog of that name, once it stands there; nullptr after a while.
    QDialog* dialog(const char* name) const
    {
        QDialog* found = nullptr;
        waitUntil([&] {
            found = window.template findChild<QDialog*>(QString::fromLatin1(name));
            return found != nullptr && found->isVisible();
        });
        EXPECT_NE(found, nullptr) << "There is no dialog " << name;
        return found;
    }

    ui::Appearance appearance;
    ui::MainWindow window{&this->document, &appearance};
};

struct AWindowOnTheDemo : AWindowOn<TheDemoArchive> {
    void SetUp() override
    {
        AWindowOn::SetUp();
        ASSERT_TRUE(waitUntil([&] {
            return chart()->focusedEvent() == event("DeepSeek shock") && !articleText().isEmpty();
        }));
    }

    ui::PriceChart* chart() const { return child<ui::PriceChart>("priceChart"); }
    ui::ArticleText* article() const { return child<ui::ArticleText>("articleText"); }
    QString articleText() const { return article()->toPlainText(); }
    bool chartShows(int year, unsigned month, unsigned day) const
    {
        const auto range = chart()->visibleRange();
        const auto date = core::TradingDate::from(year, month, day);
        return range && range->first <= *date && *date <= range->last;
    }
    /// Clicks the first underlined name that leads to `target`, scrolled into view.
    void clickMark(const QString& target) const
    {
        for (const ui::TextMark& mark : article()->marks()) {
            if (mark.target != target)
                continue;
            QTextCursor cursor(article()->document());
            cursor.setPosition(mark.begin);
            article()->setTextCursor(cursor);
            article()->ensureCursorVisible();
            QTest::mouseClick(article()->viewport(), Qt::LeftButton, {},
                              article()->rectOf(mark.begin, mark.end).center());
            return;
        }
        ADD_FAILURE() << "Nothing leads to " << target.toStdString();
    }
};
