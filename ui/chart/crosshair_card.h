#pragma once

#include "ui/chart/chart_scene.h"

#include <optional>
#include <vector>

namespace ui {

/// What a card says of one event: its name, when and how sure, and what is known.
struct EventWords {
    QString name{};
    QColor colour{};
    QStringList facts{};   ///< "Mon 27 Jan 2025 · confirmed", "First session: Tue 21 Jan 2025"
    QStringList summary{}; ///< lines
};

/// "reported", "claimed", "disputed", "confirmed", "refuted", in the language of the window.
QString eventStatusText(core::EventStatus status);

EventWords wordsOf(const ChartEvent& event, const ChartContent& content, double width,
                   const Typesetter& type);

/// The events whose lines a point of the panes is on, or whose pill it is on, in their order:
/// indices into ChartContent::events.
std::vector<std::size_t> eventsNear(const ChartScene& scene, const ChartContent& content,
                                    QPointF point);

/// The card of those events beside `x`, clear of `taken`. Nothing where there are none or there is
/// no room.
void paintEventCard(QPainter& painter, const ChartScene& scene, const ChartContent& content,
                    const std::vector<std::size_t>& events, double x, const QRectF& taken,
                    const Typesetter& type);

} // namespace ui
