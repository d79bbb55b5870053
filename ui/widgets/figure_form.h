#pragma once

#include "core/domain/figure.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;

namespace ui {

class CheckMenuButton;
struct ArchiveLists;

enum class FigureFormat { Png, Pdf, Svg };

/// Everything that a person decides about a figure.
class FigureForm final : public QWidget {
    Q_OBJECT

public:
    /// `spec`: what the fields say at first.
    FigureForm(const ArchiveLists& lists, const core::FigureSpec& spec, QWidget* parent);

    core::FigureSpec spec() const;
    FigureFormat format() const;
    void setSize(const core::FigureSize& size);

signals:
    void changed();
    void sizeEdited(); ///< by hand

private:
    void addWords(QFormLayout* form, const core::FigureSpec& spec);
    void addContents(QFormLayout* form, const ArchiveLists& lists, const core::FigureSpec& spec);
    void addOutput(QFormLayout* form);
    QLineEdit* lineEdit(const char* name, const std::string& text, const QString& placeholder);
    QDoubleSpinBox* lengthBox(const char* name);
    QComboBox* choice(const char* name, const QStringList& texts);

    QLineEdit* m_title = nullptr;
    QLineEdit* m_subtitle = nullptr;
    QLineEdit* m_source = nullptr;
    QLineEdit* m_byline = nullptr;
    QComboBox* m_language = nullptr;
    CheckMenuButton* m_instruments = nullptr;
    CheckMenuButton* m_events = nullptr;
    QComboBox* m_style = nullptr;
    QCheckBox* m_logScale = nullptr;
    QDateEdit* m_from = nullptr;
    QDateEdit* m_to = nullptr;
    QComboBox* m_format = nullptr;
    QDoubleSpinBox* m_width = nullptr;
    QDoubleSpinBox* m_height = nullptr;
    QComboBox* m_unit = nullptr;
    QComboBox* m_scale = nullptr;
    QComboBox* m_theme = nullptr;
    QCheckBox* m_transparent = nullptr;
    bool m_filling = false;
};

} // namespace ui
