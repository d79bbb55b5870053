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

Json warningJson(const FigureWarning& warning)
{
    return {{"code", warning.code}, {"message", warning.message}};
}

Json inLanguages(const FigureListing& figure, std::string FigureWords::*text)
{
    Json json = Json::object();
    for (const FigureWords& words : figure.words)
        json[words.language] = words.*text;
    return json;
}

} // namespace

std::string figureToJson(const FigureListing& figure)
{
    Json json{{"file", figure.file},
              {"width", jsonNumber(figure.width)},
              {"height", jsonNumber(figure.height)},
              {"alt_text", figure.words.front().altText},
              {"caption", figure.words.front().caption},
              {"alt_texts", inLanguages(figure, &FigureWords::altText)},
              {"captions", inLanguages(figure, &FigureWords::caption)},
              {"footnotes", figure.footnotes}};
    json["warnings"] = jsonArrayOf(figure.warnings, warningJson);
    if (figure.changed)
        json["changed"] = jsonArrayOf(*figure.changed, changeJson);
    return jsonDocument(json);
}

std::string renderedFiguresToJson(std::size_t rendered, std::span<const FigureFailure> failed,
                                  std::span<const FigureRemarks> remarks)
{
    Json changed = Json::array();
    Json warnings = Json::array();
    for (const FigureRemarks& one : remarks) {
        if (!one.changed.empty())
            changed.push_back(
                {{"file", one.file}, {"changes", jsonArrayOf(one.changed, changeJson)}});
        for (const FigureWarning& warning : one.warnings) {
            Json json{{"file", one.file}};
            json.update(warningJson(warning));
            warnings.push_back(std::move(json));
        }
    }
    return jsonDocument(
        {{"rendered", rendered},
         {"failed",
          jsonArrayOf(failed,
                      [](const FigureFailure& failure) {
                          return Json{{"file", failure.file}, {"message", failure.message}};
                      })},
         {"changed", std::move(changed)},
         {"warnings", std::move(warnings)}});
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
