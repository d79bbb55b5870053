#include "ui/support/note_mime.h"

#include "ui/support/conversion.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

namespace ui {

namespace {

QJsonObject anchorJson(const core::NoteAnchor& anchor)
{
    return {{QStringLiteral("time"), qint64{anchor.time.time_since_epoch().count()}},
            {QStringLiteral("price"), anchor.price}};
}

/// nullopt of a time outside of the years 1 to 9999, and of a price that no chart could have.
std::optional<core::NoteAnchor> anchorFrom(const QJsonValue& value)
{
    using namespace std::chrono;
    constexpr sys_days kFirst = year{1} / 1 / 1;
    constexpr sys_days kAfterLast = year{10000} / 1 / 1;
    constexpr double kMostPrice = 1e12;
    constexpr qint64 kNoTime = std::numeric_limits<qint64>::min(); // of what is no whole number
    const QJsonValue time = value[QStringLiteral("time")];
    const QJsonValue price = value[QStringLiteral("price")];
    const core::NoteAnchor anchor{core::Instant{milliseconds{time.toInteger(kNoTime)}},
                                  price.toDouble()};
    if (!time.isDouble() || anchor.time < kFirst || anchor.time >= kAfterLast || !price.isDouble()
        || !(std::abs(anchor.price) <= kMostPrice))
        return std::nullopt;
    return anchor;
}

QJsonObject styleJson(const core::NoteStyle& style)
{
    return {{QStringLiteral("colour"), style.colour},
            {QStringLiteral("width"), style.width},
            {QStringLiteral("dash"), toQString(core::toString(style.dash))},
            {QStringLiteral("filled"), style.filled}};
}

core::NoteStyle styleFrom(const QJsonObject& json)
{
    const auto dash = core::noteDashFromString(toStd(json[QStringLiteral("dash")].toString()));
    return {.colour = json[QStringLiteral("colour")].toInt(),
            .width = json[QStringLiteral("width")].toDouble(1.5),
            .dash = dash.value_or(core::NoteDash::Solid),
            .filled = json[QStringLiteral("filled")].toBool(true)};
}

QJsonObject citationJson(const core::NoteCitation& cites)
{
    return {{QStringLiteral("article"), static_cast<qint64>(cites.article.value)},
            {QStringLiteral("title"), cites.field == core::TextField::Title},
            {QStringLiteral("begin"), static_cast<qint64>(cites.span.begin)},
            {QStringLiteral("end"), static_cast<qint64>(cites.span.end)},
            {QStringLiteral("quote"), toQString(cites.quote)},
            {QStringLiteral("lost"), cites.isLost}};
}

core::NoteCitation citationFrom(const QJsonObject& json)
{
    const auto place = [&](const QString& name) {
        return static_cast<std::size_t>(std::max<qint64>(json[name].toInteger(), 0));
    };
    return {.article = {json[QStringLiteral("article")].toInteger()},
            .field = json[QStringLiteral("title")].toBool() ? core::TextField::Title
                                                            : core::TextField::Body,
            .span = {place(QStringLiteral("begin")), place(QStringLiteral("end"))},
            .quote = toStd(json[QStringLiteral("quote")].toString()),
            .isLost = json[QStringLiteral("lost")].toBool()};
}

} // namespace

std::unique_ptr<QMimeData> mimeOf(const core::Note& note, const QString& archive)
{
    QJsonObject json{{QStringLiteral("archive"), archive},
                     {QStringLiteral("kind"), toQString(core::toString(note.kind))},
                     {QStringLiteral("text"), toQString(note.text)},
                     {QStringLiteral("begin"), anchorJson(note.begin)},
                     {QStringLiteral("right"), note.labelRight},
                     {QStringLiteral("down"), note.labelDown},
                     {QStringLiteral("style"), styleJson(note.style)},
                     {QStringLiteral("event"), static_cast<qint64>(note.event.value)}};
    if (note.end)
        json[QStringLiteral("end")] = anchorJson(*note.end);
    if (note.cites)
        json[QStringLiteral("cites")] = citationJson(*note.cites);
    auto mime = std::make_unique<QMimeData>();
    mime->setData(kNoteMime, QJsonDocument(json).toJson(QJsonDocument::Compact));
    mime->setText(toQString(note.text));
    return mime;
}

std::optional<core::Note> noteFrom(const QMimeData& mime, const QString& archive)
{
    const QJsonObject json = QJsonDocument::fromJson(mime.data(kNoteMime)).object();
    const auto kind = core::noteKindFromString(toStd(json[QStringLiteral("kind")].toString()));
    const auto begin = anchorFrom(json[QStringLiteral("begin")]);
    if (!kind || !begin)
        return std::nullopt;
    core::Note note{.kind = *kind,
                    .text = toStd(json[QStringLiteral("text")].toString()),
                    .begin = *begin,
                    .labelRight = json[QStringLiteral("right")].toDouble(),
                    .labelDown = json[QStringLiteral("down")].toDouble(),
                    .style = styleFrom(json[QStringLiteral("style")].toObject())};
    if (json.contains(QStringLiteral("end"))) {
        note.end = anchorFrom(json[QStringLiteral("end")]);
        if (!note.end)
            return std::nullopt;
    }
    if (json.contains(QStringLiteral("cites")))
        note.cites = citationFrom(json[QStringLiteral("cites")].toObject());
    if (json[QStringLiteral("archive")].toString() == archive)
        note.event = {json[QStringLiteral("event")].toInteger()};
    else if (note.cites)
        note.cites->article = {};
    return note;
}

} // namespace ui
