#include "core/report/claim_rows.h"

#include "core/report/bar_rows.h"
#include "core/report/claim_words.h"
#include "core/report/json_document.h"
#include "core/report/markdown.h"

#include <array>
#include <optional>
#include <vector>

namespace core {

namespace {

std::optional<ClaimBasis> basisOf(const ClaimCheck& check)
{
    return check.basis == ClaimBasis::None ? std::nullopt : std::optional(check.basis);
}

/// The name of an enumerator; empty for none.
template<typename Enum>
std::string_view nameOf(const std::optional<Enum>& value)
{
    return value ? toString(*value) : std::string_view();
}

template<typename Enum>
Json nameOrNull(const std::optional<Enum>& value)
{
    return value ? Json(toString(*value)) : Json();
}

/// Without what a division leaves behind the digits that count: 0.026, not 0.026000000000000002.
Json numberJson(std::optional<double> value)
{
    return value ? jsonNumber(atMostTwelveDigits(*value)) : Json();
}

Json instantOrNull(const std::optional<Instant>& at)
{
    return at ? Json(toIso(*at)) : Json();
}

Json spanToJson(const std::optional<TextSpan>& span)
{
    return span ? Json{{"begin", span->begin}, {"end", span->end}} : Json();
}

/// The qualified symbol of an input's instrument.
std::string symbolOf(const ClaimListing& listing, InstrumentId instrument)
{
    const auto found = listing.symbols.find(instrument);
    return found == listing.symbols.end() ? std::string() : found->second;
}

Json inputsToJson(const ClaimListing& listing, const std::vector<ClaimInput>& inputs)
{
    return jsonArrayOf(inputs, [&](const ClaimInput& input) -> Json {
        return {{"instrument", jsonOrNull(symbolOf(listing, input.instrument))},
                {"day", toIso(input.day)},
                {"field", toString(input.field)},
                {"value", numberJson(input.value)}};
    });
}

Json readingToJson(const ClaimReading& reading)
{
    return {{"basis", toString(reading.basis)},
            {"own", reading.isOwn},
            {"fits", reading.fits},
            {"day", toIso(reading.day)},
            {"measured", numberJson(reading.measured)}};
}

/// What the text says.
void addStatement(Json& json, const ClaimListing& listing)
{
    const Claim& claim = listing.claim;
    json["article"] = listing.article.value;
    json["title"] = listing.title;
    json["field"] = jsonName(claim.field);
    json["begin"] = claim.begin;
    json["end"] = claim.end;
    json["text"] = claim.text;
    json["sentence"] = spanToJson(claim.sentence);
    json["quantity"] = toString(claim.quantity);
    json["value"] = numberJson(claim.value);
    json["up_to"] = numberJson(claim.upTo);
    json["step"] = numberJson(claim.step);
    json["unit"] = jsonOrNull(claim.unit);
    json["hedge"] = toString(claim.hedge);
    json["direction"] = toString(claim.direction);
    json["modality"] = toString(claim.modality);
    json["subject"] = jsonOrNull(listing.subject);
    json["subject_name"] = jsonOrNull(listing.subjectName);
    json["subject_text"] = jsonOrNull(claim.subjectText);
    json["holder"] = jsonOrNull(claim.holder);
    json["day"] = jsonOrNull(listing.check.day);
    json["day_text"] = jsonOrNull(claim.day.text);
    json["point"] = toString(claim.point);
    json["span"] = toString(claim.span);
    json["superlative"] = toString(claim.superlative);
    json["partner"] = spanToJson(listing.partner);
}

/// What prices say of it.
void addCheck(Json& json, const ClaimListing& listing)
{
    const ClaimCheck& check = listing.check;
    json["basis"] = nameOrNull(basisOf(check));
    json["verdict"] = toString(check.verdict);
    json["reason"] = nameOrNull(check.reason);
    json["measured"] = numberJson(check.measured);
    json["low"] = numberJson(check.low);
    json["high"] = numberJson(check.high);
    json["explanation"] = listing.explanation;
    json["inputs"] = inputsToJson(listing, check.inputs);
    json["readings"] = jsonArrayOf(check.readings, readingToJson);
    json["understated"] = check.understated;
    json["as_printed"] = check.asPrinted;
    json["fits_day"] = jsonOrNull(check.fitsDay);
    json["dated_by_figures"] = jsonOrNull(check.datedByFigures);
    json["data_since"] = jsonOrNull(check.dataSince);
    json["exceeded_on"] = jsonOrNull(check.exceededOn);
    json["finding"] = jsonOrNull(check.findingCode);
    json["finding_day"] = jsonOrNull(check.findingDay);
}

Json claimToJson(const ClaimListing& listing)
{
    const Claim& claim = listing.claim;
    Json json;
    addStatement(json, listing);
    addCheck(json, listing);
    json["correction"] = claim.id ? Json(claim.id.value) : Json();
    json["dismissed"] = claim.dismissed;
    json["remark"] = jsonOrNull(claim.remark);
    json["author"] = jsonOrNull(claim.author);
    json["at"] = instantOrNull(claim.at);
    return json;
}

std::string isoOf(const std::optional<TradingDate>& day)
{
    return day ? toIso(*day) : std::string();
}

/// "XNAS:NVDA 2025-01-24 close 142.62; ...".
std::string inputsText(const ClaimListing& listing)
{
    std::string text;
    for (const ClaimInput& input : listing.check.inputs)
        text += (text.empty() ? "" : "; ") + symbolOf(listing, input.instrument) + " "
            + toIso(input.day) + " " + std::string(toString(input.field)) + " "
            + shortestDecimal(atMostTwelveDigits(input.value));
    return text;
}

constexpr std::array<std::string_view, 28> kColumns{
    "article", "title",       "field",  "begin",     "end",      "text",     "quantity",
    "value",   "unit",        "hedge",  "direction", "modality", "subject",  "holder",
    "day",     "day_text",    "basis",  "verdict",   "reason",   "measured", "low",
    "high",    "explanation", "inputs", "dismissed", "remark",   "author",   "at"};

void addRow(CsvTable& table, const ClaimListing& listing)
{
    const Claim& claim = listing.claim;
    const ClaimCheck& check = listing.check;
    table.whole(listing.article.value).text(listing.title).text(jsonName(claim.field));
    table.whole(static_cast<std::int64_t>(claim.begin));
    table.whole(static_cast<std::int64_t>(claim.end));
    table.text(claim.text)
        .text(toString(claim.quantity))
        .number(atMostTwelveDigits(claim.value))
        .text(claim.unit);
    table.text(toString(claim.hedge)).text(toString(claim.direction));
    table.text(toString(claim.modality)).text(listing.subject).text(claim.holder);
    table.text(isoOf(check.day)).text(claim.day.text).text(nameOf(basisOf(check)));
    table.text(toString(check.verdict)).text(nameOf(check.reason));
    for (const std::optional<double>& number : {check.measured, check.low, check.high})
        table.number(number ? std::optional(atMostTwelveDigits(*number)) : std::nullopt);
    table.text(listing.explanation).text(inputsText(listing)).flag(claim.dismissed);
    table.text(claim.remark).text(claim.author).text(claim.at ? toIso(*claim.at) : "");
    table.endRow();
}

void addTableRow(std::string& text, const ClaimListing& listing, std::string_view ofTable)
{
    const std::string_view language = listing.language.empty() ? ofTable : listing.language;
    const Claim& claim = listing.claim;
    const std::string& name = listing.subjectName.empty() ? listing.subject : listing.subjectName;
    text += markdownRow({claim.text, name.empty() ? claim.subjectText : name, claim.holder,
                         isoOf(listing.check.day), verdictWords(listing.check, language),
                         listing.explanation, claim.remark});
}

} // namespace

std::string claimsJson(std::span<const ClaimListing> claims)
{
    return jsonDocument(jsonArrayOf(claims, claimToJson));
}

std::string claimsCsv(std::span<const ClaimListing> claims, FormulaGuard guard)
{
    CsvTable table(kColumns, guard);
    for (const ClaimListing& listing : claims)
        addRow(table, listing);
    return table.finish();
}

std::string claimsMarkdown(std::span<const ClaimListing> claims, std::string_view language)
{
    const bool isGerman = language == "de";
    const std::string_view header = isGerman
        ? "| Aussage | Wovon | Wer sagt es | Tag | Urteil | Rechnung | Bemerkung |\n"
        : "| Statement | About | Who says so | Day | Verdict | Calculation | Remark |\n";
    std::string text = isGerman ? "# Zahlen im Text\n" : "# Numbers in the text\n";
    std::optional<ArticleId> article;
    for (const ClaimListing& listing : claims) {
        if (article != listing.article) {
            article = listing.article;
            text += "\n## " + plainMarkdown(listing.title) + "\n\n";
            text += header;
            text += "| --- | --- | --- | --- | --- | --- | --- |\n";
        }
        addTableRow(text, listing, language);
    }
    return text;
}

std::string datingJson(const DatingListing& dating)
{
    const auto candidateToJson = [](const DayCandidateListing& candidate) -> Json {
        return {{"day", toIso(candidate.day)},
                {"score", candidate.score},
                {"supported", candidate.supported},
                {"consistent", candidate.consistent},
                {"contradicted", candidate.contradicted},
                {"claims", jsonArrayOf(candidate.claims, claimToJson)}};
    };
    return jsonDocument({{"article", dating.article.value},
                         {"candidates", jsonArrayOf(dating.candidates, candidateToJson)},
                         {"best", jsonOrNull(dating.best)}});
}

std::string correctionJson(const ClaimCorrection& said)
{
    const auto textOrNull = [](const std::optional<std::string>& text) {
        return text ? Json(*text) : Json();
    };
    return jsonDocument({{"correction", said.id.value},
                         {"article", said.article.value},
                         {"field", jsonName(said.field)},
                         {"begin", said.begin},
                         {"end", said.end},
                         {"text", said.text},
                         {"lost", said.isLost},
                         {"added", said.isAdded},
                         {"dismissed", said.dismissed.value_or(false)},
                         {"quantity", nameOrNull(said.quantity)},
                         {"value", numberJson(said.value)},
                         {"up_to", numberJson(said.upTo)},
                         {"step", numberJson(said.step)},
                         {"unit", textOrNull(said.unit)},
                         {"hedge", nameOrNull(said.hedge)},
                         {"direction", nameOrNull(said.direction)},
                         {"modality", nameOrNull(said.modality)},
                         {"subject", textOrNull(said.subject)},
                         {"holder", textOrNull(said.holder)},
                         {"day", jsonOrNull(said.day)},
                         {"point", nameOrNull(said.point)},
                         {"span", nameOrNull(said.span)},
                         {"superlative", nameOrNull(said.superlative)},
                         {"since", jsonOrNull(said.since)},
                         {"remark", textOrNull(said.remark)},
                         {"author", said.author},
                         {"at", toIso(said.at)}});
}

} // namespace core
