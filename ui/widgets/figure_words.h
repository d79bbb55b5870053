#pragma once

#include "core/domain/figure.h"

#include <QString>
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
    /// One of the texts.
    struct Field {
        QPlainTextEdit* edit = nullptr;
        bool isBegun = false; ///< with what the program wrote: nobody's own words until they differ

        QString ownWords() const;
    };

    void add(Field& field, const char* name, const QString& label);
    void begin(Field& field);
    void show(Field& field, const QString& written);

    Field m_altText;
    Field m_caption;
};

} // namespace ui
