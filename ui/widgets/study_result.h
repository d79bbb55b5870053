#pragma once

#include "ui/document/study_outcome.h"

#include <QWidget>

#include <memory>

class QLabel;
class QTableView;
class QVBoxLayout;

namespace ui {

class Appearance;
class StudyChart;
class StudyPairModel;
class StudyStrip;
class StudyTestModel;

/// What came of a study: warnings, one plain sentence, its chart, its results and tests as tables,
/// and the same question asked in other ways.
class StudyResult final : public QWidget {
    Q_OBJECT

public:
    StudyResult(const Appearance* appearance, QWidget* parent);

    /// nullptr: none.
    void setOutcome(const std::shared_ptr<const StudyOutcome>& outcome);

    /// The sentence and the tables, with tabs between cells.
    QString text() const;
    const StudyChart* chart() const { return m_chart; }

private:
    void layOut();
    void showWarnings();
    void showTables();
    void showChart();
    void chooseRow(const QString& symbol);
    void applyTheme();

    const Appearance* m_appearance;
    std::shared_ptr<const StudyOutcome> m_outcome;
    QWidget* m_warnings;
    QVBoxLayout* m_warningRows;
    QLabel* m_sentence;
    StudyChart* m_chart;
    StudyPairModel* m_pairs;
    StudyTestModel* m_tests;
    QTableView* m_pairTable;
    QLabel* m_testHeading;
    QTableView* m_testTable;
    QLabel* m_stripHeading;
    QLabel* m_stripSummary;
    StudyStrip* m_strip;
    QLabel* m_conventions;
    bool m_allWarnings = false;
};

} // namespace ui
