#include "core/base/unicode.h"
#include "core/ingest/event_tables.h"
#include "core/ingest/record_reader.h"
#include "core/ingest/record_warnings.h"
#include "core/ingest/records.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core {

namespace {

constexpr auto kFields = std::to_array<std::string_view>(
    {"name", "when", "until", "precision", "timezone", "kind", "status", "holder", "description",
     "event", "id", "first session", "first_session", "zone", "color", "import", "links",
     "related by", "related_by"});

ExpectedSign signOf(std::string_view text)
{
    const std::string folded = foldCase(text);
    for (const std::string_view up : {"+", "up", "1", "+1", "positive"}) {
        if (folded == up)
            return ExpectedSign::Up;
    }
    for (const std::string_view down : {"-", "down", "-1", "negative"}) {
        if (folded == down)
            return ExpectedSign::Down;
    }
    return ExpectedSign::Unknown;
}

bool isSign(std::string_view text)
{
    const std::string folded = foldCase(text);
    return signOf(text) != ExpectedSign::Unknown || folded.empty() || folded == "?" || folded == "0"
        || folded == "unknown" || folded == "none" || folded == "null";
}

/// "NVDA", "NVDA:-", "XNAS:NVDA", "XNAS:NVDA:+"; nullopt without a symbol, or where it holds what
/// no symbol does: then it is several, or a sentence.
std::optional<ReadEventInstrument> instrumentOf(std::string_view text)
{
    ReadEventInstrument instrument;
    text = trimmed(text);
    if (const std::size_t colon = text.rfind(':');
        colon != std::string_view::npos && isSign(text.substr(colon + 1))) {
        instrument.expected = signOf(text.substr(colon + 1));
        text = text.substr(0, colon);
    }
    if (const std::size_t colon = text.find(':'); colon != std::string_view::npos) {
        instrument.mic = trimmed(text.substr(0, colon));
        text = text.substr(colon + 1);
    }
    instrument.symbol = trimmed(text);
    const bool isSymbol = !instrument.symbol.empty()
        && instrument.symbol.find_first_of(" \t\r\n;") == std::string::npos;
    return isSymbol ? std::optional(std::move(instrument)) : std::nullopt;
}

std::optional<ReadEventRelation> relationOf(std::string_view text)
{
    const std::size_t colon = std::min(text.find(':'), text.size());
    const auto kind = relationKindFromString(foldCase(trimmed(text.substr(0, colon))));
    const std::string_view other = trimmed(text.substr(std::min(colon + 1, text.size())));
    if (!kind || other.empty())
        return std::nullopt;
    return ReadEventRelation{.kind = *kind, .other = std::string(other)};
}

/// `date` as coarse as `precision` says. Fails with a sentence without its place.
Result<PartialDate> coarsened(const PartialDate& date, std::string_view precision)
{
    if (precision.empty())
        return date;
    const auto wanted = precisionFromString(precision);
    if (!wanted)
        return fail(ErrorCode::Format, inQuotes(precision) + " is not a precision.");
    return withPrecision(date, *wanted);
}

Result<PartialDate> dateOf(const Record& record, std::string_view name, std::string_view zone)
{
    const std::string_view text = record.field(name);
    const std::string_view precision = record.field("precision");
    if (text.empty() && precision == "unknown")
        return PartialDate{};
    if (text.empty())
        return fail(ErrorCode::Format, "there is no date (when).");
    const auto date = parsePartialDate(text, zone);
    if (!date)
        return date;
    return coarsened(*date, name == "when" ? precision : std::string_view{});
}

/// Reads `when` and `until`. Fails with a sentence without its place, as do all below.
Result<void> setDates(Event& event, const Record& record, const ImportOptions& options)
{
    const std::string_view own = record.field("timezone");
    const std::string_view zone = own.empty() ? std::string_view(options.timezone) : own;
    const auto when = dateOf(record, "when", zone);
    if (!when)
        return tl::unexpected(when.error());
    event.when = *when;
    if (record.field("until").empty())
        return {};
    const auto until = dateOf(record, "until", zone);
    if (!until)
        return tl::unexpected(until.error());
    if (until->lastDay() < event.when.firstDay)
        return fail(ErrorCode::Format, "the event ends before it begins.");
    event.until = *until;
    return {};
}

Result<void> setStatus(Event& event, std::string_view status)
{
    if (status.empty())
        return {};
    const auto known = eventStatusFromString(foldCase(status));
    if (!known)
        return fail(ErrorCode::Format,
                    inQuotes(status)
                        + " is not a status (reported, claimed, disputed, confirmed, refuted).");
    event.status = *known;
    return {};
}

Result<void> setReferences(ReadEvent& read, const Record& record)
{
    for (const std::string& text : record.instruments) {
        auto instrument = instrumentOf(text);
        if (!instrument)
            return fail(ErrorCode::Format,
                        inQuotes(text)
                            + " names no instrument: a symbol holds no blanks and no semicolons.");
        read.instruments.push_back(std::move(*instrument));
    }
    for (const std::string& text : record.relations) {
        auto relation = relationOf(text);
        if (!relation)
            return fail(ErrorCode::Format,
                        inQuotes(text) + " is not a relation (causes:, contradicts:, confounds:).");
        read.relations.push_back(std::move(*relation));
    }
    return {};
}

Result<ReadEvent> eventOf(const Record& record, const ImportOptions& options)
{
    ReadEvent read;
    Event& event = read.event;
    event.name = record.field("name");
    if (event.name.empty())
        return fail(ErrorCode::Format, "the event has no name.");
    if (const auto set = setDates(event, record, options); !set)
        return tl::unexpected(set.error());
    if (const auto set = setStatus(event, record.field("status")); !set)
        return tl::unexpected(set.error());
    if (const auto set = setReferences(read, record); !set)
        return tl::unexpected(set.error());
    event.kind = record.field("kind");
    event.holder = record.field("holder");
    event.description = record.field("description");
    event.aliases = record.aliases;
    std::erase_if(event.aliases, [](const Alias& alias) { return alias.text.empty(); });
    return read;
}

} // namespace

