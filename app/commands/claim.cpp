#include "app/commands/support.h"

#include "core/base/unicode.h"
#include "core/report/claim_rows.h"
#include "core/workspace/claims.h"

#include <CLI/CLI.hpp>

#include <array>
#include <iostream>
#include <memory>
#include <string_view>

namespace app {

namespace {

/// A claim by its place, and what a person says of it.
struct ClaimArguments {
    std::string article{};
    std::int64_t begin = 0;
    std::optional<std::int64_t> end{}; ///< none: the claim that holds `begin`
    std::string field = "body";
    std::string quantity{};
    std::string value{};
    std::string unit{};
    std::string hedge{};
    std::string direction{};
    std::string modality{};
    std::optional<std::string> subject{};
    std::optional<std::string> holder{};
    std::string day{};
    std::string basis{};
    std::string since{};
    std::string superlative{};
    std::optional<std::string> remark{};
};

/// The words of --basis; each is a price of the day or the span of a change.
struct Basis {
    std::string_view name;
    core::PricePoint point;
    core::ChangeSpan span;
};
using core::ChangeSpan;
using core::PricePoint;
constexpr auto kBases = std::to_array<Basis>({
    {"close_to_close", PricePoint::Close, ChangeSpan::Day},
    {"close", PricePoint::Close, ChangeSpan::Day},
    {"intraday", PricePoint::Intraday, ChangeSpan::Day},
    {"open", PricePoint::Open, ChangeSpan::Day},
    {"high", PricePoint::High, ChangeSpan::Day},
    {"low", PricePoint::Low, ChangeSpan::Day},
    {"pre_market", PricePoint::PreMarket, ChangeSpan::Day},
    {"after_hours", PricePoint::AfterHours, ChangeSpan::Day},
    {"week", PricePoint::Unstated, ChangeSpan::Week},
    {"month", PricePoint::Unstated, ChangeSpan::Month},
    {"quarter", PricePoint::Unstated, ChangeSpan::Quarter},
    {"year_to_date", PricePoint::Unstated, ChangeSpan::YearToDate},
    {"twelve_months", PricePoint::Unstated, ChangeSpan::TwelveMonths},
    {"since", PricePoint::Unstated, ChangeSpan::Since},
});

std::vector<std::string> basisNames()
{
    std::vector<std::string> names;
    for (const Basis& basis : kBases)
        names.emplace_back(basis.name);
    return names;
}

void setBasis(core::ClaimCorrection& said, const std::string& name)
{
    for (const Basis& basis : kBases) {
        if (basis.name == name) {
            said.point = basis.point;
            said.span = basis.span;
        }
    }
}

/// Fails with InvalidArgument for a unit that no claim has.
core::Result<void> setUnit(core::ClaimCorrection& said, const std::string& unit)
{
    if (unit.empty())
        return {};
    if (unit != core::kPercent && unit != core::kPercentagePoints && unit != core::kPoints
        && !core::isCurrencyCode(unit))
        return core::fail(core::ErrorCode::InvalidArgument,
                          "There is no unit \"" + unit
                              + "\": say percent, percentage_points, points or a currency such "
                                "as USD (ISO 4217).");
    said.unit = unit;
    return {};
}

/// "0.17", or "17%", which also says the unit. Fails with InvalidArgument.
core::Result<void> setValue(core::ClaimCorrection& said, std::string text)
{
    if (text.empty())
        return {};
    const bool isPercent = text.ends_with('%');
    if (isPercent)
        text.pop_back();
    const auto value = positiveNumber("A value", std::string(core::trimmed(text)));
    if (!value)
        return tl::unexpected(value.error());
    said.value = isPercent ? *value / 100.0 : *value;
    if (!isPercent)
        return {};
    if (said.unit && said.unit != core::kPercent && said.unit != core::kPercentagePoints)
        return core::fail(core::ErrorCode::InvalidArgument,
                          "A value in per cent is not one in " + *said.unit + ".");
    if (!said.unit)
        said.unit = std::string(core::kPercent);
    return {};
}

core::Result<void> expectPlace(const ClaimArguments& arguments)
{
    if (arguments.begin >= 0 && arguments.end.value_or(arguments.begin + 1) > arguments.begin)
        return {};
    return core::fail(core::ErrorCode::InvalidArgument,
                      arguments.begin < 0 ? "A text begins at 0."
                                          : "A claim ends behind the place where it begins.");
}

core::Result<core::ClaimCorrection> correctionOf(const ClaimArguments& arguments)
{
    if (auto expected = expectPlace(arguments); !expected)
        return tl::unexpected(expected.error());
    core::ClaimCorrection said{
        .field = arguments.field == "title" ? core::TextField::Title : core::TextField::Body,
        .begin = static_cast<std::size_t>(arguments.begin),
        .end = static_cast<std::size_t>(arguments.end.value_or(arguments.begin + 1)),
        .isAdded = arguments.end.has_value(),
        .quantity = core::claimQuantityFromString(arguments.quantity),
        .hedge = core::hedgeFromString(arguments.hedge),
        .direction = core::directionFromString(arguments.direction),
        .modality = core::modalityFromString(arguments.modality),
        .subject = arguments.subject,
        .holder = arguments.holder,
        .superlative = core::superlativeFromString(arguments.superlative),
        .remark = arguments.remark};
    setBasis(said, arguments.basis);
    if (auto set = setUnit(said, arguments.unit); !set)
        return tl::unexpected(set.error());
    if (auto set = setValue(said, arguments.value); !set)
        return tl::unexpected(set.error());
    const auto day = dayOption("--day", arguments.day);
    const auto since = dayOption("--since", arguments.since);
    if (!day || !since)
        return tl::unexpected(!day ? day.error() : since.error());
    said.day = *day;
    said.since = *since;
    return said;
}

void print(const core::ClaimChange& change, bool json)
{
    const core::ClaimCorrection& said = change.after ? *change.after : *change.before;
    if (json)
        std::cout << core::correctionJson(said);
    else if (!change.after)
        std::cout << "What was said of \"" << said.text << "\" is taken back.\n";
    else
        std::cout << "\"" << said.text << "\" is "
                  << (said.dismissed.value_or(false) ? "no claim"
                          : said.isAdded             ? "a claim"
                                                     : "corrected")
                  << ".\n";
}

using Change = core::Result<core::ClaimChange> (core::Claims::*)(core::ClaimCorrection);

int runChange(const ClaimArguments& arguments, Change change, bool mustSay,
              const Invocation& invocation)
{
    auto said = correctionOf(arguments);
    if (!said)
        return misused(said.error().message);
    if (said->isAdded && !(said->quantity && said->value))
        return misused("To add a claim, say its --quantity and its --value.");
    if (mustSay && !core::saysAnything(*said))
        return misused("Say what is otherwise: --subject, --day, --value, --basis, --remark ...");

    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadWrite, [&](Workspace& workspace) {
        const auto article = workspace.article(arguments.article);
        if (!article)
            return failed(article.error());
        said->article = article->id;
        said->author = invocation.author;
        said->at = invocation.now;
        core::Claims claims = workspace.claims();
        const auto changed = (claims.*change)(*said);
        if (!changed)
            return failed(changed.error());
        print(*changed, invocation.json);
        return kDone;
    });
}

int runForget(std::int64_t correction, const Invocation& invocation)
{
    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadWrite, [&](Workspace& workspace) {
        const auto removed = workspace.claims().remove(core::ClaimId{correction});
        if (!removed)
            return failed(removed.error());
        print(*removed, invocation.json);
        return kDone;
    });
}

