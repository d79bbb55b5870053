#include "core/store/search_fields.h"

#include "core/base/quote.h"
#include "core/store/search_words.h"
#include "core/time/partial_date.h"
#include "core/time/trading_date.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

namespace core {

namespace {

constexpr std::array<std::pair<std::string_view, SearchField>, 8> kFields{
    {{"title:", SearchField::Title},
     {"body:", SearchField::Body},
     {"publisher:", SearchField::Publisher},
     {"event:", SearchField::Event},
     {"instrument:", SearchField::Instrument},
     {"before:", SearchField::Before},
     {"after:", SearchField::After},
     {"language:", SearchField::Language}}};

char small(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 0x20) : letter;
}

/// 27.01.2025 and 01.2025 as ISO 8601 has them.
std::string isoDate(std::string_view text)
{
    std::string iso;
    while (!text.empty()) {
        const std::size_t dot = text.rfind('.');
        std::string part(text.substr(dot == std::string_view::npos ? 0 : dot + 1));
        if (part.size() == 1)
            part.insert(part.begin(), '0');
        iso += (iso.empty() ? "" : "-") + part;
        text = text.substr(0, dot == std::string_view::npos ? 0 : dot);
    }
    return iso;
}

SearchNode dateNode(bool before, std::string_view text)
{
    const auto date = parsePartialDate(text.find('.') == std::string_view::npos ? std::string(text)
                                                                                : isoDate(text));
    if (!date || date->precision == Precision::Unknown)
        return {.kind = SearchNode::Kind::Unclear,
                .value = std::string(before ? "before:" : "after:")
                    + " wants a date such as 2025-01-27, 2025-01 or 2025, not "
                    + quotedBriefly(text) + "."};
    const TradingDate day{before ? date->firstDay : date->lastDay()};
    return {.kind = before ? SearchNode::Kind::Before : SearchNode::Kind::After,
            .value = toIso(day)};
}

SearchNode languageNode(std::string_view text)
{
    std::string tag;
    std::ranges::transform(text, std::back_inserter(tag), small);
    return {.kind = SearchNode::Kind::Language, .value = std::move(tag)};
}

} // namespace

SearchNode searchLeaf(SearchField field, std::string_view text, bool beginning)
{
    switch (field) {
    case SearchField::Text:
        return {.kind = SearchNode::Kind::Words,
                .value = searchWords("{title body}", text, beginning)};
    case SearchField::Title:
        return {.kind = SearchNode::Kind::Words, .value = searchWords("title", text, beginning)};
    case SearchField::Body:
        return {.kind = SearchNode::Kind::Words, .value = searchWords("body", text, beginning)};
    case SearchField::Publisher:
        return {.kind = SearchNode::Kind::Words, .value = searchWords("publisher", text, true)};
    case SearchField::Event:
        return {.kind = SearchNode::Kind::Event, .value = std::string(text)};
    case SearchField::Instrument:
        return {.kind = SearchNode::Kind::Instrument, .value = std::string(text)};
    case SearchField::Before:
    case SearchField::After:
        return dateNode(field == SearchField::Before, text);
    case SearchField::Language:
        return languageNode(text);
    }
    return {};
}

std::optional<SearchField> takeSearchField(std::string_view& rest)
{
    for (const auto& [name, field] : kFields) {
        if (std::ranges::equal(rest.substr(0, name.size()), name, {}, small)) {
            rest.remove_prefix(name.size());
            return field;
        }
    }
    return std::nullopt;
}

} // namespace core
