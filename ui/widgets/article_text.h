#pragma once

#include "ui/chart/verdict_sign.h"
#include "ui/document/details.h"

#include <QColor>
#include <QTextBrowser>

#include <utility>
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

/// A number of the text that was checked.
struct ClaimMark {
    int begin = 0; ///< position in the document
    int end = 0;
    QString target{}; ///< "claim:3"
    QString toolTip{};
    core::Verdict verdict = core::Verdict::NotCheckable;
    VerdictColours colours{};
    bool quiet = false; ///< no statement about a price: hardly to be seen
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

    /// Replaces the page; it then has neither marks nor claims.
    void setPage(const QString& headline, const QString& credit, const QString& body,
                 const ArticleColours& colours);
    /// Adds words to the credit that lead to `target`, if that is not empty.
    void appendToCredit(const QString& words, const QString& target, const QColor& colour);
    /// Where the parts begin in the document.
    int headlineBegin() const { return 0; }
    int bodyBegin() const { return m_bodyBegin; }

    /// REQUIRES: positions inside the document.
    void setMarks(std::vector<TextMark> marks);
    const std::vector<TextMark>& marks() const { return m_marks; }
    /// Puts the colours and the sign of its verdict at each claim. Once a page.
    /// REQUIRES: positions inside the document, in their order.
    void setClaims(std::vector<ClaimMark> claims);
    const std::vector<ClaimMark>& claims() const { return m_claims; }
    /// Outlines the claim of that target and brings it into view; an empty one: none.
    void setChosenClaim(const QString& target, bool bringIntoView);
    const QString& chosenClaim() const { return m_chosenClaim; }

    /// Marks a sentence with a colour behind it and brings it into view.
    void showSentence(int begin, int end, const QColor& background);
    /// The colour behind the character at `position`, if it is in such a sentence.
    QColor sentenceColourAt(int position) const;
    /// Of the first line of those characters, in the coordinates of the viewport; empty when they
    /// are not laid out.
    QRect rectOf(int begin, int end) const;

signals:
    void markClicked(const QString& target);

protected:
    QVariant loadResource(int type, const QUrl& name) override;
    void paintEvent(QPaintEvent* event) override;

private:
    /// A part of a line of text, in the coordinates of the document.
    struct LinePart {
        QRectF rect{}; ///< from ascent to descent
        double baseline = 0.0;
        bool isLast = false; ///< of what was asked for
    };
    std::vector<LinePart> lineParts(int begin, int end) const;
    /// First and last position that can be seen.
    std::pair<int, int> visiblePositions() const;
    double signRoom() const; ///< in pixels
    void bringIntoView(int begin, int end);
    void paintBehindText(QPainter& painter) const;
    void paintClaim(QPainter& painter, const ClaimMark& claim) const;

    int m_bodyBegin = 0;
    std::vector<TextMark> m_marks;
    std::vector<ClaimMark> m_claims;
    QString m_chosenClaim;
    int m_sentenceBegin = 0;
    int m_sentenceEnd = 0;
    QColor m_sentenceColour;
};

} // namespace ui
