#include "ui/widgets/saved_figure_menu.h"

#include "ui/document/saved_figures.h"
#include "ui/support/conversion.h"
#include "ui/widgets/instrument_words.h"

#include <QInputDialog>
#include <QMenu>

namespace ui {

SavedFigureMenu::SavedFigureMenu(SavedFigures* figures, QWidget* parent)
    : QPushButton(tr("Sa&ved"), parent)
    , m_figures(figures)
{
    setObjectName(QStringLiteral("savedFigures"));
    setMenu(new QMenu(this));
    connect(figures, &SavedFigures::changed, this, &SavedFigureMenu::fill);
    fill();
}

void SavedFigureMenu::fill()
{
    menu()->clear();
    setEnabled(!m_figures->all().empty());
    for (const core::SavedFigure& figure : m_figures->all()) {
        const QString name = buttonText(toQString(figure.name));
        connect(menu()->addAction(name), &QAction::triggered, this,
                [this, figure] { emit chosen(figure); });
    }
    menu()->addSeparator();
    QMenu* rename = menu()->addMenu(tr("Rename"));
    QMenu* remove = menu()->addMenu(tr("Delete"));
    for (const core::SavedFigure& figure : m_figures->all()) {
        const QString name = buttonText(toQString(figure.name));
        connect(rename->addAction(name), &QAction::triggered, this,
                [this, figure] { askForName(figure); });
        connect(remove->addAction(name), &QAction::triggered, this,
                [this, id = figure.id] { m_figures->remove(id); });
    }
}

void SavedFigureMenu::askForName(const core::SavedFigure& figure)
{
    const QString name = QInputDialog::getText(this, tr("Rename Figure"), tr("Name:"),
                                               QLineEdit::Normal, toQString(figure.name));
    if (!name.trimmed().isEmpty())
        m_figures->rename(figure.id, toStd(name.trimmed()));
}

} // namespace ui
