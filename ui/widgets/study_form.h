#pragma once

#include "ui/document/study_memory.h"

#include <QStringList>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QSpinBox;

namespace ui {

class CheckMenuButton;
class Document;
class EventStudy;

/// How a study is done: on which instruments, against what, with which model and windows. What is
/// set reaches the study at once, as far as it makes sense; what does not is said.
class StudyForm final : public QWidget {
    Q_OBJECT

public:
    /// Both outlive it.
    StudyForm(Document* document, EventStudy* study, QWidget* parent);

private:
    struct WindowFields {
        QSpinBox* first = nullptr;
        QSpinBox* last = nullptr;
    };

    void addField(QGridLayout* grid, int row, int column, const QString& name, QWidget* field);
    QComboBox* combo(const QString& name, const QString& title);
    WindowFields windowFields(const QString& name, const QString& title);
    static QWidget* sideBySide(const WindowFields& fields);
    void fill();
    void fillHabit();
    void fillLists();
    void fillInstruments();
    void fillMarkets();
    void take();
    void showProblem(const core::StudySettings& settings);
    StudyHabit habit() const;

    Document* m_document;
    EventStudy* m_study;
    CheckMenuButton* m_instruments;
    QComboBox* m_market;
    QComboBox* m_model;
    QComboBox* m_returns;
    WindowFields m_estimation;
    WindowFields m_window;
    QLabel* m_problem;
    QStringList m_shown; ///< what the menus of instruments were made of
    bool m_filling = false;
};

} // namespace ui
