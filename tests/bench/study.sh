#!/bin/sh
# Times an event study over many instruments as its users meet it: whole processes on a synthetic
# archive, medians of 5 runs after one that is not counted.
#
#   sh tests/bench/study.sh [build/release/app/pressmark] [INSTRUMENTS] [SESSIONS]
#
# The archive has INSTRUMENTS (500) series of SESSIONS (520) daily closes on weekdays from 2023 on
# and an index, all of a linear congruential generator: each share is the index times its own beta
# and noise of its own. Day 0 is the 460th. Limit: 500 instruments in 0.5 s, with all tests.
set -eu
. "$(dirname "$0")/median.sh"
program=${1:-build/release/app/pressmark}
instruments=${2:-500}
sessions=${3:-520}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
archive=$folder/bench.pressmark

awk -v count="$instruments" -v sessions="$sessions" '
function noise() { # of mean 0 and some per cent
    seed = (seed * 16807) % 2147483647
    return (seed / 2147483647 - 0.5) * 0.04
}
BEGIN {
    seed = 42
    split("31 28 31 30 31 30 31 31 30 31 30 31", lengths, " ")
    year = 2023; month = 1; day = 2; weekday = 1 # a Monday
    for (n = 1; n <= sessions;) {
        if (weekday < 6) {
            days[n] = sprintf("%04d-%02d-%02d", year, month, day)
            market[n++] = noise()
        }
        weekday = weekday % 7 + 1
        last = lengths[month] + (month == 2 && year % 4 == 0)
        if (++day > last) { day = 1; if (++month > 12) { month = 1; ++year } }
    }
    print "date,ticker,close"
    for (share = 0; share <= count; ++share) {
        price = 100
        name = share == 0 ? "INDEX" : sprintf("S%04d", share)
        beta = share == 0 ? 1 : 0.5 + share / count
        for (n = 1; n <= sessions; ++n) {
            price *= 1 + beta * market[n] + (share == 0 ? 0 : noise())
            printf "%s,%s,%.4f\n", days[n], name, price
        }
    }
}' >"$folder/prices.csv"
day=$(awk -F, 'NR == 461 { print $1 }' "$folder/prices.csv")
"$program" --archive "$archive" import "$folder/prices.csv" >/dev/null

set --
n=1
while [ "$n" -le "$instruments" ]; do
    set -- "$@" --instrument "$(printf 'S%04d' "$n")"
    n=$((n + 1))
done

study() {
    "$program" --archive "$archive" --json study --day "$day" --market INDEX "$@"
}

printf '%-42s %8s ms\n' "study, $instruments instruments" "$(median 5 study "$@")"
printf '%-42s %8s ms\n' "the same with other windows and models" "$(median 5 study --sensitivity "$@")"
