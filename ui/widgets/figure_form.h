#pragma once

#include "core/domain/figure.h"
#include "core/domain/note.h"

#include <QSizeF>
#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;

namespace ui {

class CheckMenuButton;
struct ArchiveLists;

/// Everything that a person decides about a figure.
class FigureForm final : public QWidget {
    Q_OBJECT

public:
    /// `spec`: what the fields say at first.
    FigureForm(const ArchiveLists& lists, const core::FigureSpec& spec, QWidget* parent);

    core::FigureSpec spec() const;
    /// Says `changed` once.
    void setSpec(const core::FigureSpec& spec);
    void setSize(const core::FigureSize& size);
    /// The notes on charts that can be chosen.
    void setNotes(const std::vector<core::NoteListing>& notes);
    bool wantsSidecar() const;

signals:
    void changed();
    void sizeEdited(); ///< by hand

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addWords(QFormLayout* form);
    void addContents(QFormLayout* form);
    void addAxis(QFormLayout* form);
    void addOutput(QFormLayout* form);
    void fillLists(const ArchiveLists& lists, const core::FigureSpec& spec);
    void showWords();
    void showContents();
    void showOutput();
    void showSize();
    void showScale();
    core::FigureSize size() const;
    void takeContents(core::FigureSpec& spec) const;
    void takeOutput(core::FigureSpec& spec) const;
    QLineEdit* lineEdit(const char* name, const QString& placeholder);
    QComboBox* choice(const char* name, const QStringList& texts);
    QDateEdit* dayEdit(const char* name);
    QDoubleSpinBox* lengthBox(const char* name);
    QCheckBox* openEnd(const char* name, const QString& text, QDateEdit* day);
    void say(); ///< `changed`, unless the program itself fills the fields

    core::FigureSpec m_spec{}; ///< what there is no field for stays as it is
    QLineEdit* m_title = nullptr;
    QLineEdit* m_subtitle = nullptr;
    QLineEdit* m_source = nullptr;
    QLineEdit* m_byline = nullptr;
    QPlainTextEdit* m_remarks = nullptr;
    QComboBox* m_language = nullptr;
    CheckMenuButton* m_instruments = nullptr;
    CheckMenuButton* m_events = nullptr;
    CheckMenuButton* m_notes = nullptr;
    QComboBox* m_style = nullptr;
    QComboBox* m_axis = nullptr;
    QCheckBox* m_panels = nullptr;
    QCheckBox* m_hasBaseDay = nullptr;
    QDateEdit* m_baseDay = nullptr;
    QDateEdit* m_from = nullptr;
    QDateEdit* m_to = nullptr;
    QCheckBox* m_fromFirst = nullptr; ///< from the first bar, whichever that is
    QCheckBox* m_toLast = nullptr;
    QComboBox* m_format = nullptr;
    QDoubleSpinBox* m_width = nullptr;
    QDoubleSpinBox* m_height = nullptr;
    QComboBox* m_unit = nullptr;
    QComboBox* m_scale = nullptr;
    QComboBox* m_theme = nullptr;
    QCheckBox* m_transparent = nullptr;
    QCheckBox* m_sidecar = nullptr;
    QSizeF m_shownSize; ///< the lengths of `m_spec` as their fields round them
    bool m_filling = false;
};

} // namespace ui
