#pragma once

#include "core/domain/figure.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace ui {

/// Alt text and caption of a figure: what the program writes, until a person writes something else.
class FigureWords final : public QWidget {
    Q_OBJECT

public:
    explicit FigureWords(QWidget* parent);

    /// What a person wrote.
    void setSpec(const core::FigureSpec& spec);
    void take(core::FigureSpec& spec) const;
    /// What stands there where a person wrote nothing.
    void showWritten(const QString& altText, const QString& caption);

signals:
    void changed();

private:
    QPlainTextEdit* field(const char* name, const QString& label);
    void edit(QPlainTextEdit* field);

    QPlainTextEdit* m_altText;
    QPlainTextEdit* m_caption;
};

} // namespace ui
