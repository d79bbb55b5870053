#include "core/report/import_json.h"

#include "core/report/json_document.h"

namespace core {

namespace {

Json decisionToJson(const ImportDecision& decision)
{
    return {{"what", decision.what}, {"value", decision.value}, {"reason", decision.reason}};
}

Json issueToJson(const ImportIssue& issue, bool withText)
{
    Json json{{"line", issue.line}, {"code", issue.code}, {"message", issue.message}};
    if (withText)
        json["text"] = issue.text;
    return json;
}

Json reportToJson(const ImportReport& report)
{
    return {
        {"path", report.path},
        {"kind", toString(report.kind)},
        {"dialect", report.dialect},
        {"encoding", report.encoding},
        {"accepted", report.accepted},
        {"duplicates", report.duplicates},
        {"updated", report.updated},
        {"decisions", jsonArrayOf(report.decisions, decisionToJson)},
        {"warnings",
         jsonArrayOf(report.warnings, [](const auto& issue) { return issueToJson(issue, false); })},
        {"rejected",
         jsonArrayOf(report.rejected, [](const auto& issue) { return issueToJson(issue, true); })},
        {"import", report.import ? Json(report.import->value) : Json()},
    };
}

} // namespace

std::string dialectsToJson(std::span<const DialectInfo> dialects)
{
    return jsonDocument(jsonArrayOf(dialects, [](const DialectInfo& dialect) -> Json {
        return {{"name", dialect.name},
                {"kind", toString(dialect.kind)},
                {"description", dialect.description}};
    }));
}

std::string importsToJson(std::span<const ImportReport> reports)
{
    return jsonDocument({{"files", jsonArrayOf(reports, reportToJson)}});
}

std::string importRecordsToJson(std::span<const ImportRecord> records)
{
    return jsonDocument(jsonArrayOf(records, [](const ImportRecord& record) -> Json {
        return {{"import", record.id.value},
                {"path", record.path},
                {"sha256", record.sha256},
                {"at", toIso(record.at)},
                {"kind", toString(record.kind)},
                {"dialect", record.dialect},
                {"rows", record.rows}};
    }));
}

} // namespace core
