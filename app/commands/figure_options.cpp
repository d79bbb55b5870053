#include "app/commands/figure_options.h"

#include "app/commands/support.h"
#include "core/base/file.h"
#include "core/report/figure_sidecar.h"
#include "core/report/figure_spec_json.h"
#include "core/workspace/figures.h"
#include "ui/figure/figure_export.h"
#include "ui/figure/page_file.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <iostream>

namespace app {

namespace {

void overrideWith(std::string& value, const std::string& given)
{
    if (!given.empty())
        value = given;
}

void overrideWith(std::vector<std::string>& value, const std::vector<std::string>& given)
{
    if (!given.empty())
        value = given;
}

/// "1200x675"; fails with InvalidArgument. What the drawing then refuses is the picture of such a
/// page at its scale.
core::Result<core::FigureSize> sizeOf(const std::string& text, core::LengthUnit unit)
{
    core::FigureSize size{.unit = unit};
    const std::size_t times = text.find('x');
    const auto number = [](std::string_view digits, double& value) {
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return error == std::errc{} && end == digits.data() + digits.size() && value >= 1.0
            && value <= ui::kLargestFigureSide;
    };
    if (times == std::string::npos || !number(std::string_view(text).substr(0, times), size.width)
        || !number(std::string_view(text).substr(times + 1), size.height))
        return core::fail(core::ErrorCode::InvalidArgument,
                          "--size takes a width and a height from 1 to 30,000 such as 1200x675, "
                          "not \""
                              + text + "\".");
    return size;
}

/// What says the same twice, or nothing in this command.
core::Result<void> expectSense(const FigureArguments& arguments)
{
    const auto misuse = [](const char* message) {
        return core::fail(core::ErrorCode::InvalidArgument, message);
    };
    if (!arguments.preset.empty() && !arguments.size.empty())
        return misuse("--preset and --size say the same in two ways; give one of them.");
    if (!arguments.unit.empty() && arguments.size.empty())
        return misuse("--unit needs --size.");
    if (arguments.scale && arguments.dots)
        return misuse("--scale and --dpi say the same in two ways; give one of them.");
    if (arguments.log && !arguments.axis.empty() && arguments.axis != "log")
        return misuse("--log and another --axis contradict each other.");
    if (arguments.sidecar && arguments.output.empty())
        return misuse("--sidecar stands beside a file: it needs -o FILE.");
    const auto isAll = [](const std::string& text) { return text == "all"; };
    if (arguments.annotations.size() > 1 && std::ranges::any_of(arguments.annotations, isAll))
        return misuse("--annotation all stands alone: it is every note.");
    return {};
}

core::Result<void> applySize(core::FigureSpec& spec, const FigureArguments& arguments)
{
    if (!arguments.preset.empty())
        spec.size = *core::figurePreset(arguments.preset); // the option allows known names only
    const auto unit =
        arguments.unit == "mm" ? core::LengthUnit::Millimetres : core::LengthUnit::Pixels;
    if (!arguments.size.empty()) {
        const auto size = sizeOf(arguments.size, unit);
        if (!size)
            return tl::unexpected(size.error());
        spec.size = *size;
    }
    if (arguments.scale)
        spec.scale = *arguments.scale;
    const bool inPrint = spec.size.unit == core::LengthUnit::Millimetres;
    if (arguments.dots)
        spec.scale = *arguments.dots / (inPrint ? core::kPrintDots : core::kScreenDots);
    return {};
}

core::Result<void> applySpan(core::FigureSpec& spec, const FigureArguments& arguments)
{
    const auto from = dayOption("--from", arguments.from);
    if (!from)
        return tl::unexpected(from.error());
    const auto to = dayOption("--to", arguments.to);
    if (!to)
        return tl::unexpected(to.error());
    if (*from)
        spec.from = *from;
    if (*to)
        spec.to = *to;
    if (spec.from && spec.to && *spec.to < *spec.from)
        return core::fail(core::ErrorCode::InvalidArgument,
                          "--to " + core::toIso(*spec.to) + " lies before --from "
                              + core::toIso(*spec.from) + ".");
    return {};
}

core::Result<FigureOrder> startingOrder(const FigureArguments& arguments,
                                        const core::Workspace* workspace)
{
    if (!arguments.specFile.empty())
        return figureOrderIn(arguments.specFile);
    if (arguments.saved.empty())
        return FigureOrder{};
    auto saved = workspace->figures().find(arguments.saved);
    if (!saved)
        return tl::unexpected(saved.error());
    return FigureOrder{.spec = std::move(saved->spec)};
}

core::Result<void> applyAnnotations(core::FigureSpec& spec, const FigureArguments& arguments)
{
    if (arguments.annotations.empty())
        return {};
    spec.annotations = {};
    for (const std::string& text : arguments.annotations) {
        std::int64_t id = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
        const bool isId = error == std::errc{} && end == text.data() + text.size() && id > 0;
        if (!isId && text != "all")
            return core::fail(core::ErrorCode::InvalidArgument,
                              "--annotation takes the number of a note or \"all\", not \"" + text
                                  + "\".");
        spec.annotations.all = spec.annotations.all || !isId;
        if (isId)
            spec.annotations.ids.push_back(core::NoteId{id});
    }
    return {};
}

core::Result<void> applyAxis(core::FigureSpec& spec, const FigureArguments& arguments)
{
    if (!arguments.axis.empty())
        spec.axis = *core::axisScaleFromString(arguments.axis);
    if (arguments.log)
        spec.axis = core::AxisScale::Log;
    const auto day = dayOption("--base-day", arguments.baseDay);
    if (!day)
        return tl::unexpected(day.error());
    if (*day)
        spec.baseDay = *day;
    return {};
}

void applyWords(core::FigureSpec& spec, const FigureArguments& arguments)
{
    overrideWith(spec.title, arguments.title);
    overrideWith(spec.subtitle, arguments.subtitle);
    overrideWith(spec.source, arguments.source);
    overrideWith(spec.byline, arguments.byline);
    overrideWith(spec.notes, arguments.notes);
    overrideWith(spec.locale, arguments.locale);
    overrideWith(spec.altText, arguments.altText);
    overrideWith(spec.caption, arguments.caption);
}

void applyLook(core::FigureSpec& spec, const FigureArguments& arguments)
{
    const bool isNew = arguments.specFile.empty() && arguments.saved.empty();
    spec.panels = spec.panels || arguments.panels;
    if (!arguments.style.empty())
        spec.style = *core::chartStyleFromString(arguments.style);
    else if (isNew && spec.instruments.size() > 1 && !spec.panels)
        spec.style = core::ChartStyle::Rebased; // prices of several do not share an axis
    if (!arguments.adjust.empty())
        spec.adjust = *core::priceAdjustmentFromString(arguments.adjust);
    if (!arguments.theme.empty())
        spec.theme = arguments.theme == "dark" ? core::FigureTheme::Dark : core::FigureTheme::Light;
    spec.transparent = spec.transparent || arguments.transparent;
    if (!arguments.output.empty()) {
        const std::string ending = std::filesystem::path(arguments.output).extension().string();
        spec.format = core::figureFormatFromString(ending.empty() ? ending : ending.substr(1))
                          .value_or(spec.format);
    }
}

} // namespace

core::Result<FigureOrder> figureOrderIn(const std::string& file)
{
    constexpr std::uint64_t kMostBytes = 100'000'000;
    const auto text = core::readFile(file, kMostBytes);
    if (!text)
        return tl::unexpected(text.error());
    if (core::isSidecar(*text)) {
        auto sidecar = core::sidecarFromJson(*text, file);
        if (!sidecar)
            return tl::unexpected(sidecar.error());
        core::FigureSpec spec = sidecar->spec;
        return FigureOrder{std::move(spec), std::move(*sidecar)};
    }
    auto spec = core::figureSpecFromJson(*text, file);
    if (!spec)
        return tl::unexpected(spec.error());
    return FigureOrder{.spec = std::move(*spec)};
}

core::Gone goneIn(const FigureOrder& order)
{
    return order.sidecar ? core::Gone::LeftOut : core::Gone::Refused;
}

void printRemarks(const core::FigureRemarks& remarks, const std::string& before)
{
    for (const core::FigureChange& change : remarks.changed)
        std::cerr << "pressmark: " << before << core::changeSentence(change) << '\n';
    for (const core::FigureWarning& warning : remarks.warnings)
        std::cerr << "pressmark: " << before << warning.message << '\n';
}

core::Result<FigureOrder> figureOrder(const FigureArguments& arguments,
                                      const core::Workspace* workspace)
{
    if (const auto sound = expectSense(arguments); !sound)
        return tl::unexpected(sound.error());
    auto order = startingOrder(arguments, workspace);
    if (!order)
        return order;
    core::FigureSpec& spec = order->spec;
    overrideWith(spec.instruments, arguments.instruments);
    overrideWith(spec.events, arguments.events);
    applyWords(spec, arguments);
    applyLook(spec, arguments);
    for (const auto apply : {applySpan, applySize, applyAxis, applyAnnotations}) {
        if (const auto applied = apply(spec, arguments); !applied)
            return tl::unexpected(applied.error());
    }
    if (spec.instruments.empty())
        return core::fail(core::ErrorCode::InvalidArgument,
                          "A figure needs a specification or --instrument.");
    return order;
}

} // namespace app
