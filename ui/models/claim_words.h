#pragma once

#include "core/domain/claim_listing.h"

#include <QString>

/// Claims and what came of checking them, in the words of the window.

namespace ui {

QString verdictName(core::Verdict verdict); ///< "supported"
/// "3 supported".
QString verdictCount(core::Verdict verdict, int count);
/// "✓", "~", "✗", "?": for texts; on screen the signs are drawn.
QString verdictSign(core::Verdict verdict);
/// What stands in place of a value: "no prices", "forecast".
QString uncheckedName(core::Unchecked reason);

QString pricePointName(core::PricePoint point);
QString changeSpanName(core::ChangeSpan span);
QString quantityName(core::ClaimQuantity quantity);
QString directionName(core::Direction direction);
QString hedgeName(core::Hedge hedge);
/// "per cent", "points"; a currency by its word, what is counted by its own.
QString unitName(const std::string& unit);
/// As ledgers shorten it: "close", "at noon", "market value"; empty where nothing was compared.
QString basisName(core::ClaimBasis basis);

/// The words of an article in the quotation marks of the window's language.
QString quotedWords(const std::string& words);
/// "Nvidia · Mon 27 Jan · close".
QString claimMetaLine(const core::ClaimListing& listing);
/// "−16.97 %", "21,520.50", "base 21,282.18"; where nothing could be measured, why.
QString measuredText(const core::ClaimListing& listing);
/// The claim, its verdict, the arithmetic, and where it stands: to be put into a mail.
QString claimWithSource(const core::ClaimListing& listing, const QString& credit);

} // namespace ui
