#pragma once

#include "ui/document/details.h"

#include <QScrollArea>

#include <optional>

class QGridLayout;
class QVBoxLayout;

namespace ui {

class Appearance;
class Document;
class Navigator;

/// The chosen event: when, how sure, who says so, its names, its instruments with the session
/// that first could react, the events it has to do with, and the articles linked to it.
class EventCard final : public QScrollArea {
    Q_OBJECT

public:
    EventCard(Document* document, Navigator* navigator, const Appearance* appearance,
              QWidget* parent);

signals:
    void editAsked(const core::Event& event);
    /// A person has chosen one of the linked articles.
    void articleAsked();

private:
    void show(const EventDetails& event);
    void showNothing();
    void fill();
    /// Which button of which link has the focus, to give it back after the card was made anew.
    QString focusedDecision() const;
    void focusDecision(const QString& focused);
    void addHead(QVBoxLayout* layout);
    void addNames(QVBoxLayout* layout);
    void addInstruments(QVBoxLayout* layout);
    void addInstrument(QGridLayout* grid, std::size_t index);
    void addRelations(QVBoxLayout* layout);
    void addLinks(QVBoxLayout* layout);
    QString whenLine() const;

    Document* m_document;
    Navigator* m_navigator;
    const Appearance* m_appearance;
    std::optional<EventDetails> m_event;
    int m_shownLinks = 0;
};

} // namespace ui
