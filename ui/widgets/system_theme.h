#pragma once

#include <QObject>
#include <QVariant>

#include <optional>

class QDBusMessage;
class QDBusVariant;

namespace ui {

/// Whether the desktop is dark at present. What the desktop says by the XDG portal counts (GNOME,
/// KDE and others answer there); where there is none, the palette that the platform gives.
class SystemTheme final : public QObject {
    Q_OBJECT

public:
    explicit SystemTheme(QObject* parent);

    bool isDark() const { return m_portalIsDark.value_or(m_paletteIsDark); }
    /// Whether things may glide; no, where the desktop's animations are turned off.
    bool animates() const { return m_animates; }

signals:
    void changed();
    void animationsChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private slots:
    void portalAnswered(const QDBusMessage& answer);
    void animationsAnswered(const QDBusMessage& answer);
    void portalChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void askPortal();
    void take(const QVariant& colourScheme);
    void takeAnimations(const QVariant& enabled);

    bool m_paletteIsDark = false;
    bool m_animates = true;
    std::optional<bool> m_portalIsDark; ///< none while it has not said
};

} // namespace ui
