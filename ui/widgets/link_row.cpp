#include "ui/widgets/link_row.h"

#include "ui/chart/chart_theme.h"
#include "ui/support/conversion.h"
#include "ui/support/formatting.h"
#include "ui/support/icons.h"
#include "ui/support/text.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/evidence_words.h"
#include "ui/widgets/title_button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

LinkRow::LinkRow(const LinkedArticle& linked, bool editable, const Appearance* appearance,
                 QWidget* parent)
    : QFrame(parent)
    , m_linked(linked)
{
    setObjectName(QStringLiteral("linkRow"));
    auto* title =
        new TitleButton(withDirectionsShown(toQString(linked.article.title)), appearance, this);
    title->setObjectName(QStringLiteral("linkTitle"));
    connect(title, &TitleButton::clicked, this,
            [this] { emit articleChosen(m_linked.link.article); });
    auto* meta = new QLabel(metaLine());
    auto* evidence = new QLabel(evidenceLine(linked.link.evidence));
    for (QLabel* label : {meta, evidence}) {
        label->setProperty("muted", true);
        label->setProperty("small", true);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    evidence->setToolTip(evidenceTable(linked.link.evidence));

    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(title);
    words->addWidget(meta);
    words->addWidget(evidence);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 12, 8);
    layout->setSpacing(6);
    layout->addLayout(words, 1);
    for (QToolButton* button :
         {decisionButton(QStringLiteral("acceptLink"), QStringLiteral("check"),
                         tr("Accept this link"), core::LinkStatus::Accepted, appearance),
          decisionButton(QStringLiteral("rejectLink"), QStringLiteral("close"),
                         tr("Reject this link"), core::LinkStatus::Rejected, appearance)}) {
        button->setEnabled(editable);
        layout->addWidget(button, 0, Qt::AlignTop);
    }
}

QToolButton* LinkRow::decisionButton(const QString& name, const QString& icon, const QString& text,
                                     core::LinkStatus status, const Appearance* appearance)
{
    const ChartTheme& theme = appearance->theme();
    const bool chosen = m_linked.link.status == status;
    const QColor chosenColour = status == core::LinkStatus::Accepted ? theme.good : theme.bad;
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(themedIcon(icon, chosen ? chosenColour : theme.mutedText));
    button->setIconSize(QSize(18, 18));
    button->setCheckable(true);
    button->setChecked(chosen);
    button->setToolTip(chosen ? tr("Take the decision back") : text);
    button->setAccessibleName(text);
    button->setProperty("decision",
                        status == core::LinkStatus::Accepted ? QStringLiteral("accept")
                                                             : QStringLiteral("reject"));
    connect(button, &QToolButton::clicked, this, [this, status, chosen] {
        emit decided(m_linked.link.article, chosen ? core::LinkStatus::Suggested : status);
    });
    return button;
}

QString LinkRow::metaLine() const
{
    const core::ArticleSummary& article = m_linked.article;
    QStringList parts{toQString(article.creditedTo),
                      formatDate(article.published, DateStyle::Short)};
    switch (m_linked.link.status) {
    case core::LinkStatus::Accepted:
        parts << tr("accepted");
        break;
    case core::LinkStatus::Rejected:
        parts << tr("rejected");
        break;
    case core::LinkStatus::Suggested:
        parts << tr("suggested (%1)").arg(formatNumber(m_linked.link.score, 2));
        break;
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace ui
