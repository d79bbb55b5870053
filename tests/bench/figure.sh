#!/bin/sh
# Times figures, whole processes from start to exit: medians of 11 runs after one that is not
# counted. An annotated figure of 500 bars as 2400x1350 PNG and as PDF, and 100 figures at once;
# beside them what gnuplot and matplotlib need for the same bars, where they are installed.
#
#   sh tests/bench/figure.sh [build/release/app/pressmark]
set -eu
. "$(dirname "$0")/median.sh"
program=${1:-build/release/app/pressmark}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export PRESSMARK_ARCHIVE="$folder/bench.pressmark"
"$program" demo >/dev/null

# 500 weekdays of a made-up price, and what happened on three of them.
awk 'BEGIN {
    print "Date,Open,High,Low,Close,Volume"
    price = 100; day = 0
    for (bar = 0; bar < 500; ++bar) {
        do { day += 1; time = 1672531200 + day * 86400; name = strftime("%u", time, 1) } while (name > 5)
        before = price
        price *= 1 + 0.02 * sin(bar * 1.3) * cos(bar * 0.37)
        top = (before > price ? before : price) * 1.008
        low = (before < price ? before : price) * 0.992
        printf "%s,%.2f,%.2f,%.2f,%.2f,%d\n", strftime("%Y-%m-%d", time, 1), before, top, low, price, 1000000 + bar * 1000
    }
}' >"$folder/WAVE.csv"
"$program" import "$folder/WAVE.csv" >/dev/null
for event in 1:2023-06-15 2:2023-11-02 3:2024-05-14; do
    "$program" event add "Event ${event%%:*}" --when "${event#*:}" --instrument WAVE >/dev/null
done

report() {
    name=$1
    shift
    printf '%-46s %9s ms\n' "$name" "$(median 11 "$@")"
}

figure() {
    "$program" figure --instrument WAVE --event "Event 1" --event "Event 2" --event "Event 3" \
        --size 1200x675 --scale 2 -o "$folder/$1"
}
for ending in png pdf svg; do
    report "pressmark, 500 bars, 2400x1350, $ending" figure x.$ending
done

mkdir "$folder/specs"
number=0
while [ $number -lt 100 ]; do
    printf '{"instruments": ["WAVE"], "events": ["Event 1", "Event 2", "Event 3"], "title": "Figure %d", "format": "%s"}\n' \
        $number "$([ $((number % 2)) = 0 ] && echo png || echo pdf)" >"$folder/specs/$number.json"
    number=$((number + 1))
done
report "pressmark, 100 figures (50 PNG, 50 PDF)" "$program" figures "$folder/specs" -o "$folder/drawn"

if command -v gnuplot >/dev/null; then
    tail -n +2 "$folder/WAVE.csv" | tr , ' ' >"$folder/bars"
    for terminal in pngcairo pdfcairo; do
        size=2400,1350
        [ $terminal = pngcairo ] || size=25,14
        cat >"$folder/$terminal.gp" <<END
set terminal $terminal size $size
set output "$folder/g"
set xdata time
set timefmt "%Y-%m-%d"
set title "Figure"
set arrow from "2023-06-15", graph 0 to "2023-06-15", graph 1 nohead
set label "Event 1" at "2023-06-15", graph 0.97
plot "$folder/bars" using 1:2:4:3:5 with candlesticks notitle
END
        report "gnuplot, $terminal" gnuplot "$folder/$terminal.gp"
    done
fi

# The system's own Python may have it where another one goes first.
for python in python3 /usr/bin/python3 ''; do
    [ -n "$python" ] && "$python" -c 'import matplotlib' 2>/dev/null && break
done
if [ -n "$python" ]; then
    cat >"$folder/figure.py" <<'END'
import csv, datetime, sys
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plot
rows = list(csv.DictReader(open(sys.argv[1])))
days = [datetime.date.fromisoformat(row["Date"]) for row in rows]
value = lambda name: [float(row[name]) for row in rows]
figure, axes = plot.subplots(figsize=(24, 13.5), dpi=100)
axes.vlines(days, value("Low"), value("High"))
axes.plot(days, value("Close"))
axes.annotate("Event 1", (days[118], value("Close")[118]), (days[140], max(value("High"))), arrowprops={"arrowstyle": "->"})
figure.savefig(sys.argv[2])
END
    for ending in png pdf; do
        report "matplotlib, $ending" "$python" "$folder/figure.py" "$folder/WAVE.csv" "$folder/m.$ending"
    done
fi