Result<ReadContent> readEvents(std::string_view text, std::string_view path, RecordForm form,
                               const ImportOptions& options)
{
    IssueList rejected;
    const auto table = form == RecordForm::Csv ? findEventTable(text) : std::nullopt;
    const auto records = table    ? readEventTable(text, *table, path, options, rejected)
        : form == RecordForm::Csv ? readCsvRecords(text, path, "name", rejected)
                                  : readJsonRecords(text, path, "events", rejected);
    if (!records)
        return tl::unexpected(records.error());
    std::vector<ReadEvent> events;
    std::int64_t duplicates = 0;
    for (const Record& record : *records) {
        auto event = eventOf(record, options);
        if (!event) {
            rejectRecord(rejected, path, record, "bad_event", event.error().message);
            continue;
        }
        const auto earlier = std::ranges::find(events, event->event.name,
                                               [](const ReadEvent& one) { return one.event.name; });
        if (earlier == events.end())
            events.push_back(std::move(*event));
        else if (earlier->event == event->event && earlier->instruments == event->instruments
                 && earlier->relations == event->relations)
            ++duplicates;
        else
            rejectRecord(rejected, path, record, "contradicts_earlier_row",
                         "the file describes an event of this name before, in another way.");
    }
    if (records->empty() && rejected.count() == 0)
        return fail(ErrorCode::Format, displayPath(path) + " lists no events.");
    ReadContent content;
    content.report = {.path = std::string(path),
                      .kind = ImportKind::Events,
                      .dialect = table              ? std::string(table->dialect)
                          : form == RecordForm::Csv ? "events-csv"
                                                    : "events-json",
                      .accepted = static_cast<std::int64_t>(events.size()),
                      .duplicates = duplicates,
                      .warnings = warnOfUnknownFields(*records, kFields, path),
                      .rejected = rejected.take()};
    content.values = std::move(events);
    return content;
}

} // namespace core
