#pragma once

#include <QPushButton>
#include <QStringList>

namespace ui {

/// A button that says which of some things are chosen, with a menu to choose them.
class CheckMenuButton final : public QPushButton {
    Q_OBJECT

public:
    explicit CheckMenuButton(QWidget* parent = nullptr);

    void clearChoices();
    /// `key`: how the program calls it.
    void addChoice(const QString& text, const QString& key, bool chosen);
    /// One that stands for all the others, whichever these are.
    void addChoiceOfAll(const QString& text, const QString& key);
    /// Chooses these and no others.
    void setChosen(const QStringList& keys);
    /// The keys of what is chosen, in the order added.
    QStringList chosen() const;
    /// The keys of all choices.
    QStringList keys() const;

signals:
    void chosenChanged();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QAction* add(const QString& text, const QString& key, bool chosen);
    QString summary() const;
    QString count() const; ///< empty where all are chosen by one choice
    void describe();
};

} // namespace ui
