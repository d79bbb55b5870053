#pragma once

#include "ui/document/details.h"

#include <QFrame>

class QToolButton;

namespace ui {

class Appearance;

/// One article that is linked to an event: how surely, why, and a person's word on it.
class LinkRow final : public QFrame {
    Q_OBJECT

public:
    LinkRow(const LinkedArticle& linked, bool editable, const Appearance* appearance,
            QWidget* parent);

    core::ArticleId article() const { return m_linked.link.article; }

signals:
    void articleChosen(core::ArticleId article);
    void decided(core::ArticleId article, core::LinkStatus status);

private:
    QToolButton* decisionButton(const QString& name, const QString& icon, const QString& text,
                                core::LinkStatus status, const Appearance* appearance);
    QString metaLine() const;

    LinkedArticle m_linked;
};

} // namespace ui
