#include "core/report/figure_sidecar.h"

#include "core/report/figure_spec_json.h"
#include "core/report/json_document.h"

#include <limits>

namespace core {

namespace {

Json rowJson(const PriceSeries& rows, std::size_t index)
{
    return Json::array({toIso(dateOf(rows.times[index])), jsonNumber(rows.open[index]),
                        jsonNumber(rows.high[index]), jsonNumber(rows.low[index]),
                        jsonNumber(rows.close[index]), jsonNumber(rows.volume[index])});
}

Json seriesJson(const SidecarSeries& series)
{
    Json rows = Json::array();
    for (std::size_t index = 0; index < series.rows.size(); ++index)
        rows.push_back(rowJson(series.rows, index));
    return {{"instrument", series.symbol}, {"sha256", series.sha256}, {"rows", std::move(rows)}};
}

Json itemJson(const SidecarItem& item)
{
    Json fields = Json::object();
    for (const auto& [field, value] : item.fields)
        fields[field] = value;
    return {{"name", item.name}, {"sha256", item.sha256}, {"fields", std::move(fields)}};
}

/// Takes members out of a document; remembers whether all were what they should be.
class Reader {
public:
    bool isSound() const { return m_isSound; }

    std::string text(const Json& object, const char* member)
    {
        const Json& value = find(object, member);
        return expect(value.is_string()) ? value.get<std::string>() : std::string();
    }

    const Json& array(const Json& object, const char* member)
    {
        static const Json kNone = Json::array();
        const Json& value = find(object, member);
        return expect(value.is_array()) ? value : kNone;
    }

    SidecarSeries series(const Json& json)
    {
        SidecarSeries series{.symbol = text(json, "instrument"), .sha256 = text(json, "sha256")};
        for (const Json& row : array(json, "rows"))
            addRow(row, series.rows);
        return series;
    }

    SidecarItem item(const Json& json)
    {
        SidecarItem item{.name = text(json, "name"), .sha256 = text(json, "sha256")};
        const Json& fields = find(json, "fields");
        if (!expect(fields.is_object()))
            return item;
        for (const auto& [field, value] : fields.items()) {
            if (expect(value.is_string()))
                item.fields.emplace_back(field, value.get<std::string>());
        }
        return item;
    }

private:
    bool expect(bool condition)
    {
        m_isSound = m_isSound && condition;
        return condition;
    }

    static const Json& find(const Json& object, const char* member)
    {
        static const Json kNone;
        const bool has = object.is_object() && object.contains(member);
        return has ? object.at(member) : kNone;
    }

    double number(const Json& json)
    {
        if (json.is_null())
            return std::numeric_limits<double>::quiet_NaN();
        return expect(json.is_number()) ? json.get<double>() : 0.0;
    }

    void addRow(const Json& row, PriceSeries& rows)
    {
        const bool isRow = row.is_array() && row.size() == 6 && row[0].is_string();
        const auto day = isRow ? parseTradingDate(row[0].get<std::string>()) : std::nullopt;
        if (!expect(day.has_value()) || !expect(rows.empty() || rows.times.back() < timeOf(*day)))
            return;
        rows.times.push_back(timeOf(*day));
        rows.open.push_back(number(row[1]));
        rows.high.push_back(number(row[2]));
        rows.low.push_back(number(row[3]));
        rows.close.push_back(number(row[4]));
        rows.volume.push_back(number(row[5]));
    }

    bool m_isSound = true;
};

/// What was changed after the sidecar was written; empty: nothing.
std::string editedPart(const FigureSidecar& sidecar)
{
    for (const SidecarSeries& series : sidecar.series) {
        if (rowsHash(series.rows) != series.sha256)
            return "the rows of " + series.symbol;
    }
    for (const SidecarItem& event : sidecar.events) {
        if (fieldsHash(event.fields) != event.sha256)
            return "the fields of the event " + event.name;
    }
    for (const SidecarItem& note : sidecar.notes) {
        if (fieldsHash(note.fields) != note.sha256)
            return "the fields of the note " + note.name;
    }
    return {};
}

} // namespace

std::string sidecarToJson(const FigureSidecar& sidecar)
{
    const Json document{{"pressmark", sidecar.version},
                        {"output", {{"file", sidecar.file}, {"sha256", sidecar.sha256}}},
                        {"spec", Json::parse(figureSpecToJson(sidecar.spec))},
                        {"instruments", jsonArrayOf(sidecar.series, seriesJson)},
                        {"events", jsonArrayOf(sidecar.events, itemJson)},
                        {"notes", jsonArrayOf(sidecar.notes, itemJson)}};
    return jsonDocument(document);
}

bool isSidecar(std::string_view json)
{
    const Json document = parsedJson(json);
    return document.is_object() && document.contains("pressmark") && document.contains("spec");
}

Result<FigureSidecar> sidecarFromJson(std::string_view json, std::string_view name)
{
    const Json document = parsedJson(json);
    if (!document.is_object() || !document.contains("spec"))
        return fail(ErrorCode::Format, std::string(name) + " is not the sidecar of a figure.");
    auto spec = figureSpecFromJson(document["spec"].dump(), name);
    if (!spec)
        return tl::unexpected(spec.error());
    Reader reader;
    const Json output = document.value("output", Json::object());
    FigureSidecar sidecar{.version = reader.text(document, "pressmark"),
                          .spec = std::move(*spec),
                          .file = reader.text(output, "file"),
                          .sha256 = reader.text(output, "sha256")};
    for (const Json& series : reader.array(document, "instruments"))
        sidecar.series.push_back(reader.series(series));
    for (const Json& event : reader.array(document, "events"))
        sidecar.events.push_back(reader.item(event));
    for (const Json& note : reader.array(document, "notes"))
        sidecar.notes.push_back(reader.item(note));
    if (!reader.isSound())
        return fail(ErrorCode::Format,
                    std::string(name) + " is a sidecar, but not all of it can be read.");
    if (const std::string edited = editedPart(sidecar); !edited.empty())
        return fail(ErrorCode::Format,
                    std::string(name) + " was edited: " + edited
                        + " are not those of their sha256.");
    return sidecar;
}

} // namespace core
