#pragma once

#include <array>
#include <chrono>

namespace ui {

using LocalTime = std::chrono::local_time<std::chrono::milliseconds>;

/// What the labels of a time axis count in.
enum class TickUnit { Minutes, Days, Weeks, Months, Years };

struct TickStep {
    TickUnit unit;
    int count;
};

/// From fine to coarse; what is finer than the bars is passed over.
inline constexpr std::array<TickStep, 25> kTickSteps{{
    {TickUnit::Minutes, 1},   {TickUnit::Minutes, 5},   {TickUnit::Minutes, 10},
    {TickUnit::Minutes, 15},  {TickUnit::Minutes, 30},  {TickUnit::Minutes, 60},
    {TickUnit::Minutes, 120}, {TickUnit::Minutes, 180}, {TickUnit::Days, 1},
    {TickUnit::Weeks, 1},     {TickUnit::Weeks, 2},     {TickUnit::Months, 1},
    {TickUnit::Months, 2},    {TickUnit::Months, 3},    {TickUnit::Months, 6},
    {TickUnit::Years, 1},     {TickUnit::Years, 2},     {TickUnit::Years, 5},
    {TickUnit::Years, 10},    {TickUnit::Years, 20},    {TickUnit::Years, 50},
    {TickUnit::Years, 100},   {TickUnit::Years, 200},   {TickUnit::Years, 500},
    {TickUnit::Years, 1000},
}};

/// About how many days a step is long.
double daysOf(TickStep step);

/// The start of the step that holds `time`.
LocalTime floorTo(TickStep step, LocalTime time);

/// The start of the step behind the one that begins at `start`.
LocalTime next(TickStep step, LocalTime start);

} // namespace ui
