#include "ui/figure/figure_reactions.h"

#include "core/report/figure_course.h"
#include "ui/support/conversion.h"
#include "ui/support/formatting.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

namespace ui {

namespace {

/// Of one instrument, the strongest first; several events of one session moved it once.
std::vector<core::Reaction> reactionsOf(const FigureLayout& layout, const core::FigureData& data,
                                        core::InstrumentId instrument)
{
    std::vector<core::Reaction> reactions;
    for (const std::size_t index : layout.marked)
        std::ranges::copy_if(
            data.events[index].reactions, std::back_inserter(reactions),
            [&](const core::Reaction& reaction) { return reaction.instrument == instrument; });
    std::ranges::stable_sort(reactions, {}, &core::Reaction::day);
    const auto repeated = std::ranges::unique(reactions, {}, &core::Reaction::day);
    reactions.erase(repeated.begin(), repeated.end());
    std::ranges::stable_sort(reactions, std::greater{}, [](const core::Reaction& reaction) {
        return std::abs(reaction.change);
    });
    return reactions;
}

} // namespace

std::vector<ReactionLabel> reactionLabels(const FigureLayout& layout, const core::FigureData& data,
                                          const FigureCurves& curves, const QLocale& locale)
{
    std::vector<ReactionLabel> labels;
    const QString ofTheDay = toQString(core::ofTheDayWords(data));
    for (const FigurePane* pane : layout.panes()) {
        const std::size_t series = pane->firstSeries;
        const core::Instrument& instrument = data.series[series].instrument;
        const QString unit = core::hasUnit(instrument)
            ? QChar(QChar::Nbsp) + currencyWord(instrument.currency, locale)
            : QString();
        for (const core::Reaction& reaction : reactionsOf(layout, data, instrument.id))
            labels.push_back({.series = series,
                              .point = {pane->plot.xOf(curves.axis.positionOf(reaction.day)),
                                        pane->plot.yOf(curves.valueOf(series, reaction.close))},
                              .change = formatChange(reaction.change, locale, 1) + ofTheDay,
                              .price = formatPrice(reaction.close, locale) + unit});
    }
    return labels;
}

void requestReactions(LabelRequest& request, const FigureLayout& layout,
                      const std::vector<ReactionLabel>& labels, const Typesetter& type)
{
    const FigureMeasures& measures = layout.measures;
    const double line = type.lineHeight(measures.label);
    const double pad = measures.wordsPadding();
    const auto rank = static_cast<int>(labels.size());
    for (std::size_t index = 0; index < labels.size(); ++index) {
        const double change = type.width(labels[index].change, measures.strong);
        const double price = type.width(labels[index].price, measures.label);
        request.boxes.push_back({.anchor = {labels[index].point, labels[index].point},
                                 .size = {std::max(change, price) + 2.0 * pad, 2.0 * line},
                                 .shortSize = {change + 2.0 * pad, line},
                                 .priority = rank - static_cast<int>(index),
                                 .clearance = measures.ring,
                                 .ownReach = 1.6 * measures.label.size,
                                 .farthest = 3.2 * measures.label.size,
                                 .isOptional = true,
                                 .mayCoverLines = index == 0});
    }
}

void addRings(FigureLayout& layout, const std::vector<ReactionLabel>& labels)
{
    for (const ReactionLabel& label : labels) {
        if (layout.curves[label.series].columns.empty())
            layout.rings.push_back({label.point, label.series});
    }
}

void addReactions(FigureLayout& layout, const std::vector<ReactionLabel>& labels, std::size_t first,
                  const Typesetter& type)
{
    const FigureMeasures& measures = layout.measures;
    const double line = type.lineHeight(measures.label);
    for (const LabelMark& mark : layout.labels.boxes) {
        if (mark.first() < first)
            continue;
        const ReactionLabel& label = labels[mark.first() - first];
        const auto add = [&](FigureTextRole role, const QString& text, const TextStyle& style,
                             double down) {
            const double width = type.width(text, style);
            const bool toTheLeft = mark.rect.right() < label.point.x();
            const double pad = measures.wordsPadding();
            const double left =
                toTheLeft ? mark.rect.right() - pad - width : mark.rect.left() + pad;
            layout.texts.push_back(
                {role, text, style, QRectF(left, mark.rect.top() + down, width, line)});
        };
        add(FigureTextRole::Reaction, label.change, measures.strong, 0.0);
        if (mark.form == LabelForm::Words)
            add(FigureTextRole::ReactionPrice, label.price, measures.label, line);
    }
}

} // namespace ui
