#pragma once

#include "core/ingest/reader.h"

#include <string_view>

namespace core {

enum class RecordForm { Csv, Json };

/// Reads a list of events. Fields: name, when, until, precision (minute, day, month, year),
/// timezone, kind, status, holder, description, aliases, instruments ("NVDA:-|XETR:ENR:+" in CSV,
/// objects with symbol, mic and expected in JSON), relations ("causes:DeepSeek shock"). What
/// `events --json` prints besides is ignored. `text` is valid UTF-8; errors are those of
/// readSource().
Result<ReadContent> readEvents(std::string_view text, std::string_view path, RecordForm form,
                               const ImportOptions& options);

/// Reads a list of instruments. Fields: symbol, mic, name, currency, kind, aliases. What
/// `instruments --json` prints besides is ignored.
Result<ReadContent> readInstruments(std::string_view text, std::string_view path, RecordForm form,
                                    const ImportOptions& options);

/// Reads a list of corporate actions and dated facts. Fields: instrument (or symbol), mic, kind
/// (split, dividend, shares_outstanding), from or on (or date), value (of a split "10:1" or 10),
/// currency, source (which a fact needs). A CSV table without a kind is a list of dividends or
/// splits of one instrument, as Yahoo hands it out: Date, Dividends, Stock Splits.
Result<ReadContent> readFacts(std::string_view text, std::string_view path, RecordForm form,
                              const ImportOptions& options);

} // namespace core
