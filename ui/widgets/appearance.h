#pragma once

#include "ui/chart/chart_theme.h"

#include <QObject>
#include <QTranslator>

#include <memory>
#include <vector>

namespace ui {

class SystemTheme;

enum class ThemeChoice { System, Light, Dark };
enum class LanguageChoice { System, English, German };

/// How the program looks and which language it speaks: follows the system unless told otherwise.
/// There is one; it outlives every window.
class Appearance final : public QObject {
    Q_OBJECT

public:
    /// Sets up style, typeface, palette and translation of the application as QSettings says.
    explicit Appearance(QObject* parent = nullptr);
    ~Appearance() override;

    const ChartTheme& theme() const { return m_theme; }
    ThemeChoice themeChoice() const { return m_themeChoice; }
    LanguageChoice languageChoice() const { return m_languageChoice; }

    /// Kept in QSettings.
    void setThemeChoice(ThemeChoice choice);
    void setLanguageChoice(LanguageChoice choice);

signals:
    void themeChanged();
    /// Texts made before are in the old language.
    void languageChanged();

private:
    void applyTheme();
    void applyLanguage();

    ChartTheme m_theme = lightTheme();
    ThemeChoice m_themeChoice = ThemeChoice::System;
    LanguageChoice m_languageChoice = LanguageChoice::System;
    SystemTheme* m_system;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace ui
