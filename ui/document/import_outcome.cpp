#include "ui/document/import_outcome.h"

namespace ui {

std::vector<core::ImportId> importsIn(const ImportOutcome& outcome)
{
    std::vector<core::ImportId> imports;
    for (const FileOutcome& file : outcome.files) {
        if (file.report && file.report->import)
            imports.push_back(*file.report->import);
    }
    return imports;
}

} // namespace ui
