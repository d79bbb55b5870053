#include "core/series/quality.h"

#include "core/series/quality_context.h"

#include <algorithm>

namespace core {

std::vector<QualityFinding> findQualityFaults(const QualityInput& input)
{
    QualityContext context(input);
    checkPrices(context);
    checkMoves(context);
    checkSplits(context);
    checkWicks(context);
    checkScales(context);
    checkReplacements(context);
    if (!isIntraday(input.bars.interval)) {
        checkCopies(context);
        checkPrinted(context);
    }
    if (context.isDaily()) {
        checkSessions(context);
        checkDividends(context);
        checkAdjustedClose(context);
    }
    return context.takeFindings();
}

bool anyBlocks(std::span<const QualityFinding> findings)
{
    return std::ranges::any_of(findings, [](const QualityFinding& finding) {
        return finding.severity == QualitySeverity::Blocks;
    });
}

} // namespace core
