#include "ui/document/study_export.h"

#include "core/base/file.h"
#include "core/report/study_json.h"
#include "core/report/study_rows.h"
#include "ui/support/conversion.h"

#include <string>

namespace ui {

namespace {

std::string studyText(const core::StudyListing& listing, StudyFormat format,
                      const std::string& language)
{
    switch (format) {
    case StudyFormat::Csv:
        return core::studyCsv(listing, language);
    case StudyFormat::Json:
        return core::studyJson(listing, language);
    case StudyFormat::Markdown:
        break;
    }
    return core::studyMarkdown(listing, language);
}

} // namespace

QString endingOf(StudyFormat format)
{
    switch (format) {
    case StudyFormat::Csv:
        return QStringLiteral("csv");
    case StudyFormat::Json:
        return QStringLiteral("json");
    case StudyFormat::Markdown:
        break;
    }
    return QStringLiteral("md");
}

core::Result<void> writeStudy(const core::StudyListing& listing, StudyFormat format,
                              const std::string& language, const QString& path)
{
    return core::writeFileAtomically(toPath(path), studyText(listing, format, language));
}

} // namespace ui
