#include "core/claims/day_anchors.h"

namespace core {

namespace {

using Kind = DayReference::Kind;

} // namespace

DayReference unknownDay(const DayReference& named)
{
    return {.kind = Kind::Date, .text = named.text, .field = named.field, .span = named.span};
}

bool isOneDay(Kind kind)
{
    switch (kind) {
    case Kind::Week:
    case Kind::Month:
    case Kind::MonthsAgo:
    case Kind::Year:
    case Kind::YearsAgo:
        return false;
    default:
        return true;
    }
}

std::vector<DayWords> anchored(std::span<const DayWords> days, const DayReference& current)
{
    std::vector<DayWords> result(days.begin(), days.end());
    DayReference anchor = current;
    for (DayWords& words : result) {
        DayReference& reference = words.reference;
        if (reference.kind != Kind::SessionsAgo) {
            if (words.role == DayWords::Role::When && !words.isAttribute)
                anchor = reference;
            continue;
        }
        const DayReference named = reference;
        if (anchor.kind == Kind::None || anchor.kind == Kind::SessionsAgo) {
            if (named.ago < 0) // "am Folgetag" of a day that nobody named
                reference = unknownDay(named);
            continue;
        }
        reference = isOneDay(anchor.kind) ? anchor : unknownDay(named);
        const bool isKnown = anchor.kind != Kind::Date || anchor.day;
        reference.sessionsBefore += isOneDay(anchor.kind) && isKnown ? named.ago : 0;
        reference.text = named.text;
        reference.field = named.field;
        reference.span = named.span;
    }
    return result;
}

} // namespace core