void addPlace(CLI::App& command, ClaimArguments& arguments)
{
    command.add_option("article", arguments.article, "Its id or headline")->required();
    command.add_option("begin", arguments.begin, "Where it stands, as `claims` lists it")
        ->required();
    command.add_option("--field", arguments.field)->check(CLI::IsMember({"title", "body"}));
}

void addWords(CLI::App& command, ClaimArguments& arguments)
{
    command.add_option("--subject", arguments.subject, "NVDA or XNAS:NVDA; \"\" for none");
    command.add_option("--day", arguments.day, "The day it is about");
    command.add_option("--value", arguments.value, "Without sign, per cent as 0.17 or 17%");
    command.add_option("--unit", arguments.unit, "percent, percentage_points, points, USD, ...");
    command.add_option("--basis", arguments.basis, "Which price it speaks of")
        ->check(CLI::IsMember(basisNames()));
    command.add_option("--since", arguments.since, "The day a change is measured from");
    command.add_option("--direction", arguments.direction)
        ->check(CLI::IsMember({"up", "down", "none"}));
    command.add_option("--hedge", arguments.hedge)
        ->check(CLI::IsMember({"exact", "about", "almost", "more_than", "less_than", "up_to"}));
    command.add_option("--quantity", arguments.quantity)
        ->check(CLI::IsMember({"change", "level", "amount", "market_value", "count"}));
    command.add_option("--modality", arguments.modality)
        ->check(CLI::IsMember({"asserted", "forecast", "conditional", "negated"}));
    command.add_option("--superlative", arguments.superlative)
        ->check(CLI::IsMember({"none", "highest", "lowest", "largest_gain", "largest_loss"}));
    command.add_option("--holder", arguments.holder, "Who says so");
    command.add_option("--remark", arguments.remark, "A remark of yours; \"\" for none");
}

} // namespace

void addClaimCommands(CLI::App& root, Action& action)
{
    CLI::App* claim = root.add_subcommand("claim", "A person's word on a claim");
    claim->require_subcommand(1);
    const auto add = [&](const char* name, const char* help, Change change, bool mustSay) {
        CLI::App* command = claim->add_subcommand(name, help);
        const auto arguments = std::make_shared<ClaimArguments>();
        addPlace(*command, *arguments);
        command->callback([&action, arguments, change, mustSay] {
            action = [arguments, change, mustSay](const Invocation& invocation) {
                return runChange(*arguments, change, mustSay, invocation);
            };
        });
        return std::pair(command, arguments);
    };
    const auto [correct, said] = add("correct", "Say what is otherwise than the program reads it",
                                     &core::Claims::correct, true);
    addWords(*correct, *said);
    const auto [added, place] =
        add("add", "Add a claim that the program does not read", &core::Claims::correct, true);
    added->add_option("end", place->end, "Where it ends")->required();
    addWords(*added, *place);
    add("dismiss", "Say that it is no claim", &core::Claims::dismiss, false);
    add("restore", "Say that it is one after all", &core::Claims::restore, false);

    CLI::App* forget = claim->add_subcommand("forget", "Take back all that was said of a claim");
    const auto correction = std::make_shared<std::int64_t>(0);
    forget->add_option("correction", *correction, "Its number in `claims --json`")->required();
    forget->callback([&action, correction] {
        action = [correction](const Invocation& invocation) {
            return runForget(*correction, invocation);
        };
    });
}

} // namespace app
