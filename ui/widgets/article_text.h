#pragma once

#include "ui/document/details.h"

#include <QColor>
#include <QTextBrowser>

#include <vector>

namespace ui {

/// A place in the text that leads somewhere.
struct TextMark {
    int begin = 0; ///< position in the document
    int end = 0;
    QString target{}; ///< "instrument:3", "event:7"
    QString toolTip{};
    QColor colour{};
};

/// The colours of an article that no palette role has.
struct ArticleColours {
    QColor heading{};
    QColor text{};
    QColor muted{};
};

/// An article as text to read: headline, credit and body in one page, with what it names
/// underlined. Text of an article is only ever inserted as plain text, and nothing that it may
/// point to is loaded.
class ArticleText final : public QTextBrowser {
    Q_OBJECT

public:
    explicit ArticleText(QWidget* parent = nullptr);

    /// Replaces the page; it then has no marks.
    void setPage(const QString& headline, const QString& credit, const QString& body,
                 const ArticleColours& colours);
    /// Where the parts begin in the document.
    int headlineBegin() const { return 0; }
    int bodyBegin() const { return m_bodyBegin; }

    /// REQUIRES: positions inside the document.
    void setMarks(std::vector<TextMark> marks);
    const std::vector<TextMark>& marks() const { return m_marks; }
    /// Marks a sentence with a colour behind it and brings it into view.
    void showSentence(int begin, int end, const QColor& background);
    /// In the coordinates of the viewport; empty when it is not laid out.
    QRect rectOf(const TextMark& mark) const;

signals:
    void markClicked(const QString& target);

protected:
    QVariant loadResource(int type, const QUrl& name) override;
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<QRectF> lineRects(const TextMark& mark) const;

    int m_bodyBegin = 0;
    std::vector<TextMark> m_marks;
};

} // namespace ui
