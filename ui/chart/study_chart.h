#pragma once

#include "ui/chart/study_scene.h"

#include <QWidget>

namespace ui {

/// What an event did to a share, or to several on average, day by day: abnormal returns as bars,
/// their sum as a line with its 95 % confidence interval. The pointer, or left and right by
/// keyboard, read out a day. Texts follow QWidget::setLocale.
class StudyChart final : public QWidget {
    Q_OBJECT

public:
    explicit StudyChart(QWidget* parent = nullptr);

    /// `subject`: whose chart it is.
    void setData(StudyChartData data, const QString& subject);
    void setTheme(const ChartTheme& theme);

    const StudyChartData& data() const { return m_data; }
    std::optional<std::size_t> hoveredDay() const { return m_hovered; }
    /// What stands above the pane, with the hovered day if there is one.
    StudyLegend legend() const;
    StudyLegend plainLegend() const; ///< without it
    /// Of the present size.
    StudyScene scene() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void hover(std::optional<std::size_t> day);
    void step(int further);
    void describe();
    QString values(const StudyChartDay& day) const;
    QString sumText(double value) const;

    StudyChartData m_data;
    ChartTheme m_theme;
    Typesetter m_type;
    QString m_subject;
    std::optional<std::size_t> m_hovered;
    bool m_focusIsVisible = false;
};

} // namespace ui
