#include "core/report/figure_json.h"

#include "core/report/figure_spec_json.h"
#include "core/report/json_document.h"

namespace core {

namespace {

Json changeJson(const FigureChange& change)
{
    Json json{{"what", change.what}, {"name", change.name}};
    if (change.day) {
        json["instrument"] = change.name;
        json["day"] = toIso(*change.day);
    }
    json["field"] = change.field;
    json["old"] = jsonOrNull(change.before);
    json["new"] = jsonOrNull(change.after);
    if (!change.version.empty())
        json["version"] = change.version;
    return json;
}

} // namespace

std::string figureToJson(const FigureListing& figure)
{
    Json json{{"file", figure.file},
              {"width", jsonNumber(figure.width)},
              {"height", jsonNumber(figure.height)},
              {"alt_text", figure.altText},
              {"caption", figure.caption},
              {"footnotes", figure.footnotes}};
    if (figure.changed)
        json["changed"] = jsonArrayOf(*figure.changed, changeJson);
    return jsonDocument(json);
}

std::string renderedFiguresToJson(std::size_t rendered, std::span<const FigureFailure> failed)
{
    return jsonDocument({{"rendered", rendered},
                         {"failed", jsonArrayOf(failed, [](const FigureFailure& failure) {
                              return Json{{"file", failure.file}, {"message", failure.message}};
                          })}});
}

std::string savedFiguresToJson(std::span<const SavedFigure> figures)
{
    return jsonDocument(jsonArrayOf(figures, [](const SavedFigure& figure) {
        return Json{{"figure", figure.id.value},
                    {"name", figure.name},
                    {"author", figure.author},
                    {"at", toIso(figure.at)},
                    {"spec", Json::parse(figureSpecToJson(figure.spec))}};
    }));
}

} // namespace core
