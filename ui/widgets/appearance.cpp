#include "ui/widgets/appearance.h"

#include "ui/support/settings_keys.h"
#include "ui/support/text.h"
#include "ui/widgets/style_sheet.h"
#include "ui/widgets/system_theme.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QStyleFactory>

#include <utility>

namespace ui {

namespace {

QLocale localeOf(LanguageChoice choice)
{
    switch (choice) {
    case LanguageChoice::English:
        return QLocale(QLocale::English, QLocale::UnitedKingdom);
    case LanguageChoice::German:
        return QLocale(QLocale::German, QLocale::Germany);
    case LanguageChoice::System:
        break;
    }
    return QLocale::system();
}

} // namespace

Appearance::Appearance(QObject* parent)
    : QObject(parent)
    , m_system(new SystemTheme(this))
{
    const QSettings settings;
    m_themeChoice = static_cast<ThemeChoice>(settings.value(settings::kTheme).toInt());
    m_languageChoice = static_cast<LanguageChoice>(settings.value(settings::kLanguage).toInt());

    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QFont font(textFamilies());
    // In points, so that text grows with the resolution that the user has set up.
    font.setPointSizeF(textsize::kBody * 0.75);
    QApplication::setFont(font);
    applyLanguage();
    applyTheme();
    connect(m_system, &SystemTheme::changed, this, &Appearance::applyTheme);
    const auto followAnimations = [this] {
        QApplication::setEffectEnabled(Qt::UI_General, m_system->animates());
    };
    connect(m_system, &SystemTheme::animationsChanged, this, followAnimations);
    followAnimations();
}

Appearance::~Appearance()
{
    for (const auto& translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
}

void Appearance::setThemeChoice(ThemeChoice choice)
{
    m_themeChoice = choice;
    QSettings().setValue(settings::kTheme, static_cast<int>(choice));
    applyTheme();
}

void Appearance::setLanguageChoice(LanguageChoice choice)
{
    if (std::exchange(m_languageChoice, choice) == choice)
        return;
    QSettings().setValue(settings::kLanguage, static_cast<int>(choice));
    applyLanguage();
    emit languageChanged();
}

void Appearance::applyTheme()
{
    const bool dark = m_themeChoice == ThemeChoice::Dark
        || (m_themeChoice == ThemeChoice::System && m_system->isDark());
    m_theme = dark ? darkTheme() : lightTheme();
    QApplication::setPalette(paletteOf(m_theme));
    qApp->setStyleSheet(styleSheetOf(m_theme));
    emit themeChanged();
}

void Appearance::applyLanguage()
{
    for (const auto& translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
    const QLocale locale = localeOf(m_languageChoice);
    QLocale::setDefault(locale);

    const auto install = [&](const QString& name, const QString& folder) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(locale, name, QStringLiteral("_"), folder))
            return;
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
    };
    // Qt's own words first: the last one installed is asked first.
    install(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("pressmark"), QStringLiteral(":/i18n"));
}

} // namespace ui
