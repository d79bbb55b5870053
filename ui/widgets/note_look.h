#pragma once

#include "core/domain/note.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QDoubleSpinBox;

namespace ui {

class Appearance;

/// The fields for how a note looks: colour, width and dashes of its lines, and the tint of a band.
class NoteLook final : public QWidget {
    Q_OBJECT

public:
    NoteLook(const Appearance* appearance, QWidget* parent);

    void setNote(const core::Note& note);

signals:
    void chosen(const core::NoteStyle& style); ///< by a person

private:
    QWidget* swatches();
    void colourSwatches();
    void tell();

    const Appearance* m_appearance;
    QButtonGroup* m_colours;
    QDoubleSpinBox* m_width;
    QComboBox* m_dash;
    QCheckBox* m_filled;
    core::NoteStyle m_style; ///< that is shown
};

} // namespace ui
