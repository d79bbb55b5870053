#include "ui/widgets/system_theme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QEvent>
#include <QGuiApplication>
#include <QPalette>

#include <utility>

namespace ui {

namespace {

// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
const QLatin1String kService("org.freedesktop.portal.Desktop");
const QLatin1String kPath("/org/freedesktop/portal/desktop");
const QLatin1String kInterface("org.freedesktop.portal.Settings");
const QLatin1String kGroup("org.freedesktop.appearance");
const QLatin1String kKey("color-scheme");
const QLatin1String kAnimationGroup("org.gnome.desktop.interface");
const QLatin1String kAnimationKey("enable-animations");
constexpr uint kNoPreference = 0;
constexpr uint kDark = 1;

/// As the platform would have it: what an application that sets no palette gets.
bool platformPaletteIsDark()
{
    const QPalette ours = QGuiApplication::palette();
    QGuiApplication::setPalette(QPalette());
    const QPalette theirs = QGuiApplication::palette();
    QGuiApplication::setPalette(ours);
    return theirs.color(QPalette::Window).lightness()
        < theirs.color(QPalette::WindowText).lightness();
}

/// The portal wraps the value in a variant, its older function in two.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

SystemTheme::SystemTheme(QObject* parent)
    : QObject(parent)
    , m_paletteIsDark(platformPaletteIsDark())
{
    qApp->installEventFilter(this);
    // Without an address Qt would start a bus of its own, and wait for it.
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        askPortal();
}

void SystemTheme::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                SLOT(portalChanged(QString, QString, QDBusVariant)));
    const auto ask = [&](QLatin1String group, QLatin1String key, const char* slot) {
        QDBusMessage question =
            QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
        question << QString(group) << QString(key);
        bus.callWithCallback(question, this, slot);
    };
    ask(kGroup, kKey, SLOT(portalAnswered(QDBusMessage)));
    ask(kAnimationGroup, kAnimationKey, SLOT(animationsAnswered(QDBusMessage)));
}

void SystemTheme::portalAnswered(const QDBusMessage& answer)
{
    if (!answer.arguments().isEmpty())
        take(unwrapped(answer.arguments().front()));
}

void SystemTheme::animationsAnswered(const QDBusMessage& answer)
{
    if (!answer.arguments().isEmpty())
        takeAnimations(unwrapped(answer.arguments().front()));
}

void SystemTheme::portalChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group == kGroup && key == kKey)
        take(unwrapped(value.variant()));
    if (group == kAnimationGroup && key == kAnimationKey)
        takeAnimations(unwrapped(value.variant()));
}

void SystemTheme::takeAnimations(const QVariant& enabled)
{
    const bool animates = enabled.typeId() != QMetaType::Bool || enabled.toBool();
    if (std::exchange(m_animates, animates) != animates)
        emit animationsChanged();
}

void SystemTheme::take(const QVariant& colourScheme)
{
    bool isNumber = false;
    const uint scheme = colourScheme.toUInt(&isNumber);
    const bool before = isDark();
    m_portalIsDark =
        isNumber && scheme != kNoPreference ? std::optional(scheme == kDark) : std::nullopt;
    if (isDark() != before)
        emit changed();
}

bool SystemTheme::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ThemeChange) {
        const bool before = isDark();
        m_paletteIsDark = platformPaletteIsDark();
        if (isDark() != before)
            emit changed();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui
