#include "core/report/figure_sidecar.h"

#include "core/base/sha256.h"
#include "core/report/bar_rows.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace core {

namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

std::string numberText(double value)
{
    return std::isfinite(value) ? shortestDecimal(value) : std::string();
}

/// The field of a change that is about an event or note as a whole.
constexpr const char* kItself = "itself";

struct Column {
    const char* name;
    std::vector<double> PriceSeries::*values;
};

constexpr Column kColumns[] = {{"open", &PriceSeries::open},
                               {"high", &PriceSeries::high},
                               {"low", &PriceSeries::low},
                               {"close", &PriceSeries::close},
                               {"volume", &PriceSeries::volume}};

std::string rowText(const PriceSeries& rows, std::size_t index)
{
    std::string text;
    for (const Column& column : kColumns)
        text += numberText((rows.*column.values)[index]) + ',';
    text.pop_back();
    return text;
}

SidecarSeries seriesOf(const FigureSeries& series)
{
    SidecarSeries used{.symbol = qualifiedSymbol(series.instrument)};
    used.rows.interval = series.bars.interval;
    std::map<Instant, Bar> rows;
    for (const std::optional<Bar>& bar : {series.before, series.base}) {
        if (bar)
            rows.emplace(bar->time, *bar);
    }
    for (std::size_t index = 0; index < series.bars.size(); ++index)
        rows.emplace(series.bars.times[index], series.bars.bar(index));
    for (const auto& [time, bar] : rows)
        used.rows.append(bar);
    used.sha256 = rowsHash(used.rows);
    return used;
}

SidecarItem itemOf(std::string name, Fields fields)
{
    SidecarItem item{.name = std::move(name), .fields = std::move(fields)};
    item.sha256 = fieldsHash(item.fields);
    return item;
}

SidecarItem eventOf(const FigureEvent& marked)
{
    Fields fields{{"name", marked.event.name},
                  {"when", toIso(marked.event.when)},
                  {"until", marked.event.until ? toIso(*marked.event.until) : std::string()},
                  {"first_session", marked.day ? toIso(*marked.day) : std::string()},
                  {"closure", marked.closure},
                  {"quote", marked.quote}};
    if (marked.article) {
        fields.emplace_back("article", marked.article->title);
        fields.emplace_back("publisher", creditedTo(*marked.article));
        fields.emplace_back("published", toIso(marked.article->published));
    }
    return itemOf(marked.event.name, std::move(fields));
}

SidecarItem noteOf(const Note& note)
{
    Fields fields{{"kind", std::string(toString(note.kind))},
                  {"text", note.text},
                  {"begin_time", toIso(note.begin.time)},
                  {"begin_price", numberText(note.begin.price)}};
    if (note.end) {
        fields.emplace_back("end_time", toIso(note.end->time));
        fields.emplace_back("end_price", numberText(note.end->price));
    }
    fields.emplace_back("colour", std::to_string(note.style.colour));
    fields.emplace_back("width", numberText(note.style.width));
    fields.emplace_back("dash", std::string(toString(note.style.dash)));
    fields.emplace_back("filled", note.style.filled ? "yes" : "no");
    fields.emplace_back("label_right", numberText(note.labelRight));
    fields.emplace_back("label_down", numberText(note.labelDown));
    return itemOf(std::to_string(note.id.value), std::move(fields));
}

/// Of two sorted runs of rows, what differs on each day.
void compareRows(const SidecarSeries& then, const SidecarSeries& now,
                 std::vector<FigureChange>& changes)
{
    const auto add = [&](Instant time, std::string field, std::string before, std::string after) {
        changes.push_back({.what = "price",
                           .name = then.symbol,
                           .day = dateOf(time),
                           .field = std::move(field),
                           .before = std::move(before),
                           .after = std::move(after)});
    };
    std::size_t old = 0;
    std::size_t fresh = 0;
    while (old < then.rows.size() || fresh < now.rows.size()) {
        const bool isGone = fresh == now.rows.size()
            || (old < then.rows.size() && then.rows.times[old] < now.rows.times[fresh]);
        const bool isNew =
            !isGone && (old == then.rows.size() || now.rows.times[fresh] < then.rows.times[old]);
        if (isGone) {
            add(then.rows.times[old], "row", rowText(then.rows, old), {});
            ++old;
        } else if (isNew) {
            add(now.rows.times[fresh], "row", {}, rowText(now.rows, fresh));
            ++fresh;
        } else {
            for (const Column& column : kColumns) {
                const std::string before = numberText((then.rows.*column.values)[old]);
                const std::string after = numberText((now.rows.*column.values)[fresh]);
                if (before != after)
                    add(then.rows.times[old], column.name, before, after);
            }
            ++old;
            ++fresh;
        }
    }
}

void compareFields(const char* what, const SidecarItem& then, const SidecarItem& now,
                   std::vector<FigureChange>& changes)
{
    const auto valueIn = [](const Fields& fields, const std::string& name) {
        const auto found = std::ranges::find(fields, name, &Fields::value_type::first);
        return found == fields.end() ? std::string() : found->second;
    };
    const auto compare = [&](const std::string& field) {
        std::string before = valueIn(then.fields, field);
        std::string after = valueIn(now.fields, field);
        if (before != after)
            changes.push_back({.what = what,
                               .name = then.name,
                               .field = field,
                               .before = std::move(before),
                               .after = std::move(after)});
    };
    for (const auto& [field, value] : then.fields)
        compare(field);
    for (const auto& [field, value] : now.fields) {
        if (std::ranges::find(then.fields, field, &Fields::value_type::first) == then.fields.end())
            compare(field);
    }
}

/// Items without a partner of their name came or went.
void compareItems(const char* what, const std::vector<SidecarItem>& then,
                  const std::vector<SidecarItem>& now, std::vector<FigureChange>& changes)
{
    for (const SidecarItem& item : then) {
        const auto same = std::ranges::find(now, item.name, &SidecarItem::name);
        if (same != now.end())
            compareFields(what, item, *same, changes);
        else
            changes.push_back(
                {.what = what, .name = item.name, .field = kItself, .before = item.name});
    }
    for (const SidecarItem& item : now) {
        if (std::ranges::find(then, item.name, &SidecarItem::name) == then.end())
            changes.push_back(
                {.what = what, .name = item.name, .field = kItself, .after = item.name});
    }
}

} // namespace

std::string rowsHash(const PriceSeries& rows)
{
    Sha256 hash;
    for (std::size_t index = 0; index < rows.size(); ++index)
        hash.add(toIso(dateOf(rows.times[index])) + ',' + rowText(rows, index) + '\n');
    return hash.finish();
}

std::string fieldsHash(const Fields& fields)
{
    Fields ordered = fields; // programs that write JSON order fields as they like
    std::ranges::sort(ordered);
    Sha256 hash;
    for (const auto& [field, value] : ordered) {
        std::string line = field + '=';
        for (const char c : value)
            line += c == '\\' ? std::string("\\\\")
                : c == '\n'   ? std::string("\\n")
                              : std::string(1, c);
        hash.add(line + '\n');
    }
    return hash.finish();
}

FigureSidecar sidecarOf(const FigureData& data, std::string_view version)
{
    FigureSidecar sidecar{.version = std::string(version), .spec = data.spec};
    std::ranges::transform(data.series, std::back_inserter(sidecar.series), seriesOf);
    std::ranges::transform(data.events, std::back_inserter(sidecar.events), eventOf);
    std::ranges::transform(data.notes, std::back_inserter(sidecar.notes), noteOf);
    return sidecar;
}

std::vector<FigureChange> changesSince(const FigureSidecar& then, const FigureSidecar& now)
{
    std::vector<FigureChange> changes;
    for (const SidecarSeries& series : then.series) {
        const auto same = std::ranges::find(now.series, series.symbol, &SidecarSeries::symbol);
        compareRows(series, same == now.series.end() ? SidecarSeries{} : *same, changes);
    }
    compareItems("event", then.events, now.events, changes);
    compareItems("note", then.notes, now.notes, changes);
    return changes;
}

FigureChange changedFile(const FigureSidecar& then, std::string sha256)
{
    return {.what = "file",
            .name = then.file,
            .field = "sha256",
            .before = then.sha256,
            .after = std::move(sha256),
            .version = then.version};
}

std::string changeSentence(const FigureChange& change)
{
    if (change.what == "file")
        return "The same rows give another file than " + change.name + ", which version "
            + change.version + " wrote.";
    const auto quotedOrNone = [](const std::string& value) {
        return value.empty() ? std::string("not there") : value;
    };
    const std::string who =
        change.what == "price" ? change.name : "The " + change.what + " " + change.name;
    if (change.field == kItself)
        return who + (change.after.empty() ? " is not there any more." : " was not there.");
    return who + (change.day ? ", " + toIso(*change.day) : std::string()) + ": " + change.field
        + " was " + quotedOrNone(change.before) + " and is " + quotedOrNone(change.after) + ".";
}

} // namespace core
