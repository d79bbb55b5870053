#pragma once

#include "ui/document/details.h"

#include <QStackedWidget>

#include <optional>

class QLabel;

namespace ui {

class Appearance;
class ArticleText;
class Document;
class Navigator;

/// The chosen article, with what it names underlined.
class ArticlePage final : public QStackedWidget {
    Q_OBJECT

public:
    ArticlePage(Document* document, Navigator* navigator, const Appearance* appearance,
                QWidget* parent);

    ArticleText* text() const { return m_text; }

    /// What there is to say of an instrument that only the vocabulary knows.
    static QString noPrices();

signals:
    /// A person has clicked the name of an event.
    void eventAsked();

private:
    void show(const ArticleDetails& article);
    void showNothing();
    void fill();
    void followMark(const QString& target);
    QString credit() const;

    Document* m_document;
    Navigator* m_navigator;
    const Appearance* m_appearance;
    QLabel* m_empty;
    ArticleText* m_text;
    std::optional<ArticleDetails> m_article;
};

} // namespace ui
