#include "ui/document/ledger_export.h"

#include "core/report/claim_rows.h"
#include "core/workspace/claims.h"
#include "ui/document/document.h"
#include "ui/support/conversion.h"

#include <QSaveFile>

#include <string>
#include <vector>

namespace ui {

namespace {

std::string ledgerText(const std::vector<core::ClaimListing>& claims, LedgerFormat format,
                       const std::string& language)
{
    switch (format) {
    case LedgerFormat::Csv:
        return core::claimsCsv(claims);
    case LedgerFormat::Json:
        return core::claimsJson(claims);
    case LedgerFormat::Markdown:
        break;
    }
    return core::claimsMarkdown(claims, language);
}

} // namespace

QString endingOf(LedgerFormat format)
{
    switch (format) {
    case LedgerFormat::Csv:
        return QStringLiteral("csv");
    case LedgerFormat::Json:
        return QStringLiteral("json");
    case LedgerFormat::Markdown:
        break;
    }
    return QStringLiteral("md");
}

core::Result<void> writeLedger(const core::Workspace& workspace, const core::ClaimQuery& query,
                               LedgerFormat format, const QString& path, core::Progress& progress)
{
    const auto claims = workspace.claims().list(query, progress);
    if (!claims)
        return tl::unexpected(claims.error());
    const std::string text = ledgerText(*claims, format, query.language);
    QSaveFile file(path);
    const auto size = static_cast<qint64>(text.size());
    if (file.open(QIODevice::WriteOnly) && file.write(text.data(), size) == size && file.commit())
        return {};
    return core::fail(core::ErrorCode::Io,
                      toStd(Document::tr("The file %1 cannot be written: %2")
                                .arg(path, file.errorString())));
}

} // namespace ui
